import type { Item } from '../../../memo/ast.js'
import { isNameInFull } from '../../../memo/office-line.js'
import { isBody, isForSide, isSideName, mayBeSide } from '../../../memo/sides.js'
import type { Span } from '../../../source/position.js'
import { itemOf } from './build.js'
import { isSideBesideOthers, withMembers } from './delegation.js'
import { joinedText, phraseWithin } from '../cursor.js'
import type { Line } from '../line.js'
import { TITLED } from '../vocabulary.js'
import { persons, split } from './parted-people.js'
import { isSurnameFirst } from './surname-first.js'

/** "U.S.—The President", "Norland: Mr. Lund". */
const SIDE = /^([^—–:;,]{1,40})(?:—|--|–|: {0,24}| - ) ?(?=\S)/
/** "for Norland, Minister Vik" */
const FOR_SIDE = /^([Ff]or (?:the )?\p{Lu}[\p{L}.’' -]{1,40}), (?=\p{Lu})/u

function leadOf(text: string): RegExpExecArray | null {
  const lead = SIDE.exec(text)
  if (lead) return lead
  const found = FOR_SIDE.exec(text)
  return found && isForSide(found[1]!) ? found : null
}

/** A semicolon, or the full stop before the next delegation. */
const SEMICOLON = /\([^)]{0,300}\)|; (?:and )?|\. (?=For (?:the )?[^:;,]{2,30}:)/g

/**
 * The people in a running line, as items. Semicolons separate delegations, or persons where there are none. Behind a label, parts that
 * are no known persons become items where most of three or more are. Undefined where the line holds anything else.
 *
 *     The Secretary, Mr. Smith (EUR), Ambassador Jones      U.S.—The President, Mr. Hall; Norland—Mr. Lund
 *
 * `skip`: characters of the first line that are a label. `beside`: other lines name sides.
 */
export function peopleInLine(lines: readonly Line[], skip: number, beside = false): Item[] | undefined {
  const text = joinedText(lines)
  const item = (span: Span): Item => itemWithin(lines, text, span)
  const items: Item[] = []
  const parts = split(text, { start: skip, end: text.length }, SEMICOLON)
  const words = parts.map(({ start, end }) => text.slice(start, end))
  const leads = words.map(leadOf)
  const hasSides = beside || leads.some((lead) => lead && isSideOf(lead))
  const whole = sidesAlone(words)
  const labels = leads.map((lead, index) => {
    if (whole.has(index)) return words[index]!.length
    return hasSides && lead && (isSideOf(lead) || mayBeSide(lead[1]!.trimEnd())) ? lead[0].length : 0
  })
  const named = parts.map(({ start, end }, index) => ({ start: start + labels[index]!, end }))
  const areInverted = areSurnamesFirst(text, named, labels.filter((length) => length > 0).length)
  // With no side among three or more, semicolons part people, and commas their offices from them.
  const areSingle = parts.length > 2 && labels.every((length) => length === 0)
  const found = named.map((span, index) => {
    if (span.start === span.end) return []
    if (areInverted) return [span]
    const isOne = areSingle && labels[index] === 0
    return persons(text, span, labels[index]! > 0, parts.length > 1, isOne)
  })
  const areEntries = skip > 0 && parts.length > 2 && found.filter(Boolean).length * 2 > parts.length
  let side: Item | undefined
  let under: Item[] = []
  const close = (): void => {
    if (side) items.push(withMembers(side, under))
    under = []
  }
  for (const [index, { start }] of parts.entries()) {
    const span = named[index]!
    const members = found[index] ?? (areEntries ? [span] : undefined)
    if (!members) return undefined
    if (span.start > start) {
      close()
      side = item({ start, end: span.start })
    }
    for (const each of members) (side ? under : items).push(item(each))
  }
  close()
  return items
}

/** The indexes of parts that are only the name of a side, among three or more: "U.S.; The Secretary; Norland:; Mr. Lund". */
function sidesAlone(parts: readonly string[]): ReadonlySet<number> {
  const words = parts.length > 2 ? parts.map((part) => part.replace(/[;.]$/, '')) : []
  const areKnown = words.some(isSideName)
  return new Set(
    words.flatMap((each, at) => (areKnown && (isSideName(each) || isSideBesideOthers(each)) ? at : [])),
  )
}

/**
 * "Norland: Mr. Lund, Foreign Minister; Mr. Berg": a line that is one delegation with its members. `beside`: another
 * stands above it.
 */
export function delegationInLine(lines: readonly Line[], beside: boolean): Item | undefined {
  const lead = SIDE.exec(joinedText(lines))?.[1]
  if (lead === undefined || !(isSideName(lead) || (beside && mayBeSide(lead)))) return undefined
  const items = peopleInLine(lines, 0, beside)
  return items?.length === 1 && items[0]!.list ? items[0] : undefined
}

/**
 * The side or, where bodies lead, the body that opens an entry with one or more of its people, others of whom may stand in the entries below: "For
 * Norland: Minister Lund", "U.S. - Mr. Hall, EUR". `beside`: what else is known to open entries.
 */
export function sideWithFirst(
  lines: readonly Line[],
  skip: number,
  beside: 'side' | 'body' | undefined,
): Item | undefined {
  const text = joinedText(lines)
  const entry = text.slice(skip)
  const lead = SIDE.exec(entry)
  const isLead = (words: string): boolean =>
    beside === 'body' ? opensWithBody(entry) : beside === 'side' && /\p{Ll}/u.test(words) && mayBeSide(words)
  if (!lead || !(opensWithSide(entry) || isLead(lead[1]!))) return undefined
  const start = skip + lead[0].length
  return withMembers(itemWithin(lines, text, { start: skip, end: start }), membersIn(lines, start))
}

/** The people in lines, from an offset in their joined text on. */
export function membersIn(lines: readonly Line[], start: number): Item[] {
  const text = joinedText(lines)
  const parts = split(text, { start, end: text.length }, SEMICOLON)
  const isOne = parts.length === 1
  const areInverted = areSurnamesFirst(text, parts)
  return parts
    .flatMap((part) => (areInverted ? part : (persons(text, part, isOne, true) ?? part)))
    .map((each) => itemWithin(lines, text, each))
}

/** Whether all parts are names with the surname first, and there are more parts than delegations: "Hall, Henry; Lund, Sven". */
const areSurnamesFirst = (text: string, parts: readonly Span[], delegations = 1): boolean =>
  parts.length > Math.max(1, delegations) &&
  parts.every(({ start, end }) => isSurnameFirst(text.slice(start, end)))

/** Whether an entry opens with a body and the first of its people: "State - Henry Hall", "CIA: Mr. Lund". */
export function opensWithBody(text: string): boolean {
  const lead = SIDE.exec(text)
  if (!lead || !isBody(lead[1]!)) return false
  const [name] = text.slice(lead[0].length).split(/[,;(]/, 1)
  return TITLED.test(name!) || isNameInFull(name!.trimEnd())
}

/** Whether an entry opens with the name of a side that is known by itself. */
export function opensWithSide(text: string): boolean {
  const lead = SIDE.exec(text)
  return lead !== null && isSideOf(lead)
}

/** "U.S.", or "For Norland" with its colon. */
const isSideOf = ([printed, words]: RegExpExecArray): boolean =>
  isSideName(words!.trimEnd()) || isSideName(printed.trimEnd().replace(/\s*[,–—-]+$/, ':'))

/** The words of a span of lines as an item, without the space behind them; `text` is that of all the lines. */
export function itemWithin(lines: readonly Line[], text: string, { start, end }: Span): Item {
  while (end > start + 1 && ' \t'.includes(text[end - 1]!)) end--
  return itemOf(phraseWithin(lines, start, end))
}
