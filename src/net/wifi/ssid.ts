/** What would steer a terminal, turn the reading direction or cannot be seen. */
const unreadable = /[\p{C}\p{Zl}\p{Zp}]/gu

/**
 * A network's name from how iw prints it: each byte that is no printable ASCII, the backslash and
 * spaces at the ends as `\xNN`. Where the bytes are UTF-8 they become text, but for unreadable
 * characters; those, and bytes that are no text, stay `\xNN`.
 */
export function readSsid(printed: string): string {
  const plain = printed.replace(/\\x([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  const bytes = Buffer.from(plain, 'latin1')
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return shownName(text)
  } catch {
    return plain.replace(/[^ -~]/g, (byte) => escaped(Buffer.from(byte, 'latin1')))
  }
}

/** A name that a tool printed as text, its unreadable characters as `\xNN`. */
export function shownName(text: string): string {
  return text.replace(unreadable, (character) => escaped(Buffer.from(character)))
}

function escaped(bytes: Buffer): string {
  return [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
}
