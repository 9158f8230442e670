import type { NoticesValue } from '../values/notices.ts'
import type { PagePart } from './page.ts'

export type Ours = { matched: NoticesValue['matched']; parts: PagePart[] }

/** What a terminal needs of an acquirer, in the words of status pages. */
const needed =
  /\b(terminals?|pos|point of sale|in person|card present|authori[sz]\w*|acquiring|transactions?|payments?)\b|终端|刷卡|收单|授权|交易|支付/
/** What bears such a word and is for others. */
const others =
  /\b(report\w*|dashboards?|portals?|payouts?|settlements?|onboarding|webhooks?|e ?commerce|online|websites?|links?|developers?|sandbox|test\w*|partners?)\b|报表|后台|商户平台|测试|网站|结算/

/** Shorter names say too little to be found in another. */
const fewestCharacters = 4

/**
 * The parts of a status page that the terminal needs: those that bear the acquirer's name where
 * only some do, and of them, or of all, those that take payments in shops. Parts of such a group
 * are meant too.
 */
export function oursAmong(parts: readonly PagePart[], acquirer: string | undefined): Ours {
  const named = parts.filter(({ name }) => bears(name, acquirer))
  const isTelling = named.length > 0 && named.length < parts.length
  const candidates = isTelling ? named : parts
  const serving = candidates.filter(({ name }) => serves(plain(name)))
  if (isTelling) return { matched: 'name', parts: withGroup(serving[0] ? serving : named, parts) }
  if (serving.length > 0) return { matched: 'purpose', parts: withGroup(serving, parts) }
  return { matched: 'none', parts: [] }
}

function bears(part: string, acquirer: string | undefined): boolean {
  if (acquirer === undefined) return false
  const [one, other] = [plain(part), plain(acquirer)].toSorted((a, b) => a.length - b.length)
  return one !== undefined && one.length >= fewestCharacters && ` ${other} `.includes(` ${one} `)
}

function serves(name: string): boolean {
  return needed.test(name) && !others.test(name)
}

/** The parts, and what belongs to the groups among them and serves nobody else. */
function withGroup(ours: readonly PagePart[], all: readonly PagePart[]): PagePart[] {
  const groups = new Set(ours.map(({ id }) => id))
  const members = all.filter(
    (one) => one.group !== undefined && groups.has(one.group) && !others.test(plain(one.name)),
  )
  return [...new Set([...ours, ...members])]
}

/** Lower case, one space between words, nothing but letters and digits. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
