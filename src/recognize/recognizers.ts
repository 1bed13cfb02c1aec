import type { Annotation } from '../memo/annotation.js'
import type { Person } from '../memo/person.js'
import { datelines } from './datelines.js'
import { glosses } from './glosses.js'
import { names } from './names.js'
import type { FlowText } from './flow-texts.js'
import { omissions } from './omissions.js'
import type { RecognizeOptions } from './recognize.js'
import { references } from './references.js'

/** What a recognizer sees: the words, the people, and where they are named. */
export interface RecognizerInput {
  readonly texts: readonly FlowText[]
  readonly persons: readonly Person[]
  readonly annotations: readonly Annotation[]
  readonly options: RecognizeOptions
  /** The numbers that the markers of this memo print. */
  readonly notes: ReadonlySet<string>
}

export type { FlowText } from './flow-texts.js'

/** Proposes annotations; overlaps are settled by `resolve`. */
export type Recognizer = (input: RecognizerInput) => readonly Annotation[]

/** The recognizers, in order. To add one: a file, and a line here. */
export const recognizers: readonly Recognizer[] = [datelines, glosses, names, omissions, references]
