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
  /** The columns by which a typist's lines fall short of it, though another word would have fitted. */
  readonly ragged: number
  /** No short line ends a paragraph without a blank line or an indent behind it: these part all paragraphs. */
  readonly parted: boolean
}

/** The length of the first word of a line, with any page mark before it. */
export function firstWord({ text }: Line): number {
  FIRST_WORD.lastIndex = 0
  FIRST_WORD.test(text)
  return FIRST_WORD.lastIndex
}

const FIRST_WORD = /(?:\[Page [^\]\s]*\]|\S)+/y

/**
 * Whether a line ends in the middle of a phrase ("Ambassador to", "THE PRIME MINISTER AND"): it was broken by hand. A slash
 * behind a figure calls a note.
 */
export function isUnfinished(text: string): boolean {
  return UNFINISHED.test(text.slice(-5))
}

const UNFINISHED =
  /(?:\b(?:to|of|for|the|and|at|in|on|with|by)|\s(?:TO|OF|FOR|THE|AND|AT|IN|ON|WITH|BY)|[&—-]|(?<!\d)\/)$/

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

/** Whether a long line stops in the middle of a sentence before another long one: no paragraph ends so. */
const isCutShort = (line: Line, next: Line): boolean =>
  line.text.length > LONG &&
  next.text.length > LONG &&
  /[\p{Ll},]$/u.test(line.text) &&
  !LISTED.test(next.text)
const LONG = 100

/** A line that ends in a title without its name: "… by Mr." */
const TITLE_WITHOUT_NAME = /\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Adm|Amb|Messrs)\.$/

/** Whether a line begins with a small letter, and so goes on with the one before. */
export const isGoingOn = ({ initial, text }: Line): boolean =>
  (initial & LOWER) !== 0 || (text.startsWith('[') && /^\[Page [^\]\s]*\] ?\p{Ll}/u.test(text))
/** A word broken by a hyphen. */
const HYPHENATED = /[\p{L}\p{N}][-‐\u00AD]$/u
const breaksWord = ({ text }: Line, { initial }: Line): boolean =>
  HYPHENATED.test(text) && (initial & (LETTER | NUMBER)) !== 0
/** Whether a comma ends a line, and the next begins with a small letter: "We believe so,", "but some of my people do not." */
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

/** Names that a line end may divide: "the United" above "States agreed". */
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
/** Words that end no sentence. */
const AWAITING = / (?:to|of|for|the|and|at|in|on|with|by|a|an|from|that)$/

/**
 * Whether two lines are separate only because a word fits into no line: the line before it is short, and the word stands alone on a
 * line that is too long. Where nothing else is wrapped, a sentence must go on.
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

/** Whether only the marker between them separates two pieces of a line, or of an unwrapped paragraph. */
const isPartedByMarker = (line: Line, next: Line, columns: number): boolean =>
  /^[,.;:)]/.test(next.text) ||
  (columns > 0 ? line.width + 1 + next.width <= columns + STICKING_OUT : line.width > USUAL_MARGIN)

/** Wider words stand alone on their lines, where lines are wrapped at all. */
const USUAL_MARGIN = 72

/** Columns by which a line may exceed a ragged margin. */
const STICKING_OUT = 8
/** No typescript is wider. */
export const WIDEST = 110

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
  if (line.width > columns) return /[\p{Ll},]$/u.test(line.text) && !ENTRY.test(next.text)
  return isFull(line, next, wrapping)
}

/** "1. ", "(a) ", "– ": a list goes on. A number of three digits above which a sentence stops short is that of a telegram. */
const ENTRY = /^(?:\(?[a-zA-Z\d]{1,2}[.)]|[•·*–—-])(?!\S)/

/** "PARTICIPANTS", with which no line goes on. */
const isLabel = ({ initial, text }: Line): boolean =>
  (initial & UPPER) !== 0 &&
  ((text.length < LONGEST_LABEL && text === text.toUpperCase() && labelKind(text) !== undefined) ||
    WHEN_OR_WHERE.test(text))
/** "Time: 3:30 p.m." below a full line "Date: …". */
const WHEN_OR_WHERE = /^(?:DATE|Date|TIME|Time|PLACE|Place) ?: *\S/
const LONGEST_LABEL = 40
