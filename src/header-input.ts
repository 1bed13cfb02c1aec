import { withoutDocumentNumber } from './memo/document-number.js'
import type { HeaderInput, Printed, When } from './encode/header/input.js'
import type { Annotation, DateExpression, TimeOfDay } from './memo/annotation.js'
import { BY_EDITOR } from './memo/decision.js'
import type { Genre } from './memo/correspondence.js'
import { readTime } from './memo/dates/dates.js'
import type { Flow } from './memo/flow.js'
import type { Ledger } from './memo/ledger.js'
import type { Metadata } from './memo/metadata.js'
import { firstOf, listsOf, sourceNoteOf } from './memo/outline.js'
import { within } from './memo/within.js'
import { correspondenceOf, genreOf } from './recognize/correspondence.js'
import { datesOf } from './recognize/dates.js'
import { daysOfConference, isAtFoot, labeledDay, occasionOf, titledDay } from './recognize/day.js'
import { titleOfLetter } from './recognize/letter-title.js'
import { headingOf, placeOfHeading, placeOfTalk } from './recognize/heading.js'
import type { Recognized } from './recognize/recognize.js'
import { readSourceNote } from './recognize/source-note/source-note.js'
import { speakersOf } from './recognize/speakers.js'
import type { SourceFile } from './source/file.js'
import type { Span } from './source/position.js'
import { VERSION } from './version.js'

interface Given {
  readonly documentId: string
  readonly language: string
  readonly ledger: Ledger
  readonly metadata: Metadata
}

/** What the header needs, gathered from the words of the memo. */
export function headerInput(file: SourceFile, recognized: Recognized, given: Given): HeaderInput {
  const { documentId, language, ledger, metadata } = given
  const { memo, texts, annotations, persons } = recognized
  const subjects = new Set(listsOf(memo, 'subject').flatMap(({ items }) => items.map(({ phrase }) => phrase)))
  const heading = headingOf(recognized)
  const title = withoutDocumentNumber(heading?.text ?? '')
  const sourceNote = sourceNoteOf(file.text, memo)
  const sourceText = sourceNote
    ? texts
        .filter(({ note }) => note !== undefined && memo.notes[note] === sourceNote)
        .map(({ flow }) => flow.text)
        .join(' ')
    : undefined
  const genre = genreOf(recognized)
  return {
    documentId,
    file: file.name.replace(/^.*[\\/]/s, ''),
    language,
    marks: new Set(ledger.map(({ kind }) => kind)),
    hasSpeech: annotations.some(({ type }) => type === 'speech'),
    title: title === '' ? (metadata.title ?? titleOfLetter(recognized) ?? 'Untitled document') : title,
    subjects: texts.filter(({ phrase }) => subjects.has(phrase)).map(({ flow }) => flow.text),
    persons,
    speakers: speakersOf(recognized),
    metadata,
    hasCanonicalReferences: annotations.some(
      (each) => each.type === 'reference' && each.target === undefined,
    ),
    isDecided: annotations.some(({ rule }) => rule === BY_EDITOR),
    version: VERSION,
    number: memo.number,
    sourceNote: sourceText === undefined ? undefined : readSourceNote(sourceText),
    genre,
    correspondence: correspondenceOf(recognized),
    ...whenAndWhere(file, recognized, genre),
    placeOfTitle: titled(recognized, genre),
  }
}

/** The place that the title names; a title without a day may be that of a letter to somebody's office. */
function titled(recognized: Recognized, genre: Genre): string | undefined {
  const heading = headingOf(recognized)
  if (!heading || (genre !== 'meeting' && datesOf(heading).length === 0)) return undefined
  if (genre === 'meeting') return placeOfTalk(heading, recognized.annotations)
  const { start, end } = placeOfHeading(heading, recognized.annotations)
  return start < end ? heading.text.slice(start, end) : undefined
}

/**
 * The first day, hours and place of the top, unless a label below the title says on what day people met, or the title does: then
 * the dateline says when and where the record was written.
 */
function whenAndWhere(
  file: SourceFile,
  recognized: Recognized,
  genre: Genre,
): Pick<HeaderInput, 'date' | 'hours' | 'place' | 'written'> {
  const { texts, annotations } = recognized
  // Where and when the record of a talk was written stands at its end.
  const foot = genre === 'meeting' ? texts.filter(isAtFoot).map(({ phrase }) => phrase.place) : []
  const atFoot = new Set(foot.flatMap((place) => within(annotations, place)))
  const ofTop = annotationsOfTop(recognized).filter((each) => !atFoot.has(each))
  const written = when(file, firstOf([...atFoot], 'date'))
  const titled = titledDay(texts)?.flow
  if (titled)
    return {
      ...titledTimes(titled),
      place: undefined,
      written: written ?? when(file, firstOf(ofTop, 'date')),
    }
  const ofDateline = annotations.find((each) => each.rule === 'place-of-dateline' && !atFoot.has(each))
  const place = ofDateline && printed(file, ofDateline)
  const hours = when(file, firstOf(ofTop, 'time'))
  const date = dayOf(texts, ofTop)
  const conference = date ? undefined : daysOfConference(texts)
  return conference
    ? { ...titledTimes(conference), hours, place: place ?? placeBefore(conference), written }
    : { date: when(file, date), hours, place, written }
}

/** "New York" of "New York, September 19–24, 1960". */
const placeBefore = (line: Flow): string => line.text.slice(0, datesOf(line)[0]?.start).replace(/[\s,]+$/, '')

/** The day or days that a title names, and the hours behind or before them. */
function titledTimes(title: Flow): Pick<HeaderInput, 'date' | 'hours'> {
  const read = ({ start, end, when, from, to }: Span & When): Printed & When => ({
    text: title.text.slice(start, end),
    when,
    from,
    to,
  })
  const day = datesOf(title)[0]
  const hours = day?.hours ?? readTime(title.text.slice(0, day?.start))
  return { date: day && read(day), hours: hours && read(hours) }
}

/**
 * What is marked where a memo says when: in datelines, the title, and the line below it that says what was held. A date that an editor
 * marked elsewhere is not that of the memo.
 */
function annotationsOfTop({ texts, annotations }: Recognized): Annotation[] {
  const below = occasionOf(texts)
  return texts
    .filter((text) => text.zone === 'dateline' || text.zone === 'heading' || text === below)
    .flatMap(({ phrase }) => within(annotations, phrase.place))
    .filter(({ type }) => type === 'date' || type === 'time')
}

/** The first day of the top, unless a label below the title says on what day people met. */
function dayOf(texts: Recognized['texts'], ofTop: readonly Annotation[]): DateExpression | undefined {
  const place = labeledDay(texts)?.phrase.place
  return firstOf(place ? within(ofTop, place) : ofTop, 'date')
}

/** A day or an hour that has a reading. */
function when(file: SourceFile, found: DateExpression | TimeOfDay | undefined): (Printed & When) | undefined {
  if (!found || (found.when ?? found.from) === undefined) return undefined
  const { when: day, from, to, cert } = found
  return { text: printed(file, found), when: day, from, to, cert: cert === 'high' ? undefined : cert }
}

/** The words of a stretch, in one line. */
const printed = ({ text }: SourceFile, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ')
