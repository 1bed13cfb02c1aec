import type { Annotation } from '../memo/annotation.js'
import type { Decision } from '../memo/decision.js'
import type { Person } from '../memo/person.js'
import type { ReviewItem } from '../memo/review.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { locate, position } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import { AsRead } from './as-read.js'
import { explainBlocks } from './explain-blocks.js'
import { namedWords } from './decision-targets.js'
import type { Recognized } from './recognize.js'
import { valuesOf } from './verdict.js'

/** Every inference with its rule and reason, or only those that are not certain. The file is the `source` of an encoding. */
export function review(
  file: SourceFile,
  { memo, annotations, persons }: Recognized,
  doubtfulOnly: boolean,
): ReviewItem[] {
  const reading = new AsRead(file.text, annotations)
  const inferred = annotations
    .filter(({ cert }) => !doubtfulOnly || cert === 'medium' || cert === 'low')
    .map((annotation) => item(file, annotation, persons, reading))
  if (doubtfulOnly) return inferred
  return [...explainBlocks(file, memo, reading), ...inferred].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  )
}

function item(
  file: SourceFile,
  annotation: Annotation,
  persons: readonly Person[],
  reading: AsRead,
): ReviewItem {
  const { start, end } = position(file, annotation)
  const { line, column } = start
  const stretch = reading.stretch(annotation)
  const words = plain(reading.of(annotation))
  // A decision names words as they are printed, but half of a word is none.
  const printed = annotation.type === 'hyphen' ? words : file.text.slice(annotation.start, annotation.end)
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
    choice: choice(annotation, persons),
    alternatives: alternatives(annotation, persons).map(title),
    rule: annotation.rule,
    reason: annotation.reason ?? '',
    decision: { ...named, ...values(annotation) },
    corrections: corrections(annotation, persons, named),
  }
}

/** What was found about a text that no one inference says, for the same list. */
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

/** What else could be decided: another person, somebody unknown, nothing. */
function corrections(
  annotation: Annotation,
  persons: readonly Person[],
  named: Decision,
): { choice: string; decision: Decision }[] {
  const others = alternatives(annotation, persons).map((person) => ({
    choice: title(person),
    decision: { ...named, ...(annotation.type === 'speech' ? { who: [person.id] } : { person: person.id }) },
  }))
  const unknown =
    annotation.type === 'speech' && annotation.who.length > 0
      ? [{ choice: 'somebody unknown', decision: { ...named, who: [] } }]
      : []
  return [...others, ...unknown, { choice: withoutMark(annotation), decision: { ...named, drop: true } }]
}

/** What is read where an inference is dropped. */
function withoutMark(annotation: Annotation): string {
  if (annotation.type !== 'hyphen') return 'nothing marked'
  return annotation.kept ? 'two words' : 'a hyphen of the word'
}

const title = ({ id, name }: Person): string => `${name} (${id})`

function values(annotation: Annotation): Partial<Decision> {
  switch (annotation.type) {
    case 'speech':
      return { who: annotation.who }
    case 'personName':
    case 'personReference':
      return { person: annotation.person }
    case 'date':
    case 'time':
      return valuesOf(annotation)
    case 'gloss':
    case 'organizationName':
      return { target: annotation.target }
    default:
      return {}
  }
}

function choice(annotation: Annotation, persons: readonly Person[]): string {
  const name = (id: string): string => `${persons.find((person) => person.id === id)?.name ?? id} (${id})`
  switch (annotation.type) {
    case 'speech':
      return annotation.who.length > 0 ? annotation.who.map(name).join(' and ') : 'somebody unknown'
    case 'personName':
    case 'personReference':
      return name(annotation.person)
    case 'date':
    case 'time':
      return annotation.when ?? [annotation.from, annotation.to].filter(Boolean).join(' to ')
    case 'pageBreak':
      return `page ${annotation.n}`
    case 'hyphen':
      return annotation.kept ? 'a hyphen of the word' : 'one word'
    case 'noteMarker':
      return `note ${annotation.n}`
    case 'gloss':
    case 'organizationName':
      return annotation.target
    case 'reference':
      return annotation.target ?? annotation.canonical
    case 'roleName':
    case 'placeName':
    case 'stage':
      return 'marked'
    case 'omission':
      return annotation.cause
  }
}

/** Who else could be meant: others who take part, or who bear the name. */
function alternatives(annotation: Annotation, persons: readonly Person[]): readonly Person[] {
  if (annotation.type === 'speech')
    return persons.filter(({ id, participant }) => participant && !annotation.who.includes(id)).slice(0, 12)
  if (annotation.type !== 'personName' && annotation.type !== 'personReference') return []
  const chosen = persons.find(({ id }) => id === annotation.person)
  return persons.filter(
    (person) => person !== chosen && person.surname === chosen?.surname && person.surname !== '',
  )
}
