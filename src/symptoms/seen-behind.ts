import type { Knowledge } from '../model.ts'
import type { SymptomId } from './index.ts'

const open = ['open', 'open-some', 'open-ipv4', 'open-ipv6']

/** What can be seen only where something nearer shows one of these. */
export const seenBehind = {
  'tls-session': ['acquirer-port', open],
  'hello-fate': ['acquirer-port', open],
  'large-hello': ['acquirer-port', open],
  'idle-hold': ['acquirer-port', open],
  reply: ['acquirer-port', open],
  unanswered: ['acquirer-port', open],
  'hang-up': ['acquirer-port', open],
  'tls-trust': ['tls-session', ['established']],
  'answer-time': ['reply', ['answers']],
  'response-code': ['reply', ['answers']],
  'processing-requirement': ['reply', ['answers']],
  'http-status': ['reply', ['answers']],
} satisfies Partial<Record<SymptomId, [SymptomId, string[]]>> & Knowledge<never>['seenBehind']
