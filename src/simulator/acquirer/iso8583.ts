import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { decodeFrame } from '../../net/iso8583/decode.ts'
import type { Message } from '../../net/iso8583/message.ts'
import { frame, readFrame } from '../../net/iso8583/framing.ts'
import type { Profile } from '../../net/iso8583/profile.ts'
import { encodeEchoResponse } from '../../net/iso8583/echo-response.ts'

/** How a host answers an echo. */
export type Iso8583Conduct = {
  answer: 'well' | 'silent' | 'closes' | 'garbage'
  responseCode: string
  delayMs: number
}

// Past any network-management message; a host that reads more waits for ever.
const longestFrame = 100_000

/**
 * Talks ISO 8583 like a switch: frames in, answers out on the same connection, keep-alives
 * swallowed, and an end to the conversation at the first bytes that are no message.
 */
export function serveIso8583(socket: Socket, profile: Profile, conduct: Iso8583Conduct): void {
  let received = Buffer.alloc(0)
  socket.on('data', (bytes: Buffer) => {
    received = Buffer.concat([received, bytes])
    for (;;) {
      const next = readFrame(received, 0, profile.length)
      if (!next.ok && next.problem === 'truncated') return
      if (!next.ok || next.next > longestFrame) return socket.destroySoon()
      if (!next.whole) return
      const isKeepAlive = next.start === next.end
      const bytesOfFrame = received.subarray(0, next.next)
      received = received.subarray(next.next)
      if (isKeepAlive) continue
      const decoded = decodeFrame(bytesOfFrame, profile)
      if (!decoded.ok) return socket.destroySoon()
      answer(decoded.message)
    }
  })
  // A peer that has said all it wanted is still answered.
  socket.on('end', () => setTimeout(() => socket.end(), conduct.delayMs).unref())

  function answer(request: Message) {
    if (conduct.answer === 'silent') return
    if (conduct.answer === 'closes') return socket.destroySoon()
    const reply =
      conduct.answer === 'garbage'
        ? frame(randomBytes(40), profile.length)
        : encodeEchoResponse(profile, request, { responseCode: conduct.responseCode })
    // Everything but echoes is left to real acquirers.
    if (reply === undefined) return socket.destroySoon()
    if (conduct.delayMs === 0) socket.write(reply)
    else setTimeout(() => socket.writable && socket.write(reply), conduct.delayMs).unref()
  }
}
