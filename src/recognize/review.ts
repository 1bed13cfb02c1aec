import type { Annotation } from '../memo/annotation.js'
import type { ReviewItem } from '../memo/review.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { locate, position } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import { AsRead } from './as-read.js'
import { explainBlocks } from './explain-blocks.js'
import { namedWords } from './decision-targets.js'
import type { Recognized } from './recognize.js'
import { alternatives, castOf, choice, corrections, title, values } from './review-choices.js'
import type { Cast } from './review-choices.js'

/**
 * Every inference with its rule and reason, and the form of every block; or, `doubtfulOnly`, the inferences that are not certain. The
 * file is the `source` of an encoding.
 */
export function review(
  file: SourceFile,
  { memo, annotations, persons }: Recognized,
  doubtfulOnly: boolean,
): ReviewItem[] {
  const reading = new AsRead(file.text, annotations)
  const cast = castOf(persons)
  const inferred = annotations
    .filter(({ cert }) => !doubtfulOnly || cert === 'medium' || cert === 'low')
    .map((annotation) => item(file, annotation, cast, reading))
  if (doubtfulOnly) return inferred
  return [...explainBlocks(file, memo, reading), ...inferred].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  )
}

function item(file: SourceFile, annotation: Annotation, cast: Cast, reading: AsRead): ReviewItem {
  const { start, end } = position(file, annotation)
  const { line, column } = start
  const stretch = reading.stretch(annotation)
  const words = plain(reading.of(annotation))
  // A decision names words as they are printed, but half of a word is none.
  const printed = annotation.type === 'hyphen' ? words : file.text.slice(annotation.start, annotation.end)
  const others = alternatives(annotation, cast)
  const named = { type: annotation.type, words: namedWords(printed), line, column }
  return {
    line,
    column,
    end: { line: end.line, column: end.column },
    type: annotation.type,
    words,
    before: spaced(wholeWordsBefore(file.text, stretch.start, reading)).trimStart(),
    after: spaced(wholeWordsAfter(file.text, stretch.end, reading)).trimEnd(),
    cert: annotation.cert ?? 'high',
    choice: choice(annotation, cast),
    alternatives: others.map(title),
    rule: annotation.rule,
    reason: annotation.reason ?? '',
    decision: { ...named, ...values(annotation) },
    corrections: corrections(annotation, others, named),
  }
}

/** Findings about a text, which no inference tells of, as entries of the same list. */
export function findings(file: SourceFile, diagnostics: readonly Diagnostic[]): ReviewItem[] {
  const source = file.taken?.from ?? file
  const top = locate(file, 0)
  return diagnostics.map(({ place, rule, reason, severity }) => {
    const { start, end } = place.position ?? { start: top, end: top }
    const words = place.file === source.name ? source.text.slice(start.offset, end.offset) : ''
    return {
      line: start.line,
      column: start.column,
      end: { line: end.line, column: end.column },
      type: 'finding',
      words: namedWords(words),
      before: '',
      after: '',
      cert: severity === 'info' ? 'medium' : 'low',
      choice: '',
      alternatives: [],
      rule,
      reason,
      corrections: [],
    }
  })
}

/** The eighty characters before a place, without the word that they cut. */
function wholeWordsBefore(text: string, at: number, reading: AsRead): string {
  const start = Math.max(0, at - 80)
  const cut = at > 80 ? (/^\S*\s/.exec(text.slice(start, at))?.[0].length ?? 0) : 0
  return reading.words({ start: start + cut, end: at })
}

function wholeWordsAfter(text: string, at: number, reading: AsRead): string {
  const found = text.slice(at, at + 80)
  const whole = at + 80 < text.length ? found.replace(/\s\S*$/, '') : found
  return reading.words({ start: at, end: at + whole.length })
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ')
const plain = (text: string): string => spaced(text).trim()
