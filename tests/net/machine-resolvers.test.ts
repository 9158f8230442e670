import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { getServers, setServers } from 'node:dns'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { machineResolvers } from '../../src/net/machine-resolvers.ts'

const before = getServers()
const never = new AbortController().signal
let folder = ''
const stub = (file: string, tool = 'posdoctor-no-such-tool') => [
  { addresses: ['127.0.0.53'], file: join(folder, file), tool },
]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'posdoctor-'))
})
afterEach(async () => {
  setServers(before)
  await rm(folder, { recursive: true })
})

test('the configured resolvers are taken in order, three at most, with their ports', async () => {
  setServers(['192.0.2.1', '[2001:db8::1]:5353', '192.0.2.2:54', '192.0.2.3'])
  expect((await machineResolvers(never, stub('absent'))).resolvers).toEqual([
    { address: '192.0.2.1', port: 53 },
    { address: '2001:db8::1', port: 5353 },
    { address: '192.0.2.2', port: 54 },
  ])
})

test('behind the stub of systemd-resolved stand the resolvers that it asks', async () => {
  setServers(['127.0.0.53'])
  const file = join(folder, 'resolv.conf')
  await writeFile(file, '# made by a test\nnameserver 192.168.1.1\nnameserver x\nsearch lan\n')
  expect((await machineResolvers(never, stub('resolv.conf'))).resolvers).toEqual([
    { address: '192.168.1.1', port: 53 },
  ])
})

test('a stub whose resolvers cannot be read stands for itself', async () => {
  setServers(['127.0.0.53'])
  expect((await machineResolvers(never, stub('absent'))).resolvers).toEqual([
    { address: '127.0.0.53', port: 53 },
  ])
})
