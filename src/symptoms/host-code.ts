import type { Facts } from '../probes/facts.ts'
import { codePattern } from '../site/response-codes.ts'
import type { CodeMeaning } from '../site/response-codes.ts'
import { cupTextsLike } from './codes/cup-texts.ts'
import { cup } from './codes/cup.ts'
import { terminalTexts, textsLike } from './codes/terminal-texts.ts'
import { mainEndpoint, ofMain } from './look.ts'
import { meaningOf } from './response-codes.ts'

/** A code with the acquirer's own words for it, and what it means where a table has it. */
type Read = { code: string; meaning: CodeMeaning | undefined }

/** The code that the host answered our own question by. */
export function hostCode(facts: Facts): Read | undefined {
  const reply = ofMain(facts, 'echo')?.reply
  return reply?.kind === 'response' && reply.de39 !== undefined
    ? read(facts, reply.de39)
    : undefined
}

function read(facts: Facts, code: string): Read {
  const own = facts.site.acquirer.responseCodes ?? []
  const text = own.find((one) => one.code === code.toUpperCase())?.text
  return {
    code: text === undefined ? code : `${code} “${text}”`,
    meaning: meaningOf(code, mainEndpoint(facts)?.iso8583?.dialect, own),
  }
}

/** What a person read on the display of a terminal that speaks HTTP, if it is a status of HTTP. */
export function toldStatus(facts: Facts): number | undefined {
  if (mainEndpoint(facts)?.protocol !== 'http') return undefined
  const [, status] = /^(?:HTTP\s*)?([2-5]\d\d)$/i.exec(facts.answers.code?.trim() ?? '') ?? []
  return status === undefined ? undefined : Number(status)
}

/**
 * What a person read on the display, if it is a code, the words for one, or a maker's words that
 * mean as much. `fromHost`: only a host that was reached can have sent it, which terminals' own
 * words and codes that no table has do not show.
 */
export function toldCode(facts: Facts): (Read & { fromHost: boolean }) | undefined {
  if (toldStatus(facts) !== undefined) return undefined
  const told = facts.answers.code?.trim() ?? ''
  const own = facts.site.acquirer.responseCodes ?? []
  if (own.some(({ code }) => code === told.toUpperCase())) return sent(read(facts, told))
  const texts = textsLike(told).map((id) => terminalTexts[id])
  const meant = texts.find(({ meaning }) => meaning !== undefined)
  if (meant) return { code: told, meaning: meant.meaning, fromHost: !meant.ofItself }
  if (texts.length > 0) return undefined
  if (codePattern.test(told)) return sent(read(facts, told))
  const meanings = new Set(cupTextsLike(told).map((code) => cup[code].meaning))
  const [meaning] = meanings
  return meanings.size === 1 ? sent({ code: told, meaning }) : undefined
}

function sent(one: Read): Read & { fromHost: boolean } {
  return { ...one, fromHost: one.meaning !== undefined }
}
