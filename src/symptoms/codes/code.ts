import type { Ids } from '../../messages/index.ts'
import type { CodeMeaning } from '../../site/response-codes.ts'

/**
 * What a code means to us, nothing where its table leaves it open; and causes that it may come from
 * besides those that the rows name.
 */
export type Code = { meaning?: CodeMeaning; also?: readonly Ids<'cause'>[] }

/**
 * China UnionPay's classes: A success; B failed, may be tried again; C failed, not to be tried
 * again; D the operator must act; E failed by a fault of the system (domain.md 2.1).
 */
export type CodeClass = 'A' | 'B' | 'C' | 'D' | 'E'
