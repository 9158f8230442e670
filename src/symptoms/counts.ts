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
 * A host may answer only so many pings a second by its own choice and lose nothing: one in twenty
 * does so to 25 of them a second; a limit on connects to a port that is open to the world is a
 * matter of attacks (judgement).
 */
const limiterShare = { icmp: 0.05, tcp: 0.003 }
/** Answers a second that such hosts give, with how common each is (usual settings of firewalls; judgement). */
const limits: [perSecond: number, share: number][] = [
  [1, 0.32],
  [2, 0.15],
  [5, 0.32],
  [10, 0.2],
  [20, 0.01],
]
/** Where the limit ends, a few are answered all the same. */
const mostLimited = 0.97

/** Losses strewn like dice come about by such a limit one time in fifty, as by two limits on one way. */
const strewn = 0.02

/**
 * Could a limit of so many a second have chosen which samples are answered? One that counts evenly
 * lets the fewer of answers and losses stand alone; one that counts by the second makes two rows of
 * each. The first 200 ms are left out: a limit lets a few pass at once, and tools start.
 */
function asLimited(series: readonly (number | null)[], intervalMs: number): boolean {
  const told = series.slice(Math.ceil(200 / intervalMs)).map((ms) => ms !== null)
  const answered = told.filter(Boolean).length
  const rarer = answered * 2 < told.length
  const changes = told.filter((one, i) => i > 0 && one !== told[i - 1]).length
  const pairs = told.filter((one, i) => i > 0 && one === rarer && told[i - 1] === rarer).length
  return pairs <= 1 || changes <= 2 + (2 * told.length * intervalMs) / 1000
}

/** How samples were taken, `intervalMs` apart; `series`: each with its time, or null where lost. */
type Sampling = {
  method: keyof typeof limiterShare
  intervalMs: number
  series?: readonly (number | null)[]
}

/** P(data | nothing loses before this target), relative to the number of orders of the losses. */
export function soundCounts(
  lost: number,
  sent: number,
  { method, intervalMs, series }: Sampling,
): number {
  const limited = !series || method === 'tcp' || asLimited(series, intervalMs)
  const share = limiterShare[method] * (limited ? 1 : strewn)
  const rates = limits.flatMap(([perSecond, each]): [number, number][] => {
    const answered = (perSecond * intervalMs) / 1000
    return answered < 1 ? [[Math.min(mostLimited, 1 - answered), each]] : []
  })
  return (1 - share) * mixture(lost, sent, soundRates) + share * mixture(lost, sent, rates)
}

/** The same for several targets behind the place that loses: one rate for all of them. */
export function faultyCounts(targets: { lost: number; sent: number }[]): number {
  return faultyRates.reduce(
    (sum, [rate, share]) =>
      sum + share * targets.reduce((all, { lost, sent }) => all * chance(lost, sent, rate), 1),
    0,
  )
}

/**
 * Guards against floods let the first SYN of a stranger fall, or of every connection, and take the
 * one that is sent again: one host in five hundred (judgement).
 */
const firstDropShare = 0.002

/**
 * Few samples name a fault only where it makes them so much more likely: one way or resolver in
 * several hundred is bad like this, of those that somebody looks at.
 */
export const seldom = 300

/** P(which of a few connects came late | nothing loses before this target), as `soundCounts`. */
export function soundConnects(late: readonly boolean[]): number {
  const [first, ...others] = late
  const asGuarded = first && (others.every(Boolean) || !others.some(Boolean))
  const lost = late.filter(Boolean).length
  return (
    (1 - firstDropShare) * mixture(lost, late.length, soundRates) +
    (asGuarded ? firstDropShare / 2 : 0)
  )
}

/**
 * Datagrams of questions that a sound way and a sound resolver lose: a cable next to none, Wi-Fi one
 * in a hundred, a busy one a few (judgement).
 */
const soundQuestionRates: [rate: number, share: number][] = [
  [0.002, 0.6],
  [0.01, 0.3],
  [0.03, 0.1],
]
/** What a resolver that is at its end leaves lying: a tenth to most of all questions (judgement). */
const unheardRates: [rate: number, share: number][] = [
  [0.1, 0.3],
  [0.2, 0.3],
  [0.35, 0.25],
  [0.6, 0.15],
]
/** The first questions of a run all wait for one address to be learnt, or for one bad moment (judgement). */
const togetherShare = 0.003

/** P(so many questions lost | the resolver hears all), relative to the number of orders. */
export function soundQuestions(lost: number, sent: number): number {
  const together = lost > 0 && 2 * lost === sent ? togetherShare : 0
  return mixture(lost, sent, soundQuestionRates) + together
}

/** The same for a resolver that leaves some unanswered. */
export function unheardQuestions(lost: number, sent: number): number {
  return mixture(lost, sent, unheardRates)
}
