/** Field number → value, as text with one character a byte. From a peer it is hostile text. */
export type Fields = Readonly<Record<number, string>>

/** A network-management message. `tpdu` and `header` are upper-case hex digits. */
export type Message = { mti: string; tpdu?: string; header?: string; fields: Fields }

/** The type that answers a request's or advice's: 0800 → 0810, 0820 → 0830, 1804 → 1814. */
export function responseMti(mti: string): string {
  return `${mti.slice(0, 2)}${Number(mti[2]) + 1}${mti.slice(3)}`
}
