import { LETTERED, LISTED } from '../../source/bullet.js'
import { LETTER, LOWER, NUMBER, UPPER } from '../../source/characters.js'
import { lastWord } from '../../source/wording.js'
import { labelKind } from './block/label.js'
import type { Line, Unit } from './line.js'
import { STOPPED, isLine } from './line.js'

/** How a text is wrapped. */
export interface Wrapping {
  /** The margin, 0 where lines are not wrapped. */
  readonly columns: number
  /** By how many columns a typist's lines fall short of it, though another word would have fitted. */
  readonly ragged: number
}

/** How a text is wrapped: at its margin, and how raggedly. */
export function wrappingOf(all: readonly Line[]): Wrapping {
  const columns = wrapWidth(all)
  return { columns, ragged: columns === 0 ? 0 : raggedness(all, columns) }
}

/**
 * How a hard-wrapped text was wrapped: the number of columns, or 0 where lines are not wrapped. What
 * counts are paragraphs whose lines, but for the last, are nearly all full: the next word would not have fitted.
 * A typist's margin is ragged, but many of the lines then begin in the middle of a sentence. A list of names
 * is neither. Two lines alone prove nothing where other lines run on beyond any typewriter's margin.
 */
function wrapWidth(all: readonly Line[]): number {
  const found: { readonly widest: number; readonly lines: number }[] = []
  const unwrapped = all.some((line) => line.width > WIDEST)
  for (let from = 0; from < all.length;) {
    const to = runEnd(all, from)
    const lines = to - from
    const widest = lines > 1 ? wrappedAt(all, from, to) : 0
    if (widest > 0 && (lines > 2 || (widest >= 60 && !unwrapped))) found.push({ widest, lines: lines - 1 })
    from = to
  }
  return margin(found)
}

/** The widest paragraph shows the margin, but not a stray list that is wider than nearly all of the text. */
function margin(found: readonly { readonly widest: number; readonly lines: number }[]): number {
  const all = found.reduce((sum, { lines }) => sum + lines, 0)
  let within = 0
  for (const { widest, lines } of found.toSorted((a, b) => b.widest - a.widest)) {
    within += lines
    if (within >= all * STRAY) return widest
  }
  return 0
}

/**
 * By how much lines fall short that go on with a small letter in the next one though its first word would have fitted. A
 * word processor leaves no such line, and a few prove nothing.
 */
function raggedness(all: readonly Line[], columns: number): number {
  const short: number[] = []
  let goingOn = 0
  for (let at = 1; at < all.length; at++) {
    const [line, next] = [all[at - 1]!, all[at]!]
    if (line.width > columns || !isGoingOn(next) || beginsRun(next)) continue
    goingOn++
    // Nearly all lines are so full that no word would have fitted.
    if (line.width + 2 > columns || line.width < columns * 0.6) continue
    const room = columns - line.width - 1 - firstWord(next)
    if (room >= 0) short.push(room + 1)
  }
  if (short.length < FEW || short.length < goingOn * 0.1) return 0
  short.sort((a, b) => b - a)
  // One line may have been broken by hand.
  return Math.min(MOST_RAGGED, short[1]!)
}

/** Fewer lines prove no ragged margin. */
const FEW = 3
/** No typist stops so far before the margin. */
const MOST_RAGGED = 16

/** How much of the full lines a width must have to count. */
const STRAY = 0.05

/** Where the lines end that follow one another from `from` on without a blank line. */
function runEnd(all: readonly Line[], from: number): number {
  let to = from + 1
  while (to < all.length && !beginsRun(all[to]!)) to++
  return to
}

/** Numbered and bulleted lines begin a stretch of their own. */
const beginsRun = (line: Line): boolean =>
  line.blanksBefore > 0 || line.opens || (!(line.initial & LETTER) && LISTED.test(line.text))

/** The columns at which the lines of a paragraph were wrapped, or 0 if they were not. */
function wrappedAt(all: readonly Line[], from: number, to: number): number {
  let widest = 0
  let narrowest = Infinity
  // The last line is as long as it happens to be.
  for (let at = from; at < to - 1; at++) {
    widest = Math.max(widest, all[at]!.width)
    narrowest = Math.min(narrowest, all[at]!.width)
  }
  if (widest < 40 || widest > WIDEST || narrowest < widest - 18 || all[to - 1]!.width > WIDEST) return 0
  let broken = 0
  let running = 0
  let either = 0
  for (let at = from + 1; at < to; at++) {
    const isBroken = all[at - 1]!.width + 1 + firstWord(all[at]!) > widest
    const isRunning = isGoingOn(all[at]!)
    if (isBroken) broken++
    if (isRunning) running++
    if (isBroken || isRunning) either++
  }
  const full = to - from - 1
  const isProse = running >= full * 0.4 || (running > 0 && either >= full * 0.6)
  return broken >= full * 0.8 || isProse ? widest : 0
}

/** How long the first word of a line is, with the page mark that may begin it. */
function firstWord({ text }: Line): number {
  FIRST_WORD.lastIndex = 0
  FIRST_WORD.test(text)
  return FIRST_WORD.lastIndex
}

const FIRST_WORD = /(?:\[Page [^\]\s]*\]|\S)+/y

/** Whether a line ends in the middle of a phrase ("Ambassador to"): it was broken by hand. A slash behind a figure calls a note. */
export function isUnfinished(text: string): boolean {
  return /(?:\b(?:to|of|for|the|and|at|in|on|with|by)|[&—-]|(?<!\d)\/)$/.test(text.slice(-5))
}

/**
 * Whether a line goes on behind the end of a page: it stops in the middle of a sentence, and the next page begins with a
 * small letter, the line was full, or both are long and the first ends in a word; or a typist's page ends in the middle of a phrase.
 */
export function continuesOverleaf(
  line: Line,
  next: Unit | undefined,
  wrapping: Wrapping,
  isTyped: boolean,
): next is Line {
  if (!isLine(next)) return false
  if (TITLE_WITHOUT_NAME.test(line.text) || breaksWord(line, next)) return true
  if (STOPPED.test(line.text)) return false
  return (
    isGoingOn(next) ||
    (isTyped ? isUnfinished(line.text) : isCutShort(line, next)) ||
    isFull(line, next, wrapping)
  )
}

/** Whether a long line ends in a word or behind a comma, and another is as long: no paragraph ends so, and none begins with it. */
const isCutShort = (line: Line, next: Line): boolean =>
  line.text.length > LONG &&
  next.text.length > LONG &&
  /[\p{Ll},]$/u.test(line.text) &&
  !LISTED.test(next.text)
const LONG = 100

/** "… by Mr." */
const TITLE_WITHOUT_NAME = /\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Adm|Amb|Messrs)\.$/

/** A line that begins with a small letter goes on with the one before. */
const isGoingOn = ({ initial, text }: Line): boolean =>
  (initial & LOWER) !== 0 || (text.startsWith('[') && /^\[Page [^\]\s]*\] ?\p{Ll}/u.test(text))
/** A word is broken. */
const HYPHENATED = /[\p{L}\p{N}][-‐\u00AD]$/u
const breaksWord = ({ text }: Line, { initial }: Line): boolean =>
  HYPHENATED.test(text) && (initial & (LETTER | NUMBER)) !== 0
/** A line that a comma ends, and one that begins with a small letter: "We believe so,", "but some of my people do not." */
const isCutOff = ({ text }: Line, next: Line): boolean =>
  (next.initial & LOWER) !== 0 && text.endsWith(',') && text.length > 20 && !LETTERED.test(next.text)

/** Whether the first word of the next line would not have fitted into a line. */
const isFull = (line: Line, next: Line, { columns, ragged }: Wrapping): boolean =>
  columns > 0 && line.width + 1 + firstWord(next) > columns - ragged

/**
 * Whether a sentence goes on in the next line, whatever the margin is: the line stops in the middle of one, and the next
 * begins with a small letter, or with what an article, a preposition or "Mr." must have behind it.
 */
export function isMidSentence({ text }: Line, next: Line): boolean {
  // A number alone calls a note, or counts something; a wide gap parts columns.
  if (text.length < 4 || next.text.includes('   ')) return false
  if (next.initial & LOWER) return !STOPPED.test(text) && !LETTERED.test(next.text) && !LABEL.test(next.text)
  return (
    (next.initial & (LETTER | NUMBER)) !== 0 &&
    (TITLE_WITHOUT_NAME.test(text) || AWAITING.test(text.slice(-6)) || partsName(text, next.text))
  )
}

/** What no line ends in unless the next begins with the rest: "the United" above "States agreed". */
const PARTED_NAMES: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    United: 'States|Nations|Kingdom|Arab',
    Soviet: 'Union|Government|Ambassador',
    Prime: 'Minister',
    Foreign: 'Minister|Ministers|Office|Secretary|Affairs|Relations',
    Vice: 'President|Premier|Chairman',
    Under: 'Secretary',
    Assistant: 'Secretary',
    Security: 'Council',
    General: 'Assembly',
    New: 'York|Delhi|Zealand',
    White: 'House',
    State: 'Department',
    Eisenhower: 'Doctrine|Administration',
    European: 'Community|Communities|Economic',
    Atlantic: 'Treaty|Council|Alliance',
  }).map(([first, rest]) => [first, new RegExp(`^(?:${rest})(?!\\p{L})`, 'u')]),
)

function partsName(text: string, next: string): boolean {
  const rest = PARTED_NAMES.get(lastWord(text))
  return rest?.test(next) ?? false
}

/** "cc:" */
const LABEL = /^\p{Ll}{1,12}:/u
/** What ends no sentence. */
const AWAITING = / (?:to|of|for|the|and|at|in|on|with|by|a|an|from|that)$/

/**
 * Whether a word that fits into no line parts the two: the line before it is short, and the word, alone in its own, sticks
 * out. Where nothing else is wrapped, a sentence must go on.
 *
 *     |3. See
 *     |https://example.org/a/path/that/is/longer/than/any/line/of/the/text/ever/was
 *     |for details.
 */
function isPartedByLongWord(line: Line, next: Line, columns: number): boolean {
  const margin = columns === 0 ? USUAL_MARGIN : columns
  if (next.width > margin && firstWord(next) > margin) return !STOPPED.test(line.text)
  return line.width > margin && firstWord(line) === line.text.length && (columns > 0 || isGoingOn(next))
}

/** Whether nothing but the marker between them parts two pieces of one line, or of a paragraph that is not wrapped. */
const isPartedByMarker = (line: Line, next: Line, columns: number): boolean =>
  /^[,.;:)]/.test(next.text) ||
  (columns > 0 ? line.width + 1 + next.width <= columns + STICKING_OUT : line.width > USUAL_MARGIN)

/** A word wider than this stands alone in its line, where lines are wrapped at all. */
const USUAL_MARGIN = 72

/** How far a line may stick out of a ragged margin. */
const STICKING_OUT = 8
/** No typescript is wider. */
const WIDEST = 110

/**
 * Whether a line goes on in the next one: it was broken because the next word did not fit.
 *
 *     |The Ambassador asked whether the Department
 *     |had             ^ "had" would have fitted, but it begins with a small letter; "Had" would be a new line
 */
export function continues(line: Line, next: Unit | undefined, wrapping: Wrapping): next is Line {
  if (!isLine(next) || next.blanksBefore > 0 || next.opens || isLabel(next)) return false
  if (breaksWord(line, next) || isCutOff(line, next)) return true
  const { columns } = wrapping
  if (line.markers && isPartedByMarker(line, next, columns)) return true
  if (isPartedByLongWord(line, next, columns)) return true
  if (columns === 0 || line.width > columns + STICKING_OUT) return false
  if (line.width > columns * 0.6 && isGoingOn(next) && !'.:;!?'.includes(line.text.at(-1) ?? ' ')) return true
  return line.width <= columns && isFull(line, next, wrapping)
}

/** "PARTICIPANTS", with which no line goes on. */
const isLabel = ({ initial, text }: Line): boolean =>
  (initial & UPPER) !== 0 &&
  text.length < LONGEST_LABEL &&
  text === text.toUpperCase() &&
  labelKind(text) !== undefined
const LONGEST_LABEL = 40
