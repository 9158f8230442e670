import type { Situation } from './situation.ts'
import type { Workers } from './workers.ts'

/** Where chance decides what is heard, and one hearing says nothing. */
const chance = ['patch-cable-bad', 'switch-loses-everything', 'first-resolver-dead']

/** A pair of situations, and what the laptop hears in one of them alone or in both. */
type Pair = { name: string; other: string; because: string; both: string[]; differ: string[] }

/** The page that shows what was heard. */
export function twinsPage(pairs: readonly Pair[]): string {
  const section = ({ name, other, because, both }: Pair): string =>
    `## ${name} = ${other}\n\n${because}\n\n${both.map((line) => `- ${line}`).join('\n')}\n`
  return `# Situations that nobody on the laptop can tell apart

Made by \`npm run lab -- --twins\`: in both shops of each pair the laptop asked all it could ask (the router, the way to the acquirer, the
terminal, the transaction itself) while tcpdump wrote down what came back. Both captures hold just these kinds of packets.

${pairs.map(section).join('\n')}`
}

/** Listens in every situation that has a twin, and in its twin, and says where the laptop hears different things. */
export async function compareTwins(workers: Workers, situations: Situation[]): Promise<Pair[]> {
  // Under an odd shop both would sound different from their twins, and alike to each other.
  const pairs = situations.flatMap(({ name, twin, odd }) =>
    twin && !odd && !chance.includes(name)
      ? [{ name, other: twin.name, because: twin.because }]
      : [],
  )
  const heard = new Map<string, string[]>()
  const tasks = [...new Set(pairs.flatMap(({ name, other }) => [name, other]))].map((name) => ({
    name,
    runs: 0,
    keepReports: null,
    purpose: 'listen' as const,
  }))
  await workers.all(tasks, (done) => heard.set(done.name, done.heard))
  return pairs.map(({ name, other, because }) => {
    const [first = [], second = []] = [heard.get(name), heard.get(other)]
    const differ = [
      ...first.filter((line) => !second.includes(line)).map((line) => `only ${name}: ${line}`),
      ...second.filter((line) => !first.includes(line)).map((line) => `only ${other}: ${line}`),
    ]
    process.stdout.write(`${differ.length ? '✗' : '✓'} ${name} = ${other}\n`)
    for (const line of differ.length ? differ : first) process.stdout.write(`  ${line}\n`)
    return { name, other, because, both: first, differ }
  })
}
