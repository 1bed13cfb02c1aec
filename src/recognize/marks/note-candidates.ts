import type { ZonedPhrase } from '../../memo/phrases.js'
import { SPACE, kindAt } from '../../source/characters.js'
import { plainNumber } from '../../source/note-number.js'
import type { Span } from '../../source/position.js'
import { FigureFinder, isDigit, numberAround } from './figures.js'
import { alone, superscript } from './marked-candidates.js'
import { noteNumber } from './marker-candidate.js'
import type { Gathering, MarkerCandidate } from './marker-candidate.js'
import { endsOfNumbers, standing, wrapped } from './plain-candidates.js'

type CountedPhrase = Pick<ZonedPhrase, 'zone' | 'phrase'>

/**
 * Every number that may be the marker of a note, in the order of the text: digits glued to a word, a quotation mark, a bracket or punctuation; the last digits of a number; digits
 * that stand alone. `highest`: the highest number that the list of notes can have; `sign`: see `Gathering`.
 *
 *     … on Taiwan,2 and a majority …       Embtel 13772       to President Kennedy 2
 *                 ^                                   ^                            ^
 */
export function markerCandidates(
  source: string,
  zoned: readonly CountedPhrase[],
  highest: number,
  sign = '',
): MarkerCandidate[] {
  const figures = new FigureFinder(source)
  const found: MarkerCandidate[] = []
  for (const each of zoned) if (each.zone !== 'note') inPhrase(figures, each, highest, sign, found)
  return found.sort((a, b) => a.start - b.start || b.weight - a.weight)
}

function inPhrase(
  figures: FigureFinder,
  { zone, phrase }: CountedPhrase,
  highest: number,
  sign: string,
  found: MarkerCandidate[],
): void {
  const source = figures.text
  let closingFrom: number | undefined
  let before: Span | undefined
  for (const line of phrase.lines) {
    const first = figures.next(line.start, line.end)
    if (first) {
      closingFrom ??= closingDigits(source, phrase.place.start, phrase.place.end)
      const text = source.slice(line.start, line.end)
      const lastFrom = closingDigits(text, 0, text.length)
      const isFirst = before === undefined
      const gathering = { text, base: line.start, zone, highest, sign, closingFrom, lastFrom, isFirst, found }
      const above = before && { end: before.end, words: source.slice(before.start, before.end) }
      if (above && phrase.markers?.includes(line)) alone(above.words, above.end, first, gathering)
      else {
        if (above && line.start - above.end === 1) wrapped(above.words, first, gathering)
        inLine(gathering, figures)
      }
    }
    before = line
  }
}

/** Enters the candidates of a line. */
function inLine(gathering: Gathering, figures: FigureFinder): void {
  const { text, base, highest } = gathering
  const numbers: Span[] = []
  const lineEnd = base + text.length
  let next = figures.next(base, lineEnd)
  for (; next; next = figures.next(next.end, lineEnd)) {
    const place = { start: next.start - base, end: next.end - base }
    const digits = text.slice(place.start, place.end)
    if (!isDigit(digits, 0)) superscript(gathering, place, plainNumber(digits))
    else {
      standing(gathering, place, noteNumber(digits, highest))
      if (place.start >= (numbers.at(-1)?.end ?? 0) && canEndInNote(digits, highest))
        numbers.push(numberAround(text, place))
    }
  }
  for (const number of numbers) endsOfNumbers(gathering, number)
}

/** Where the digits and spaces begin that a stretch ends in. */
function closingDigits(text: string, start: number, end: number): number {
  let at = end
  while (at > start && (isDigit(text, at - 1) || kindAt(text, at - 1) & SPACE)) at--
  return at
}

/** Whether the last of some digits are a number that the list of notes can have. */
function canEndInNote(digits: string, highest: number): boolean {
  return (
    digits.length > 1 && [-1, -2, -3].some((from) => noteNumber(digits.slice(from), highest) !== undefined)
  )
}
