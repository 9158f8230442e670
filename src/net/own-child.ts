import { isSea } from 'node:sea'

/** Programs of ours that run in a process of their own. */
export type ChildName = 'host' | 'lookup'

/**
 * The arguments after `process.execPath` that start a child where this program is a one-file
 * executable, which has no Node and no files beside it: it starts itself. Nothing elsewhere.
 */
export function ownChild(name: ChildName): string[] | undefined {
  return isSea() ? [`--child=${name}`] : undefined
}
