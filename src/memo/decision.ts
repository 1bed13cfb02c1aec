import type { Annotation } from './annotation.js'

/** The kinds of inference that an editor may correct. */
export type DecidedType = Extract<
  Annotation['type'],
  'speech' | 'personName' | 'personReference' | 'placeName' | 'date' | 'gloss' | 'stage'
>

/**
 * An editor's correction, found again by kind and words (and line, where the words stand often), so that it
 * survives re-encoding. `schemas/decisions.schema.json` as a type.
 */
export interface Decision {
  readonly type: DecidedType
  /** The words as printed; the first eighty characters are enough. */
  readonly words: string
  /** The line of the text where they begin. */
  readonly line?: number
  /** The inference is wrong: nothing is marked. */
  readonly drop?: boolean
  /** Ids of the speakers; empty for somebody unknown. */
  readonly who?: readonly string[]
  readonly person?: string
  readonly when?: string
  readonly from?: string
  readonly to?: string
  readonly target?: string
  /** Why, for other editors. */
  readonly note?: string
}

export interface Decisions {
  /** Name of the file, for diagnostics. */
  readonly file: string
  readonly decisions: readonly Decision[]
}
