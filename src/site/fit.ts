import type { IssuePathItem } from 'valibot'
import { message, type Message } from '../messages/index.ts'
import { complain } from './complaint.ts'

/** Tells valibot of a complaint about one key of the settings looked at. */
type Tell = (issue: { message: string; path: [IssuePathItem] }) => void

/** What an endpoint's keys say to each other. The values may still be wrong in themselves. */
export function endpointFits(given: unknown, tell: Tell): void {
  const endpoint = settingsIn(given)
  const { protocol } = endpoint
  if ('host' in endpoint && !('port' in endpoint) && protocol !== 'http') {
    about('port', message('site.missing', { key: 'port' }), tell)
  }
  for (const key of ['iso8583', 'http']) {
    if (!(key in endpoint) || protocol === undefined || protocol === key) continue
    about(key, message('site.needs-protocol', { key, protocol: key }), tell)
  }
}

/** A client certificate is of no use without its key. */
export function clientCertificateFits(given: unknown, tell: Tell): void {
  const tls = settingsIn(given)
  const pairs = [
    ['cert', 'key'],
    ['key', 'cert'],
  ] as const
  for (const [key, other] of pairs) {
    if (!(key in tls) || other in tls) continue
    about(key, message('site.needs-each-other', { key, other }), tell)
  }
}

function settingsIn(given: unknown): Record<string, unknown> {
  return typeof given === 'object' ? { ...given } : {}
}

function about(key: string, text: Message, tell: Tell): void {
  const path: IssuePathItem = { type: 'object', origin: 'key', input: {}, key, value: undefined }
  tell({ message: complain({ message: text, at: 'key' }), path: [path] })
}
