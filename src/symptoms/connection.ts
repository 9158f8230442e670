import type { Facts } from '../probes/facts.ts'
import { isTerminal, seen } from './look.ts'

/** By what the terminal is connected, as somebody said it, or as its own link shows where it is this machine. */
export function connectionOf(facts: Facts): string | undefined {
  const { interfaces, primary } = seen(facts, 'link') ?? { interfaces: [] }
  const own = interfaces.find(({ name }) => isTerminal(facts) && name === primary)?.kind
  return facts.answers.connection ?? facts.site.terminal.connection ?? own
}
