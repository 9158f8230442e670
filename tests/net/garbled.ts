import fc from 'fast-check'
import { wholeLines } from '../../src/net/ask-tool.ts'

/** Words that tools keep in every language: what is left of a translated text. */
const kept =
  /^(?:SSID|BSSID|AP|GUID|Rssi|WPA\d?|TTL|DHCP|IPv[46]|DNS|DF|ms|GHz|Mbps|MBit\/s|802\.11\w+)$/i

/** A text as a tool might print it that was ended early: whole lines, as they are handed on. */
export function truncated(text: string): fc.Arbitrary<string> {
  return fc.nat(text.length).map((length) => wholeLines(text.slice(0, length)))
}

/** Its lines in another order, some of them gone. */
export function shuffled(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n')
  return fc
    .shuffledSubarray(lines, { minLength: 0, maxLength: lines.length })
    .map((some) => some.map((line) => `${line}\n`).join(''))
}

/** The same in a language that nobody knows: each word becomes another, numbers and tokens stay. */
export function foreign(text: string): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom('ж', 'ü', 'é', 'ñ', '値', '한', 'ا'), { minLength: 3, maxLength: 8 })
    .map((letters) =>
      text.replace(/[A-Za-z\p{Script=Han}]+(?![\p{L}\d:.])/gu, (word) =>
        kept.test(word) ? word : letters.slice(0, 1 + (word.length % letters.length)).join(''),
      ),
    )
}

/** Lines that have nothing to do with it, between its own. */
export function interrupted(text: string): fc.Arbitrary<string> {
  const noise = fc.constantFrom(
    '',
    ' : ',
    '100',
    '-1 dBm',
    '10.0.0.1',
    '%',
    '0x7',
    '\u0000',
    '╳',
    '2 ms',
  )
  return fc.array(fc.tuple(fc.nat(200), noise), { maxLength: 5 }).map((inserts) => {
    const lines = text.split('\n')
    for (const [at, line] of inserts) lines.splice(at % (lines.length + 1), 0, line)
    return lines.join('\n')
  })
}

/** All of these ways to spoil a text. */
export function garbled(text: string): fc.Arbitrary<string> {
  return fc.oneof(truncated(text), shuffled(text), foreign(text), interrupted(text))
}

/** Every word of a text by itself: what a parser names must be one of them, not a part of one. */
export function words(text: string): Set<string> {
  return new Set(text.split(/[\s()<>{}%/,;[\]'"]+/))
}
