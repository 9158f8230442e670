import { encode } from './encode.ts'
import { echoOf } from './echoes.ts'
import { swapTpdu, withRequirement } from './head.ts'
import { responseMti, type Message } from './message.ts'
import type { Profile } from './profile.ts'

/** What a host says in answer to an echo. */
export type EchoVerdict = {
  /** DE 39: two characters, three in iso93. */
  responseCode: string
  /** For a UnionPay head, 0 to 15. */
  headRequirement?: number
}

/**
 * The bytes with which a host answers an echo, or undefined when the request is no echo of the
 * allow-list: for the simulator and the tests. A response code that fits no DE 39 is a RangeError.
 */
export function encodeEchoResponse(
  profile: Profile,
  request: Message,
  verdict: EchoVerdict,
): Uint8Array | undefined {
  const echo = echoOf(profile.dialect, request.mti, request.fields)
  if (echo === undefined) return undefined
  const { tpdu, header } = request
  const repeated = echo.fields.flatMap((field) => {
    const value = request.fields[field]
    return value === undefined ? [] : [[field, value] as const]
  })
  return encode(profile, {
    mti: responseMti(request.mti),
    ...(tpdu === undefined ? {} : { tpdu: swapTpdu(tpdu) }),
    ...(header === undefined ? {} : { header: answered(header, verdict.headRequirement) }),
    fields: { ...Object.fromEntries(repeated), 39: verdict.responseCode },
  })
}

function answered(header: string, requirement: number | undefined): string {
  return requirement === undefined ? header : withRequirement(header, requirement)
}
