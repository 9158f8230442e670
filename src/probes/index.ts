import type { Probes } from '../gather.ts'
import gateway from './gateway.ts'
import names from './names.ts'
import references from './references.ts'
import tcp from './tcp.ts'

/** Every probe, in the order of the way from this machine to the acquirer's application. */
export const probes = { gateway, names, references, tcp } satisfies Probes
