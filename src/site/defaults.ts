import type { Site } from './site.ts'

/**
 * What is tested against when a site file does not say: points of different owners, two in China
 * (Alibaba, Tencent) and two elsewhere (Cloudflare, Google), since a country or a filter may block
 * some. Sources: domain.md 4.5.
 */
export const networkDefaults: Site['network'] = {
  references: [
    { host: '223.5.5.5', port: 53 },
    { host: '119.29.29.29', port: 53 },
    { host: '1.1.1.1', port: 443 },
    { host: '8.8.8.8', port: 53 },
  ],
  connectivityChecks: [
    'http://connect.rom.miui.com/generate_204',
    'http://connectivitycheck.platform.hicloud.com/generate_204',
    'http://connectivitycheck.gstatic.com/generate_204',
    'http://www.msftconnecttest.com/connecttest.txt',
  ],
  resolvers: [
    { host: '223.5.5.5', port: 53 },
    { host: '119.29.29.29', port: 53 },
    { host: '1.1.1.1', port: 53 },
    { host: '8.8.8.8', port: 53 },
  ],
  ntp: ['ntp.aliyun.com', 'ntp.tencent.com', 'time.cloudflare.com', 'time.google.com'],
}

/** design.md 5. */
export const limitDefaults: Site['limits'] = {
  rttMs: 300,
  lossPercent: 2,
  rssiDbm: -70,
  memoryFreePercent: 8,
  diskFreePercent: 5,
  certificateDays: 21,
}

/** A site of which nothing is known: the way to the internet is diagnosed, from this machine. */
export function siteWithoutFile(): Site {
  return {
    acquirer: { endpoints: [], maintenance: [], requirements: {} },
    terminal: { thisMachine: true },
    network: structuredClone(networkDefaults),
    limits: { ...limitDefaults },
  }
}
