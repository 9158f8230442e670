type Summary = {
  /** Empty: no endpoint was configured. */
  acquirer: string
  /** The most probable cause, and how probable; empty where none is worth naming. */
  cause: string
  likely: string
  /** Why “everything works” would say too much; empty where it does not. */
  doubt: 'code' | 'asked' | 'untried' | ''
}

const toAcquirer = ({ acquirer, doubt }: Summary) => {
  if (doubt === 'untried')
    return `The way from here to ${acquirer} is open; its application was not asked, because this machine’s clock is wrong.`
  if (doubt === 'asked')
    return `The way from here to ${acquirer} works; its answer asks the terminal to do something.`
  return doubt === 'code'
    ? `The way from here to ${acquirer} works; what its code means, only the acquirer can say.`
    : `Everything works from here to ${acquirer}.`
}

const andCause = ({ cause, likely }: Summary, lead: string) =>
  cause === '' ? '' : ` ${lead}: ${cause} (${likely}).`

export const report = {
  'verdict.healthy': 'WORKING',
  'verdict.degraded': 'WORKING BADLY',
  'verdict.down': 'NOT WORKING',
  'verdict.inconclusive': 'CANNOT TELL',

  'summary.healthy': (summary: Summary) =>
    (summary.acquirer === '' ? 'The way from here to the internet works.' : toAcquirer(summary)) +
    andCause(summary, 'If the terminal still does not, the likeliest reason is'),
  'summary.degraded': (summary: Summary) =>
    (summary.acquirer === ''
      ? 'The way to the internet works, but not well.'
      : `${summary.acquirer} can be reached, but not everything is well.`) +
    andCause(summary, 'Most likely'),
  'summary.down': (summary: Summary) =>
    (summary.acquirer === ''
      ? 'There is no way from here to the internet.'
      : `The terminal cannot take payments through ${summary.acquirer}.`) +
    andCause(summary, 'Most likely'),
  'summary.inconclusive': (summary: Summary) =>
    (summary.acquirer === ''
      ? 'Too little could be measured to judge the way to the internet.'
      : `Too little could be measured to say whether ${summary.acquirer} can be reached.`) +
    andCause(summary, 'Most likely'),
  'summary.interrupted': 'Stopped early: this is what was known by then.',
  'summary.sites': ({ sites, verdict }: { sites: number; verdict: string }) =>
    `${sites} sites, the worst of them: ${verdict}`,
  'summary.first-step': ({ step }: { step: string }) => `First: ${step}`,
  'summary.no-endpoint':
    'No acquirer is set: only the way to the internet was looked at. posdoctor\u00a0init writes a site file to fill in; posdoctor\u00a0HOST:PORT tries one address.',

  'likely.almost-certain': ({ percent }: { percent: string }) => `almost certain, ${percent}`,
  'likely.very-likely': ({ percent }: { percent: string }) => `very likely, ${percent}`,
  'likely.likely': ({ percent }: { percent: string }) => `likely, ${percent}`,
  'likely.possible': ({ percent }: { percent: string }) => `possible, ${percent}`,
  'likely.unlikely': ({ percent }: { percent: string }) => `less likely, ${percent}`,
  'percent.over': ({ percent }: { percent: number }) => `over ${percent}%`,
  'percent.about': ({ percent }: { percent: number }) => `about ${percent}%`,
  'percent.under': ({ percent }: { percent: number }) => `under ${percent}%`,

  'section.causes': 'What is wrong',
  'section.suspects': 'What it could be',
  'section.first': 'Do this first',
  'section.next': 'Then',
  'section.question': 'One answer would tell most',
  'section.warnings': 'Look after this soon',
  'section.ruled-out': 'Ruled out',
  'section.not-judged': 'Could not be judged',
  'section.not-measured': 'Not measured',
  'section.probes': 'What was asked, and when (ms)',
  'section.symptoms': 'What was seen',

  'report.this-way': 'The way to the internet',
  'report.fault': ({ faults }: { faults: string[] }) => `More exactly: ${faults.join('; or: ')}`,
  'report.cause': ({ title, likely }: { title: string; likely: string }) => `${title} (${likely})`,
  'report.for': 'Because:',
  'report.against': 'Against it:',
  'report.see-steps': ({ ranks }: { ranks: number[] }) =>
    ranks.length === 1 ? `What to do: step ${ranks[0]}` : `What to do: steps ${ranks.join(', ')}`,
  'report.see-later': 'What to do: only after the steps below',
  'report.more-steps': ({ more }: { more: number }) =>
    `${more} more ${more === 1 ? 'step' : 'steps'} with --verbose`,
  'report.nothing-here': 'Nothing you can do here: send this report to the acquirer’s support.',
  'report.unexplained':
    'None of the causes that posdoctor knows explains this. Nothing you can do here: send this report, and the file that --save writes, to the acquirer’s support.',
  'report.unknown-cause': ({ likely }: { likely: string }) => `Something else (${likely})`,
  'report.step': ({ title, who, minutes }: { title: string; who: string; minutes: string }) =>
    `${title} (${who}, ${minutes})`,
  'report.hazard': ({ hazard }: { hazard: string }) => `Before you do: ${hazard}`,
  'report.undo': ({ undo }: { undo: string }) => `To undo it: ${undo}`,
  'report.helped': ({ helped }: { helped: string }) => `It helped if: ${helped}`,
  'report.minutes': ({ minutes }: { minutes: number }) =>
    minutes < 1 ? 'under a minute' : minutes === 1 ? 'a minute' : `about ${minutes} min`,
  'report.hours': ({ hours }: { hours: number }) =>
    hours === 1 ? 'about an hour' : `about ${hours} hours`,
  'report.days': ({ days }: { days: number }) =>
    days === 1 ? 'about a day' : `about ${days} days`,
  'report.not': ({ causes }: { causes: string[] }) => `so not: ${causes.join('; ')}`,
  'report.hidden-by': ({ cause }: { cause: string }) =>
    `Not to be seen as long as there is “${cause}”`,
  'report.nothing-tells': 'Nothing that was measured tells',
  'report.not-judged': ({ reason, causes }: { reason: string; causes: string[] }) =>
    `${reason}: ${causes.join('; ')}`,
  'report.not-judged-many': ({ reason, count }: { reason: string; count: number }) =>
    `${reason}: ${count} causes (--verbose names them)`,
  'report.answer-text': 'what stands on the display',
  'report.measured-from': ({
    host,
    address,
    network,
  }: {
    host: string
    address: string
    network: string
  }) => {
    const where = [address, network].filter((one) => one !== '').join(', ')
    return `Measured from ${host}${where && ` (${where})`}`
  },
  'report.took': ({ seconds, at }: { seconds: string; at: string }) => `${at}, in ${seconds} s`,
  'report.source': ({ source }: { source: string }) => `Site: ${source}`,
  'report.facts-file': ({ path }: { path: string }) =>
    `Facts: ${path} (judge again with --from ${path})`,

  'actor.merchant': 'you',
  'actor.technician': 'a technician',
  'actor.provider': 'with the internet provider',
  'actor.acquirer': 'with the acquirer',
  'actor.vendor': 'with the terminal’s vendor',
} as const
