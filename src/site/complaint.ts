import { withoutLogin, withoutQuery } from './secrets.ts'
import type { ArgsOf, Message } from '../messages/index.ts'
import { message } from '../messages/index.ts'

/** What is wrong with a value, or with its key. */
export type Complaint = { message: Message; hint?: Message; at?: 'key' }

export type Expectation = ArgsOf<'site.expected'>['expected']
export type Found = ArgsOf<'site.expected'>['found']

/** valibot carries texts only, so a complaint travels as JSON; `complaintOf` reads it back. */
export function complain(complaint: Complaint): string {
  return JSON.stringify(complaint)
}

export function complaintOf(text: string): Complaint {
  const complaint: Complaint = JSON.parse(text)
  return complaint
}

export function expected(expectation: Expectation, input: unknown, hint?: Message): string {
  const args = { expected: expectation, found: foundIn(input) }
  return complain({ message: message('site.expected', args), ...(hint && { hint }) })
}

/** A text as a sentence shows it: short, and without what is nobody’s business. */
export function shownText(text: string): string {
  const shown = withoutLogin(withoutQuery(text))
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown
}

/** A value as a sentence shows it: short, or named by its shape. */
export function foundIn(input: unknown): Found {
  if (typeof input === 'string') return shownText(input)
  if (Array.isArray(input)) return { shape: 'list' }
  return { shape: input !== null && typeof input === 'object' ? 'settings' : 'nothing' }
}
