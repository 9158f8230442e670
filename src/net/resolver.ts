import type { NameAnswer } from '../probes/values.ts'
import { anySignal } from './any-signal.ts'
import type { AskOptions, DnsQuestion, Resolver } from './dns-message.ts'
import { askOverTcp } from './dns-tcp.ts'
import { askOverUdp } from './dns-udp.ts'
import { stopwatch } from './stopwatch.ts'
import { wait } from './wait.ts'

/**
 * What a resolver said over UDP and, where it said nothing usable there, over TCP. `nth`: which
 * datagram it answered, the first or the second.
 */
export type ResolverAnswer = { udp: NameAnswer; tcp?: NameAnswer; nth?: number }

/** Silence for this share of the wait, and the datagram is sent again. */
const resendShare = 1 / 4
/** Silence for this share of the wait, and TCP is tried beside UDP: both end with the wait. */
const tcpShare = 1 / 2
/** A forwarder that fails while it still fetches the answer mostly has it by then. */
const secondTryMs = 200

const spoken: readonly NameAnswer['outcome'][] = [
  'answered',
  'no-such-name',
  'no-address',
  'server-failed',
  'server-refused',
]

/** The server itself said something: over another protocol it would say the same. */
export function serverSpoke({ outcome }: NameAnswer): boolean {
  return spoken.includes(outcome)
}

/**
 * Asks one resolver one question within `timeoutMs`: over UDP; over TCP when UDP brings nothing
 * usable or only a part; once more after a SERVFAIL, which is often a fluke. Never rejects because
 * of the network.
 */
export async function askResolver(
  to: Resolver,
  question: DnsQuestion,
  { timeoutMs, signal }: AskOptions,
): Promise<ResolverAnswer> {
  const elapsed = stopwatch()
  const left = () => Math.max(0, timeoutMs - elapsed())
  const udpSpoke = new AbortController()
  let tcp: Promise<NameAnswer> | undefined
  function overTcp(): Promise<NameAnswer> {
    tcp ??= askOverTcp(to, question, {
      timeoutMs: left(),
      signal: anySignal(signal, udpSpoke.signal),
    })
    return tcp
  }

  const besides = setTimeout(() => void overTcp(), timeoutMs * tcpShare)
  try {
    const { truncated, nth, ...said } = await askTwice(to, question, { left, signal, timeoutMs })
    const udp = { udp: said, ...(nth === undefined ? {} : { nth }) }
    if (!truncated && serverSpoke(said)) return udp
    if (signal.aborted || (left() === 0 && tcp === undefined)) return udp
    return { ...udp, tcp: await overTcp() }
  } finally {
    clearTimeout(besides)
    udpSpoke.abort()
  }
}

async function askTwice(
  to: Resolver,
  question: DnsQuestion,
  { left, signal, timeoutMs }: AskOptions & { left: () => number },
) {
  const ask = () => {
    const resendMs = timeoutMs * resendShare
    return askOverUdp(to, question, { timeoutMs: left(), resendMs, signal })
  }
  const first = await ask()
  if (first.outcome !== 'server-failed' || left() < 2 * secondTryMs) return first
  if (!(await wait(secondTryMs, signal))) return first
  const second = await ask()
  // Silence the second time takes back nothing of what was said the first time.
  return second.outcome === 'timeout' ? first : second
}

/** A name that every resolver knows by itself: it is never looked up anywhere (RFC 6761, 6.3). */
const ownName = { name: 'localhost', type: 'A' } as const

/**
 * Does a resolver say anything to a name that it knows by itself? One that lives answers at once,
 * whatever is behind it. `nth`: which datagram it answered.
 */
export async function saysAnything(
  to: Resolver,
  options: AskOptions,
): Promise<{ says: boolean; nth?: number }> {
  const resendMs = options.timeoutMs * resendShare
  const { nth, ...answer } = await askOverUdp(to, ownName, { ...options, resendMs })
  return { says: serverSpoke(answer), ...(nth === undefined ? {} : { nth }) }
}

/** Asks a resolver `count` times for that name, one datagram every `intervalMs`; each is given `timeoutMs`. */
export async function countAnswers(
  to: Resolver,
  options: AskOptions & { count: number; intervalMs: number },
): Promise<{ sent: number; answered: number }> {
  const { count, intervalMs, signal } = options
  const asked: ReturnType<typeof askOverUdp>[] = []
  for (let sent = 0; sent < count; sent += 1) {
    if (sent > 0 && !(await wait(intervalMs, signal))) break
    asked.push(askOverUdp(to, ownName, options))
  }
  const answered = (await Promise.all(asked)).filter(serverSpoke).length
  return { sent: asked.length, answered }
}
