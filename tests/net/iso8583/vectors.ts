import type { Iso8583Settings } from '../../../src/net/iso8583/dialects.ts'
import type { Fields } from '../../../src/net/iso8583/message.ts'
import { hex } from './assemble.ts'

export const terminalId = '12345678'
export const merchantId = '123456789012345'
/** DE 7 = 1123041000 and DE 12 = 261123041000. */
export const now = new Date('2026-11-23T04:10:00Z')

type Vector = {
  title: string
  settings: Iso8583Settings
  ids: { terminalId?: string; merchantId?: string; stan?: number }
  bytes: Uint8Array
  fields: Fields
}

const ascii = (text: string): string => Buffer.from(text, 'latin1').toString('hex')
const bitmap70 = '82200000000000000400000000000000'
const fields70 = { 7: '1123041000', 11: '000001', 70: '301' }

/** domain.md 1.4, V1 and V3 to V7: requests. */
export const requests: readonly Vector[] = [
  {
    title: 'V1 UnionPay 0820, 60.3 = 301',
    settings: { dialect: 'cup' },
    ids: { terminalId, merchantId },
    bytes: hex(
      `0034 6000030000 603100310000 0820 0000000000C00010 3132333435363738
      313233343536373839303132333435 0011 000000013010`.replaceAll('\n', ''),
    ),
    fields: { 41: terminalId, 42: merchantId, 60: '00000001301' },
  },
  {
    title: 'V3 ASCII with a hex bitmap',
    settings: { dialect: 'iso87-ascii' },
    ids: { stan: 1 },
    bytes: hex(`0037 30383030 ${ascii(bitmap70)} ${ascii('1123041000000001301')}`),
    fields: fields70,
  },
  {
    title: 'V3 behind four ASCII digits of length',
    settings: { dialect: 'iso87-ascii', length: '4-ascii-digits' },
    ids: { stan: 1 },
    bytes: hex(`30303535 30383030 ${ascii(bitmap70)} ${ascii('1123041000000001301')}`),
    fields: fields70,
  },
  {
    title: 'V4 ASCII with a binary bitmap',
    settings: { dialect: 'iso87-binary-bitmap' },
    ids: { stan: 1 },
    bytes: hex(`0027 30383030 ${bitmap70} 31313233303431303030 303030303031 333031`),
    fields: fields70,
  },
  {
    title: 'V5 BCD behind a TPDU',
    settings: { dialect: 'iso87-bcd' },
    ids: { stan: 1 },
    bytes: hex(`0021 6000030000 0800 ${bitmap70} 1123041000 000001 0301`),
    fields: fields70,
  },
  {
    title: 'V6 NAC style, DE 3 = 990000',
    settings: { dialect: 'iso87-bcd', echoCode: '990000' },
    ids: { terminalId, stan: 1 },
    bytes: hex('001F 6000030000 0800 2020010000800000 990000 000001 0003 3132333435363738'),
    fields: { 3: '990000', 11: '000001', 24: '003', 41: terminalId },
  },
  {
    title: 'V7 1804 of 1993, DE 24 = 831',
    settings: { dialect: 'iso93-ascii' },
    ids: { stan: 1 },
    bytes: hex(
      `30303431 ${ascii('1804')} ${ascii('0030010000000000')}
      ${ascii('000001261123041000831')}`.replaceAll('\n', ''),
    ),
    fields: { 11: '000001', 12: '261123041000', 24: '831' },
  },
]

/** V2: the answer to V1. */
export const unionPayResponse = hex(
  '0036 6000000003 603100310000 0830 0000000002C00010 3030 3132333435363738 ' +
    '313233343536373839303132333435 0011 000000013010',
)
