import { echoes } from './echoes.ts'
import { headRequirement } from './head.ts'
import { responseMti, type Message } from './message.ts'
import type { Profile } from './profile.ts'

/** What a decoded reply is to the echo that was sent. */
export type Answer = {
  /** `own-request`: our type came back, as from a loop. `other`: not the type or not the DE 11 of an answer. */
  relation: 'answer' | 'own-request' | 'other'
  /** DE 39, where the reply has one: as text of letters, digits and spaces. */
  responseCode?: string
  /** What a UnionPay head asks of the terminal, 0 to 15. */
  headRequirement?: number
}

/** Reads a reply to an echo. `stan` is the one that was sent, where one was. */
export function readAnswer(profile: Profile, reply: Message, stan?: number): Answer {
  const { 11: trace, 39: responseCode } = reply.fields
  const requirement =
    profile.dialect === 'cup' && reply.header !== undefined
      ? headRequirement(reply.header)
      : undefined
  return {
    relation: relationOf(profile, reply.mti, stan === undefined || isSame(trace, stan)),
    ...(responseCode === undefined ? {} : { responseCode }),
    ...(requirement === undefined ? {} : { headRequirement: requirement }),
  }
}

function relationOf({ dialect }: Profile, mti: string, sameTrace: boolean): Answer['relation'] {
  const request = echoes[dialect][0].mti
  if (mti === request) return 'own-request'
  return mti === responseMti(request) && sameTrace ? 'answer' : 'other'
}

/** A reply without DE 11 answers whatever was asked. */
function isSame(trace: string | undefined, stan: number): boolean {
  return trace === undefined || Number(trace) === stan
}
