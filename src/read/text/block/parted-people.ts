import { OFFICE_IN } from '../../../memo/office-line.js'
import { isSideName } from '../../../memo/sides.js'
import { OF_OFFICES } from '../../../memo/title-words.js'
import { OF_SEVERAL } from '../../../memo/titles.js'
import type { Span } from '../../../source/position.js'
import { TITLED } from '../vocabulary.js'

/** "Henry Hall", "John F. Berg (EUR)" and nothing else. */
export const NAME = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}(?: \([^)]*\))?$/u
/** "EUR/SES—", the office of whom it stands before. */
const CODE = /^\p{Lu}[\p{Lu}/&]{1,9}(?:—|--)(?=\p{Lu})/u
/** "Berg", as a delegation may list its people, but not "EUR". */
export const SURNAME = /^(?!\p{Lu}{2,5}$)\p{Lu}[\p{L}’'-]+$/u
/** A comma between two persons; matches brackets as well, to skip them. */
const COMMA = /\([^)]{0,300}\)|, (?:and )?/g
const AND = / and (?=(?:the )?\p{Lu})/gu
/** A slash between two persons. */
export const SLASH = /\([^)]{0,300}\)| ?\/ ?/g

/**
 * Who stands behind a comma is another person, if called by a title or if nothing but names stands between commas. Where
 * others are parted by semicolons, or are of another side, the first may be a name in full. `isOne`: only a title shows that
 * another follows, as in "Per Berg, Northern Affairs".
 */
export function persons(
  text: string,
  span: Span,
  isDelegation: boolean,
  isParted = isDelegation,
  isOne = false,
): Span[] | undefined {
  if (JOINED.test(text.slice(span.start, span.end))) return [span]
  const pieces = split(text, span, COMMA)
    .flatMap((piece) => atSlashes(text, piece))
    .flatMap((piece) => joined(text, piece))
  const words = pieces.map(({ start, end }) => text.slice(start, end).replace(/[,;./]$|,? and$/, ''))
  const isNamed = (each: string): boolean =>
    TITLED.test(each) ||
    (isParted ? NAME.test(each.replace(CODE, '')) && !OFFICE_IN.test(each) : NAME.test(each))
  // "The Secretary, Mr. Hall; the Norland Ambassador, Mr. Lund; Mr. Vik"
  if (isOne && pieces.length === 2 && OF_HOLDER.test(words[0]!) && POLITE.test(words[1]!)) return [span]
  const onlyNames =
    !(isOne && pieces.length > 1) &&
    words.every((each) => isNamed(each) || (isDelegation && SURNAME.test(each)))
  const mayOpen = isParted && (isNamed(words[0]!) || OFFICE_IN.test(words[0]!))
  if (!TITLED.test(words[0]!) && !onlyNames && !mayOpen) return undefined
  const found: { start: number; end: number }[] = []
  pieces.forEach(({ start, end }, index) => {
    if (index === 0 || onlyNames || TITLED.test(words[index]!)) found.push({ start, end })
    else found.at(-1)!.end = end
  })
  return found
}

/** "Comrades Lund, Vik and Berg", "interpreters Comrades Holm and Hall": several behind one title stay together. */
const JOINED = new RegExp(
  `^(?:[Ii]nterpreters? (?=\\p{Lu}\\p{Ll}))?(?:${OF_SEVERAL}|(?<=^[Ii]nterpreter )(?:Comrade|Mr|Mrs|Miss|Dr))\\.? \\p{Lu}`,
  'u',
)

/** An office with its article, as it stands before the comma and the name of whoever holds it. */
const OF_HOLDER =
  /^[Tt]he (?:\p{Lu}[\p{L}.’-]{1,20} ){0,4}(?:Ambassador|Chairman|Chancellor|Commissioner|Director|Minister|Premier|President|Secretary)(?: (?:of|for) [^,;]{2,60})?$/u
const POLITE = /^(?:Mr|Mrs|Miss|Ms|Dr|Sir|M|Herr)\.? \p{Lu}/u

/** Splits a piece at "and" where all have titles: "Secretary Hall and Senator Lund". */
function joined(text: string, piece: Span): Span[] {
  const pieces = split(text, piece, AND)
  const areTitled = pieces.every(({ start, end }) => TITLED.test(text.slice(start, end).replace(/^and /, '')))
  return pieces.length > 1 && areTitled ? pieces : [piece]
}

/**
 * Splits a span at slashes behind which another person begins: one with a title, an office that one person holds or, where no piece is
 * anything else, a full name. "The President/Mr. Lund/Per Dahl", but neither "Special Assistant/Adviser" nor "Mr. Hall, EUR/WE".
 */
export function atSlashes(text: string, span: Span): Span[] {
  const slash = text.indexOf('/', span.start)
  if (slash < 0 || slash >= span.end) return [span]
  const pieces = split(text, span, SLASH)
  const words = pieces.map(({ start, end }) => text.slice(start, end).replace(/\s*[/,;.]$/, ''))
  if (!TITLED.test(words[0]!) && !isUntitled(words[0]!)) return [span]
  const areNames = words.every((each) => TITLED.test(each) || isUntitled(each))
  const found: { start: number; end: number }[] = []
  pieces.forEach(({ start, end }, index) => {
    if (index === 0 || areNames || TITLED.test(words[index]!)) found.push({ start, end })
    else found.at(-1)!.end = end
  })
  return areNames && !words.some((each) => TITLED.test(each)) ? [span] : found
}

/** "Per Dahl", but neither "Western Europe" nor "Northern Affairs". */
const isUntitled = (text: string): boolean =>
  NAME.test(text) &&
  !OFFICE_IN.test(text) &&
  !isSideName(text) &&
  !OF_REGION.test(text) &&
  !text.split(' ').some((word) => OF_OFFICES.has(word))

const OF_REGION = /\b(?:(?:North|South|East|West)(?:ern)?|Central|Latin|Europe|Asia|Africa|America)\b/

/** Splits a span at gaps; each piece keeps the comma or semicolon behind it. */
export function split(text: string, { start, end }: Span, gap: RegExp): Span[] {
  const pieces: Span[] = []
  let from = start
  for (const { index, 0: found } of text.slice(start, end).matchAll(gap)) {
    if (found.startsWith('(')) continue
    pieces.push({ start: from, end: start + index + found.trimEnd().length })
    from = start + index + found.length
  }
  pieces.push({ start: from, end })
  return pieces.filter((piece) => piece.end > piece.start)
}
