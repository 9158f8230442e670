/** One thing that the product had to get right. */
export type Check = { right: boolean; what: string }

/** That the product says what it should. */
export function same(what: string, saw: unknown, wanted: unknown): Check {
  return {
    right: saw === wanted,
    what: `${what}: ${JSON.stringify(saw)}, should be ${JSON.stringify(wanted)}`,
  }
}

/** That the product says one of several right things. */
export function oneOf(what: string, saw: string | undefined, wanted: readonly string[]): Check {
  return {
    right: saw !== undefined && wanted.includes(saw),
    what: `${what}: ${saw ?? 'nothing'}, should be ${wanted.join(' or ')}`,
  }
}
