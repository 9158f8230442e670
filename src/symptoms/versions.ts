import semver from 'semver'

/** What a version says once it is read forgivingly, such as `V3.2.1_220801`; nothing where it is none. */
function plainVersion(version: string | undefined): semver.SemVer | undefined {
  // Makers pad their numbers: V03.02.01 is 3.2.1.
  const unpadded = version?.replaceAll(/(?<!\d)0+(?=\d)/g, '')
  return (unpadded === undefined ? null : semver.coerce(unpadded)) ?? undefined
}

function isRange(range: string | undefined): range is string {
  return range !== undefined && semver.validRange(range) !== null
}

/** Does it hold no number that a version could be read from? */
export function isUnreadable(version: string): boolean {
  return plainVersion(version) === undefined
}

/**
 * Where a version stands to the range: in it, above it, or older than something that it allows.
 * Nothing where one of them is missing or cannot be read.
 */
export function standing(
  version: string | undefined,
  range: string | undefined,
): 'allowed' | 'older' | 'newer' | undefined {
  const plain = plainVersion(version)
  if (!plain || !isRange(range)) return undefined
  if (semver.satisfies(plain, range)) return 'allowed'
  return semver.gtr(plain, range) ? 'newer' : 'older'
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

/** Is it the lowest that is allowed? */
export function isMinimum(version: string, range: string): boolean {
  const plain = plainVersion(version)
  const least = isRange(range) ? semver.minVersion(range) : null
  return plain !== undefined && least !== null && semver.eq(plain, least)
}
