/** The lab's addresses: private ones in the shop, documentation and carrier ranges outside. */
export const lan = {
  network: '192.168.77.0/24',
  laptop: '192.168.77.20',
  router: '192.168.77.1',
  terminal: '192.168.77.50',
  bits: 24,
}

export const wan = { router: '100.72.16.2', provider: '100.72.16.1', bits: 30 }

export const providerResolver = '100.72.0.53'

export const core = { toProvider: '203.0.113.2', toWorld: '203.0.113.5', toEdge: '203.0.113.9' }
export const providerUp = '203.0.113.1'
export const world = { link: '203.0.113.6' }
export const edge = { toCore: '203.0.113.10', toHost: '203.0.113.17' }
export const hostLink = '203.0.113.18'

/** Two operators' services in the world: one in each documentation network. */
export const references = ['198.51.100.10', '192.0.2.10'] as const
export const publicResolvers = ['198.51.100.53', '192.0.2.53'] as const
export const connectivity = ['198.51.100.80', '192.0.2.80'] as const
export const timeServers = ['198.51.100.123', '192.0.2.123'] as const
export const statusPage = '192.0.2.90'
/** Takes any amount of bytes on port 9 and gives any amount on port 19. */
export const ballast = '192.0.2.99'

export const host = {
  main: '203.0.113.130',
  second: '203.0.113.131',
  third: '203.0.113.132',
  backup: '203.0.113.140',
}
/** Routed to the acquirer's network, where nobody has them. */
export const nobody = '203.0.113.190'

export const names = {
  host: 'host.acquirer.example',
  backup: 'backup.acquirer.example',
  status: 'status.acquirer.example',
  connectivity: ['check.operator-a.example', 'check.operator-b.example'],
} as const

/** IPv6 twins, where a situation asks for them. */
export const six = {
  lan: { laptop: '2001:db8:77::20', router: '2001:db8:77::1', terminal: '2001:db8:77::50' },
  wan: { router: '2001:db8:16::2', provider: '2001:db8:16::1' },
  up: { provider: '2001:db8:1::1', core: '2001:db8:1::2' },
  world: { core: '2001:db8:2::1', world: '2001:db8:2::2' },
  edge: { core: '2001:db8:3::1', edge: '2001:db8:3::2' },
  hostLink: { edge: '2001:db8:4::1', host: '2001:db8:4::2' },
  host: '2001:db8:ac::130',
  references: ['2001:db8:a::10', '2001:db8:b::10'],
} as const
