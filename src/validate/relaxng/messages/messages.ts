import { oneLine } from '../../../source/wording.js'
import { readDates } from '../../../memo/dates/dates.js'
import { nearest } from '../../../source/nearest.js'
import type { Span } from '../../../source/position.js'
import { expectedAttributes, expectedElements, expectedValues, owedElements } from './expected.js'
import { localPart, namespaceOf } from '../pattern/name-class.js'
import type { Pattern } from '../pattern/pattern.js'
import { whatIsWrong } from '../datatype/xsd-type.js'
import { XML_NAMESPACE } from '../../../xml/tree.js'

/** A name as documents write it. Only the prefix `xml` is the same in all of them. */
const written = (name: string): string =>
  name.startsWith(`{${XML_NAMESPACE}}`) ? `xml:${localPart(name)}` : localPart(name)

const quoted = (name: string): string => `\`${written(name)}\``

/** Elements of HTML, and what TEI calls them. */
const FROM_HABIT: Readonly<Record<string, readonly string[]>> = {
  br: ['lb'],
  i: ['hi'],
  b: ['hi'],
  em: ['emph', 'hi'],
  emph: ['hi'],
  strong: ['hi'],
  u: ['hi'],
  sup: ['hi'],
  sub: ['hi'],
  tr: ['row'],
  td: ['cell'],
  th: ['cell'],
  para: ['p'],
  ul: ['list'],
  ol: ['list'],
  li: ['item'],
  a: ['ref'],
  span: ['seg'],
  blockquote: ['quote'],
  img: ['graphic'],
  footnote: ['note'],
  h1: ['head'],
  h2: ['head'],
  h3: ['head'],
  title: ['head'],
}

/** The elements that people usually mean, for messages about places where very many are allowed. */
const COMMON = [
  'p',
  'head',
  'list',
  'item',
  'note',
  'div',
  'table',
  'ab',
  'quote',
  'hi',
  'ref',
  'date',
  'persName',
  'lb',
  'pb',
]

/**
 * Writes the messages about mistakes: what was found, what was expected, what to do. Of all allowed names at most `most` are shown:
 * the nearest to what was found, then the usual ones.
 */
export class Messages {
  readonly #most: number
  readonly #lineOf: ((offset: number) => number) | undefined

  /** `lineOf` returns the line of an offset, for messages that refer to another place. */
  constructor({
    most = 4,
    lineOf,
  }: { readonly most?: number; readonly lineOf?: (offset: number) => number } = {}) {
    this.#most = most
    this.#lineOf = lineOf
  }

  /** A list of at most a few names, the likely ones first: one that is spelled like `like`, then the usual ones. */
  #few(names: Iterable<string>, like?: string): string {
    const all = [...new Set([...names].map(written))]
    const guess = like === undefined ? undefined : meant(like, all)
    const common = all.length > this.#most + 1 ? COMMON.filter((name) => all.includes(name)) : []
    const likely = guess === undefined ? common : [guess, ...common]
    const ordered = [...new Set([...likely, ...all])]
    // "or one of 1 others" would be no shorter than the name.
    const most = ordered.length === this.#most + 1 ? ordered.length : this.#most
    const shown = ordered.slice(0, most).map((name) => `\`${name}\``)
    const more = ordered.length - shown.length
    if (more > 0) return `${shown.join(', ')} or one of ${more} others`
    const last = shown.pop() ?? 'nothing'
    return shown.length > 0 ? `${shown.join(', ')} or ${last}` : last
  }

  /** An element that the schema does not have. `pattern` is what may come there; `known` are all elements of the schema. */
  unknownElement(name: string, pattern: Pattern, known: readonly string[]): string {
    const local = localPart(name)
    const namesake = known.find((each) => localPart(each) === local)
    if (namesake !== undefined) {
      const [given, wanted] = [namespaceOf(name), namespaceOf(namesake)]
      const where = given === '' ? 'no namespace' : `the namespace \`${given}\``
      return `${quoted(name)} is in ${where}; write ${wanted === '' ? 'it without one' : `\`xmlns="${wanted}"\``}`
    }
    const here = [...expectedElements(pattern).names].map(localPart)
    const guess = meant(local, here) ?? habitOf(local, known.map(localPart))
    return `${quoted(name)} is not an element of this schema; ${guess === undefined ? 'rename or delete it' : `did you mean \`${guess}\`?`}`
  }

  /** A message about an element in a wrong place, with the number of elements right behind it that are misplaced too. */
  andMore(message: string, count: number): string {
    return `${message.replace(/ \(and \d+ more after it\)$/, '')} (and ${count} more after it)`
  }

  /** An element that should have come before its siblings. */
  late(name: string, before: string, parent: string, first: Span): string {
    const line = this.#lineOf?.(first.start)
    const where = line === undefined ? `to the beginning of ${quoted(parent)}` : `before line ${line}`
    return `${quoted(name)} cannot follow ${quoted(before)} in ${quoted(parent)}; move it ${where}`
  }

  /** An element that the schema has, but not at this place. */
  misplaced(name: string, before: string | undefined, parent: string | undefined, pattern: Pattern): string {
    const owed = owedElements(pattern)
    const place =
      before === undefined
        ? parent === undefined
          ? 'as the first element'
          : `at the beginning of ${quoted(parent)}`
        : `after ${quoted(before)}`
    if (owed.size > 0)
      return `found ${quoted(name)} ${place}, expected ${this.#few(owed, localPart(name))}; insert that before it, or move ${quoted(name)}`
    const { names } = expectedElements(pattern)
    const where = parent === undefined ? '' : ` in ${quoted(parent)}`
    return names.size === 0
      ? `${quoted(name)} is not allowed${where}, which may contain no ${before === undefined ? '' : 'further '}elements here; move or delete it`
      : `${quoted(name)} is not allowed${where} ${place}; expected ${this.#few(names, localPart(name))}; move, rename or delete it`
  }

  /** An element that ends before it is complete. */
  incomplete(name: string, pattern: Pattern): string {
    const owed = owedElements(pattern)
    if (owed.size > 0)
      return `${quoted(name)} is not complete: ${owed.size === 1 ? '' : 'one of '}${this.#few(owed)} is missing; add it`
    const { values, types } = expectedValues(pattern)
    const wanted =
      values.length > 0 ? this.#few(values.map((value) => `{}${value}`)) : (types[0] ?? 'content')
    return `${quoted(name)} is empty, expected ${wanted}; add it`
  }

  unknownAttribute(attribute: string, element: string, pattern: Pattern): string {
    const { names } = expectedAttributes(pattern)
    const guess =
      [...names].find((name) => localPart(name) === localPart(attribute)) ?? nearestName(attribute, names)
    return `${quoted(attribute)} is not an attribute of ${quoted(element)}; ${guess === undefined ? 'delete it' : `did you mean ${quoted(guess)}?`}`
  }

  missingAttributes(element: string, pattern: Pattern): string {
    const { owed, names } = expectedAttributes(pattern)
    const wanted = owed.size > 0 ? owed : names
    return `${quoted(element)} needs the attribute ${this.#few(wanted)}; add it`
  }

  /** A value of a wrong form; `what` is the name of the attribute, '' for an element. */
  wrongValue(what: string, value: string, pattern: Pattern): string {
    const { values, types } = expectedValues(pattern)
    const shown = value.length > 60 ? `${value.slice(0, 57)}…` : value
    const shownValue = what === '' ? `\`${shown}\`` : `\`${what}="${shown}"\``
    const allowed = values.filter((each) => each !== '')
    if (allowed.length > 0) {
      const others = types.length > 0 ? `, nor a value of the type ${this.#types(types)}` : ''
      return `${shownValue} is not one of the allowed values ${this.#few(
        allowed.map((each) => `{}${each}`),
        value,
      )}${others}; change it`
    }
    if (value === '') return `${shownValue} is empty; give it a value, or delete it`
    const reason = types.map((type) => whatIsWrong(type, value)).find((each) => each !== undefined)
    const day = types.some((type) => type === 'date') ? dayOf(value) : undefined
    const remedy = day === undefined ? 'correct it' : `write ${day}`
    const wanted = types.length === 0 ? 'allowed value' : this.#types(types)
    return `${shownValue} is not a valid ${wanted}${reason === undefined ? '' : `: ${reason}`}; ${remedy}`
  }

  #types(types: readonly string[]): string {
    return types.length > this.#most ? `${types.slice(0, this.#most).join(', ')} …` : types.join(' or ')
  }

  /** The same for an element that contains a value. */
  wrongContent(name: string, value: string, pattern: Pattern): string {
    return `${this.wrongValue('', value, pattern).replace(/; ([^;]*)$/, ` in ${quoted(name)}; $1`)}`
  }

  textNotAllowed(text: string, parent: string): string {
    const words = oneLine(text)
    return `found the text “${words.length > 30 ? `${words.slice(0, 28)}…` : words}” in ${quoted(parent)}, which may contain elements only; wrap it in an element, or delete it`
  }
}

/** The allowed name that somebody meant: what TEI calls an element of HTML, or a name that is spelled similarly. */
const meant = (name: string, allowed: readonly string[]): string | undefined =>
  habitOf(name, allowed) ?? nearest(name, allowed)

const habitOf = (name: string, allowed: readonly string[]): string | undefined =>
  Object.hasOwn(FROM_HABIT, name) ? FROM_HABIT[name]!.find((each) => allowed.includes(each)) : undefined

function nearestName(name: string, names: ReadonlySet<string>): string | undefined {
  const guess = nearest(localPart(name), [...names].map(localPart))
  return guess === undefined ? undefined : [...names].find((each) => localPart(each) === guess)
}

/** "May 1, 1959" in ISO 8601, if the value is nothing but a date. */
function dayOf(value: string): string | undefined {
  const [date, ...more] = readDates(value.trim())
  if (more.length > 0 || date?.start !== 0 || date.end !== value.trim().length) return undefined
  return date.hours ? undefined : date.when
}
