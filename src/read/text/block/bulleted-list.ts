import type { Item, List, ListKind } from '../../../memo/ast.js'
import { OPENING_BULLET, hasLetterMark, levelOf } from '../../../source/bullet.js'
import { LETTER } from '../../../source/characters.js'
import type { Cursor } from '../cursor.js'
import { phrase } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine, isOfPage, pageTurnLine } from '../line.js'
import { isSideName } from '../../../memo/sides.js'
import { continues } from '../wrap.js'
import type { Wrapping } from '../wrap.js'
import { listOf } from './build.js'
import { goesOnWith, wordsOfEntry } from './broken-entry.js'
import { isRemark } from './remark.js'
import { markDelegations, nestDelegations } from './delegation.js'
import { nest } from './nest.js'
import { isElsewhere, isMatterAbovePeople, isDelegations, kindOf, looksLikePerson } from './list-kind.js'
import type { BuiltItem } from './list-kind.js'

const EMPTY = /^[*–—-]$/

interface Bullet {
  readonly lines: readonly Line[]
  readonly depth: number
  readonly skip: number
  /** A web edition's bullet: where it nests nothing, the edition prints the list flat. */
  readonly nestable: boolean
}

/**
 * Items that a bullet opens, nested by indentation:
 *
 *     • U.S.
 *       • The President
 *     ^^ depth
 */
export function bulletedList(cursor: Cursor): List[] | undefined {
  const start = cursor.at
  const bullets = takeBullets(cursor, undefined)
  if (bullets.length === 0) return undefined
  const items = nest(bullets, builtItem)
  if (cursor.front && isIntroduced(cursor.units, start)) cursor.front = false
  const isSubject = cursor.front && !cursor.named && isMatterAbovePeople(items)
  return isSubject
    ? [built(items.slice(0, 1), bullets, 'subject'), built(items.slice(1), bullets, 'participants')]
    : [built(items, bullets, kindAt(cursor, items))]
}

/** Whether a sentence with a colon introduces the entries. */
function isIntroduced(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]
  return isLine(before) && before.text.endsWith(':') && SENTENCE.test(before.text)
}

/** Two small words in a row, which no label has. */
const SENTENCE = / \p{Ll}+ \p{Ll}+/u

/** The bulleted items under a label. */
export function readBullets(cursor: Cursor, kind: ListKind): List | undefined {
  const bullets = takeBullets(cursor, kind)
  return bullets.length === 0 ? undefined : built(nest(bullets, builtItem), bullets, kind)
}

function built(nested: readonly BuiltItem[], bullets: readonly Bullet[], kind: ListKind): List {
  const grouped = bullets[0]!.nestable ? markDelegations : nestDelegations
  const items = kind === 'participants' ? grouped(nested, textOf) : nested
  return listOf(kind, items.map(strip))
}

/** The kind of a list without a label, judged by its items. */
const kindAt = (cursor: Cursor, items: readonly BuiltItem[]): ListKind =>
  cursor.front ? kindOf(items) : isDelegations(items) ? 'participants' : 'plain'

function takeBullets(cursor: Cursor, labeled: ListKind | undefined): Bullet[] {
  const bullets: Bullet[] = []
  const loose = isLoose(cursor, cursor.front && labeled === undefined ? 3 : 2)
  for (;;) {
    let ahead = cursor.at
    // A page break between two items goes with the item before it.
    while (bullets.length > 0 && isOfPage(cursor.units[ahead])) ahead++
    const unit = cursor.units[ahead]
    const mark = isLine(unit) ? (bulletOf(unit) ?? emptyBullet(unit, cursor.units[ahead + 1])) : null
    if (!isLine(unit) || !mark) return bullets
    if (
      bullets.length > 0 &&
      (startsAnew(unit, bullets, loose, labeled) || isRemark(unit, { ...cursor, at: ahead }))
    )
      return bullets
    const lines: Line[] = [unit]
    if (ahead > cursor.at) keepPages(bullets, cursor, ahead)
    cursor.at = ahead + 1
    for (;;) {
      const next = cursor.units[cursor.at]
      if (!isLine(next) || bulletOf(next) || !isOfBullet(next, lines, cursor.wrapping)) break
      if (opensParagraph(next, cursor.units[cursor.at + 1], cursor.wrapping)) break
      lines.push(next)
      cursor.at++
    }
    const [printed] = mark
    const depth = unit.indent + levelOf(printed)
    bullets.push({ lines, depth, skip: printed.length, nestable: /^[•o]/.test(printed) })
  }
}

/** Whether at least `fewest` bullets follow one another with a blank line before each. */
function isLoose({ units, at }: Cursor, fewest: number): boolean {
  let bullets = 0
  for (let ahead = at; ahead < units.length && bullets < ENOUGH; ahead++) {
    const unit = units[ahead]
    if (!isLine(unit)) continue
    if (bulletOf(unit)) {
      if (bullets > 0 && unit.blanksBefore === 0) return false
      bullets++
    } else if (bullets === 0 || unit.blanksBefore > 0) break
  }
  return bullets >= fewest
}

/** Bullets that are enough to judge a list. */
const ENOUGH = 100

/** Whether a line belongs to a bullet: it is indented under it, was wrapped from it or broken by hand. */
function isOfBullet(next: Line, lines: readonly Line[], wrapping: Wrapping): boolean {
  if (next.blanksBefore > 0) return false
  const last = lines.at(-1)!
  return next.indent > lines[0]!.indent || goesOnWith(next.text, last.text) || continues(last, next, wrapping)
}

/** Whether a line opens a paragraph: it is further in than the next, while lines under a bullet are all equally indented. */
const opensParagraph = (line: Line, next: Unit | undefined, wrapping: Wrapping): boolean =>
  isLine(next) && next.indent < line.indent && !bulletOf(next) && continues(line, next, wrapping)

/** "-" alone above indented items: a delegation without a name. */
const emptyBullet = ({ initial, text, indent }: Line, next: Unit | undefined): RegExpExecArray | null =>
  !(initial & LETTER) && text.length === 1 && isLine(next) && next.indent > indent && bulletOf(next)
    ? EMPTY.exec(text)
    : null

const bulletOf = ({ initial, text }: Line): RegExpExecArray | null =>
  (initial & LETTER && !hasLetterMark(text)) || RULE.test(text) ? null : OPENING_BULLET.exec(text)
export const isBulleted = (unit: Unit | undefined): boolean => isLine(unit) && bulletOf(unit) !== null
/** "* * *", "- - -": separators, not bullets. */
const RULE = /^(?:[*•·.–—-] *){3,}$/

/**
 * Whether an outermost item behind a blank line begins another list: not where one stands before every item, or another delegation
 * follows. A list of subjects ends before people.
 */
function startsAnew(
  line: Line,
  bullets: readonly Bullet[],
  loose: boolean,
  labeled: ListKind | undefined,
): boolean {
  const [first] = bullets
  if (line.blanksBefore === 0 || line.indent > first!.depth) return false
  const words = wordsBehind(line)
  const hasMembers = bullets.at(-1)!.depth > first!.depth
  if (hasMembers && isSideName(words) && isSideName(wordsBehind(first!.lines[0]!))) return false
  return !loose || (labeled === 'subject' && (looksLikePerson(words) || isElsewhere(words)))
}

const wordsBehind = (line: Line): string => line.text.slice(bulletOf(line)?.[0].length ?? 0)

function keepPages(bullets: Bullet[], cursor: Cursor, ahead: number): void {
  const last = bullets.pop()!
  const pages = cursor.units.slice(cursor.at, ahead).filter(isOfPage)
  bullets.push({ ...last, lines: [...last.lines, ...pages.map((page) => pageTurnLine([page]))] })
}

function builtItem({ lines, skip }: Bullet, inner: readonly BuiltItem[]): BuiltItem {
  const words = phrase(lines, skip)
  return {
    type: 'item',
    place: { start: lines[0]!.start, end: inner.at(-1)?.place.end ?? words.place.end },
    phrase: words,
    words: wordsOfEntry(lines, skip),
    list: inner.length > 0 ? listOf('plain', inner) : undefined,
    leads: undefined,
  }
}

const textOf = (item: Item): string => (item as BuiltItem).words

function strip(item: Item): Item {
  const { type, place, phrase: words, list, leads } = item
  return {
    type,
    place,
    phrase: words,
    list: list && { ...list, items: list.items.map(strip) },
    leads,
  }
}
