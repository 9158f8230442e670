/** When the maker ends its security updates: for everyone, and in plans and editions that run longer. */
export type Lifetime = { ends: string; longest: string }

type System = {
  name: RegExp
  versions: Readonly<Record<string, string | readonly [string, string]>>
}

/**
 * Lives of the systems that tills run, as of November 2026: Microsoft's lifecycle pages (the second
 * date is that of Enterprise editions, of paid extended updates, or of IoT ones), endoflife.date for
 * Apple's (which announces none: those whose updates have ended), wiki.debian.org/LTS, and
 * ubuntu.com/about/release-cycle (the second date: Ubuntu Pro).
 */
const systems: readonly System[] = [
  {
    name: /^Windows 1[01] .*LTS[BC]/,
    versions: {
      '10.0.14393': '2026-10-13',
      '10.0.17763': '2029-01-09',
      '10.0.19044': ['2027-01-12', '2032-01-13'],
      '10.0.26100': ['2029-10-09', '2034-10-10'],
    },
  },
  {
    name: /^Windows 1[01]\b/,
    versions: {
      '10.0.17134': ['2019-11-12', '2021-05-11'],
      '10.0.17763': ['2020-11-10', '2021-05-11'],
      '10.0.18362': '2020-12-08',
      '10.0.18363': ['2021-05-11', '2022-05-10'],
      '10.0.19041': '2021-12-14',
      '10.0.19042': ['2022-05-10', '2023-05-09'],
      '10.0.19043': '2022-12-13',
      '10.0.19044': ['2023-06-13', '2024-06-11'],
      '10.0.19045': ['2025-10-14', '2028-10-10'],
      '10.0.22000': ['2023-10-10', '2024-10-08'],
      '10.0.22621': ['2024-10-08', '2025-10-14'],
      '10.0.22631': ['2025-11-11', '2026-11-10'],
      '10.0.26100': ['2026-10-13', '2027-10-12'],
      '10.0.26200': ['2027-10-12', '2028-10-10'],
    },
  },
  {
    name: /^macOS$/,
    versions: { '11': '2023-09-26', '12': '2024-09-16', '13': '2025-09-15' },
  },
  {
    name: /^(?:Debian|Raspbian) GNU\/Linux$/,
    versions: {
      '9': ['2020-07-18', '2022-07-01'],
      '10': ['2022-09-10', '2024-06-30'],
      '11': ['2024-08-14', '2026-08-31'],
      '12': ['2026-06-10', '2028-06-30'],
      '13': ['2028-08-09', '2030-06-30'],
    },
  },
  {
    name: /^Ubuntu$/,
    versions: {
      '18.04': ['2023-05-31', '2028-04-01'],
      '20.04': ['2025-05-31', '2030-04-02'],
      '22.04': ['2027-04-01', '2032-04-09'],
      '24.04': ['2029-05-31', '2036-05-31'],
      '25.10': '2026-07-01',
      '26.04': ['2031-04-30', '2036-04-30'],
    },
  },
]

/** The life of a system, by the name and version that it gives itself; nothing of one that is not in the table. */
export function lifetimeOf(name: string, version: string): Lifetime | undefined {
  const known = systems.find((system) => system.name.test(name))?.versions ?? {}
  const key = Object.keys(known).find((one) => version === one || version.startsWith(`${one}.`))
  const life = key === undefined ? undefined : known[key]
  if (life === undefined) return undefined
  const [ends, longest] = typeof life === 'string' ? [life, life] : life
  return { ends, longest }
}

/** How a system stood at a time, in ISO 8601. The last day of its life still counts. */
export function supportAt({ ends, longest }: Lifetime, time: string) {
  // Days of ISO 8601 compare as text.
  const day = time.slice(0, 'yyyy-mm-dd'.length)
  if (day <= ends) return 'supported'
  return day <= longest ? 'extended' : 'ended'
}
