import semver from 'semver'

/** What a version says once it is read forgivingly, such as `V3.2.1_220801`; nothing where it is none. */
function plainVersion(version: string | undefined): semver.SemVer | undefined {
  return (version === undefined ? null : semver.coerce(version)) ?? undefined
}

function isRange(range: string | undefined): range is string {
  return range !== undefined && semver.validRange(range) !== null
}

/** Does this version satisfy the range? Nothing where one of them is missing or cannot be read. */
export function satisfies(
  version: string | undefined,
  range: string | undefined,
): boolean | undefined {
  const plain = plainVersion(version)
  return plain && isRange(range) ? semver.satisfies(plain, range) : undefined
}

/**
 * Is it allowed, and at most one step above the lowest that is? The next time that the acquirer
 * raises its minimum, such a one is shut out. A step is that of the middle number: 3.2 to 3.3.
 */
export function nearMinimum(version: string | undefined, range: string | undefined): boolean {
  const plain = plainVersion(version)
  if (!plain || !isRange(range) || !semver.satisfies(plain, range)) return false
  const least = semver.minVersion(range)
  // A range without a lower end has no minimum that could be raised.
  if (!least || semver.eq(least, '0.0.0')) return false
  return semver.lte(plain, `${least.major}.${least.minor + 1}.0`)
}
