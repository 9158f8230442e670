import { en } from './en/index.ts'
import { plainDeep } from './plain.ts'
import { zh } from './zh/index.ts'

/** The languages of the product; `zh-CN` is simplified Chinese. */
export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

type Text = typeof en
export type Key = keyof Text
export type ArgsOf<K extends Key> = Text[K] extends (args: infer A) => string ? A : undefined

/** A sentence that has no language yet. */
export type Message = { key: Key; args?: unknown }

/** The ids that the catalogue names under a kind: `Ids<'cause'>` are the cause ids. */
export type Ids<Kind extends string> = Key extends infer K
  ? K extends `${Kind}.${infer Id}`
    ? Id
    : never
  : never

/** A sentence by its key, with the arguments that the catalogue asks for. */
export function message<K extends Key>(
  key: K,
  ...args: ArgsOf<K> extends undefined ? [] : [ArgsOf<K>]
): Message {
  return args.length > 0 ? { key, args: args[0] } : { key }
}

const catalogues = { en, 'zh-CN': zh }

/**
 * Says a message in a language. Its arguments may come from outside (an SSID, a certificate):
 * control characters in them never reach the sentence.
 */
export function say(language: Language, { key, args }: Message): string {
  const text: unknown = catalogues[language][key]
  // `message` has checked the arguments against the English text, `zh` its own against `en`.
  return typeof text === 'function'
    ? (text as (args: unknown) => string)(plainDeep(args))
    : String(text)
}

export function isKey(key: string): key is Key {
  return Object.hasOwn(en, key)
}
