import type { Site } from '../../src/site/site.ts'

/** A complete site with one endpoint, as loading a site file makes it. */
export function shop(given: Partial<Site> = {}): Site {
  return {
    name: 'Corner shop 12',
    source: 'shop.yaml',
    acquirer: {
      name: 'Example Acquirer',
      endpoints: [
        { host: 'host.acquirer.example', port: 5000, protocol: 'tcp', tls: { mode: 'tried' } },
      ],
      maintenance: [],
      requirements: {},
    },
    terminal: { thisMachine: false },
    network: { references: [], connectivityChecks: [], resolvers: [], ntp: [] },
    limits: {
      rttMs: 300,
      lossPercent: 2,
      rssiDbm: -70,
      memoryFreePercent: 8,
      diskFreePercent: 5,
      certificateDays: 21,
    },
    ...given,
  }
}
