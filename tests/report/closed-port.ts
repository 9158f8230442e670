import type { Report } from '../../src/report/report.ts'

/** A report on a shop whose acquirer's port is closed. */
export function closedPort(given: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'posdoctor', version: '0.1.0' },
    site: 'Corner shop 12',
    source: 'shop.yaml',
    acquirer: 'Example Acquirer',
    language: 'en',
    startedAt: '2026-11-23T18:00:41.123Z',
    durationMs: 2310,
    measuredFrom: { host: 'laptop', addresses: ['192.168.10.23'], network: 'Shop' },
    verdict: 'down',
    summary: 'The terminal cannot take payments through Example Acquirer.',
    nothingWrong: 0.001,
    unknownCause: 0.02,
    causes: [
      {
        id: 'host-outage',
        category: 'host',
        title: 'The acquirer’s system is down',
        probability: 0.83,
        faults: [
          { id: 'port-closed', probability: 0.8, title: 'Its port is closed' },
          { id: 'host-silent', probability: 0.03, title: 'It does not answer' },
        ],
        evidence: [
          { symptom: 'acquirer-port', outcome: 'refused', weight: 3.1, text: 'The port refuses.' },
          { symptom: 'internet', outcome: 'works', weight: -1.1, text: 'The internet works.' },
        ],
        remedies: ['call-acquirer', 'wait-for-host'],
      },
      {
        id: 'device-misconfigured',
        category: 'operation',
        title: 'A setting is wrong',
        probability: 0.12,
        faults: [],
        evidence: [],
        remedies: [],
      },
    ],
    remedies: [
      {
        id: 'call-acquirer',
        title: 'Call the acquirer',
        actor: 'acquirer',
        minutes: 10,
        helped: 'They confirm the fault.',
        cures: [{ cause: 'host-outage', probability: 0.7 }],
        rank: 1,
      },
      {
        id: 'restart-terminal',
        title: 'Restart the terminal',
        actor: 'merchant',
        minutes: 90,
        hazard: 'offline payments are lost',
        undo: 'switch it on again',
        helped: 'It connects.',
        cures: [{ cause: 'host-outage', probability: 0.1 }],
        rank: 2,
      },
    ],
    tell: [
      {
        actor: 'acquirer',
        who: 'Example Acquirer',
        when: 'Call now:',
        lines: ['Host host.acquirer.example:5000', 'TCP connect: refused'],
      },
      { actor: 'provider', who: 'the provider', when: 'Call later:', lines: ['Pings: 1 of 2'] },
    ],
    questions: [
      {
        id: 'other-terminals',
        text: 'Do other terminals work?',
        answers: [
          { id: 'work', text: 'they do' },
          { id: 'fail', text: 'no' },
        ],
        gain: 1.2,
      },
    ],
    ruledOut: ['router-fault', 'isp-outage'].map((id) => ({
      id,
      title: id === 'router-fault' ? 'The router' : 'The provider',
      because: { symptom: 'internet', outcome: 'works', text: 'The internet works.' },
    })),
    notJudged: [
      { id: 'wrong-credentials', title: 'A password', hiddenBy: 'host-outage', text: 'Hidden' },
    ],
    notMeasured: [
      {
        probe: 'wifi',
        target: 'wifi',
        reason: 'not-present',
        what: 'Wi-Fi',
        why: 'this machine has none',
        text: 'Wi-Fi: this machine has none',
      },
      {
        probe: 'echo',
        target: 'echo',
        reason: 'crashed',
        what: 'Echo',
        why: 'a fault of posdoctor',
        text: 'Echo: a fault of posdoctor',
      },
    ],
    warnings: [{ id: 'disk', text: 'The disk is nearly full.' }],
    symptoms: [
      { id: 'internet', outcome: 'works', best: true, service: 'ok', text: 'The internet works.' },
      {
        id: 'acquirer-port',
        outcome: 'refused',
        best: false,
        service: 'down',
        text: 'The port refuses.',
      },
    ],
    endpoints: [
      { target: 'host.acquirer.example:5000', service: 'down' },
      { target: 'backup.acquirer.example:5000', service: 'unknown' },
    ],
    facts: [
      {
        probe: 'tcp',
        target: 'host.acquirer.example:5000',
        state: 'failed',
        failure: 'refused',
        startMs: 31.2,
        durationMs: 502,
      },
    ],
    ...given,
  }
}
