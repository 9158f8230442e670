/** What a translation must hold: every key of the English part, with the same arguments. */
export type Translation<Part> = {
  [K in keyof Part]: Part[K] extends (args: infer A) => string ? (args: A) => string : string
}
