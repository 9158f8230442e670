import type { AskOptions } from '../net/dns-message.ts'
import { askResolver, countAnswers, saysAnything, serverSpoke } from '../net/resolver.ts'
import { bestAnswer } from './name-addresses.ts'
import type { NameAnswer, ResolverValue } from './values.ts'

export type Server = Pick<ResolverValue, 'address' | 'port' | 'role'>

/**
 * After a lost datagram, so many more: a dozen tells a quarter of them lost from one by chance. They
 * are sent so far apart, and given so long, ms.
 */
const further = { count: 12, intervalMs: 20, timeoutMs: 400 }
/** One that answers nothing within this, ms, is slow: silence for `timeoutMs` would be no sign of loss. */
const promptMs = further.timeoutMs / 2

/**
 * Asks a resolver all its questions at once; `heard` is called for each answer about the name. Where
 * one of the shop's own left some of the datagrams unanswered, twelve more about `localhost`;
 * `lasting` alone ends those.
 */
export async function questionResolver(
  server: Server,
  { name, reference }: { name: string; reference: string | undefined },
  {
    heard,
    lasting,
    ...options
  }: AskOptions & { heard(answer: NameAnswer): void; lasting: AbortSignal },
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
  const first = sum([
    ...[a, aaaa, other, alive].flatMap((one) => (one ? datagramsOf(one) : [])),
    // Some servers never answer about IPv6; one that answers about that hears of IPv4 as well.
    ...(a.udp.outcome === 'timeout' && !a.tcp && aaaa.nth !== undefined ? [bothLost] : []),
  ])
  const isPrompt = [a, aaaa, other].some((one) => one?.nth === 1 && one.udp.ms < promptMs)
  const lostSome = first.answered < first.sent && alive?.says && isPrompt
  const more = lostSome ? [await countAnswers(server, { ...further, signal: lasting })] : []
  const datagrams = sum([first, ...more])
  // One that knows only itself waits for somebody behind it: it has left nothing lying.
  const isHeard = [a, aaaa, other].some((one) => one?.nth !== undefined)
  return {
    ...server,
    a: a.udp,
    aaaa: bestAnswer(aaaa.udp, aaaa.tcp),
    ...(a.tcp === undefined ? {} : { overTcp: a.tcp }),
    ...(other === undefined ? {} : { reference: bestAnswer(other.udp, other.tcp) }),
    ...(isHeard ? { datagrams } : {}),
    ...(alive === undefined ? {} : { alive: alive.says }),
  }
}

type Datagrams = NonNullable<ResolverValue['datagrams']>

const bothLost: Datagrams = { sent: 2, answered: 0 }

/**
 * What a question took that was answered: whatever was sent before the answered datagram got lost, and
 * both where only TCP brought the answer.
 */
function datagramsOf({ nth, tcp }: { nth?: number; tcp?: NameAnswer }): Datagrams[] {
  if (nth !== undefined) return [{ sent: nth, answered: 1 }]
  return tcp && serverSpoke(tcp) ? [bothLost] : []
}

function sum(parts: readonly Datagrams[]): Datagrams {
  return parts.reduce(
    (all, { sent, answered }) => ({ sent: all.sent + sent, answered: all.answered + answered }),
    { sent: 0, answered: 0 },
  )
}
