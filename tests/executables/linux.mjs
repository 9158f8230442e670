// The executables for Linux, without a Node in reach: this machine's, and that for arm64 where qemu and
// its libraries are there (Debian: qemu-user-static, libc6-arm64-cross, libstdc++6-arm64-cross).
// Run by: node --test tests/executables/linux.mjs
import assert from 'node:assert/strict'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { executables, folderFor, run, simulate } from './run.mjs'

const { version } = JSON.parse(readFileSync(join(executables, '..', 'package.json'), 'utf8'))
const own = join(executables, `posdoctor-linux-${process.arch}`)
const arm64 = join(executables, 'posdoctor-linux-arm64')
const qemu = ['/usr/bin/qemu-aarch64-static', '-L', '/usr/aarch64-linux-gnu', arm64]
const hasQemu = [qemu[0], join(qemu[2], 'lib', 'libstdc++.so.6'), arm64].every(existsSync)

/** A user who has nothing, and of all programs ping. */
function poorUser(t) {
  const folder = folderFor(t)
  symlinkSync('/usr/bin/ping', join(folder, 'ping'))
  return { cwd: folder, env: { HOME: folder, PATH: folder, LANG: 'C.UTF-8' } }
}

for (const [name, command, skip] of [
  [process.arch, [own], false],
  ['arm64 under qemu', qemu, !hasQemu],
])
  describe(`the executable for Linux, ${name},`, { skip }, () => {
    test('says its version and its help in both languages', async (t) => {
      const user = poorUser(t)
      const { code, out, err } = await run([...command, '--version'], user)
      assert.deepEqual([code, out, err], [0, `${version}\n`, ''])
      const help = (language) => run([...command, '--help', '--lang', language], user)
      assert.match((await help('en')).out, /^Usage: /)
      assert.match((await help('zh-CN')).out, /^用法/)
    })

    test('explains a cause and a code', async (t) => {
      const user = poorUser(t)
      const explained = await run([...command, 'explain', 'host-outage'], user)
      assert.match(explained.out, /The acquirer’s system is down/)
      const code = await run([...command, 'code', '97', '--lang', 'zh-CN'], user)
      assert.match(code.out, /终端号未登记/)
    })

    test('simulates a fault, and diagnoses it by the site file in its folder', async (t) => {
      const user = poorUser(t)
      const site = await simulate(t, [...command, 'simulate', 'expired'], user)
      writeFileSync(join(user.cwd, 'posdoctor.yaml'), site)
      const { code, out, err } = await run(
        [...command, '--format', 'json', '--lang', 'zh-CN'],
        user,
      )
      const { verdict, language, causes } = JSON.parse(out)
      assert.deepEqual([code, err, verdict, language], [2, '', 'down', 'zh-CN'])
      assert.deepEqual(
        [causes[0].id, causes[0].faults[0].id],
        ['host-outage', 'certificate-expired'],
      )
    })

    test('is its own child: it asks the system for names, and for its heat', async (t) => {
      const user = poorUser(t)
      const asked = await run([...command, '--child=lookup', 'localhost'], user)
      const told = JSON.parse(asked.out)
      assert.equal(told.name, 'localhost')
      assert.ok(told.addresses.includes('127.0.0.1') || told.addresses.includes('::1'))
      const { code, out } = await run([...command, '--child=host'], user)
      assert.deepEqual([code, typeof JSON.parse(out)], [0, 'object'])
    })
  })

test('a run starts its children, in a network of its own', async (t) => {
  const user = poorUser(t)
  writeFileSync(
    join(user.cwd, 'posdoctor.yaml'),
    'acquirer: { endpoints: [{ host: localhost, port: 9, protocol: tcp, tls: false }] }\n' +
      'network: { references: [], connectivityChecks: [], resolvers: [], ntp: [] }\n',
  )
  const alone = [
    '/usr/bin/unshare',
    '-rn',
    '/bin/sh',
    '-c',
    '/sbin/ip link set lo up; exec "$@"',
    '-',
  ]
  const { out } = await run([...alone, own, '--format', 'json'], user)
  const fact = (probe) => JSON.parse(out).facts.find((one) => one.probe === probe)
  assert.equal(fact('names').value.application.outcome, 'answered')
  assert.equal(fact('tcp').value.attempts[0].outcome.outcome, 'refused')
})
