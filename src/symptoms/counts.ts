/** P(lost | sent, rate): the binomial, without its constant factor. */
function chance(lost: number, sent: number, rate: number): number {
  return rate ** lost * (1 - rate) ** (sent - lost)
}

/** Rates of loss that a fault brings, with how common each is: most bad lines lose a few percent. */
const faultyRates: [rate: number, share: number][] = [
  [0.02, 0.1],
  [0.04, 0.2],
  [0.07, 0.2],
  [0.12, 0.2],
  [0.2, 0.15],
  [0.35, 0.1],
  [0.6, 0.05],
]
/** Sound ways lose next to nothing; radios and long routes now and then a packet. */
const soundRates: [rate: number, share: number][] = [
  [0.0005, 0.8],
  [0.004, 0.15],
  [0.012, 0.05],
]

function mixture(lost: number, sent: number, rates: [number, number][]): number {
  return rates.reduce((sum, [rate, share]) => sum + share * chance(lost, sent, rate), 0)
}

/**
 * A host may answer only some pings by its own choice (rate limits) and lose nothing: then any
 * count is as likely as any other. One in twenty does so to 25 pings a second; a limit on connects
 * to a port that is open to the world is a matter of attacks (judgement).
 */
const limiterShare = { icmp: 0.05, tcp: 0.003 }

/** P(data | nothing loses before this target), relative to the number of orders of the losses. */
export function soundCounts(
  lost: number,
  sent: number,
  method: keyof typeof limiterShare = 'icmp',
): number {
  const share = limiterShare[method]
  return (1 - share) * mixture(lost, sent, soundRates) + share * anyCount(lost, sent)
}

/** The same for several targets behind the place that loses: one rate for all of them. */
export function faultyCounts(targets: { lost: number; sent: number }[]): number {
  return faultyRates.reduce(
    (sum, [rate, share]) =>
      sum + share * targets.reduce((all, { lost, sent }) => all * chance(lost, sent, rate), 1),
    0,
  )
}

/** Every count from 0 to `sent` equally likely: 1 / (n + 1) / C(n, k). */
function anyCount(lost: number, sent: number): number {
  let orders = 1
  for (let i = 1; i <= lost; i++) orders *= (sent - lost + i) / i
  return 1 / (sent + 1) / orders
}
