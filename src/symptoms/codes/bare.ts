/** A text without what people leave out or write otherwise: case, width, spaces and marks. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}≠]/gu, '')
}
