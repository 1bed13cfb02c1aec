import { greatest } from '../../../source/many.js'
import type { Pattern } from '../pattern/pattern.js'

/** Empty content, complex content (elements, text) and simple content (data). */
const [EMPTY, COMPLEX, SIMPLE] = [0, 1, 2]

/** Section 7.2: data is not combined with elements or text. */
export class ContentTypes {
  readonly #known = new Map<number, number | undefined>()

  problem(content: Pattern): string | undefined {
    return this.#of(content) === undefined
      ? 'a value is combined with elements or text; make it the whole content'
      : undefined
  }

  /** The content type; undefined for a forbidden mixture. */
  #of(pattern: Pattern): number | undefined {
    if (this.#known.has(pattern.id)) return this.#known.get(pattern.id)
    const type = this.#new(pattern)
    this.#known.set(pattern.id, type)
    return type
  }

  #new(pattern: Pattern): number | undefined {
    switch (pattern.kind) {
      case 'empty':
      case 'notAllowed':
        return EMPTY
      case 'text':
      case 'element':
        return COMPLEX
      case 'value':
      case 'list':
        return SIMPLE
      case 'data':
        return pattern.except && this.#of(pattern.except) === undefined ? undefined : SIMPLE
      case 'attribute':
        return this.#of(pattern.inner) === undefined ? undefined : EMPTY
      case 'choice': {
        const types = pattern.members.map((member) => this.#of(member))
        return types.includes(undefined) ? undefined : greatest(types as number[])
      }
      case 'oneOrMore': {
        const type = this.#of(pattern.inner)
        return together(type, type)
      }
      default:
        return together(this.#of(pattern.left), this.#of(pattern.right))
    }
  }
}

/** The content type of a group. */
function together(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined
  return a === EMPTY || b === EMPTY || (a === COMPLEX && b === COMPLEX) ? Math.max(a, b) : undefined
}
