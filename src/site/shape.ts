import * as v from 'valibot'
import { message } from '../messages/index.ts'
import { complain, expected } from './complaint.ts'
import { fullWidthHint, suggestionHint } from './hints.ts'

// More than any shop has; each entry costs traffic on every run.
const longestList = 20

/** Settings with these keys and no others; every unknown one is a complaint. */
export function settings<const Entries extends v.ObjectEntries>(entries: Entries) {
  const keys = Object.keys(entries)
  const schema = v.pipe(
    v.custom<Record<string, unknown>>(isSettings, (issue) =>
      expected(
        'settings',
        issue.input,
        typeof issue.input === 'string' ? colonHint(issue.input) : undefined,
      ),
    ),
    // The only issues of its own that an object can have here are missing keys.
    v.looseObject(entries, (issue) => {
      const key = String(issue.path?.at(-1)?.key)
      return complain({ message: message('site.missing', { key }), at: 'key' })
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      for (const key of Object.keys(Object(dataset.value))) {
        if (keys.includes(key)) continue
        const hint = fullWidthHint(key) ?? suggestionHint(key, keys)
        addIssue({
          message: complain({
            message: message('site.unknown-key', { key }),
            ...(hint && { hint }),
            at: 'key',
          }),
          path: [{ type: 'object', origin: 'key', input: {}, key, value: undefined }],
        })
      }
    }),
  )
  return Object.assign(schema, { keys })
}

export function list<Item extends v.GenericSchema<unknown, unknown>>(item: Item) {
  return v.pipe(
    v.array(item, (issue) =>
      expected(
        'list',
        issue.input,
        typeof issue.input === 'string'
          ? message('site.hint.list', { text: issue.input.split(/[,，、\s]+/).join(', ') })
          : undefined,
      ),
    ),
    v.maxLength(longestList, (issue) =>
      complain({
        message: message('site.too-many', { max: longestList, found: issue.input.length }),
      }),
    ),
  )
}

function isSettings(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

function colonHint(text: string) {
  return /^[A-Za-z]\w*:\S/.test(text) ? message('site.hint.colon-space') : fullWidthHint(text)
}
