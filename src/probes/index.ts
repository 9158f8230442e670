import type { Probes } from '../gather.ts'
import echo from './echo.ts'
import gateway from './gateway.ts'
import latency from './latency.ts'
import link from './link.ts'
import names from './names.ts'
import references from './references.ts'
import tcp from './tcp.ts'
import tls from './tls.ts'

/** Every probe, in the order of the way from this machine to the acquirer's application. */
export const probes = {
  link,
  gateway,
  names,
  references,
  latency,
  tcp,
  tls,
  echo,
} satisfies Probes
