import { message } from './messages/index.ts'
import type { Message } from './messages/index.ts'
import type { Doubt } from './model.ts'
import type { Facts } from './probes/facts.ts'
import { hostPort } from './site/site.ts'
import announced from './symptoms/announced.ts'
import linkQuality from './symptoms/link-quality.ts'
import { allSeen, ofMain, openBackup, seen } from './symptoms/look.ts'
import maintenanceWindow from './symptoms/maintenance-window.ts'
import namesAgree from './symptoms/names-agree.ts'
import { lifetimeOf, supportAt } from './symptoms/os-lifetimes.ts'
import processingRequirement from './symptoms/processing-requirement.ts'
import responseCode from './symptoms/response-code.ts'
import { timesOf } from './symptoms/right-time.ts'
import shownCode from './symptoms/shown-code.ts'
import { isMinimum, isUnreadable, nearMinimum } from './symptoms/versions.ts'
import { radioInUse, strengthOf } from './symptoms/wifi-strength.ts'

/**
 * `symptom`: what says the same as evidence, where it speaks for a cause. `doubt`: why “everything
 * works” would say too much beside it.
 */
export type Warning = { id: string; text: Message; symptom?: string; doubt?: Doubt }
type Warn = (id: string, text: Message, symptom?: string, doubt?: Doubt) => void

const dayMs = 86_400_000
/** Half as much again as the limit: time to act before anything fails. */
const nearLimit = 1.5
/** A disk fills faster the fuller it is: at twice the limit there is time to tidy up. */
const nearDiskLimit = 2
/** A new system is bought, set up and approved by the acquirer within this. */
const systemDays = 180

/** What works now and will not for long, and what of this machine qualifies the measurement. */
export function warnings(facts: Facts): Warning[] {
  const found: Warning[] = []
  const warn: Warn = (id, text, symptom, doubt) =>
    found.push({ id, text, ...(symptom !== undefined && { symptom }), ...(doubt && { doubt }) })
  ofCodes(facts, warn)
  ofEndpoints(facts, warn)
  ofMachine(facts, warn)
  ofClock(facts, warn)
  ofSystem(facts, warn)
  ofNetwork(facts, warn)
  ofSymptoms(facts, warn)
  ofNames(facts, warn)
  ofVersions(facts, warn)
  return found
}

function daysUntil(day: string, { startedAt }: Facts): number {
  return Math.floor((Date.parse(day) - Date.parse(startedAt)) / dayMs)
}

function ofEndpoints(facts: Facts, warn: Warn): void {
  for (const { target, value } of allSeen(facts, 'tls')) {
    const [leaf] = value.chain
    const days = leaf ? daysUntil(leaf.validTo, facts) : Number.NaN
    if (days >= 0 && days < facts.site.limits.certificateDays)
      warn('certificate-ends', message('warning.certificate-ends', { endpoint: target, days }))
  }
  const backups = facts.site.acquirer.endpoints.slice(1).map(hostPort)
  const tried = backups.filter((endpoint) => seen(facts, 'tcp', endpoint))
  if (tried.length > 0 && !openBackup(facts) && ofMain(facts, 'tcp')?.open)
    warn('backup-dead', message('warning.backup-dead', { endpoint: tried.join(', ') }))
  for (const { target, value } of allSeen(facts, 'echo'))
    if (value.reply.kind === 'http' && [404, 405, 410].includes(value.reply.status))
      warn(
        'path-missing',
        message('warning.path-missing', { endpoint: target, status: value.reply.status }),
      )
}

/** Codes that only the acquirer can read: they point to nothing here, and do not say that all is well. */
function ofCodes(facts: Facts, warn: Warn): void {
  const answer = responseCode.observe(facts)
  if (answer?.outcome === 'unknown' || answer?.outcome === 'card-only')
    warn('code-unclear', answer.text, 'response-code', 'code')
  const asked = processingRequirement.observe(facts)
  if (asked && asked.outcome !== 'none')
    warn('terminal-asked', asked.text, 'processing-requirement', 'asked')
  const shown = shownCode.observe(facts)
  if (shown?.outcome === 'unknown') warn('shown-code-unclear', shown.text, 'shown-code', 'code')
}

function ofMachine(facts: Facts, warn: Warn): void {
  const host = seen(facts, 'host')
  if (!host) return
  const { limits, terminal } = facts.site
  const whose = { terminal: terminal.thisMachine }
  const memory = host.memory.freePercent
  // Of the terminal itself, less than the limit is a finding.
  const memoryLow = terminal.thisMachine
    ? memory >= limits.memoryFreePercent && memory < limits.memoryFreePercent * nearLimit
    : memory < limits.memoryFreePercent
  if (memoryLow) warn('memory-low', message('warning.memory-low', { percent: memory, ...whose }))
  if (!terminal.thisMachine && host.battery && !host.battery.onMains && host.battery.percent < 10)
    warn('battery-low', message('warning.battery-low', { percent: host.battery.percent }))
  if (host.disk && host.disk.freePercent < limits.diskFreePercent * nearDiskLimit)
    warn(
      'disk-nearly-full',
      message('warning.disk-nearly-full', { percent: host.disk.freePercent, ...whose }),
    )
  if (host.vpn.length > 0) warn('tunnel', message('warning.tunnel', { names: host.vpn.join(', ') }))
}

/** A clock that is off; where the certificate looks wrong by it, no echo was sent. */
function ofClock(facts: Facts, warn: Warn): void {
  const { machine, right } = timesOf(facts)
  if (right === undefined || right === machine) return
  const verdict = ofMain(facts, 'tls')?.chainVerdict
  const looksWrong = verdict === 'expired' || verdict === 'not-yet-valid'
  const noEcho = looksWrong && !ofMain(facts, 'echo')
  const doubt = noEcho ? 'untried' : undefined
  warn(
    'clock-off',
    message('warning.clock-off', { offsetMs: machine - right, noEcho }),
    undefined,
    doubt,
  )
}

/** What the causes say nothing of while all works: it may explain what comes, or belie what was seen. */
function ofSymptoms(facts: Facts, warn: Warn): void {
  const invented = namesAgree.observe(facts)
  if (invented?.outcome === 'invented') warn('address-invented', invented.text)
  const slow = linkQuality.observe(facts)
  if (slow?.outcome === 'slow-link') warn('link-slow', slow.text)
  const notice = announced.observe(facts)
  if (notice?.outcome === 'maintenance' || notice?.outcome === 'incident')
    warn(`announced-${notice.outcome}`, notice.text)
  const window = maintenanceWindow.observe(facts)
  if (window?.outcome === 'inside') warn('maintenance-window', window.text, 'maintenance-window')
}

/** The life of the terminal's system, where it is this machine. */
function ofSystem(facts: Facts, warn: Warn): void {
  const { osName = '', osVersion = '' } = seen(facts, 'host') ?? {}
  const life = facts.site.terminal.thisMachine ? lifetimeOf(osName, osVersion) : undefined
  if (!life) return
  const args = { system: `${osName} ${osVersion}`, ...life }
  const support = supportAt(life, facts.startedAt)
  if (support !== 'supported') warn(`system-${support}`, message(`warning.system-${support}`, args))
  else if (daysUntil(life.ends, facts) < systemDays)
    warn('system-ends', message('warning.system-ends', args))
}

function ofNetwork(facts: Facts, warn: Warn): void {
  const { limits } = facts.site
  const wifi = radioInUse(facts)
  const dbm = wifi && strengthOf(wifi)
  if (dbm !== undefined && dbm < limits.rssiDbm)
    warn(
      'signal-weak',
      message('warning.signal-weak', { dbm, limit: limits.rssiDbm }),
      'wifi-signal',
    )
  for (const { target, value } of allSeen(facts, 'latency'))
    if (value.role === 'acquirer' && value.received > 0 && value.rttMs.median > limits.rttMs * 0.8)
      warn(
        'delay-near-limit',
        message('warning.delay-near-limit', {
          to: target,
          ms: value.rttMs.median,
          limit: limits.rttMs,
        }),
      )
}

function ofNames(facts: Facts, warn: Warn): void {
  for (const { value } of allSeen(facts, 'names')) {
    const system = value.resolvers.filter(({ role }) => role === 'system')
    const dead = system.filter(({ a }) => a.outcome === 'timeout' || a.outcome === 'refused')
    if (dead.length > 0 && dead.length < system.length)
      warn(
        'resolver-dead',
        message('warning.resolver-dead', {
          resolver: dead.map(({ address }) => address).join(', '),
        }),
      )
    const answered = system.filter(({ a }) => a.outcome === 'answered')
    const ms = Math.min(...answered.map(({ a }) => a.ms))
    // A second is felt at every payment; half of it is worth a word.
    if (Number.isFinite(ms) && ms > 500)
      warn('resolver-slow', message('warning.resolver-slow', { name: value.name, ms }))
  }
}

/** Firmware and app that cannot be compared, or are the first to go if the acquirer asks for more. */
function ofVersions({ site: { terminal, acquirer } }: Facts, warn: Warn): void {
  for (const part of ['firmware', 'app'] as const) {
    const [has = '', wants = ''] = [terminal[part], acquirer.requirements[part]]
    if (has !== '' && wants !== '' && isUnreadable(has))
      warn('version-unreadable', message('warning.version-unreadable', { part, has, wants }))
    const just = isMinimum(has, wants)
    if (nearMinimum(has, wants))
      warn(
        'version-near-minimum',
        message('warning.version-near-minimum', { part, has, wants, just }),
      )
  }
}
