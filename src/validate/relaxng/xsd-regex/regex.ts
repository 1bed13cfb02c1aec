import { DatatypeError } from '../datatype.js'
import { Automaton } from './automaton.js'
import { parseExpression, wrong } from './parse.js'
import type { Expression } from './parse.js'

/**
 * A regular expression of XML Schema; it must match the whole text. Schemas come from anywhere: what could make the
 * engine of JavaScript try the same characters over and over is followed by an automaton of our own.
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

/** How many parts may come any number of times. One set that does is harmless; what holds more counts twice. */
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
