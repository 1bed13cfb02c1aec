import type { ErrorObject } from 'ajv'
import { nearest } from '../../source/nearest.js'

/**
 * What is wrong with a value, and what to do, in words that need no knowledge of JSON Schema. `key` is the path of the value with
 * dots, '' for the whole file; `extra` a key of it that is not allowed.
 */
export function explain(error: ErrorObject, key: string, extra: string | undefined): string {
  if (extra !== undefined) {
    const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {}).filter(
      (name) => name !== '$schema',
    )
    const guess = nearest(extra, known)
    return `\`${extra}\` is not a key here; ${guess === undefined ? `use one of ${known.join(', ')}` : `did you mean \`${guess}\`?`}`
  }
  const shown = JSON.stringify(error.data) as string | undefined
  const where = key === '' ? 'the file' : `\`${key}\``
  const { allowedValues: allowed, format } = error.params as { allowedValues?: unknown[]; format?: string }
  const found = `found \`${(shown ?? '').slice(0, 60)}\``
  if (allowed) {
    const guess = typeof error.data === 'string' ? nearest(error.data, allowed.map(String)) : undefined
    return `${where} must be one of ${allowed.join(', ')}, ${found}; ${guess === undefined ? 'correct it' : `did you mean \`${guess}\`?`}`
  }
  if (format === 'w3c-date') return `${where} is not an existing day or time, ${found}; correct it`
  if (format === 'date') return `${where} must be a day such as 1959-09-15, ${found}; correct it`
  return `${where} ${inEnglish(error)}, ${found}; correct it`
}

/** What a keyword of JSON Schema asks for. */
function inEnglish({ keyword, params, parentSchema, message = 'is not valid' }: ErrorObject): string {
  const { type, limit, missingProperty } = params as {
    type?: string
    limit?: number
    missingProperty?: string
  }
  switch (keyword) {
    case 'type':
      return `must be ${TYPES[type ?? ''] ?? `of the type ${type ?? ''}`}`
    case 'required':
      return `must have the key \`${missingProperty ?? ''}\``
    case 'minItems':
      return limit === 1 ? 'must not be empty' : `must have at least ${limit ?? 0} entries`
    case 'minLength':
      return limit === 1 ? 'must not be empty' : `must have at least ${limit ?? 0} characters`
    case 'minimum':
      return `must be ${limit ?? 0} or more`
    case 'uniqueItems':
      return 'must not contain the same entry twice'
    case 'pattern':
      return writtenLike((params as { pattern?: string }).pattern ?? '', parentSchema)
    case 'const':
      return `must be ${JSON.stringify((params as { allowedValue?: unknown }).allowedValue)}`
    default:
      return message
  }
}

/** What a pattern asks for: the examples of the schema, and the pattern itself unless it is long. */
function writtenLike(pattern: string, schema: ErrorObject['parentSchema']): string {
  if (pattern === '\\S') return 'must not be empty'
  const { examples = [] } = (schema ?? {}) as { examples?: readonly string[] }
  const form = pattern.length > 40 && examples.length > 0 ? '' : `\`${pattern}\``
  if (examples.length === 0) return `must have the form ${form}`
  return `must be written like ${examples.map((each) => `\`${each}\``).join(' or ')}${form === '' ? '' : ` (${form})`}`
}

const TYPES: Readonly<Record<string, string>> = {
  object: 'an object with keys (`{ … }`)',
  array: 'a list (`[ … ]`)',
  string: 'a text in quotation marks',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
}
