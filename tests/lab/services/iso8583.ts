/**
 * An ISO 8583 host's side of an echo, written from the published layouts for the lab alone, so that the
 * product's bytes are judged by a second reader.
 */

import { fields, layouts, type Dialect } from './iso8583-layouts.ts'

/** An echo as a host reads it: the values by field number. */
export type Echo = { dialect: Dialect; tpdu: Buffer; head: Buffer; values: Map<number, string> }

/** The frame at the start of `bytes`, null while it is incomplete. Throws on an impossible length. */
export function takeFrame(bytes: Buffer, dialect: Dialect): { frame: Buffer; rest: Buffer } | null {
  const ascii = layouts[dialect].length === 'ascii'
  const prefix = ascii ? 4 : 2
  if (bytes.length < prefix) return null
  const text = bytes.toString('latin1', 0, prefix)
  if (ascii && !/^\d{4}$/.test(text)) throw new Error('length is not four digits')
  const size = ascii ? Number(text) : bytes.readUInt16BE(0)
  if (size > 2048) throw new Error(`a frame of ${size} bytes`)
  if (bytes.length < prefix + size) return null
  return { frame: bytes.subarray(prefix, prefix + size), rest: bytes.subarray(prefix + size) }
}

type Message = { tpdu: Buffer; head: Buffer; mti: string; values: Map<number, string> }

/** Reads a whole message strictly. Throws where a host of this dialect would not accept it. */
function readMessage(frame: Buffer, dialect: Dialect): Message {
  const layout = layouts[dialect]
  let at = 0
  const take = (size: number): Buffer => {
    if (at + size > frame.length) throw new Error('too short')
    at += size
    return frame.subarray(at - size, at)
  }
  const digits = (count: number, left = false): string => {
    if (layout.digits === 'ascii') return take(count).toString('latin1')
    const hex = take(Math.ceil(count / 2)).toString('hex')
    return left ? hex.slice(0, count) : hex.slice(hex.length - count)
  }
  const tpdu = layout.tpdu ? take(5) : Buffer.alloc(0)
  if (layout.tpdu && tpdu[0] !== 0x60) throw new Error('no TPDU')
  const head = take(layout.head)
  const mti = digits(4)
  const half = (): Buffer =>
    layout.bitmap === 'hex' ? Buffer.from(take(16).toString('latin1'), 'hex') : take(8)
  let bitmap = half()
  if (bitmap.length !== 8) throw new Error('bitmap')
  if ((bitmap[0] ?? 0) & 0x80) bitmap = Buffer.concat([bitmap, half()])
  const values = new Map<number, string>()
  for (let field = 2; field <= bitmap.length * 8; field++) {
    if (!((bitmap[(field - 1) >> 3] ?? 0) & (0x80 >> ((field - 1) & 7)))) continue
    const kind = fields[field]
    if (!kind) throw new Error(`field ${field} in an echo`)
    if (kind.kind === 'digits-var') {
      const size = Number(digits(layout.digits === 'bcd' ? 4 : 3))
      values.set(field, digits(size, true))
    } else if (kind.kind === 'digits') values.set(field, digits(kind.size))
    else
      values.set(field, take(field === 39 ? layout.approved.length : kind.size).toString('latin1'))
  }
  if (at !== frame.length) throw new Error('trailing bytes')
  return { tpdu, head, mti, values }
}

/** Reads an echo. Throws on anything else. */
export function readEcho(frame: Buffer, dialect: Dialect): Echo {
  const layout = layouts[dialect]
  const message = readMessage(frame, dialect)
  if (message.mti !== layout.mti) throw new Error(`MTI ${message.mti}`)
  const selector = message.values.get(layout.selector.field) ?? ''
  if (!selector.endsWith(layout.selector.ends)) throw new Error(`selector ${selector}`)
  return { dialect, ...message }
}

function packed(text: string, dialect: Dialect, left: boolean): Buffer {
  if (layouts[dialect].digits === 'ascii') return Buffer.from(text, 'latin1')
  const even = text.length % 2 === 0 ? text : left ? `${text}0` : `0${text}`
  return Buffer.from(even, 'hex')
}

function framed(message: Buffer, dialect: Dialect): Buffer {
  const prefix =
    layouts[dialect].length === 'ascii'
      ? Buffer.from(String(message.length).padStart(4, '0'))
      : Buffer.from([message.length >> 8, message.length & 0xff])
  return Buffer.concat([prefix, message])
}

function body(values: Map<number, string>, dialect: Dialect): Buffer {
  const layout = layouts[dialect]
  const order = [...values.keys()].toSorted((a, b) => a - b)
  const long = order.some((field) => field > 64)
  const bitmap = Buffer.alloc(long ? 16 : 8)
  if (long) bitmap[0] = 0x80
  for (const field of order)
    bitmap[(field - 1) >> 3] = (bitmap[(field - 1) >> 3] ?? 0) | (0x80 >> ((field - 1) & 7))
  const parts = order.map((field) => {
    const value = values.get(field) ?? ''
    const kind = fields[field]
    if (kind?.kind === 'digits-var') {
      const size =
        layout.digits === 'bcd'
          ? String(value.length).padStart(4, '0')
          : String(value.length).padStart(3, '0')
      return Buffer.concat([packed(size, dialect, false), packed(value, dialect, true)])
    }
    return kind?.kind === 'digits' ? packed(value, dialect, false) : Buffer.from(value, 'latin1')
  })
  const map =
    layout.bitmap === 'hex' ? Buffer.from(bitmap.toString('hex').toUpperCase(), 'latin1') : bitmap
  return Buffer.concat([map, ...parts])
}

/** The host's answer to an echo, with this response code (the dialect's own "approved" by default). */
export function answerEcho(echo: Echo, code = layouts[echo.dialect].approved): Buffer {
  const layout = layouts[echo.dialect]
  const [id = 0, to1 = 0, to2 = 0, from1 = 0, from2 = 0] = echo.tpdu
  const tpdu = layout.tpdu ? Buffer.from([id, from1, from2, to1, to2]) : Buffer.alloc(0)
  const mti = String(Number(layout.mti) + 10).padStart(4, '0')
  const values = new Map(echo.values).set(39, code)
  return framed(
    Buffer.concat([tpdu, echo.head, packed(mti, echo.dialect, false), body(values, echo.dialect)]),
    echo.dialect,
  )
}

/** The echo a terminal of the lab sends, to see for itself whether a host answers. */
export function writeEcho(dialect: Dialect, terminalId: string, merchantId: string): Buffer {
  const layout = layouts[dialect]
  const values = new Map<number, string>()
  if (dialect === 'cup') values.set(60, '00000001301')
  else if (dialect === 'iso93-ascii')
    values.set(11, '000007').set(12, '261123041000').set(24, '831')
  else values.set(7, '1123041000').set(11, '000007').set(70, '301')
  values.set(41, terminalId).set(42, merchantId)
  const tpdu = layout.tpdu ? Buffer.from('6000030000', 'hex') : Buffer.alloc(0)
  const head = layout.head ? Buffer.from('603100310000', 'hex') : Buffer.alloc(0)
  return framed(
    Buffer.concat([tpdu, head, packed(layout.mti, dialect, false), body(values, dialect)]),
    dialect,
  )
}

/** The response code in an answer to `writeEcho`. Throws if it is none. */
export function readCode(frame: Buffer, dialect: Dialect): string {
  const message = readMessage(frame, dialect)
  if (Number(message.mti) !== Number(layouts[dialect].mti) + 10)
    throw new Error(`MTI ${message.mti}`)
  return message.values.get(39) ?? ''
}

/** Whether a code means that all is well in this dialect. */
export function approves(code: string, dialect: Dialect): boolean {
  return code === layouts[dialect].approved
}
