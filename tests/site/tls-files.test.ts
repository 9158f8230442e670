import { createPrivateKey, X509Certificate } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { readTlsFiles } from '../../src/site/tls-files.ts'
import { clientCertificates } from './certificates.ts'
import { folderWith } from './folder.ts'

let pem: Awaited<ReturnType<typeof clientCertificates>>
beforeAll(async () => {
  pem = await clientCertificates()
})

async function read(tls: unknown) {
  const locked = createPrivateKey(pem.till.key).export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'secret',
  })
  const folder = await folderWith({
    'ca.crt': pem.ca,
    'both.crt': `Subject: a\n${pem.ca}\r\n${pem.till.cert}`,
    'ca.der': new X509Certificate(pem.ca).raw,
    'cut.crt': `${pem.ca}\n${pem.till.cert.replace(/\n.{20}/, '\n')}`,
    'till.crt': pem.till.cert,
    'till.key': pem.till.key,
    'other.key': pem.other.key,
    'locked.key': locked,
    'text.crt': 'not a certificate',
    'big.crt': ' '.repeat(2 ** 20 + 1),
  })
  const { texts, complaints } = await readTlsFiles(tls, folder, ['tls'])
  return {
    texts,
    complaints: complaints.map(({ path, message, hint }) =>
      `${path.join('.')} ${message.key} ${hint?.key ?? ''}`.trimEnd(),
    ),
  }
}

const certificates = (text: string | undefined) => text?.match(/BEGIN CERTIFICATE/g)?.length

describe('the files of tls settings', () => {
  test('are read beside the site file', async () => {
    const { texts, complaints } = await read({ ca: 'ca.crt', cert: './till.crt', key: 'till.key' })
    expect(complaints).toEqual([])
    expect(new X509Certificate(texts.ca ?? '').subject).toBe('CN=Example Root CA')
    expect(new X509Certificate(texts.cert ?? '').subject).toBe('CN=till.example')
    expect(texts.key).toBe(pem.till.key)
  })

  test('may hold several certificates, or one as Windows exports it', async () => {
    expect(certificates((await read({ ca: 'both.crt' })).texts.ca)).toBe(2)
    expect(certificates((await read({ ca: 'ca.der' })).texts.ca)).toBe(1)
  })

  test('are not looked for where nothing is named', async () => {
    for (const tls of [undefined, 'true', [], {}, { ca: [] }]) {
      expect(await read(tls)).toEqual({ texts: {}, complaints: [] })
    }
  })

  test.each([
    ['ca', 'none.crt', 'tls.ca file.missing'],
    ['ca', '.', 'tls.ca file.directory'],
    ['ca', 'big.crt', 'tls.ca file.too-large'],
    ['ca', 'text.crt', 'tls.ca site.not-certificate site.hint.pem'],
    ['ca', 'till.key', 'tls.ca site.not-certificate site.hint.key-inside'],
    ['ca', 'cut.crt', 'tls.ca site.broken-certificate'],
    ['cert', 'text.crt', 'tls.cert site.not-certificate site.hint.pem'],
    ['key', 'ca.crt', 'tls.key site.not-key'],
    ['key', 'locked.key', 'tls.key site.locked-key'],
  ])('%s: %s is refused', async (key, file, complaint) => {
    expect((await read({ [key]: file })).complaints).toEqual([complaint])
  })

  test('a key must belong to its certificate', async () => {
    expect((await read({ cert: 'till.crt', key: 'other.key' })).complaints).toEqual([
      'tls.key site.wrong-key',
    ])
  })

  test('each is told, not only the first', async () => {
    const { complaints } = await read({ ca: 'none.crt', cert: 'text.crt', key: 'ca.crt' })
    expect(complaints.map((complaint) => complaint.split(' ')[0])).toEqual([
      'tls.ca',
      'tls.cert',
      'tls.key',
    ])
  })
})
