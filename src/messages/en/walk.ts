import { inMs } from '../numbers.ts'

type Place = { role?: string | undefined; name?: string | undefined; number: number }
type Placed = { place: Place }
type Lost = { lost: number; sent: number }
type At = { counter: number }

const names: Readonly<Record<string, string>> = {
  counter: 'At the counter',
  step: 'One step away',
  router: 'Beside the router',
}
const nameOf = ({ role = '', name, number }: Place) => names[role] ?? (name || `Place ${number}`)
const counted = ({ lost, sent }: Lost) => `${lost} of ${sent} lost`

/** `posdoctor wifi --watch`: what is said on the way, the table, and what it tells. */
export const walk = {
  'walk.place': (place: Place) => nameOf(place),
  'walk.begin': ({ seconds }: { seconds: number }) =>
    `Walk through the shop with this machine, held where the terminal is used. At each place press Enter, stay ${seconds} s, and move it slowly by a hand’s breadth meanwhile.`,
  'walk.keys':
    'Enter: the next place · 1 counter, 2 one step away, 3 beside the router, or a name of your own, then Enter · q: the result',
  'walk.lines':
    'Type where you stand, then Enter: 1 counter, 2 one step away, 3 beside the router, or a name of your own; Enter alone is the next place. q and Enter bring the result.',
  'walk.go.counter': 'Stand where the terminal is, and press Enter.',
  'walk.go.step':
    'Go one step (about a metre) to the side, no nearer to the router, and press Enter.',
  'walk.go.router': 'Go beside the router, and press Enter.',
  'walk.go.on': 'q for the result, or Enter at one more place.',
  'walk.here': ({ place, seconds }: Placed & { seconds: number }) =>
    `${nameOf(place)}: measuring. Stay ${seconds} s.`,
  'walk.done': ({
    place,
    dbm,
    workedOut,
    grade,
    ...lost
  }: Placed & Lost & { dbm: number | undefined; workedOut: boolean; grade: string }) =>
    [
      `${nameOf(place)}: ${dbm === undefined ? 'no strength read' : `${workedOut ? 'about ' : ''}${dbm} dBm, ${grade}`}`,
      ...(lost.sent > 0 ? [counted(lost)] : []),
    ].join(', '),
  'walk.too-many': ({ most }: { most: number }) =>
    `${most} places are enough for one walk. q brings the result.`,
  'walk.changed': ({ from, to }: { from: string; to: string }) =>
    `This machine went over to another access point: ${from} → ${to}`,
  'walk.joined': 'The Wi-Fi is joined.',
  'walk.left': 'The Wi-Fi is not joined any more.',

  'walk.grade.strong': 'strong',
  'walk.grade.fair': 'fair',
  'walk.grade.weak': 'weak',
  'walk.grade.unusable': 'too weak',
  'walk.live.dbm': ({
    dbm,
    workedOut,
    grade,
  }: {
    dbm: number
    workedOut: boolean
    grade: string
  }) => `${workedOut ? '≈ ' : ''}${dbm} dBm ${grade}`,
  'walk.live.no-dbm': 'joined, no dBm read',
  'walk.live.unjoined': 'not joined',
  'walk.live.unread': 'adapter not read',
  'walk.live.lost': (lost: Lost) => counted(lost),
  'walk.live.ms': ({ ms }: { ms: number }) => `${inMs(ms)} ms`,
  'walk.live.no-echoes': 'router not measured',
  'walk.live.stay': ({ place, seconds }: Placed & { seconds: number }) =>
    `${nameOf(place)}: ${seconds} s more`,
  'walk.live.seconds': ({ seconds }: { seconds: number }) => `${seconds} s more`,
  'walk.line.at': ({ seconds }: { seconds: number }) => `${seconds} s`,
  'walk.live.on-the-way': 'on the way',

  'walk.table': 'Place by place',
  'walk.column.place': 'Place',
  'walk.column.dbm': 'dBm (lowest)',
  'walk.column.lost': 'Lost',
  'walk.column.rtt': 'ms (95 %)',
  'walk.column.point': 'Access point',
  'walk.column.seconds': 's',
  'walk.cell.dbm': ({ median, lowest }: { median: number; lowest: number }) =>
    `${median} (${lowest})`,
  'walk.cell.unjoined': 'not joined',
  'walk.cell.partly': ({ unjoined, looks }: { unjoined: number; looks: number }) =>
    `not joined ${unjoined} of ${looks}`,
  'walk.cell.lost': ({ lost, sent }: Lost) => `${lost} of ${sent}`,
  'walk.cell.rtt': ({ median, p95 }: { median: number; p95: number }) =>
    `${inMs(median)} (${inMs(p95)})`,
  'walk.cell.none': '–',
  'walk.differences': ({ place }: Placed) => `Against “${nameOf(place)}”`,
  'walk.difference': ({
    place,
    db,
    points,
    ms,
  }: Placed & {
    db: number | undefined
    points: number | undefined
    ms: number | undefined
  }) =>
    `${nameOf(place)}: ${[
      ...(db === undefined
        ? []
        : [db === 0 ? 'as strong' : `${Math.abs(db)} dB ${db > 0 ? 'stronger' : 'weaker'}`]),
      ...(points === undefined
        ? []
        : [
            Math.abs(points) < 0.5
              ? 'as much lost'
              : `${Math.abs(points).toFixed(0)} ${points > 0 ? 'more' : 'fewer'} of 100 lost`,
          ]),
      ...(ms === undefined || Math.abs(ms) < 1
        ? []
        : [`${ms < 0 ? '−' : '+'}${inMs(Math.abs(ms))} ms`]),
    ].join(', ')}`,
  'walk.method.tcp':
    'Times and losses are those of TCP connections to the router, in place of pings.',
  'walk.method.icmp': ({ address }: { address: string }) => `Pinged: the router ${address}`,
  'walk.unmeasured.other-way':
    'Loss and delay: not measured, because this machine reaches the router over a cable or another adapter. Pull the cable and walk again.',
  'walk.unmeasured.silent':
    'Loss and delay: not measured, because the router answers neither pings nor connections.',
  'walk.unmeasured.none': 'Loss and delay: not measured, because this machine knows no router.',
  'walk.unmeasured.tool': ({ why }: { why: string }) => `Loss and delay: not measured, ${why}.`,
  'walk.no-place': 'No place was marked, so there is nothing to compare.',

  'walk.tells': 'What it tells',
  'walk.judged.no-counter': 'Nobody measured at the counter: the places are told, but not judged.',
  'walk.judged.few': ({ more }: { more: number }) =>
    `Too few readings at the counter to judge: stay there at least ${more} s more.`,
  'walk.judged.unjoined': 'At the counter this machine is joined to no Wi-Fi.',
  'walk.judged.unjoined-here':
    'At the counter this machine is joined to no Wi-Fi, beside the router it is: the signal does not reach the counter.',
  'walk.judged.unjoined-everywhere':
    'This machine is joined to no Wi-Fi, not even beside the router: distance is not the reason. Join the Wi-Fi first, then walk again.',
  'walk.judged.no-strength':
    'This machine does not tell how strong the signal is: an obstacle and distance cannot be told apart.',
  'walk.judged.obstructed': ({ db, counter, step }: At & { db: number; step: number }) =>
    `Something stands in the way at the counter: one step away the signal is ${db} dB stronger (${step} dBm, at the counter ${counter} dBm). The step alone makes 4 dB at most. Look for metal, a fridge, a screen, a thick wall or people between counter and router.`,
  'walk.judged.too-far': ({ counter, step, router }: At & { step: number; router: number }) =>
    `The router is too far from the counter, or behind too many walls: ${counter} dBm there, much the same one step away (${step} dBm), ${router} dBm beside the router.`,
  'walk.judged.weak': ({ counter }: At) =>
    `The signal is weak at the counter (${counter} dBm). Whether that is distance or something in the way, the places measured do not tell.`,
  'walk.judged.weak-around': ({ counter, step }: At & { step: number }) =>
    `The signal is weak at the counter (${counter} dBm), and much the same one step away (${step} dBm): nothing right at the counter stands in the way. Beside the router nobody measured.`,
  'walk.judged.weak-at-router': ({ counter, router }: At & { router: number }) =>
    `The signal is weak at the counter (${counter} dBm), and not strong even beside the router (${router} dBm): distance is not all. Is this the router that this machine is joined to? If so, its radio or aerial is at fault, or this machine’s.`,
  'walk.judged.strength-only': ({ counter }: At) =>
    `The signal is enough at the counter (${counter} dBm). Whether packets get lost was not measured.`,
  'walk.judged.loss-untold': ({ counter, ...lost }: At & Lost) =>
    `The signal is enough at the counter (${counter} dBm). Too few pings to say whether it loses packets (${counted(lost)}): stay there longer.`,
  'walk.judged.fine': ({ counter, ...lost }: At & Lost) =>
    `The Wi-Fi is fine here: the signal is strong at the counter (${counter} dBm), ${counted(lost)}. It is not what keeps a terminal there from connecting, unless its own aerial is bad.`,
  'walk.judged.passable': ({ counter, ...lost }: At & Lost) =>
    `At the counter the Wi-Fi works for this machine (${counter} dBm, ${counted(lost)}), but with little to spare: a terminal’s aerial mostly hears less than a laptop’s.`,
  'walk.judged.bad-here': ({ counter, p95, ...lost }: At & Lost & { p95: number }) =>
    `The signal is good at the counter (${counter} dBm), yet packets get lost or come late there (${counted(lost)}, 95 % within ${inMs(p95)} ms), and not beside the router: something disturbs the radio near the counter.`,
  'walk.judged.bad': ({ counter, p95, ...lost }: At & Lost & { p95: number }) =>
    `The signal is good at the counter (${counter} dBm), yet packets get lost or come late (${counted(lost)}, 95 % within ${inMs(p95)} ms): not distance, but a disturbed or overloaded radio, or the router.`,
  'walk.judged.bad-everywhere': ({ counter, p95, ...lost }: At & Lost & { p95: number }) =>
    `The signal is good (${counter} dBm at the counter), yet packets get lost or come late (${counted(lost)}, 95 % within ${inMs(p95)} ms), beside the router too: not distance or an obstacle, but a disturbed or overloaded radio, or the router.`,
  'walk.note.few': ({ place, more }: Placed & { more: number }) =>
    `${nameOf(place)}: too few readings to compare; stay at least ${more} s more.`,
  'walk.note.roamed': ({ place, points }: Placed & { points: number }) =>
    `${nameOf(place)}: this machine changed between ${points} access points there.`,
  'walk.note.other-point':
    'At the counter and one step away this machine used different access points: their difference says nothing of an obstacle.',
  'walk.note.obstacle': ({ db }: { db: number }) =>
    `One step away the signal is ${db} dB stronger: something stands in the way, but enough comes through.`,
  'walk.note.works-still':
    'For this machine it still works at the counter; a terminal’s aerial mostly hears less than a laptop’s.',
  'walk.note.worked-out': 'The dBm are worked out from the system’s percentage.',
  'walk.note.terminal':
    'To be sure, carry the terminal itself to the router. Does it connect there? Then: posdoctor\u00a0--answer\u00a0near-router-works=yes (or\u00a0=no)',
  'walk.cause': ({ title, id }: { title: string; id: string }) =>
    `${title}: posdoctor explain ${id}`,
  'walk.note.missing': ({ places }: { places: readonly Place[] }) =>
    `To tell, walk again with these too: ${places.map(nameOf).join(' · ')}.`,
} as const
