import type { Span } from '../source/position.js'
import type { PageTurn } from './ast.js'
import type { Certainty } from './person.js'

/**
 * What is said about a stretch of the source text. Recognizers propose annotations and never change
 * the tree; `recognize/resolve.ts` alone settles overlaps, so that what reaches the encoder nests.
 *
 * `start` and `end` are offsets in the source. Milestones (`pageBreak`, `noteMarker`, `hyphen`) cover their
 * printed marks, which become markup; everything else covers words, which stay text.
 */
export type Annotation =
  | PageBreakMark
  | HyphenMark
  | NoteMarker
  | PersonName
  | PersonReference
  | RoleName
  | Gloss
  | PlaceName
  | OrganizationName
  | DateExpression
  | TimeOfDay
  | Speech
  | CrossReference
  | Omission
  | StageDirection

interface Annotated extends Span {
  /** The rule that proposed it, for `explain` and the review report. */
  readonly rule: string
  readonly cert?: Certainty
  /** Why, in one sentence for an editor. */
  readonly reason?: string | undefined
}

/** "[Page 410]" with the space that belongs to it. */
export interface PageBreakMark extends Annotated {
  readonly type: 'pageBreak'
  readonly n: string
  /** The break stands inside a word: nothing is between its two halves. */
  readonly insideWord: boolean
  /** What a typist put between the two pages, the number with it. */
  readonly parts?: PageTurn['parts']
}

/** The end of a line inside a word, with the hyphen before it. */
export interface HyphenMark extends Annotated {
  readonly type: 'hyphen'
  /** The hyphen belongs to the word ("two-power") and is not covered: only the line end behind it goes. */
  readonly kept: boolean
}

/** A note number glued to a word. `note` is the index in `memo.notes`. */
export interface NoteMarker extends Annotated {
  readonly type: 'noteMarker'
  readonly n: string
  readonly note: number
}

/** A name proper, without its title: "Khrushchev" of "Mr. Khrushchev". */
export interface PersonName extends Annotated {
  readonly type: 'personName'
  readonly person: string
}

/** A person by office: "the President". */
export interface PersonReference extends Annotated {
  readonly type: 'personReference'
  readonly person: string
}

/** "interpreting" of "Mr. Troyanovsky (interpreting)". */
export interface RoleName extends Annotated {
  readonly type: 'roleName'
}

/** An abbreviation of a given list. */
export interface Gloss extends Annotated {
  readonly type: 'gloss'
  readonly target: string
}

export interface PlaceName extends Annotated {
  readonly type: 'placeName'
  readonly target?: string
}

/** An organization of a given register. */
export interface OrganizationName extends Annotated {
  readonly type: 'organizationName'
  readonly target: string
}

/** ISO 8601: `when`, or `from` and `to`. `calendar` texts without a reading have none of them. */
export interface DateExpression extends Annotated {
  readonly type: 'date'
  readonly when?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly notBefore?: string
  readonly notAfter?: string
}

/** "4:20–5:45 p.m." after its day, or a time on a line of its own: ISO 8601 times, `when` or `from` and `to`. */
export interface TimeOfDay extends Annotated {
  readonly type: 'time'
  readonly when?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Somebody's words: reported (`direct: false`) or quoted. Empty `who`: somebody, nobody knows who. */
export interface Speech extends Annotated {
  readonly type: 'speech'
  readonly who: readonly string[]
  readonly direct: boolean
}

/** "[Laughter]" in a transcript. */
export interface StageDirection extends Annotated {
  readonly type: 'stage'
}

/** "[2 lines not declassified]", "[Here follows discussion of wheat.]": what editors left out of the text. */
export interface Omission extends Annotated {
  readonly type: 'omission'
  readonly cause: 'notDeclassified' | 'illegible' | 'editorial'
  readonly unit?: string
  readonly quantity?: number
  /** In place of `quantity`: "less than 1 line". */
  readonly atMost?: number
}

/** "footnote 3, Document 143". */
export interface CrossReference extends Annotated {
  readonly type: 'reference'
  /** What is meant, in words that don't depend on files: "document 143, footnote 3". */
  readonly canonical: string
  /** Where it leads, if the edition has it. */
  readonly target?: string | undefined
  /** Its words are the marker of a note that another marker has called before. */
  readonly toNote?: true
}

/** What covers a printed mark and holds no words. */
export type Milestone = PageBreakMark | HyphenMark | NoteMarker

export const isMilestone = (annotation: Annotation): annotation is Milestone =>
  annotation.type === 'pageBreak' || annotation.type === 'hyphen' || annotation.type === 'noteMarker'

export type AnnotationOf<T extends Annotation['type']> = Extract<Annotation, { type: T }>
