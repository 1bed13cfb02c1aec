import { DatatypeError } from '../datatype.js'
import { Automaton } from './automaton.js'
import { parseExpression, wrong } from './parse.js'
import type { Expression } from './parse.js'

/**
 * Compiles a regular expression of XML Schema, which must match the whole text. Since schemas come from anywhere, an expression that
 * could make the engine of JavaScript backtrack is run by our own automaton. Throws a `DatatypeError`.
 */
export function xsdRegex(pattern: string): { readonly test: (text: string) => boolean } {
  try {
    const expression = parseExpression(pattern)
    if (loops(expression) <= 1) return new RegExp(`^(?:${written(expression)})$`, 'v')
    return new Automaton(expression)
  } catch (error) {
    throw error instanceof DatatypeError ? error : wrong(pattern)
  }
}

/** The number of repeated parts. One repeated set cannot backtrack badly; anything larger that is repeated counts twice. */
function loops(expression: Expression): number {
  switch (expression.kind) {
    case 'set':
      return 0
    case 'repeat':
      if (expression.most <= 1) return loops(expression.inner)
      return expression.inner.kind === 'set' ? 1 : 2
    default:
      return expression.parts.reduce((sum, part) => sum + loops(part), 0)
  }
}

/** An expression as JavaScript writes it. */
function written(expression: Expression): string {
  switch (expression.kind) {
    case 'set':
      return expression.set
    case 'sequence':
      return expression.parts
        .map((part) => (part.kind === 'choice' ? `(?:${written(part)})` : written(part)))
        .join('')
    case 'choice':
      return expression.parts.map(written).join('|')
    case 'repeat': {
      const { inner, least, most } = expression
      const bounds = most === Infinity ? `{${least},}` : `{${least},${most}}`
      return `(?:${written(inner)})${bounds}`
    }
  }
}
