// The executable for Windows, on a Windows in Chinese made of wine. Where wine is missing it is installed:
// Debian, as root. Run by: npm run wine
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { executables, folderFor, run, simulate } from './run.mjs'
import { installWine, makeWindows } from './windows.mjs'

const { version } = JSON.parse(readFileSync(join(executables, '..', 'package.json'), 'utf8'))
const linux = [join(executables, `posdoctor-linux-${process.arch}`)]
const posdoctor = ['wine', 'C:\\posdoctor\\posdoctor-win-x64.exe']
const root = mkdtempSync(join(tmpdir(), 'posdoctor-wine-'))
let windows

before(async () => {
  installWine()
  windows = await makeWindows(root)
  const [name, folder] = ['posdoctor-win-x64.exe', join(windows.drive, 'posdoctor')]
  mkdirSync(folder)
  copyFileSync(join(executables, name), join(folder, name))
})
after(() => {
  windows?.end()
  rmSync(root, { recursive: true, force: true })
})

/** A folder on drive C:, where no file of the Linux below is in reach by a Windows path. */
const here = (t) => ({ cwd: folderFor(t, windows.drive), env: windows.env })
/** A site file of Linux, as this Windows sees its paths. */
const asSeen = (site) => site.replaceAll(': /', ': Z:/')
const asOnLinux = (site) =>
  site.replace(/: C:(.*)$/gm, (_, path) => `: ${windows.drive}${path.replaceAll('\\', '/')}`)

test('it says its version', async (t) => {
  const { code, out } = await run([...posdoctor, '--version'], here(t))
  assert.deepEqual([code, out], [0, `${version}\n`])
})

test('a mistake in the command ends with 3, and says so', async (t) => {
  const { code, err } = await run([...posdoctor, '--colour', '--lang', 'en'], here(t))
  assert.equal(code, 3)
  assert.match(err, /--colour/)
})

test('Windows in Chinese is spoken to in Chinese, without a LANG', async (t) => {
  const shell = ['wine', 'cmd', '/c', `set LANG=&& ${posdoctor[1]} code 97`]
  assert.match((await run(shell, here(t))).out, /97.是什么意思/)
})

test('an expired certificate is found over real sockets', async (t) => {
  const place = here(t)
  const site = await simulate(t, [...linux, 'simulate', 'expired'], place)
  writeFileSync(join(place.cwd, 'posdoctor.yaml'), asSeen(site))
  const { code, out } = await run([...posdoctor, '--format', 'json', '--lang', 'en'], place)
  const { verdict, language, causes, facts } = JSON.parse(out)
  assert.deepEqual([code, verdict, language], [2, 'down', 'en'])
  assert.deepEqual([causes[0].id, causes[0].faults[0].id], ['host-outage', 'certificate-expired'])
  const value = (probe) => facts.find((one) => one.probe === probe && one.state === 'seen')?.value
  assert.equal(value('tcp').open, true)
  assert.equal(value('tls').chainVerdict, 'expired')

  // What the tools of this Windows said, in GBK and in Chinese.
  assert.equal(value('host').platform, 'win32')
  assert.deepEqual(value('host').battery, { percent: 61, onMains: false })
  const wifi = value('wifi')
  assert.deepEqual(
    [wifi.interface, wifi.ssid, wifi.rssiDbm, wifi.channel, wifi.security],
    ['WLAN', 'TP-LINK_5G_0001', -64, 157, 'WPA2'],
  )
  assert.equal(value('link').defaultRoutes[0].gateway, '192.168.6.1')
  // One request a second: several processes take turns, and the report says how few there are.
  const latency = value('latency')
  assert.equal(latency.method, 'icmp')
  assert.ok(latency.sent >= 10 && latency.sent < 36 && latency.intervalMs < 1000)
})

test('a closed port is told in Chinese, by the site file beside the executable', async (t) => {
  const place = here(t)
  const site = await simulate(t, [...linux, 'simulate', 'closed'], place)
  const beside = join(windows.drive, 'posdoctor', 'posdoctor.yaml')
  writeFileSync(beside, asSeen(site))
  t.after(() => rmSync(beside))
  const { code, out } = await run(posdoctor, place)
  assert.equal(code, 2)
  assert.match(out, /不通/)
  assert.match(out, /收单机构的系统故障/)
  assert.match(out, /发 \d+ 收 \d+/)
})

test('double-clicked, it diagnoses, and its window stays until Enter', async (t) => {
  const place = here(t)
  const site = await simulate(t, [...linux, 'simulate', 'closed'], place)
  writeFileSync(join(place.cwd, 'posdoctor.yaml'), asSeen(site))
  let ended = false
  const end = run(['wine', 'start', '/wait', posdoctor[1]], place).finally(() => (ended = true))
  // Who started it is asked once the report is there.
  while (!ended && !existsSync(join(windows.drive, 'windows', 'system32', 'tasklist.asked')))
    await setTimeout(50)
  await setTimeout(1000)
  assert.equal(ended, false)
  // Without a window manager the keyboard is that of the window under the mouse.
  execFileSync('xdotool', ['mousemove', '100', '100', 'key', 'Return'], { env: place.env })
  assert.equal((await end).code, 2)
})

test('it simulates a fault, which another machine sees', async (t) => {
  const place = here(t)
  const site = await simulate(t, [...posdoctor, 'simulate', 'expired'], place)
  writeFileSync(join(place.cwd, 'posdoctor.yaml'), asOnLinux(site))
  const { code, out } = await run([...linux, '--format', 'json'], place)
  const tls = JSON.parse(out).facts.find((one) => one.probe === 'tls')
  assert.deepEqual([code, tls.value.chainVerdict], [2, 'expired'])
})
