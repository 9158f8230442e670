import type { Rows } from './cause.ts'

/**
 * What follows from where the way is cut or bad, written once per place. Numbers that stand for a
 * dead way are below one because caches, second lines and half-dead boxes exist.
 */

/** What a person sees when every device of the shop is hit. Judgement after domain.md 5.6 (×4, ×0.1). */
export const shopWide: Rows = {
  'other-terminals': [{ fail: 0.93 }, 'mechanism', 'all share the broken part'],
  'other-tenders': [{ fail: 0.88 }, 'mechanism', 'QR and other apps use the same line'],
  'other-apps': [{ fail: 0.9 }, 'mechanism', 'every app of the terminal uses the same line'],
  'other-acquirers': [{ fail: 0.92 }, 'mechanism', 'every acquirer is behind the same line'],
  'hotspot-works': [{ yes: 0.96 }, 'mechanism', 'a hotspot goes round the broken part'],
  'cable-works': [{ no: 0.9 }, 'mechanism', 'a cable leads to the same line'],
  'near-router-works': [{ no: 0.93 }, 'mechanism', 'the signal is not the trouble'],
  'terminal-shows': [{ connecting: 0.75, 'no-signal': 0.1, working: 0.05 }, 'judgement', ''],
}

/** Hit: this terminal's radio and place. */
export const byRadio: Rows = {
  'other-terminals': [{ fail: 0.3 }, 'judgement', 'others stand elsewhere'],
  'other-tenders': [{ fail: 0.3 }, 'judgement', 'phones use their own network'],
  'other-apps': [{ fail: 0.9 }, 'mechanism', 'every app uses the same radio'],
  'hotspot-works': [{ yes: 0.9 }, 'mechanism', 'a phone beside the terminal is a strong signal'],
  'cable-works': [{ yes: 0.96 }, 'mechanism', 'a cable needs no radio'],
  'near-router-works': [{ yes: 0.9 }, 'mechanism', 'near the router the signal is strong'],
  'signal-bars': [{ 0: 0.15, 1: 0.45, 2: 0.25 }, 'judgement', ''],
  'shown-words': [{ 'no-signal': 0.3 }, 'source', 'makers’ words, domain.md 2.4'],
  'terminal-shows': [{ connecting: 0.75, 'no-signal': 0.15, working: 0.05 }, 'judgement', ''],
}

/** Hit: this terminal alone, whatever network it uses. */
export const terminalOnly: Rows = {
  'other-terminals': [{ work: 0.97 }, 'mechanism', 'they share nothing with it'],
  'other-tenders': [{ work: 0.96 }, 'mechanism', 'they do not use the terminal'],
  'hotspot-works': [{ no: 0.93 }, 'mechanism', 'another network does not mend the terminal'],
  'cable-works': [{ no: 0.8 }, 'judgement', 'a broken radio alone is mended by a cable'],
  'near-router-works': [{ no: 0.9 }, 'mechanism', 'the place is not the trouble'],
  'terminal-shows': [{ connecting: 0.74, code: 0.09, off: 0.01, working: 0.05 }, 'judgement', ''],
}

/** Hit: this merchant's or terminal's account with the acquirer. */
export const account: Rows = {
  'other-terminals': [{ work: 0.75 }, 'judgement', 'merchant-wide blocks hit all of them'],
  'other-tenders': [{ work: 0.9 }, 'mechanism', 'other ways of payment have other accounts'],
  'other-acquirers': [{ work: 0.97 }, 'mechanism', 'other acquirers have other accounts'],
  'other-apps': [{ work: 0.95 }, 'mechanism', 'the network works'],
  'hotspot-works': [{ no: 0.96 }, 'mechanism', 'the account is the same over any network'],
  'cable-works': [{ no: 0.96 }, 'mechanism', 'the account is the same over any network'],
  'near-router-works': [{ no: 0.96 }, 'mechanism', 'the signal is not the trouble'],
  'terminal-shows': [{ code: 0.6, connecting: 0.3, working: 0.05 }, 'judgement', ''],
}

/** Hit: the acquirer's host, for all of its merchants. */
export const host: Rows = {
  'other-terminals': [{ fail: 0.95 }, 'mechanism', 'all terminals of this acquirer use the host'],
  'other-tenders': [{ work: 0.8 }, 'judgement', 'some tenders run over the same host'],
  'other-acquirers': [{ work: 0.97 }, 'mechanism', 'other acquirers have other hosts'],
  'other-apps': [{ work: 0.92 }, 'mechanism', 'the network works'],
  'hotspot-works': [{ no: 0.97 }, 'mechanism', 'the host is down over any network'],
  'cable-works': [{ no: 0.97 }, 'mechanism', 'the host is down over any network'],
  'near-router-works': [{ no: 0.97 }, 'mechanism', 'the signal is not the trouble'],
  'terminal-shows': [{ connecting: 0.75, code: 0.12, working: 0.05 }, 'judgement', ''],
}

/** Hit: one destination, by a box in the shop. */
export const shopFilter: Rows = {
  'other-terminals': [{ fail: 0.85 }, 'mechanism', 'the same box stops all of them'],
  'other-tenders': [
    { work: 0.75 },
    'judgement',
    'web payments use port 443, which nearly all boxes let out',
  ],
  'other-acquirers': [{ work: 0.6 }, 'judgement', ''],
  'other-apps': [{ work: 0.8 }, 'judgement', 'web apps use port 443'],
  'hotspot-works': [{ yes: 0.97 }, 'mechanism', 'a hotspot goes round the box'],
  'cable-works': [{ no: 0.9 }, 'mechanism', 'a cable leads to the same box'],
  'near-router-works': [{ no: 0.93 }, 'mechanism', 'the signal is not the trouble'],
  'terminal-shows': [{ connecting: 0.8, working: 0.05 }, 'judgement', ''],
}

/** This machine is not on the network: nothing gets out of it. */
export const cutAtMachine: Rows = {
  'gateway-reach': [
    { silent: 0.97, 'another-answers': 0.001 },
    'mechanism',
    'no frame reaches the router',
  ],
  'terminal-there': [{ absent: 0.97 }, 'mechanism', 'nor does one reach the terminal'],
  ...deaf(),
}

/** No frame of ours is answered on the shop's network. */
export const cutAtLan: Rows = cutAtMachine

/** The router is there; nothing gets through it. */
export const cutAtLine: Rows = {
  'gateway-reach': [
    { answers: 0.94, 'only-shown': 0.055 },
    'mechanism',
    'the LAN side of the router is alive; strict ones answer nothing',
  ],
  ...deaf(),
  'names-here': [
    {
      silent: 0.5,
      'server-failed': 0.28,
      'server-refused': 0.08,
      'port-closed': 0.03,
      answers: 0.1,
    },
    'mechanism',
    'forwarders without a line stay silent, say SERVFAIL or REFUSED; a few answer from memory',
  ],
  'resolver-lives': [
    { lives: 0.88 },
    'mechanism',
    'a resolver in the shop knows localhost without a line',
  ],
}

/** The router knows that its line is down: it has nobody to ask, and most forwarders then say so at once. */
export const lineKnownDown: Rows = {
  'names-here': [
    {
      silent: 0.32,
      'server-failed': 0.32,
      'server-refused': 0.2,
      'port-closed': 0.05,
      answers: 0.1,
    },
    'mechanism',
    'without anybody to ask, forwarders mostly say SERVFAIL or REFUSED; a few answer from memory',
  ],
}

function deaf(): Rows {
  return {
    internet: [
      {
        nothing: 0.955,
        'router-says-no': 0.03,
        'turned-away': 0.005,
        'provider-only': 0.005,
        works: 0.001,
      },
      'mechanism',
      'no reference can be reached',
    ],
    'names-here': [
      { silent: 0.93, 'port-closed': 0.01, 'server-failed': 0.03, answers: 0.02 },
      'mechanism',
      'questions are not answered',
    ],
    'resolver-lives': [{ dead: 0.97 }, 'mechanism', 'questions are not answered'],
    'sign-in-page': [
      { unreached: 0.99, page: 0.0003, 'page-here': 0.0002 },
      'mechanism',
      'no page can be reached',
    ],
    'way-ends': [{ early: 0.75, 'told-here': 0.2 }, 'mechanism', 'the way ends in the shop'],
    'names-elsewhere': [{ silent: 0.985 }, 'mechanism', 'questions are not answered'],
    'names-others': [{ 'not-found': 0.95 }, 'mechanism', 'questions are not answered'],
    'acquirer-port': [
      { silent: 0.72, unreachable: 0.27, refused: 0.0005, open: 0.0005 },
      'mechanism',
      'connects time out, or a router reports no route',
    ],
    'refusal-distance': [{ near: 0.97 }, 'mechanism', 'whoever refuses is on this side of the cut'],
    'other-ports': [{ silent: 0.97 }, 'mechanism', 'connects time out'],
    'acquirer-ping': [{ silent: 0.995 }, 'mechanism', 'pings are lost'],
    'backup-port': [{ fails: 0.995 }, 'mechanism', 'connects time out'],
    'tls-session': [{ silent: 0.5, reset: 0.2, stalled: 0.2 }, 'judgement', ''],
    reply: [{ silent: 0.6, closed: 0.35 }, 'judgement', ''],
  }
}

/** The network lets everything but the acquirer through, in silence. */
export const acquirerSilent: Rows = {
  internet: [{ works: 0.95 }, 'mechanism', 'other destinations are not touched'],
  'acquirer-port': [{ silent: 0.96, unreachable: 0.02 }, 'mechanism', 'packets are dropped'],
}
