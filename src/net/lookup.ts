import type { NameAnswer } from '../probes/values.ts'
import { isUnspecified } from './dns-message.ts'
import type { AskOptions } from './dns-message.ts'
import { exec } from './exec.ts'
import { failureOf } from './failure.ts'
import { ownChild } from './own-child.ts'
import { stopwatch } from './stopwatch.ts'
import { tellNames, type Told } from './tell-names.ts'

/** What Node is given to run; the names follow it. */
const script = `(${String(tellNames)})(require('node:dns').lookup, process.argv.slice(1))`

/**
 * What an application on this machine is told of each name: hosts file, caches, search domains and
 * all. A process of its own asks, because a getaddrinfo that waits for a dead resolver cannot be
 * called off and would hold the whole program for ten seconds and more. Never rejects because of
 * the network.
 */
export function lookupNames(
  names: readonly string[],
  { timeoutMs, signal }: AskOptions,
): (name: string) => Promise<NameAnswer> {
  const elapsed = stopwatch()
  const answers = new Map(names.map((name) => [name, pending()]))
  const child = ownChild('lookup') ?? ['-e', script, '--']
  const asked = exec(process.execPath, [...child, ...answers.keys()], {
    timeoutMs,
    signal,
    onLine(line) {
      const said = JSON.parse(line) as Told
      answers.get(said.name)?.resolve(answerOf(said))
    },
  })
  asked.then(
    (result) => {
      const ended: Pick<NameAnswer, 'outcome' | 'detail'> =
        result.ended === 'too-slow' || result.ended === 'aborted'
          ? { outcome: 'timeout' }
          : { outcome: 'unknown', detail: result.ended }
      for (const { resolve } of answers.values())
        resolve({ ...ended, addresses: [], ms: elapsed() })
    },
    (bug: unknown) => {
      for (const { reject } of answers.values()) reject(bug)
    },
  )
  return (name) => {
    const answer = answers.get(name)
    if (!answer) throw new RangeError('a name that was not asked for')
    return answer.promise
  }
}

function answerOf({ ms, code, addresses }: Told): NameAnswer {
  const usable = addresses.filter((address) => !isUnspecified(address))
  if (usable.length > 0) return { outcome: 'answered', addresses: usable, ms }
  const none = { addresses: [], ms }
  if (code === undefined) return { outcome: 'no-address', ...none, detail: addresses[0] ?? '' }
  const { failure, detail } = failureOf(Object.assign(new Error(code), { code }))
  return failure === 'no-such-name' || failure === 'server-failed' || failure === 'no-address'
    ? { outcome: failure, ...none, detail }
    : { outcome: 'unknown', ...none, detail }
}

function pending() {
  let resolve: (answer: NameAnswer) => void = () => {}
  let reject: (bug: unknown) => void = () => {}
  const promise = new Promise<NameAnswer>((give, refuse) => {
    resolve = give
    reject = refuse
  })
  // A bug is told to whoever asks for the answer; nobody else has to hear of it.
  promise.catch(() => {})
  return { promise, resolve, reject }
}
