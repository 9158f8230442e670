import { expect, test } from 'vitest'
import { gather } from '../../src/gather.ts'
import type { ProbeEvent } from '../../src/gathering/run-probe.ts'
import { takeStray } from '../../src/gathering/stray.ts'
import type { Finding } from '../../src/model.ts'
import type { Probe, ProbeContext } from '../../src/probes/probe.ts'
import { shop } from '../report/shop.ts'

const here = 'host.acquirer.example:5000'
const seenNothing: Finding<never> = { state: 'seen', value: undefined as never }

function probe(run: Probe['run'], given: Partial<Probe> = {}): Probe {
  return { needs: [], deadlineMs: 1000, run, ...given }
}

function run(probes: object, given: { timeoutMs?: number; signal?: AbortSignal } = {}) {
  const events: ProbeEvent[] = []
  const options = {
    site: shop(),
    timeoutMs: 10_000,
    signal: new AbortController().signal,
    ...given,
  }
  return gather(probes, { ...options, onEvent: (event) => events.push(event) }).then((all) => ({
    ...all,
    events,
  }))
}

const never = () => new Promise<void>(() => {})
const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))

test('keeps what a probe records, the later finding of a target in place of the earlier', async () => {
  const { facts } = await run({
    references: probe(async ({ record }) => {
      record('a', { state: 'failed', failure: 'timeout' })
      record('b', { state: 'skipped', reason: 'not-needed' })
      record('a', seenNothing)
    }),
  })
  expect(facts).toMatchObject([
    { probe: 'references', target: 'a', state: 'seen' },
    { probe: 'references', target: 'b', state: 'skipped' },
  ])
})

test('gives a probe the findings of those it needs once they have ended', async () => {
  const order: string[] = []
  const { facts } = await run({
    echo: probe(
      async ({ after, record }) => {
        const [tcp] = await after('tcp')
        order.push('echo')
        record(here, { state: 'failed', failure: 'unknown', detail: String(tcp?.target) })
      },
      { needs: ['tcp'] },
    ),
    tcp: probe(async ({ record }) => {
      record('first', { state: 'failed', failure: 'refused' })
      await new Promise((resolve) => setImmediate(resolve))
      order.push('tcp')
    }),
  })
  expect(order).toEqual(['tcp', 'echo'])
  expect(facts[0]).toMatchObject({ probe: 'echo', detail: 'first' })
})

test('starts probes together, so that the run lasts as long as its longest chain', async () => {
  const meet: (() => void)[] = []
  const both = (context: ProbeContext) =>
    new Promise<void>((resolve) => {
      context.record('x', seenNothing)
      meet.push(resolve)
      if (meet.length === 2) meet.forEach((leave) => leave())
    })
  const { facts } = await run({ tcp: probe(both), references: probe(both) })
  expect(facts).toHaveLength(2)
})

test('calls a probe too slow that hangs beyond its deadline, and goes on without it', async () => {
  const { facts, durationMs } = await run({ tcp: probe(never, { deadlineMs: 50 }) })
  expect(facts).toMatchObject([
    { probe: 'tcp', target: here, state: 'failed', failure: 'too-slow' },
  ])
  expect(durationMs).toBeLessThan(1000)
})

test('names every target that a cut-off probe still owed', async () => {
  const { facts } = await run({
    names: probe(
      async ({ record, signal }) => {
        record('a', seenNothing)
        await untilAborted(signal)
      },
      { deadlineMs: 50, targets: () => ['a', 'b'] },
    ),
  })
  expect(facts).toMatchObject([
    { target: 'a', state: 'seen' },
    { target: 'b', state: 'failed', failure: 'too-slow' },
  ])
})

test('lets a probe record what it knows after its deadline', async () => {
  const { facts } = await run({
    tcp: probe(
      async ({ record, signal }) => {
        await untilAborted(signal)
        record(here, { state: 'failed', failure: 'timeout' })
      },
      { deadlineMs: 50 },
    ),
  })
  expect(facts).toMatchObject([{ state: 'failed', failure: 'timeout' }])
})

test('does not call a probe slow that had to wait for another all its time', async () => {
  const { facts } = await run({
    tcp: probe(never, { deadlineMs: 80 }),
    tls: probe(async ({ after }) => void (await after('tcp')), { needs: ['tcp'], deadlineMs: 50 }),
  })
  expect(facts).toMatchObject([
    { probe: 'tcp', failure: 'too-slow' },
    { probe: 'tls', state: 'skipped', reason: 'needs-earlier' },
  ])
})

test('scales deadlines and waits with the timeout', async () => {
  let waits: unknown
  const { durationMs } = await run(
    {
      tcp: probe(async (context) => {
        waits = context.waits
        await never()
      }),
    },
    { timeoutMs: 1000 },
  )
  expect(waits).toEqual({ name: 200, connect: 250, handshake: 400, echo: 400 })
  expect(durationMs).toBeLessThan(900)
})

test('turns a probe that throws into one crashed fact', async () => {
  const { facts, events } = await run({
    tcp: probe(async () => {
      throw new TypeError('of ours')
    }),
    references: probe(async ({ record }) => record('r', seenNothing)),
  })
  expect(facts).toMatchObject([
    { probe: 'tcp', state: 'crashed', detail: 'TypeError: of ours' },
    { probe: 'references', state: 'seen' },
  ])
  expect(events).toContainEqual({ kind: 'crashed', probe: 'tcp', error: expect.any(TypeError) })
})

test('turns an error that escapes from a timer of a probe into its crash', async () => {
  const { facts } = await run({
    tcp: probe(async () => {
      setImmediate(() => takeStray(new RangeError('late')))
      await never()
    }),
  })
  expect(facts).toMatchObject([{ probe: 'tcp', state: 'crashed', detail: 'RangeError: late' }])
})

test('takes the need that a probe did not declare for a crash', async () => {
  const { facts } = await run({
    tcp: probe(async ({ after }) => void (await after('names'))),
    names: probe(never, { deadlineMs: 50 }),
  })
  expect(facts[0]).toMatchObject({ probe: 'tcp', state: 'crashed' })
})

test('ends at an interruption with what is known, and says what is not', async () => {
  const controller = new AbortController()
  const { facts, durationMs } = await run(
    {
      references: probe(async ({ record }) => record('r', seenNothing)),
      tcp: probe(never, { deadlineMs: 5000 }),
      tls: probe(
        async ({ after }) => {
          controller.abort()
          await after('tcp')
        },
        { needs: ['tcp'] },
      ),
    },
    { signal: controller.signal },
  )
  expect(facts).toMatchObject([
    { probe: 'references', state: 'seen' },
    { probe: 'tcp', target: here, state: 'skipped', reason: 'interrupted' },
    { probe: 'tls', target: here, state: 'skipped', reason: 'interrupted' },
  ])
  expect(durationMs).toBeLessThan(1000)
})

test('counts the start of a probe from where it waits for no other', async () => {
  let tcpAtWorkMs = 0
  const { facts, events } = await run({
    tcp: probe(async ({ now, record }) => {
      tcpAtWorkMs = now()
      await new Promise((resolve) => setImmediate(resolve))
      record(here, { state: 'failed', failure: 'refused' })
    }),
    tls: probe(
      async ({ after, record }) => {
        await after('tcp')
        record(here, { state: 'failed', failure: 'refused' })
      },
      { needs: ['tcp'] },
    ),
  })
  const [tcp, tls] = facts
  expect(tcp?.startMs).toBeLessThanOrEqual(tcpAtWorkMs + 0.1)
  expect(tls?.startMs).toBeGreaterThanOrEqual((tcp?.startMs ?? 0) + (tcp?.durationMs ?? 0) - 0.1)
  expect(events.map(({ kind, probe }) => `${probe} ${kind}`)).toEqual([
    'tcp began',
    'tcp ended',
    'tls began',
    'tls ended',
  ])
})
