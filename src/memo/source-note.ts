import type { Span } from '../source/position.js'

/** A source note as data. Spans count in the text of the note (a flow), from 0. */
export interface SourceNote {
  /** The sentences of the note in their order; each is one of the parts below. */
  readonly sentences: readonly Located[]
  readonly locations: readonly Location[]
  readonly classification?: Classification | undefined
  readonly acts: readonly Act[]
  readonly meeting?: Meeting | undefined
  /** The other sentences, word for word. */
  readonly remarks: readonly Remark[]
}

/**
 * `printed`: where else it or a part of it is printed or kept. `copy`: what is written or stamped on the paper.
 * `history`: to whom it went, with what it was filed. `other`: everything else.
 */
export type RemarkKind = 'printed' | 'copy' | 'history' | 'other'

export interface Remark extends Located {
  readonly kind: RemarkKind
}

/** Words of the note, and where they stand in it. */
export interface Located extends Span {
  readonly text: string
}

/** Where the original lies. `parts` keep the printed order. */
export interface Location extends Located {
  /** In a book, a periodical or a newspaper: there is no manuscript. */
  readonly isPrinted: boolean
  readonly repository?: Located | undefined
  readonly parts: readonly LocationPart[]
}

export type LocationPartKind =
  | 'series'
  | 'lot'
  | 'record-group'
  | 'box'
  | 'folder'
  /** "Kiesinger Visit", "February 1972": what is written on a folder. */
  | 'folder-title'
  | 'CF'
  | 'decimal'
  | 'subject-numeric'
  | 'accession'
  | 'job'
  | 'other'

export interface LocationPart extends Located {
  readonly kind: LocationPartKind
}

export interface Classification extends Located {
  readonly level: Located
  readonly handling: readonly Located[]
}

export type ActKind =
  | 'drafted'
  | 'approved'
  | 'cleared'
  | 'initialed'
  | 'concurred'
  | 'signed'
  | 'authorized'
  | 'revised'
  | 'reviewed'
  | 'prepared'
  | 'transcribed'
  | 'dictated'

/** "approved by Goodpaster on September 21": who did what to the paper, and when. */
export interface Act extends Located {
  readonly kind: ActKind
  readonly agents: readonly Located[]
  /** "approved in S": an office acts. */
  readonly offices: readonly Located[]
  /** As printed, with its month and day; the year is there only where it is printed. */
  readonly date?: ActDate | undefined
}

export interface ActDate extends Located {
  readonly month: number
  readonly day: number
  readonly year?: number | undefined
}

/** "The meeting was held at the White House from 10 to 11 a.m." */
export interface Meeting extends Located {
  readonly what: Located
  readonly place?: Located | undefined
  readonly hours?: Hours | undefined
}

/** Times of day, ISO 8601: `when`, or `from` and `to`. */
export interface Hours extends Located {
  readonly when?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}
