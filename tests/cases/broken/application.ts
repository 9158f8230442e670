import type { FaultCase } from '../case.ts'
import {
  announces,
  answersAfter,
  code,
  hangsUp,
  maintenanceOn,
  overHttp,
  plainly,
  reply,
  unanswered,
} from '../changes/application.ts'
import { hostAnswers, portOpens } from '../changes/healthy.ts'
import { proxySet, tells } from '../changes/machine.ts'
import { portRefused } from '../changes/port.ts'
import { answered, found, main } from '../facts.ts'

/** What stands on the display. */
const shows = (code: string) => answered({ 'terminal-shows': 'code', code })
const othersFail = answered({ 'other-terminals': 'fail' })
const othersWork = answered({ 'other-terminals': 'work' })

/** The run is made at three in the morning of this zone. */
const atNight = tells({ timeZone: 'Europe/London' })

/** The acquirer's application does not answer as it should, or is known not to. */
export const application: FaultCase[] = [
  {
    name: 'the application takes the question of every terminal and says nothing',
    cause: 'host-outage',
    fault: 'echo-unanswered',
    verdict: 'down',
    shop: [unanswered(0), othersFail],
    cleared: [hostAnswers],
    neighbour: {
      change: [answered({ 'other-terminals': 'work' })],
      cause: 'device-misconfigured',
      fault: 'dialect-wrong',
    },
  },
  {
    name: 'the application keeps the connection alive and leaves the question open',
    cause: 'host-outage',
    fault: 'echo-unanswered',
    verdict: 'down',
    shop: [unanswered(0, 3), othersFail],
    cleared: [hostAnswers],
    neighbour: {
      change: [hangsUp('closed')],
      cause: 'unauthorized-access',
      fault: 'source-not-whitelisted',
    },
  },
  {
    name: 'the host answers in another dialect than the one that is set',
    cause: 'device-misconfigured',
    fault: 'dialect-wrong',
    verdict: 'down',
    shop: [reply({ kind: 'garbage', as: 'other-format', bytes: 57, ms: 24 })],
    cleared: [hostAnswers],
    neighbour: {
      change: [code('30')],
      cause: 'version-incompatible',
      fault: 'message-format-rejected',
    },
  },
  {
    name: 'the host waits for a question in another dialect, since the installation',
    cause: 'device-misconfigured',
    fault: 'dialect-wrong',
    verdict: 'down',
    shop: [hangsUp('held'), answered({ since: 'install' }), othersWork],
    cleared: [hostAnswers],
    neighbour: {
      change: [hangsUp('closed'), othersFail],
      cause: 'unauthorized-access',
      fault: 'source-not-whitelisted',
    },
  },
  {
    name: 'the host answers a plain question with TLS',
    cause: 'device-misconfigured',
    fault: 'tls-setting-wrong',
    verdict: 'down',
    shop: [
      ({ site }) => {
        const [endpoint] = site.acquirer.endpoints
        if (endpoint) endpoint.tls = { mode: 'off' }
      },
      found('tls', main, { state: 'skipped', reason: 'not-needed' }),
      reply({ kind: 'garbage', as: 'tls', bytes: 7, ms: 24 }),
    ],
    cleared: [hostAnswers],
    neighbour: {
      change: [reply({ kind: 'garbage', as: 'other-format', bytes: 57, ms: 24 })],
      cause: 'device-misconfigured',
      fault: 'dialect-wrong',
    },
  },
  {
    name: 'the host hangs up on whoever comes from the new line of this shop',
    cause: 'unauthorized-access',
    fault: 'source-not-whitelisted',
    verdict: 'down',
    shop: [hangsUp('closed'), answered({ changed: 'provider' })],
    cleared: [hostAnswers],
    neighbour: {
      change: [hangsUp('held')],
      cause: 'device-misconfigured',
      fault: 'dialect-wrong',
    },
  },
  {
    name: 'the host thinks for three seconds',
    cause: 'host-outage',
    fault: 'host-slow',
    verdict: 'degraded',
    shop: [answersAfter(3200), othersFail],
    cleared: [answersAfter(24)],
    clearedVerdict: 'healthy',
    neighbour: { change: [unanswered(0)], cause: 'host-outage', fault: 'echo-unanswered' },
  },
  {
    name: 'the acquirer announces an incident, answers us, and none of its terminals works',
    cause: 'host-outage',
    fault: 'incident-announced',
    verdict: 'down',
    shop: [
      announces('incident'),
      othersFail,
      answered({ 'terminal-shows': 'connecting', 'other-acquirers': 'work', 'other-apps': 'work' }),
      answered({ 'hotspot-works': 'no' }),
    ],
    cleared: [announces('fine'), othersWork],
    clearedVerdict: 'down',
    neighbour: {
      change: [announces('maintenance')],
      cause: 'host-maintenance',
      fault: 'maintenance-announced',
    },
  },
  {
    name: 'the port is closed during announced maintenance',
    cause: 'host-maintenance',
    fault: 'maintenance-announced',
    verdict: 'down',
    shop: [portRefused(22), announces('maintenance')],
    cleared: [portOpens],
    neighbour: { change: [announces('incident')], cause: 'host-outage', fault: 'port-closed' },
  },
  {
    name: 'the port is closed in the hours that the sheet names for maintenance',
    cause: 'host-maintenance',
    fault: 'maintenance-window',
    verdict: 'down',
    shop: [portRefused(22), maintenanceOn('during'), othersFail],
    cleared: [portOpens],
    neighbour: {
      change: [maintenanceOn('another-time')],
      cause: 'host-outage',
      fault: 'port-closed',
    },
  },
  {
    name: 'HTTP 401, on the terminal as well',
    cause: 'wrong-credentials',
    fault: 'http-401',
    verdict: 'down',
    shop: [overHttp(401), shows('401')],
    cleared: [overHttp(200), answered({ 'terminal-shows': 'working', code: '' })],
    neighbour: {
      change: [overHttp(403), shows('HTTP 403')],
      cause: 'unauthorized-access',
      fault: 'http-403',
    },
  },
  {
    name: 'HTTP 401 at the path that the site file names, and a word from nobody',
    cause: 'wrong-credentials',
    fault: 'http-401',
    verdict: 'degraded',
    shop: [overHttp(401)],
    cleared: [overHttp(200)],
    neighbour: {
      change: [overHttp(403)],
      cause: 'unauthorized-access',
      fault: 'http-403',
    },
  },
  {
    name: 'HTTP 403, on the terminal as well',
    cause: 'unauthorized-access',
    fault: 'http-403',
    verdict: 'down',
    shop: [overHttp(403), shows('403')],
    cleared: [overHttp(200), answered({ 'terminal-shows': 'working', code: '' })],
    neighbour: { change: [shows('401')], cause: 'wrong-credentials', fault: 'http-401' },
  },
  {
    name: 'HTTP 426',
    cause: 'version-incompatible',
    fault: 'upgrade-required',
    verdict: 'down',
    shop: [overHttp(426)],
    cleared: [overHttp(200)],
    neighbour: { change: [overHttp(403)], cause: 'unauthorized-access', fault: 'http-403' },
  },
  {
    name: 'HTTP 500',
    cause: 'host-outage',
    fault: 'http-5xx',
    verdict: 'down',
    shop: [overHttp(500)],
    cleared: [overHttp(200)],
    neighbour: {
      change: [overHttp(503, '120')],
      cause: 'host-maintenance',
      fault: 'retry-after',
    },
  },
  {
    name: 'HTTP 429',
    cause: 'host-outage',
    fault: 'too-many-requests',
    verdict: 'degraded',
    shop: [overHttp(429)],
    cleared: [overHttp(200)],
    neighbour: { change: [overHttp(500)], cause: 'host-outage', fault: 'http-5xx' },
  },
  {
    name: 'HTTP 503 with seconds to wait',
    cause: 'host-outage',
    fault: 'host-overloaded',
    verdict: 'degraded',
    shop: [overHttp(503, '5')],
    cleared: [overHttp(200)],
    neighbour: { change: [overHttp(503, '3600')], cause: 'host-maintenance', fault: 'retry-after' },
  },
  {
    name: 'HTTP 407, with a proxy set on this machine',
    cause: 'app-incompatible',
    fault: 'app-conflict',
    verdict: 'down',
    shop: [overHttp(407), proxySet],
    cleared: [overHttp(200)],
    neighbour: { change: [overHttp(403)], cause: 'unauthorized-access', fault: 'http-403' },
  },
  {
    name: 'HTTP 407, where nothing is encrypted and no proxy is set on this machine',
    cause: 'app-incompatible',
    fault: 'app-conflict',
    verdict: 'down',
    shop: [overHttp(407), plainly, answered({ 'terminal-shows': 'connecting' })],
    cleared: [overHttp(200), answered({ 'terminal-shows': 'working' })],
    neighbour: { change: [overHttp(403)], cause: 'unauthorized-access', fault: 'http-403' },
  },
  {
    name: 'HTTP 502 from the gateway before the host',
    cause: 'host-outage',
    fault: 'http-5xx',
    verdict: 'down',
    shop: [overHttp(502)],
    cleared: [overHttp(200)],
    neighbour: {
      change: [overHttp(426)],
      cause: 'version-incompatible',
      fault: 'upgrade-required',
    },
  },
  {
    name: 'HTTP 503 in the night, and no notice says why',
    cause: 'host-maintenance',
    fault: 'maintenance-unannounced',
    verdict: 'down',
    shop: [overHttp(503, '3600'), atNight],
    cleared: [overHttp(200)],
    neighbour: { change: [overHttp(500)], cause: 'host-outage', fault: 'http-5xx' },
    alike: {
      faults: [{ cause: 'host-maintenance', fault: 'retry-after' }],
      because: 'who asks to come back later is mostly being worked on, which no notice told here',
    },
  },
  {
    name: 'HTTP 503 with a time to come back',
    cause: 'host-maintenance',
    fault: 'retry-after',
    verdict: 'down',
    shop: [overHttp(503, '120')],
    cleared: [overHttp(200)],
    neighbour: { change: [overHttp(500)], cause: 'host-outage', fault: 'http-5xx' },
    alike: {
      faults: [{ cause: 'host-maintenance', fault: 'maintenance-unannounced' }],
      because: 'who asks to come back later is mostly being worked on, which no notice told here',
    },
  },
]
