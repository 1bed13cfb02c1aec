import type { Annotation } from '../memo/annotation.js'
import type { Memo } from '../memo/ast.js'
import type { Decisions } from '../memo/decision.js'
import type { Metadata } from '../memo/metadata.js'
import type { Authority, Person } from '../memo/person.js'
import { phrasesOf } from '../memo/phrases.js'
import type { Diagnostic } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { dayOf } from './day.js'
import { applyDecisions } from './decisions.js'
import { flowTexts } from './flow-texts.js'
import type { FlowText } from './flow-texts.js'
import { recognizeMarks } from './marks/marks.js'
import { portionMarks } from './marks/portion-marks.js'
import { callAgain } from './marks/second-calls.js'
import { decidedPersons } from './people/decided.js'
import { meant, pointedAt } from './people/mention/meant.js'
import { officesOfSpeakers } from './people/mention/office-references.js'
import { peopleTexts } from './people/people-texts.js'
import { recognizePeople } from './people/people.js'
import { recognizers } from './recognizers.js'
import { resolve } from './resolve.js'
import { officesOfState } from './speech/cast/offices-of-state.js'
import { recognizeSpeech } from './speech/speech.js'

/** All that was understood of a memo: its tree, what is said about its words, its people. */
export interface Recognized {
  readonly memo: Memo
  /** Settled: in reading order, outer before inner, never overlapping without nesting. */
  readonly annotations: readonly Annotation[]
  readonly persons: readonly Person[]
  /** The number that the marker of each note prints, or would print. */
  readonly noteNumbers: readonly number[]
  /** The words of every phrase without its marks, for the header and for reports. */
  readonly texts: readonly FlowText[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface RecognizeOptions {
  readonly authorities?: readonly Authority[] | undefined
  readonly metadata?: Metadata | undefined
  /** The `xml:id` that this document will have. */
  readonly documentId?: string | undefined
  /** Those of all documents of the edition it belongs to. */
  readonly documents?: ReadonlySet<string> | undefined
  /** Corrections of editors. */
  readonly decisions?: Decisions | undefined
}

/** Marks first, since they cut the words; then people, what else names something, and speech. */
export function recognize(file: SourceFile, memo: Memo, options: RecognizeOptions = {}): Recognized {
  const phrases = phrasesOf(memo)
  const marks = recognizeMarks(file, memo, phrases)
  const printed = [...marks.pageBreaks, ...marks.hyphens, ...marks.noteMarkers]
  const texts = flowTexts(file, phrases, [...printed, ...marks.secondCalls, ...portionMarks(file.text)])
  const { persons, annotations, named } = recognizePeople(
    peopleTexts(memo, texts),
    options.authorities ?? [],
    options.metadata?.date ?? dayOf(texts),
  )
  const notes = onlyOnce(marks.noteMarkers.map(({ n }) => n))
  const proposed = recognizers.flatMap((recognizer) =>
    recognizer({ texts, persons, annotations, options, notes }),
  )
  const speech = recognizeSpeech(texts, persons, annotations, named)
  const settled = resolve([
    ...printed,
    ...marks.secondCalls.map((each) => callAgain(file.text, each, options.documentId)),
    ...annotations,
    ...proposed,
    ...speech.annotations,
    ...officesOfState(texts, persons),
    ...officesOfSpeakers(file.text, texts, speech.annotations, annotations),
  ])
  const decided = decide(file, settled, speech.persons, options)
  return {
    memo,
    annotations: decided.annotations,
    persons: meant(decided.persons, decided.annotations),
    noteNumbers: marks.noteNumbers,
    texts,
    diagnostics: [...marks.diagnostics, ...decided.diagnostics],
  }
}

/** What editors decided instead; they may name anybody of the registers. */
function decide(
  file: SourceFile,
  annotations: readonly Annotation[],
  persons: readonly Person[],
  { authorities = [], decisions }: RecognizeOptions,
): Pick<Recognized, 'annotations' | 'persons' | 'diagnostics'> {
  if (!decisions) return { annotations, persons, diagnostics: [] }
  const others = decidedPersons(decisions, authorities, persons)
  const decided = applyDecisions(file, annotations, [...persons, ...others], decisions)
  const isMeant = pointedAt(decided.annotations)
  return { ...decided, persons: [...persons, ...others.filter(({ id }) => isMeant.has(id))] }
}

/** The numbers that only one note has: where each page counts from 1, a number does not tell which note is meant. */
function onlyOnce(numbers: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set(numbers.filter((n) => seen.size === seen.add(n).size))
  return new Set(numbers.filter((n) => !twice.has(n)))
}
