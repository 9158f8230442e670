import type { CodeMeaning, OwnCode } from '../site/response-codes.ts'
import type { Code } from './codes/code.ts'
import { cup, notOfCup } from './codes/cup.ts'
import { hypercom, iso87 } from './codes/iso87.ts'
import { iso93 } from './codes/iso93.ts'

type Table = ReadonlyMap<string, Code>

/** Tables over each other: the later one decides. */
function layered(...tables: readonly Readonly<Record<string, Code>>[]): Table {
  return new Map(tables.flatMap(Object.entries<Code>))
}

const threeDigits = layered(iso93)
const usual = layered(iso87)
const ofCup = new Map([...layered(iso87, cup)].filter(([code]) => !notOfCup.includes(code)))
/** BCD with a TPDU is how Hypercom's hosts speak. */
const ofHypercom = layered(iso87, hypercom)

function tableOf(code: string, dialect: string | undefined): Table {
  if (code.length === 3) return threeDigits
  if (dialect === 'cup') return ofCup
  return dialect === 'iso87-bcd' ? ofHypercom : usual
}

/**
 * The meaning of a code in a dialect: the acquirer's own codes before the common ones. Nothing where
 * no table has it, or leaves it open.
 */
export function meaningOf(
  code: string,
  dialect: string | undefined,
  own: readonly OwnCode[] = [],
): CodeMeaning | undefined {
  const sought = code.toUpperCase()
  const known = own.find((one) => one.code === sought) ?? tableOf(sought, dialect).get(sought)
  return known?.meaning
}
