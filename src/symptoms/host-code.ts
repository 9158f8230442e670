import type { Facts } from '../probes/facts.ts'
import { codePattern } from '../site/response-codes.ts'
import type { CodeMeaning } from '../site/response-codes.ts'
import { terminalTexts, textsLike } from './codes/terminal-texts.ts'
import { mainEndpoint, ofMain } from './look.ts'
import { meaningOf } from './response-codes.ts'

/** What the acquirer's host answered: its code with the acquirer's own words, and what it means. */
export type HostCode = { code: string; meaning: CodeMeaning; from: 'echo' | 'terminal' }

/** The code that the host sent us, or that it sent the terminal and a person read there. */
export function hostCode(facts: Facts): HostCode | undefined {
  const reply = ofMain(facts, 'echo')?.reply
  if (reply?.kind === 'response' && reply.de39 !== undefined)
    return { ...read(facts, reply.de39), from: 'echo' }
  const told = toldCode(facts)
  return told && { ...told, from: 'terminal' }
}

function read(facts: Facts, code: string): { code: string; meaning: CodeMeaning } {
  const own = facts.site.acquirer.responseCodes ?? []
  const text = own.find((one) => one.code === code.toUpperCase())?.text
  return {
    code: text === undefined ? code : `${code} “${text}”`,
    meaning: meaningOf(code, mainEndpoint(facts)?.iso8583?.dialect, own),
  }
}

/** Terminals also show words of their own, which say nothing of the host unless they pass on its word. */
export function toldCode(facts: Facts): { code: string; meaning: CodeMeaning } | undefined {
  const told = facts.answers.code?.trim() ?? ''
  const own = facts.site.acquirer.responseCodes ?? []
  if (own.some(({ code }) => code === told.toUpperCase())) return read(facts, told)
  const texts = textsLike(told)
  if (texts.length === 0) return codePattern.test(told) ? read(facts, told) : undefined
  const meaning = texts.map((id) => terminalTexts[id].meaning).find((one) => one !== undefined)
  return meaning && { code: told, meaning }
}
