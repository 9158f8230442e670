const forms: Record<string, string> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '·': '-',
  '→': '->',
  '≥': '>=',
  '≤': '<=',
  '×': 'x',
  '°': ' ',
  '\u00a0': ' ',
}

/** For terminals without Unicode: typographic signs in their ASCII forms. Letters stay as they are. */
export function inAscii(text: string): string {
  return text.replace(/[“”‘’–—−…·→≥≤×°\u00a0]/gu, (sign) => forms[sign] ?? sign)
}
