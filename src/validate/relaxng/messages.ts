import { nearest } from '../../source/nearest.js'
import type { Span } from '../../source/position.js'
import { expectedAttributes, expectedElements, expectedValues, owedElements } from './expected.js'
import { localPart } from './name-class.js'
import type { Pattern } from './pattern.js'
import { whatIsWrong } from './xsd-types.js'

const quoted = (name: string): string => `\`${localPart(name)}\``

/**
 * What a mistake is called, and what to do. Of all that is allowed, the likely names are shown, at most `most`: the
 * nearest to what was found, and what is owed next.
 */
export class Messages {
  readonly #most: number
  readonly #lineOf: ((offset: number) => number) | undefined

  /** `lineOf`: the line of an offset, for messages that name another place. */
  constructor({
    most = 4,
    lineOf,
  }: { readonly most?: number; readonly lineOf?: (offset: number) => number } = {}) {
    this.#most = most
    this.#lineOf = lineOf
  }

  /** At most a few names, the likely ones first. */
  #few(names: Iterable<string>, like?: string): string {
    const all = [...new Set([...names].map(localPart))]
    const guess = like === undefined ? undefined : nearest(like, all)
    const ordered = guess === undefined ? all : [guess, ...all.filter((name) => name !== guess)]
    const shown = ordered.slice(0, this.#most).map((name) => `\`${name}\``)
    const more = ordered.length - shown.length
    const last = shown.pop() ?? 'nothing'
    const list =
      shown.length > 0 && more <= 0 ? `${shown.join(', ')} or ${last}` : [...shown, last].join(', ')
    return more > 0 ? `${list} or ${more} others` : list
  }

  unknownElement(name: string, known: readonly string[]): string {
    const guess = nearest(localPart(name), known.map(localPart))
    return `${quoted(name)} is not an element of this schema; ${guess === undefined ? 'rename or delete it' : `did you mean \`${guess}\`?`}`
  }

  /** An element that should have come before its siblings. */
  late(name: string, before: string, parent: string, first: Span): string {
    const line = this.#lineOf?.(first.start)
    const where = line === undefined ? `to the beginning of ${quoted(parent)}` : `before line ${line}`
    return `${quoted(name)} cannot follow ${quoted(before)} in ${quoted(parent)}; move it ${where}`
  }

  /** An element that the schema has, but not here. */
  misplaced(name: string, before: string | undefined, parent: string | undefined, pattern: Pattern): string {
    const owed = owedElements(pattern)
    const place =
      before === undefined
        ? parent === undefined
          ? 'as the first element'
          : `at the beginning of ${quoted(parent)}`
        : `after ${quoted(before)}`
    if (owed.size > 0)
      return `found ${quoted(name)} ${place}, expected ${this.#few(owed, localPart(name))}; insert it before, or move ${quoted(name)}`
    const { names } = expectedElements(pattern)
    const where = parent === undefined ? '' : ` in ${quoted(parent)}`
    return names.size === 0
      ? `${quoted(name)} is not allowed${where}, which may hold no ${before === undefined ? '' : 'further '}elements here; move or delete it`
      : `${quoted(name)} is not allowed${where} ${place}; expected ${this.#few(names, localPart(name))}; move, rename or delete it`
  }

  incomplete(name: string, pattern: Pattern): string {
    const owed = owedElements(pattern)
    if (owed.size > 0)
      return `${quoted(name)} is not complete: ${this.#few(owed)} ${owed.size === 1 ? 'is' : 'one of these is'} missing; add it`
    const { values, types } = expectedValues(pattern)
    const wanted =
      values.length > 0 ? this.#few(values.map((value) => `{}${value}`)) : (types[0] ?? 'content')
    return `${quoted(name)} is empty, expected ${wanted}; add it`
  }

  unknownAttribute(attribute: string, element: string, pattern: Pattern): string {
    const { names } = expectedAttributes(pattern)
    const guess = nearest(localPart(attribute), [...names].map(localPart))
    return `${quoted(attribute)} is not an attribute of ${quoted(element)}; ${guess === undefined ? 'delete it' : `did you mean \`${guess}\`?`}`
  }

  missingAttributes(element: string, pattern: Pattern): string {
    const { owed, names } = expectedAttributes(pattern)
    const wanted = owed.size > 0 ? owed : names
    return `${quoted(element)} needs the attribute ${this.#few(wanted)}; add it`
  }

  /** `when="1959-13-02"` is no date: month 13. */
  wrongValue(what: string, value: string, pattern: Pattern): string {
    const { values, types } = expectedValues(pattern)
    const shown = value.length > 60 ? `${value.slice(0, 57)}…` : value
    const written = what === '' ? `\`${shown}\`` : `\`${what}="${shown}"\``
    if (values.length > 0)
      return `${written} is none of the allowed values ${this.#few(
        values.map((each) => `{}${each}`),
        value,
      )}; change it`
    const reason = types.map((type) => whatIsWrong(type, value)).find((each) => each !== undefined)
    const wanted =
      types.length > this.#most ? `${types.slice(0, this.#most).join(', ')} …` : types.join(' or ')
    return `${written} is no ${wanted === '' ? 'allowed value' : wanted}${reason === undefined ? '' : `: ${reason}`}; correct it`
  }

  /** The same of an element that holds a value. */
  wrongContent(name: string, value: string, pattern: Pattern): string {
    return `${this.wrongValue('', value, pattern).replace(/; correct it$/, '')} in ${quoted(name)}; correct it`
  }

  textNotAllowed(text: string, parent: string): string {
    const words = text.trim().replace(/\s+/g, ' ')
    return `found the text “${words.length > 30 ? `${words.slice(0, 28)}…` : words}” in ${quoted(parent)}, which holds elements only; wrap it in an element or delete it`
  }
}
