/** What went over the wire of a handshake, as far as it can be read without keys. */
export type TlsWatch = {
  sent(bytes: Uint8Array): void
  received(bytes: Uint8Array): void
  bytesReceived(): number
  /** What the first bytes are, where they are no TLS record. */
  foreign(): 'http' | 'other' | undefined
  /** The description of the last alert that came unencrypted (RFC 8446 section 6). */
  alert(): number | undefined
  /** We have sent a Certificate message, if an empty one: the server had asked for it. */
  sentCertificate(): boolean
  /** Resolves when our Finished of TLS 1.3, the last word of its handshake, has gone out. */
  finished: Promise<void>
}

const record = { changeCipherSpec: 20, alert: 21, handshake: 22, applicationData: 23 } as const
const certificateMessage = 11

/** Lengths of encrypted TLS 1.3 records, content type (1) and tag (16) with them. */
const alertLength = 2 + 17
/** With SHA-256 or SHA-384. */
const finishedLengths = [4 + 32 + 17, 4 + 48 + 17]

/** Reads the records of both directions as they pass by. */
export function watchTls(): TlsWatch {
  let bytesReceived = 0
  let foreign: 'http' | 'other' | undefined
  let head = new Uint8Array(0)
  let alert: number | undefined
  let sentCertificate = false
  let encrypting = false
  let isOver = false
  let sentFinished = () => {}
  const finished = new Promise<void>((resolve) => {
    sentFinished = () => {
      isOver = true
      resolve()
    }
  })

  const readReceived = recordReader((type, payload) => {
    // An encrypted alert is longer.
    if (type === record.alert && payload.length === 2) alert = payload[1]
  })
  const readSent = recordReader((type, payload) => {
    if (type === record.changeCipherSpec) encrypting = true
    if (type === record.handshake && !encrypting) {
      sentCertificate ||= messageTypes(payload).includes(certificateMessage)
    }
    if (type !== record.applicationData) return
    if (finishedLengths.includes(payload.length)) sentFinished()
    else sentCertificate ||= !isOver && payload.length !== alertLength
  })

  return {
    sent: readSent,
    received(bytes) {
      bytesReceived += bytes.length
      if (head.length < 5) head = Uint8Array.from([...head, ...bytes.subarray(0, 5)])
      foreign = foreignOf(head)
      if (foreign === undefined) readReceived(bytes)
    },
    bytesReceived: () => bytesReceived,
    foreign: () => foreign,
    alert: () => alert,
    sentCertificate: () => sentCertificate,
    finished,
  }
}

/** RFC 8446 section 5.1: content types 20 to 24, then version 3.x. */
function foreignOf(head: Uint8Array): 'http' | 'other' | undefined {
  const [type = 22, major = 3] = head
  if (type >= 20 && type <= 24 && major === 3) return undefined
  return Buffer.from(head).toString('latin1').startsWith('HTTP/') ? 'http' : 'other'
}

/** Calls back for each whole record; a record that is not there in full is kept for later. */
function recordReader(
  onRecord: (type: number, payload: Uint8Array) => void,
): (bytes: Uint8Array) => void {
  let pending = Buffer.alloc(0)
  return (bytes) => {
    pending = Buffer.concat([pending, bytes])
    while (pending.length >= 5) {
      const end = 5 + pending.readUInt16BE(3)
      if (pending.length < end) return
      onRecord(pending.readUInt8(0), pending.subarray(5, end))
      pending = pending.subarray(end)
    }
  }
}

/** Types of the handshake messages in one record: type 1, length 3. */
function messageTypes(payload: Uint8Array): number[] {
  const types: number[] = []
  const bytes = Buffer.from(payload)
  for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUIntBE(at + 1, 3)) {
    types.push(bytes.readUInt8(at))
  }
  return types
}
