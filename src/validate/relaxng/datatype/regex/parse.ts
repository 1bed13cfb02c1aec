import { DatatypeError } from '../datatype.js'
import { characterSet } from './characters.js'

/** A regular expression of XML Schema (part 2, appendix F), which has no anchors, references or lookahead. */
export type Expression =
  /** One character of a set, which is a character class of JavaScript. */
  | { readonly kind: 'set'; readonly set: string }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly inner: Expression; readonly least: number; readonly most: number }

/** Parses a regular expression. Throws a `DatatypeError` if it is not one of XML Schema. */
export function parseExpression(pattern: string): Expression {
  const [expression, end] = choice(pattern, 0)
  if (end < pattern.length) throw wrong(pattern)
  return expression
}

type Parsed = [Expression, end: number]

function choice(pattern: string, start: number): Parsed {
  const parts: Expression[] = []
  let at = start - 1
  do {
    const [part, end] = sequence(pattern, at + 1)
    parts.push(part)
    at = end
  } while (pattern[at] === '|')
  return [parts.length === 1 ? parts[0]! : { kind: 'choice', parts }, at]
}

function sequence(pattern: string, start: number): Parsed {
  const parts: Expression[] = []
  let at = start
  while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
    const [atom, behind] = atomAt(pattern, at)
    const [part, end] = repeated(pattern, behind, atom)
    parts.push(part)
    at = end
  }
  return [parts.length === 1 ? parts[0]! : { kind: 'sequence', parts }, at]
}

function atomAt(pattern: string, at: number): Parsed {
  const char = pattern[at]!
  if (char === '(') {
    const [inner, end] = choice(pattern, at + 1)
    if (pattern[end] !== ')') throw wrong(pattern)
    return [inner, end + 1]
  }
  if (/[?*+{}\]]/.test(char)) throw wrong(pattern)
  const [set, end] = characterSet(pattern, at)
  return [{ kind: 'set', set }, end]
}

const BOUNDS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '?': [0, 1],
  '*': [0, Infinity],
  '+': [1, Infinity],
}

function repeated(pattern: string, at: number, inner: Expression): Parsed {
  const bounds = BOUNDS[pattern[at] ?? '']
  if (bounds) return [{ kind: 'repeat', inner, least: bounds[0], most: bounds[1] }, at + 1]
  if (pattern[at] !== '{') return [inner, at]
  const quantity = /^\{(\d+)(?:(,)(\d*))?\}/.exec(pattern.slice(at))
  if (!quantity) throw wrong(pattern)
  const least = Number(quantity[1])
  const most = quantity[2] === undefined ? least : quantity[3] === '' ? Infinity : Number(quantity[3])
  if (most < least) throw wrong(pattern)
  return [{ kind: 'repeat', inner, least, most }, at + quantity[0].length]
}

export const wrong = (pattern: string): DatatypeError =>
  new DatatypeError(`\`${pattern}\` is not a regular expression of XML Schema; correct it`)
