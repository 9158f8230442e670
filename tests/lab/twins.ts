import type { Situation } from './situation.ts'
import type { Workers } from './workers.ts'

/** Where chance decides what is heard, and one hearing says nothing. */
const chance = ['patch-cable-bad', 'switch-loses-everything', 'first-resolver-dead']

/**
 * Listens in every situation that has a twin, and in its twin, and says where the laptop hears different
 * things. Returns whether all twins sound alike.
 */
export async function compareTwins(workers: Workers, situations: Situation[]): Promise<boolean> {
  // Under an odd shop both would sound different from their twins, and alike to each other.
  const pairs = situations.flatMap(({ name, twin, odd }) =>
    twin && !odd && !chance.includes(name) ? [[name, twin.name] as const] : [],
  )
  const heard = new Map<string, string[]>()
  const tasks = [...new Set(pairs.flat())].map((name) => ({
    name,
    runs: 0,
    keepReports: null,
    purpose: 'listen' as const,
  }))
  await workers.all(tasks, (done) => heard.set(done.name, done.heard))
  let alike = true
  for (const [one, other] of pairs) {
    const [first = [], second = []] = [heard.get(one), heard.get(other)]
    const differ = [
      ...first.filter((line) => !second.includes(line)).map((line) => `  only ${one}: ${line}`),
      ...second.filter((line) => !first.includes(line)).map((line) => `  only ${other}: ${line}`),
    ]
    if (differ.length) alike = false
    process.stdout.write(`${differ.length ? '✗' : '✓'} ${one} = ${other}\n`)
    for (const line of differ.length ? differ : first.map((each) => `  ${each}`))
      process.stdout.write(`${line}\n`)
  }
  return alike
}
