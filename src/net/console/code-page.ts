/**
 * The code page in what Windows' `chcp` says: one number behind a sentence in the user's language.
 * Nothing where there is none.
 */
export function parseCodePage(said: string): number | undefined {
  const digits = /(?<!\d)(\d{3,5})\D*$/.exec(said)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
