import type { SourceFile } from '../../../source/file.js'
import { SchemaError } from '../schema-error.js'

/** A token of the compact syntax. */
export interface Token {
  readonly kind: 'name' | 'prefixed' | 'any-of' | 'literal' | 'symbol' | 'end'
  /** The name, the symbol, or the value of a literal. */
  readonly text: string
  /** Whether a name was written with `\`, so that it is not a keyword. */
  readonly quoted?: boolean
  readonly start: number
  readonly end: number
}

const KEYWORDS = new Set(
  'attribute default datatypes div element empty external grammar include inherit list mixed namespace notAllowed parent start string text token'.split(
    ' ',
  ),
)

export const isKeyword = ({ kind, text, quoted }: Token): boolean =>
  kind === 'name' && !quoted && KEYWORDS.has(text)

const NAME = String.raw`[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}\p{Nd}_.·-]*`
const SPACE = /(?:[ \t\r\n]+|#[^\r\n]*)+/uy
const PREFIXED = new RegExp(`${NAME}:${NAME}`, 'uy')
const ANY_OF = new RegExp(`${NAME}:\\*`, 'uy')
const IDENTIFIER = new RegExp(`\\\\?${NAME}`, 'uy')
const LITERAL = /"""([^]*?)"""|'''([^]*?)'''|"([^"\r\n]*)"|'([^'\r\n]*)'/uy
const SYMBOL = /\|=|&=|>>|[={}()[\],&|?*+~-]/uy

/** Splits a schema in compact syntax into tokens, without comments but with annotations. Throws a `SchemaError`. */
export function tokens(file: SourceFile): Token[] {
  const { text } = file
  const found: Token[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  while (at < text.length) {
    const space = read(SPACE)
    if (space) {
      at += space[0].length
      continue
    }
    const start = at
    const push = (kind: Token['kind'], length: number, value: string, quoted = false): void => {
      at += length
      found.push({ kind, text: value, start, end: at, ...(quoted && { quoted }) })
    }
    const prefixed = read(PREFIXED)
    const anyOf = prefixed ? null : read(ANY_OF)
    const name = (prefixed ?? anyOf) ? null : read(IDENTIFIER)
    const literal = read(LITERAL)
    const symbol = read(SYMBOL)
    if (prefixed) push('prefixed', prefixed[0].length, prefixed[0])
    else if (anyOf) push('any-of', anyOf[0].length, anyOf[0].slice(0, -2))
    else if (name) push('name', name[0].length, name[0].replace(/^\\/, ''), name[0].startsWith('\\'))
    else if (literal)
      push('literal', literal[0].length, unescape(literal.slice(1).find((part) => part !== undefined) ?? ''))
    else if (symbol) push('symbol', symbol[0].length, symbol[0])
    else
      throw new SchemaError(`\`${text[at]!}\` is not allowed here; delete it`, file, {
        start: at,
        end: at + 1,
      })
  }
  found.push({ kind: 'end', text: '', start: text.length, end: text.length })
  return found
}

/** Replaces the escapes of a literal: `\x{2014}`. */
const unescape = (text: string): string =>
  text.replace(/\\x+\{([0-9A-Fa-f]+)\}/g, (_, code: string) =>
    String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)),
  )
