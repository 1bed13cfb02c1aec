import type { Position } from '../source/position.js'
import type { Annotation } from './annotation.js'

/** The kinds of inference that an editor may correct: all of them. */
export type DecidedType = Annotation['type']

/** What a decision may say instead of what was inferred. */
export interface DecidedValues {
  /** Ids of the speakers; empty for somebody unknown. */
  readonly who?: readonly string[]
  /** Quoted word for word, or reported. */
  readonly direct?: boolean
  readonly person?: string
  readonly when?: string
  readonly from?: string
  readonly to?: string
  readonly target?: string
}

/**
 * An editor's correction, found again by kind and words (and line and column, where the words stand often), so
 * that it survives re-encoding. `schemas/decisions.schema.json` as a type.
 */
export interface Decision extends DecidedValues {
  readonly type: DecidedType
  /** The words as printed; the first eighty characters are enough. */
  readonly words: string
  /** Where they begin in the file of the text. */
  readonly line?: number
  readonly column?: number
  /** The inference is wrong: nothing is marked. */
  readonly drop?: boolean
  /** The words were not marked, and should be. */
  readonly add?: boolean
  /** Why, for other editors. */
  readonly note?: string
}

export interface Decisions {
  /** Name of the file, for diagnostics. */
  readonly file: string
  readonly decisions: readonly Decision[]
  /** Where each stands in that file. */
  readonly places?: readonly (Position | undefined)[]
}

/** What may be said of each kind; of a note marker and a page break only that it is none. */
export const SAYS: Readonly<Record<DecidedType, readonly (keyof DecidedValues)[]>> = {
  speech: ['who', 'direct'],
  personName: ['person'],
  personReference: ['person'],
  date: ['when', 'from', 'to'],
  time: ['when', 'from', 'to'],
  gloss: ['target'],
  organizationName: ['target'],
  reference: ['target'],
  placeName: ['target'],
  roleName: [],
  stage: [],
  omission: [],
  pageBreak: [],
  noteMarker: [],
  hyphen: [],
}

/** The rule of what an editor decided. */
export const BY_EDITOR = 'editor'
/** The `@resp` of that in TEI; everything else with a `@resp` was supplied, and is none of the source's words. */
export const RESP_EDITOR = '#editor'
