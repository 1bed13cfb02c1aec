import { Ajv } from 'ajv'
import type { ErrorObject, ValidateFunction } from 'ajv'
import ajvFormats from 'ajv-formats'
import { createScanner, findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Node, ParseError } from 'jsonc-parser'
import { lengthOfMonth } from '../../source/months.js'
import { FORBIDDEN, forbidden } from '../../source/decode.js'
import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic, Result } from '../../source/diagnostic.js'
import { position } from '../../source/file.js'
import type { SourceFile } from '../../source/file.js'
import type { Position } from '../../source/position.js'
import { explain } from './messages.js'

const compiled = new WeakMap<object, ValidateFunction>()

/** Parses a user's JSON and checks it with one of our schemas. Diagnostics name the place and the key. Never throws. */
export function validateJson<T>(file: SourceFile, schema: object): Result<T> {
  const errors: ParseError[] = []
  const text = file.text.replace(/^\uFEFF/, ' ')
  const deepest = tooDeep(text)
  if (deepest !== undefined) return { diagnostics: [nestedTooDeep(file, deepest)] }
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true })
  const broken = errors[0]
  if (broken || !tree) return { diagnostics: [notJson(file, broken)] }
  const value = JSON.parse(text) as T
  const check = compiled.get(schema) ?? compile(schema)
  if (check(value)) {
    const found = forbiddenIn(file, tree)
    return found ? { diagnostics: [found] } : { value, diagnostics: [] }
  }
  return { diagnostics: onceEach(check.errors ?? []).map((error) => invalid(file, tree, error)) }
}

/** No file that is read here needs more levels. */
const DEEPEST = 100

/** The offset at which JSON is nested too deep for the recursive parser; brackets in strings do not count. */
function tooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true)
  let depth = 0
  for (scanner.scan(); scanner.getPosition() < text.length || scanner.getTokenLength() > 0; scanner.scan()) {
    const sign = scanner.getTokenLength() === 1 ? text[scanner.getTokenOffset()] : undefined
    if (sign === '}' || sign === ']') depth--
    else if ((sign === '{' || sign === '[') && ++depth > DEEPEST) return scanner.getTokenOffset()
  }
  return undefined
}

const nestedTooDeep = (file: SourceFile, start: number): Diagnostic =>
  diagnose(
    file,
    { start, end: start + 1 },
    {
      rule: 'limit-depth',
      source: 'json-schema',
      severity: 'error',
      reason: `found values nested more than ${DEEPEST} levels deep, which no file read here needs; correct the brackets at this place`,
    },
  )

/** Drops the format error of a value whose pattern is wrong: both are about one mistake. */
function onceEach(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const malformed = new Set(
    errors.filter(({ keyword }) => keyword === 'pattern').map(({ instancePath }) => instancePath),
  )
  return errors.filter(({ keyword, instancePath }) => keyword !== 'format' || !malformed.has(instancePath))
}

/** The first character in a string that XML cannot hold: values are written into the TEI. */
function forbiddenIn(file: SourceFile, node: Node): Diagnostic | undefined {
  for (const child of node.children ?? []) {
    const found = forbiddenIn(file, child)
    if (found) return found
  }
  const at = typeof node.value === 'string' ? node.value.search(FORBIDDEN) : -1
  return at < 0 ? undefined : forbidden(file, node.offset, (node.value as string)[at]!)
}

/** The places of the entries of a top-level list, in a file that was found valid. */
export function placesOf(file: SourceFile, list: string): (Position | undefined)[] {
  const tree = parseTree(file.text.replace(/^\uFEFF/, ' '))
  const node = tree && findNodeAtLocation(tree, [list])
  return (node?.children ?? []).map(({ offset, length }) =>
    position(file, { start: offset, end: offset + length }),
  )
}

function compile(schema: object): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, verbose: true })
  ajvFormats.default(ajv)
  ajv.addFormat('w3c-date', isReal)
  const check = ajv.compile(schema)
  compiled.set(schema, check)
  return check
}

function notJson(file: SourceFile, error: ParseError | undefined): Diagnostic {
  const offset = error?.offset ?? 0
  const begin = /\S/.exec(file.text.replace(/^\uFEFF/, ' '))
  if (begin?.[0] !== '{' && begin?.[0] !== '[') return noBraces(file, begin?.index)
  const what = error
    ? printParseErrorCode(error.error)
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
    : 'found an empty file'
  const trailing = /,\s*$/.test(file.text.slice(0, offset)) && /^[\]}]/.test(file.text.slice(offset))
  const remedy = trailing ? 'delete the comma before it' : 'correct the file at this place'
  const reason = `not JSON: ${what}; ${remedy}`
  return diagnose(
    file,
    { start: offset, end: offset + (error?.length ?? 0) },
    { rule: 'not-json', source: 'json-schema', severity: 'error', reason },
  )
}

/** A file without content, or of another kind, such as the text of a memo. */
function noBraces(file: SourceFile, start: number | undefined): Diagnostic {
  const found = start === undefined ? 'an empty file' : `\`${file.text[start]!}\``
  return diagnose(
    file,
    { start: start ?? 0, end: start === undefined ? 0 : start + 1 },
    {
      rule: 'not-json',
      source: 'json-schema',
      severity: 'error',
      reason: `not JSON: found ${found}, expected \`{\`; check that this is the right file`,
    },
  )
}

function invalid(file: SourceFile, tree: Node, error: ErrorObject): Diagnostic {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer)
  const params = error.params as Record<string, unknown>
  const extra = typeof params['additionalProperty'] === 'string' ? params['additionalProperty'] : undefined
  const steps = path.map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  const node = findNodeAtLocation(tree, extra === undefined ? steps : [...steps, extra])
  const place = extra === undefined ? node : node?.parent?.children?.[0]
  const span = place ? { start: place.offset, end: place.offset + place.length } : { start: 0, end: 1 }
  return diagnose(file, span, {
    rule: `json-${error.keyword}`,
    source: 'json-schema',
    severity: 'error',
    reason: explain(error, path.join('.'), extra),
  })
}

/** Whether a day or time exists: "1960-02-30" and "25:00" only look like it. */
function isReal(value: string): boolean {
  const [, date, time] = /^(?:(\d{4}(?:-\d\d){0,2})(?:T|$))?(.*)$/.exec(value)!
  const [year, month = '01', day = '01'] = (date ?? '2000').split('-')
  const [hour = '00', minute = '00', second = '00'] = time!.replace(/Z$/, '').split(':')
  const isDay = isIn(month, 1, 12) && isIn(day, 1, lengthOfMonth(Number(year), Number(month)))
  return isDay && isIn(hour === '' ? '00' : hour, 0, 23) && isIn(minute, 0, 59) && isIn(second, 0, 59)
}

const isIn = (figures: string, least: number, most: number): boolean =>
  Number(figures) >= least && Number(figures) <= most

const unescapePointer = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')
