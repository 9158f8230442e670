import { beforeAll, expect, test } from 'vitest'
import { makeHandshake } from '../../../src/net/tls/handshake.ts'
import { makeAuthority, makeLeaf } from '../../servers/certificates.ts'
import type { Certified } from '../../servers/certificates.ts'
import { tlsServer } from '../../servers/tls.ts'

const name = 'host.acquirer.example'
let root: Awaited<ReturnType<typeof makeAuthority>>
let middle: Awaited<ReturnType<typeof makeAuthority>>
beforeAll(async () => {
  root = await makeAuthority('CN=Example Root')
  middle = await makeAuthority('CN=Example Servers', root)
})

async function judge(leaf: Certified, ca: string | undefined, ...more: Certified[]) {
  const cert = [leaf, ...more].map((one) => one.cert).join('\n')
  await using server = await tlsServer({ cert, key: leaf.key })
  const made = await makeHandshake(
    { address: '127.0.0.1', port: server.port },
    {
      peer: { serverName: name, ...(ca === undefined ? {} : { ca }) },
      maxVersion: 'TLSv1.3',
      connectMs: 2_000,
      timeoutMs: 5_000,
      signal: new AbortController().signal,
    },
  )
  return made?.presented
}

test('a chain up to the configured authority is trusted', async () => {
  const leaf = await makeLeaf([name], middle)
  const judged = await judge(leaf, root.cert, middle)
  expect(judged).toMatchObject({ chainVerdict: 'ok', nameMatches: true })
  expect(judged?.chain.map(({ subject }) => subject)).toEqual([
    `CN=${name}`,
    'CN=Example Servers',
    'CN=Example Root',
  ])
})

test('an authority in the middle of the chain may be the configured one', async () => {
  const leaf = await makeLeaf([name], middle)
  expect(await judge(leaf, middle.cert)).toMatchObject({ chainVerdict: 'ok' })
})

test.each<[string, [number, number], string]>([
  ['ended yesterday', [-300, -1], 'expired'],
  ['begins tomorrow', [1, 300], 'not-yet-valid'],
])('a certificate that %s is %s', async (_, days, verdict) => {
  const leaf = await makeLeaf([name], root, { days })
  expect(await judge(leaf, root.cert)).toMatchObject({ chainVerdict: verdict })
})

test('a stranger’s certificate is a stranger’s even when it is out of date as well', async () => {
  const stranger = await makeAuthority('CN=Example Root')
  const leaf = await makeLeaf([name], stranger, { days: [-300, -1] })
  expect(await judge(leaf, root.cert, stranger)).toMatchObject({
    chainVerdict: 'self-signed-in-chain',
  })
  expect(await judge(leaf, undefined, stranger)).toMatchObject({
    chainVerdict: 'self-signed-in-chain',
  })
})

test('a certificate that signed itself says so', async () => {
  const leaf = await makeLeaf([name])
  expect(await judge(leaf, root.cert)).toMatchObject({ chainVerdict: 'self-signed' })
  expect(await judge(leaf, leaf.cert)).toMatchObject({ chainVerdict: 'ok' })
})

test('an unknown authority is told, sent along or not', async () => {
  const stranger = await makeAuthority('O=Fortinet, CN=Firewall')
  const leaf = await makeLeaf([name], stranger)
  expect(await judge(leaf, root.cert, stranger)).toMatchObject({
    chainVerdict: 'self-signed-in-chain',
  })
  expect(await judge(leaf, root.cert)).toMatchObject({ chainVerdict: 'unknown-issuer' })
  expect(await judge(leaf, undefined)).toMatchObject({ chainVerdict: 'unknown-issuer' })
})

test('a chain without its middle is incomplete, where the certificate says that there is one', async () => {
  const leaf = await makeLeaf([name], middle, { issuerUrl: 'http://ca.example/middle.crt' })
  expect(await judge(leaf, root.cert)).toMatchObject({ chainVerdict: 'incomplete-chain' })
})

test('a chain without its middle is incomplete where both are one organisation’s', async () => {
  const own = await makeAuthority('O=Example Acquirer, CN=Root')
  const between = await makeAuthority('O=Example Acquirer, CN=Servers', own)
  const leaf = await makeLeaf([name], between)
  expect(await judge(leaf, own.cert)).toMatchObject({ chainVerdict: 'incomplete-chain' })
})

test('a signature that the named authority did not make is bad', async () => {
  const namesake = await makeAuthority('CN=Example Root')
  const leaf = await makeLeaf([name], namesake)
  expect(await judge(leaf, root.cert)).toMatchObject({ chainVerdict: 'bad-signature' })
})

test('another host’s certificate does not match the name', async () => {
  const leaf = await makeLeaf(['other.acquirer.example'], root)
  expect(await judge(leaf, root.cert)).toMatchObject({ chainVerdict: 'ok', nameMatches: false })
})

test('a name made to look like several is kept as it stands', async () => {
  const leaf = await makeLeaf([`a.example, DNS:${name}`], root)
  const judged = await judge(leaf, root.cert)
  expect(judged?.nameMatches).toBe(false)
})
