import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const lab = fileURLToPath(new URL('lab.js', import.meta.url))
const firstHop = '100.72.16.1'

/** What a shell on the laptop of this situation prints. */
function onLaptop(situation: string, script: string): Promise<string> {
  const child = spawn(process.execPath, [lab, '--shell', situation], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  let text = ''
  child.stdout.on('data', (chunk) => (text += String(chunk)))
  child.stdin.end(`${script}\nexit\n`)
  return new Promise((resolve) => child.on('close', () => resolve(text)))
}

const number = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1])

describe.skipIf(process.getuid?.() !== 0)('a cable of the lab', () => {
  test('takes as long as it was told, and hardly longer', async () => {
    const text = await onLaptop('all-well', `ping -q -c 60 -i 0.02 ${firstHop}`)
    const fastest = number(text, /= ([\d.]+)\//)
    expect(fastest).toBeGreaterThan(8)
    expect(fastest).toBeLessThan(9)
  }, 60_000)

  test('loses each way what it was told, so that more round trips fail', async () => {
    const text = await onLaptop('line-loses', `ping -q -c 600 -i 0.002 ${firstHop}`)
    const lost = number(text, /([\d.]+)% packet loss/)
    // 8 % each way is 15.4 % of round trips; three standard deviations of 600 are 4.4 %.
    expect(lost).toBeGreaterThan(11)
    expect(lost).toBeLessThan(19.8)
  }, 60_000)

  test('swallows packets above its size and no others', async () => {
    const pings = [1272, 1274].map(
      (size) => `ping -c 2 -i 0.1 -W 1 -s ${size} ${firstHop} | grep loss`,
    )
    const text = await onLaptop('large-packets-vanish', pings.join('; '))
    expect([...text.matchAll(/(\d+)% packet loss/g)].map(([, share]) => share)).toEqual([
      '0',
      '100',
    ])
  }, 60_000)

  test('carries at its rate and keeps what waits in its queue', async () => {
    const text = await onLaptop(
      'queue-fills-under-load',
      'begun=$(date +%s%N); head -c 150000 < /dev/tcp/192.0.2.99/19 > /dev/null; echo took $((($(date +%s%N) - begun) / 1000000))',
    )
    // 150 kB and their headers at 3 Mbit/s are 0.42 s on the wire.
    expect(number(text, /took (\d+)/)).toBeGreaterThan(400)
  }, 60_000)
})
