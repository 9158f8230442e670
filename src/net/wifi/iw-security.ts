/** Authentication suites as iw names them, newer ones by number where it is old (IEEE 802.11-2020, 9.4.2.24.3). */
const suites: readonly [RegExp, string][] = [
  [/^(FT\/)?SAE$|^00-0f-ac:(8|9)$/i, 'WPA3'],
  [/^OWE$|^00-0f-ac:18$/i, 'OWE'],
  [/SUITE-B/i, 'WPA3 Enterprise'],
  [/802\.1X/i, 'WPA2 Enterprise'],
  [/PSK/i, 'WPA2'],
]

/**
 * How a network of a scan dump is secured: `open`, `WEP`, `OWE`, `WPA`, `WPA2`, `WPA3`, the last
 * two perhaps `Enterprise`; joined by `/` where a terminal may choose. Nothing where that is unknown:
 * what has no keys but wants some is WEP only where the next network `followed`.
 */
export function securityOf(
  block: string,
  capability: string | undefined,
  followed: boolean,
): string | undefined {
  const rsn = element(block, 'RSN')
  const old = element(block, 'WPA') === undefined ? [] : ['WPA']
  const suitesOf = /^\t\t \* Authentication suites: (.*)$/m.exec(rsn ?? '')?.[1]
  const words = suitesOf?.replace('IEEE 802.1X', 'IEEE-802.1X').split(' ') ?? []
  const modern = words.map((word) => suites.find(([pattern]) => pattern.test(word))?.[1])
  if (rsn !== undefined && !modern.some((one) => one !== undefined)) return undefined
  const all = [...new Set([...old, ...modern.filter((one) => one !== undefined)])].toSorted()
  if (all.length > 0) return all.join('/')
  // Suites whose element is not there: lines are missing.
  if (capability === undefined || / Authentication suites: /.test(block)) return undefined
  if (!/\bPrivacy\b/.test(capability)) return 'open'
  return followed ? 'WEP' : undefined
}

/** Whether only who protects management frames is let in; nothing where that is not demanded. */
export function protectionRequired(block: string): true | undefined {
  const said = /^\t\t \* Capabilities: (.*)$/m.exec(element(block, 'RSN') ?? '')?.[1]
  return said?.split(' ').includes('MFP-required') ? true : undefined
}

/** The lines of one information element, up to the next. */
function element(block: string, name: string): string | undefined {
  return new RegExp(`^\\t${name}:.*(?:\\n\\t\\t.*)*`, 'm').exec(block)?.[0]
}
