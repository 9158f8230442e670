/** Destination and source exchanged, as a response has them. */
export function swapTpdu(tpdu: string): string {
  return tpdu.slice(0, 2) + tpdu.slice(6, 10) + tpdu.slice(2, 6)
}

// A UnionPay head is twelve nibbles; the sixth is what the centre wants of the terminal.
const requirementAt = 5

/**
 * The processing requirement (处理要求) of a UnionPay head, 0 to 15: 0 nothing, 3 sign in again,
 * 4 to 9 fetch parameters of some kind (domain.md 1.2). Undefined for a head of another shape.
 */
export function headRequirement(header: string): number | undefined {
  if (!/^[\dA-Fa-f]{12}$/.test(header)) return undefined
  return Number.parseInt(header.charAt(requirementAt), 16)
}

/** The same head with another processing requirement, 0 to 15. */
export function withRequirement(header: string, requirement: number): string {
  const digit = requirement.toString(16).toUpperCase()
  return header.slice(0, requirementAt) + digit + header.slice(requirementAt + 1)
}
