import Ajv from 'ajv/dist/2020.js'
import schema from '../../src/report/report.schema.json' with { type: 'json' }

const validate = new Ajv.default({
  strict: true,
  strictRequired: false,
  formats: { 'date-time': true },
}).compile(schema)

/** What the published schema finds wrong with a document; nothing, for a good one. */
export function schemaErrors(document: unknown): string[] {
  if (validate(document)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
