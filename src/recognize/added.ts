import type { Annotation } from '../memo/annotation.js'
import type { Decision, DecidedType } from '../memo/decision.js'
import { locate } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import type { Span } from '../source/position.js'
import { fitsSeveral } from './several-places.js'
import { valuesOf, verdict } from './verdict.js'

/** What an editor may mark, as it is before the values of the decision. */
const NEEDED: Partial<Record<DecidedType, Partial<Annotation>>> = {
  speech: { type: 'speech', who: [], direct: false },
  personName: { type: 'personName' },
  personReference: { type: 'personReference' },
  date: { type: 'date' },
  placeName: { type: 'placeName' },
  stage: { type: 'stage' },
}

/** An annotation of words that nothing marked, as an editor decided; or why it cannot be made. */
export function addedAnnotation(
  file: SourceFile,
  annotations: readonly Annotation[],
  decision: Decision,
): Annotation | string {
  const base = NEEDED[decision.type]
  if (!base) return `cannot be added; add ${Object.keys(NEEDED).join(', ')}`
  if (decision.type.startsWith('person') && decision.person === undefined)
    return 'adds a person, but says not whom; give `person`'
  const places = occurrences(file, decision.words).filter((place) =>
    isWholeNumber(file.text, place, annotations),
  )
  const here = places.filter(({ start }) => isAt(file, start, decision))
  if (places.length === 0)
    return 'has words that the text has not in one paragraph; correct its words, or delete it'
  if (here.length !== 1)
    return here.length === 0
      ? `has words that stand elsewhere (line ${locate(file, places[0]!.start).line}); correct its \`line\``
      : fitsSeveral(here.map(({ start }) => locate(file, start)))
  const span = here[0]!
  if (annotations.some((other) => other.type === decision.type && overlap(other, span)))
    return 'marks words that are marked so already; leave out `add`'
  if (annotations.some((other) => crosses(other, span)))
    return 'overlaps what is marked there; choose other words'
  return { ...base, ...valuesOf(decision), ...verdict(decision), ...span } as Annotation
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether two overlap and neither holds the other. */
const crosses = (a: Span, b: Span): boolean =>
  overlap(a, b) && !(a.start <= b.start && b.end <= a.end) && !(b.start <= a.start && a.end <= b.end)

function isAt(file: SourceFile, start: number, { line, column }: Decision): boolean {
  const place = locate(file, start)
  return (line === undefined || place.line === line) && (column === undefined || place.column === column)
}

/** "May 1" is not in "May 15"; but in "May 12" it is, where "2" is the marker of a note. */
function isWholeNumber(text: string, { start, end }: Span, annotations: readonly Annotation[]): boolean {
  const goesOn = (at: number): boolean => /^\p{N}{2}$/u.test(text.slice(at - 1, at + 1))
  if (goesOn(start)) return false
  return !goesOn(end) || annotations.some((other) => other.type === 'noteMarker' && other.start === end)
}

/** Where words stand whole, whatever line ends part them; a blank line does. */
function occurrences(file: SourceFile, given: string): Span[] {
  const words = given.trim()
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('(?:[ \\t\\u00a0]+|[ \\t]*(?:\\r\\n|\\r|\\n)[ \\t]*)')
  const before = /^\p{L}/u.test(words) ? '(?<!\\p{L})' : ''
  const behind = /\p{L}$/u.test(words) ? '(?!\\p{L})' : ''
  return [...file.text.matchAll(new RegExp(`${before}${pattern}${behind}`, 'gu'))].map(
    ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    }),
  )
}
