import type { Message } from '../messages/index.ts'

/** What became of a text: the value it stands for, or, where one can be given, a hint how to write it. */
export type Reading<T> = { ok: true; value: T } | { ok: false; hint?: Message }

export function good<T>(value: T): Reading<T> {
  return { ok: true, value }
}

export function bad(hint?: Message): Reading<never> {
  return hint === undefined ? { ok: false } : { ok: false, hint }
}
