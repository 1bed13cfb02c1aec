import { oneLine } from '../../source/wording.js'
import { readDates } from '../../memo/dates/dates.js'
import { nearest } from '../../source/nearest.js'
import type { Span } from '../../source/position.js'
import { expectedAttributes, expectedElements, expectedValues, owedElements } from './expected.js'
import { localPart, namespaceOf } from './name-class.js'
import type { Pattern } from './pattern.js'
import { whatIsWrong } from './xsd-types.js'
import { XML_NAMESPACE } from '../../xml/tree.js'

/** Names as they are written: only those of XML itself have a prefix in every document. */
const written = (name: string): string =>
  name.startsWith(`{${XML_NAMESPACE}}`) ? `xml:${localPart(name)}` : localPart(name)

const quoted = (name: string): string => `\`${written(name)}\``

/** What people who know HTML or Word write, and what TEI calls it. */
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

/** Of very many names that may come, these are the ones that people mean. */
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

  /** At most a few names, the likely ones first: what was nearly written, then what is common. */
  #few(names: Iterable<string>, like?: string): string {
    const all = [...new Set([...names].map(written))]
    const guess = like === undefined ? undefined : meant(like, all)
    const common = all.length > this.#most + 1 ? COMMON.filter((name) => all.includes(name)) : []
    const likely = guess === undefined ? common : [guess, ...common]
    const ordered = [...new Set([...likely, ...all])]
    // Of one that is left over, the name is as short as its number.
    const most = ordered.length === this.#most + 1 ? ordered.length : this.#most
    const shown = ordered.slice(0, most).map((name) => `\`${name}\``)
    const more = ordered.length - shown.length
    if (more > 0) return `${shown.join(', ')} or one of ${more} others`
    const last = shown.pop() ?? 'nothing'
    return shown.length > 0 ? `${shown.join(', ')} or ${last}` : last
  }

  /** `pattern`: what may stand there; `known`: all elements of the schema. */
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

  /** The report of an element in a wrong place, with how many directly behind it are as well. */
  andMore(message: string, count: number): string {
    return `${message.replace(/ \(and \d+ more behind it\)$/, '')} (and ${count} more behind it)`
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

  /** `when="1959-13-02"` is no date: month 13. */
  wrongValue(what: string, value: string, pattern: Pattern): string {
    const { values, types } = expectedValues(pattern)
    const shown = value.length > 60 ? `${value.slice(0, 57)}…` : value
    const shownValue = what === '' ? `\`${shown}\`` : `\`${what}="${shown}"\``
    const allowed = values.filter((each) => each !== '')
    if (allowed.length > 0) {
      const others = types.length > 0 ? `, and no ${this.#types(types)}` : ''
      return `${shownValue} is none of the allowed values ${this.#few(
        allowed.map((each) => `{}${each}`),
        value,
      )}${others}; change it`
    }
    if (value === '') return `${shownValue} is empty; give it a value, or delete it`
    const reason = types.map((type) => whatIsWrong(type, value)).find((each) => each !== undefined)
    const day = types.some((type) => type === 'date') ? dayOf(value) : undefined
    const remedy = day === undefined ? 'correct it' : `write ${day}`
    const wanted = types.length === 0 ? 'allowed value' : this.#types(types)
    return `${shownValue} is no ${wanted}${reason === undefined ? '' : `: ${reason}`}; ${remedy}`
  }

  #types(types: readonly string[]): string {
    return types.length > this.#most ? `${types.slice(0, this.#most).join(', ')} …` : types.join(' or ')
  }

  /** The same of an element that holds a value. */
  wrongContent(name: string, value: string, pattern: Pattern): string {
    return `${this.wrongValue('', value, pattern).replace(/; ([^;]*)$/, ` in ${quoted(name)}; $1`)}`
  }

  textNotAllowed(text: string, parent: string): string {
    const words = oneLine(text)
    return `found the text “${words.length > 30 ? `${words.slice(0, 28)}…` : words}” in ${quoted(parent)}, which holds elements only; wrap it in an element or delete it`
  }
}

/** What may stand in a place and is nearly called so, or is what TEI calls it. */
const meant = (name: string, allowed: readonly string[]): string | undefined =>
  habitOf(name, allowed) ?? nearest(name, allowed)

const habitOf = (name: string, allowed: readonly string[]): string | undefined =>
  Object.hasOwn(FROM_HABIT, name) ? FROM_HABIT[name]!.find((each) => allowed.includes(each)) : undefined

function nearestName(name: string, names: ReadonlySet<string>): string | undefined {
  const guess = nearest(localPart(name), [...names].map(localPart))
  return guess === undefined ? undefined : [...names].find((each) => localPart(each) === guess)
}

/** "May 1, 1959" as ISO 8601 has it, where that is all that a value says. */
function dayOf(value: string): string | undefined {
  const [date, ...more] = readDates(value.trim())
  if (more.length > 0 || date?.start !== 0 || date.end !== value.trim().length) return undefined
  return date.hours ? undefined : date.when
}
