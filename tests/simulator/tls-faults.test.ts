import { once } from 'node:events'
import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { expect, test } from 'vitest'
import type { FaultId } from '../../src/simulator/faults/index.ts'
import { tcpServer } from '../servers/tcp.ts'
import { converse, echoed, opened, rejection, visited } from './visitor.ts'

test.each([
  ['expired', 'CERT_HAS_EXPIRED'],
  ['not-yet-valid', 'CERT_NOT_YET_VALID'],
  ['wrong-name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['unknown-ca', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
  ['missing-intermediate', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['tls-inspection', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ['clock-off', 'CERT_NOT_YET_VALID'],
] satisfies [FaultId, string][])('%s: OpenSSL says %s', async (fault, code) => {
  await using shop = await visited({ fault })
  expect(await rejection(opened(shop))).toBe(code)
})

test('a certificate with five days left is still good', async () => {
  await using shop = await visited({ fault: 'certificate-ends-soon' })
  const socket = (await opened(shop)) as TLSSocket
  const daysLeft = (Date.parse(socket.getPeerCertificate().valid_to) - Date.now()) / 86_400_000
  expect(Math.round(daysLeft)).toBe(5)
  socket.destroy()
})

test('TLS 1.1 only: today’s clients are refused, those that still speak it are not', async () => {
  await using shop = await visited({ fault: 'tls11-only' })
  expect(await rejection(opened(shop))).toBeDefined()
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
  const socket = (await opened(shop, old)) as TLSSocket
  expect(socket.getProtocol()).toBe('TLSv1.1')
  socket.destroy()
})

test('TLS 1.3 only: a terminal that can do 1.2 at best is refused', async () => {
  await using shop = await visited({ fault: 'tls13-only' })
  expect(shop.site.terminal.tlsMaxVersion).toBe('TLSv1.2')
  expect(await rejection(opened(shop, { maxVersion: 'TLSv1.2' }))).toBe(
    'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  )
  expect(await echoed(shop)).toMatchObject({ kind: 'message' })
})

test.each([
  ['TLSv1.3', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'],
  ['TLSv1.2', undefined],
] as const)('a client without a certificate is turned away in %s', async (maxVersion, code) => {
  await using shop = await visited({ fault: 'client-certificate' })
  const attempt = opened(shop, { maxVersion }).then((socket) => converse(socket, 'x'))
  if (code === undefined)
    expect(await rejection(attempt)).toMatch(/^ERR_SSL_.*ALERT_HANDSHAKE_FAILURE$/)
  else expect((await attempt).ending).toBe(code)
})

test('a handshake that stalls brings a ServerHello and nothing more', async () => {
  await using shop = await visited({ fault: 'tls-stalls' })
  const socket = connect({ host: shop.simulator.address, port: shop.main.port })
  socket.write(await clientHello())
  const [bytes] = (await once(socket, 'data')) as [Buffer]
  expect([bytes[0], bytes[5]]).toEqual([0x16, 0x02])
  expect(bytes).toHaveLength(127)
  const { bytes: rest } = await converse(socket, '')
  expect(rest).toHaveLength(0)
})

test('where TLS is missing, a ClientHello waits for ever on ISO 8583 and is an error to HTTP', async () => {
  await using iso = await visited({ fault: 'tls-missing' })
  expect(iso.main.tls).not.toBe(false)
  const said = async (shop: typeof iso) =>
    converse(
      connect({ host: '127.0.0.1', port: shop.main.port, allowHalfOpen: true }),
      await clientHello(),
    )
  expect((await said(iso)).bytes).toHaveLength(0)
  await using http = await visited({ fault: 'tls-missing', protocol: 'http' })
  expect((await said(http)).bytes.toString()).toMatch(/^HTTP\/1.1 400 /)
})

test('where TLS is wanted and the site file says none, an echo ends the connection', async () => {
  await using shop = await visited({ fault: 'tls-wanted' })
  expect(shop.main.tls).toBe(false)
  expect(await echoed(shop)).toMatchObject({ kind: 'incomplete', bytes: 0 })
})

test('the CA beside the site file is one, and lasts', async () => {
  await using shop = await visited()
  if (shop.main.tls === false) throw new Error('no TLS')
  const ca = new X509Certificate(await readFile(shop.main.tls.ca))
  expect(ca.ca).toBe(true)
  expect(Date.parse(ca.validTo) - Date.now()).toBeGreaterThan(365 * 86_400_000)
})

/** What Node says first: recorded by a server that only listens. */
async function clientHello(): Promise<Buffer> {
  let heard: (bytes: Buffer) => void
  const first = new Promise<Buffer>((resolve) => (heard = resolve))
  await using server = await tcpServer((socket) => socket.once('data', heard))
  const client = connectTls({ port: server.port, ecdhCurve: 'X25519:P-256' })
  client.on('error', () => {})
  const bytes = await first
  client.destroy()
  return bytes
}
