import { say } from '../../messages/index.ts'
import type { Message } from '../../messages/index.ts'
import type { Report } from '../report.ts'

/** Says a message in the language of the report at hand. */
export type Speak = (message: Message) => string

export function speakerOf({ language }: Report): Speak {
  return (message) => say(language === 'zh-CN' ? 'zh-CN' : 'en', message)
}
