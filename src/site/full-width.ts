const others: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '。': '.',
  '、': ',',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
}

/** The first mark that a Chinese keyboard types in place of an ASCII one, and the ASCII one. */
export function fullWidthMark(text: string): { mark: string; ascii: string } | undefined {
  const mark = /[\u3000。、“”‘’\uff01-\uff5e]/.exec(text)?.[0]
  if (mark === undefined) return undefined
  // U+FF01 to U+FF5E are ASCII 0x21 to 0x7e, in the same order.
  return { mark, ascii: others[mark] ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0) }
}
