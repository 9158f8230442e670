import { addressFamily } from '../../net/address-family.ts'
import { hostPort } from '../../site/site.ts'
import type { FactOf, ProbeId, ProbeValues } from '../facts.ts'
import type { ProbeContext } from '../probe.ts'
import type { ConnectOutcome, TcpAttempt } from '../values.ts'
import type { Connects } from './samples.ts'

type Context = ProbeContext<'latency'>

/** The main endpoint's address: the literal, else the best that its name has. */
export async function acquirerAddress(context: Context): Promise<string | undefined> {
  const host = context.site.acquirer.endpoints[0]?.host
  if (host === undefined || addressFamily(host)) return host
  const [named] = values(await ended(context, 'names'), host)
  return named?.addresses[0]?.address
}

/** The first reference's address, without waiting where one is written as an IP literal. */
export async function referenceAddress(context: Context): Promise<string | undefined> {
  const { references } = context.site.network
  const literal = references.find(({ host }) => addressFamily(host) !== undefined)
  if (literal || references.length === 0) return literal?.host
  return (await points(context)).find(({ address }) => address !== undefined)?.address
}

/** A TCP port of the router that is open, else one that refuses: either answers each connect. */
export async function gatewayPort(
  context: Context,
  address: string,
): Promise<{ address: string; port: number; refuses: boolean } | undefined> {
  const tcp = values(await ended(context, 'gateway'), address).flatMap((value) => value.tcp)
  const first = (outcome: ConnectOutcome['outcome']) => tcp.find((one) => one.outcome === outcome)
  const found = first('open') ?? first('refused')
  return found && { address, port: found.port, refuses: found.outcome === 'refused' }
}

/** Reference points that opened, with their addresses and ports. */
export async function openReferences(
  context: Context,
): Promise<{ address: string; port: number }[]> {
  const open = (await points(context)).filter(({ outcome }) => outcome === 'open')
  return open.flatMap(({ target, address }) => {
    const port = Number(target.slice(target.lastIndexOf(':') + 1))
    return address === undefined ? [] : [{ address, port }]
  })
}

/**
 * What the TCP probe's few connects to the main endpoint took: to this address, or, where it did
 * not open and others did, to those.
 */
export async function acquirerConnects(
  context: Context,
  address: string,
): Promise<Connects | undefined> {
  const [main] = context.site.acquirer.endpoints
  if (!main) return undefined
  const facts = await ended(context, 'tcp')
  const attempts = values(facts, hostPort(main)).flatMap((value) => value.attempts)
  const isOpen = ({ outcome }: TcpAttempt) => outcome.outcome === 'open'
  const here = attempts.filter((one) => one.address === address)
  const counting = here.some(isOpen) ? here : attempts.filter(isOpen)
  if (counting.length === 0) return undefined
  return {
    port: main.port,
    series: counting.map((one) => (isOpen(one) ? one.outcome.ms : null)),
    // To different addresses, and all at once.
    intervalMs: 0,
  }
}

async function points(context: Context) {
  return values(await ended(context, 'references')).flatMap((value) => value.points)
}

/** What a probe brought; nothing when the run ends before it does. */
async function ended<Id extends ProbeId>(context: Context, probe: Id): Promise<FactOf<Id>[]> {
  try {
    return await context.after(probe)
  } catch (error) {
    if (!context.signal.aborted) throw error
    return []
  }
}

function values<Id extends ProbeId>(facts: FactOf<Id>[], target?: string): ProbeValues[Id][] {
  return facts.flatMap((fact) =>
    fact.state === 'seen' && (target === undefined || fact.target === target) ? [fact.value] : [],
  )
}
