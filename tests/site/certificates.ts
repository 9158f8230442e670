import { issueAuthority, issueServer, newParty, privateKeyOf } from '../../src/simulator/issue.ts'

/** A CA, and two client certificates of its with their keys, as PEM. */
export async function clientCertificates() {
  const validity = { notBefore: new Date('2026-01-01'), notAfter: new Date('2036-01-01') }
  const root = await newParty('CN=Example Root CA')
  const client = async (name: string) => {
    const party = await newParty(`CN=${name}`)
    return {
      cert: await issueServer(party, root, validity, [name]),
      key: await privateKeyOf(party),
    }
  }
  return {
    ca: await issueAuthority(root, root, validity),
    till: await client('till.example'),
    other: await client('other.example'),
  }
}
