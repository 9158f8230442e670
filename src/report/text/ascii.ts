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
  '≈': '~',
  '×': 'x',
  '°': ' ',
}

/** For terminals without Unicode: typographic signs in their ASCII forms. Letters stay as they are. */
export function inAscii(text: string): string {
  return text.replace(/[“”‘’–—−…·→≥≤≈×°]/gu, (sign) => forms[sign] ?? sign)
}
