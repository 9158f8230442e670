import type { AskOptions } from '../net/dns-message.ts'
import { askResolver, saysAnything } from '../net/resolver.ts'
import { bestAnswer } from './name-addresses.ts'
import type { NameAnswer, ResolverValue } from './values.ts'

export type Server = Pick<ResolverValue, 'address' | 'port' | 'role'>

/** Asks a resolver all its questions at once; `heard` is called for each answer about the name. */
export async function questionResolver(
  server: Server,
  { name, reference }: { name: string; reference: string | undefined },
  { heard, ...options }: AskOptions & { heard(answer: NameAnswer): void },
): Promise<ResolverValue> {
  async function aboutTheName(type: 'A' | 'AAAA') {
    const answer = await askResolver(server, { name, type }, options)
    heard(bestAnswer(answer.udp, answer.tcp))
    return answer
  }
  const [a, aaaa, other, alive] = await Promise.all([
    aboutTheName('A'),
    aboutTheName('AAAA'),
    reference === undefined
      ? undefined
      : askResolver(server, { name: reference, type: 'A' }, options),
    server.role === 'system' ? saysAnything(server, options) : undefined,
  ])
  return {
    ...server,
    a: a.udp,
    aaaa: bestAnswer(aaaa.udp, aaaa.tcp),
    ...(a.tcp === undefined ? {} : { overTcp: a.tcp }),
    ...(other === undefined ? {} : { reference: bestAnswer(other.udp, other.tcp) }),
    ...(alive === undefined ? {} : { alive }),
  }
}
