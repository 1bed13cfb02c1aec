import type { Span } from '../source/position.js'

/**
 * A memo as a tree: one page that says all a memo can be made of. Every node carries its `place` in
 * the source text. The tree holds no text of its own: a `Phrase` names the stretches of the source
 * that are its words, and what is said about those words (names, dates, speech) lies beside the tree
 * as annotations (see annotation.ts).
 */
export interface Memo {
  readonly type: 'memo'
  readonly place: Span
  /** The printed number of the document (`111`), without its full stop, where there is one. */
  readonly number: string | undefined
  readonly blocks: readonly Block[]
  /** The notes of the list at the end, in the order of the list. */
  readonly notes: readonly Note[]
  /** "Notes" or "Footnotes" above lists of notes: words of their layout, not of the document. */
  readonly notesHeadings: readonly Span[]
}

/** Words in running order: one stretch of the source a line. Between two stretches lies a line end. */
export interface Phrase {
  readonly place: Span
  readonly lines: readonly Span[]
  /** Where a typist's page ends among the words; each turn is one of the lines. */
  readonly pageTurns: readonly PageTurn[] | undefined
  /** Those of its lines that hold nothing but the marker of a note. */
  readonly markers: readonly Span[] | undefined
}

/** What is printed between two pages, in its order: what stands at the foot of one and at the head of the other. */
export interface PageTurn {
  readonly place: Span
  readonly parts: readonly (PageBreak | RunningHead)[]
}

export type Block =
  | Heading
  | Dateline
  | List
  | Paragraph
  | Signed
  | Address
  | Salute
  | Turn
  | Table
  | Attachment
  | PageBreak
  | RunningHead

/** The title of the document, or of an attachment. */
export interface Heading {
  readonly type: 'heading'
  readonly place: Span
  readonly phrase: Phrase
}

/** "Washington, January 21, 1955, 10:30 a.m.", or one of its parts with a label: "PLACE: The White House". */
export interface Dateline {
  readonly type: 'dateline'
  readonly place: Span
  readonly phrase: Phrase
  /** A line among lists and paragraphs, and encoded as such: not right under the heading; or the last of a paper without a signature. */
  readonly form?: 'line' | 'foot'
}

/** What a list at the top of a memo is for; `plain` is any other list. */
export type ListKind =
  'subject' | 'participants' | 'references' | 'from' | 'to' | 'through' | 'distribution' | 'plain'

export interface List {
  readonly type: 'list'
  readonly place: Span
  readonly kind: ListKind
  /** The printed label ("PARTICIPANTS"), without a colon after it. */
  readonly label?: Phrase
  readonly items: readonly Item[]
  /** Printed as paragraphs with blank lines between them, as one line with its label, or in columns, and encoded as such. */
  readonly form?: 'paragraphs' | 'line' | 'columns'
}

export interface Item {
  readonly type: 'item'
  readonly place: Span
  /** Words of the item; for a delegation, its name ("U.S."). */
  readonly phrase: Phrase
  /** The members of a delegation, or the items under an item. */
  readonly list?: List | undefined
  /** The name of a delegation in a list that is printed flat: its members are the items behind it, up to the next name. */
  readonly leads?: boolean | undefined
  /** The column that it stands in, counted from 0. */
  readonly column?: number
  /** It goes on with the item above it in its column, past the words of other columns: nobody is named. */
  readonly continues?: boolean
}

/**
 * `section`: a heading inside the text ("Berlin"). `omission`: a bracketed editorial omission.
 * `body`: everything else, also what nobody recognized.
 */
export type ParagraphRole = 'body' | 'section' | 'omission' | 'postscript'

export interface Paragraph {
  readonly type: 'paragraph'
  readonly place: Span
  readonly role: ParagraphRole
  readonly phrase: Phrase
}

/** The name (and title, on lines of its own) that closes a document, with the compliment before it ("Sincerely yours,"). */
export interface Signed {
  readonly type: 'signed'
  readonly place: Span
  readonly salute?: Phrase
  readonly phrases: readonly Phrase[]
}

/** To whom a letter goes, line under line: above the greeting, or at the foot. */
export interface Address {
  readonly type: 'address'
  readonly place: Span
  readonly side: 'top' | 'foot'
  readonly phrases: readonly Phrase[]
}

/** "Dear Mr. President:" */
export interface Salute {
  readonly type: 'salute'
  readonly place: Span
  readonly phrase: Phrase
}

/** One turn of a transcript: a printed speaker label and what was said. */
export interface Turn {
  readonly type: 'turn'
  readonly place: Span
  /** "The Secretary:", with its colon. */
  readonly speaker: Phrase
  /** Its paragraphs, in the order of the text; the first goes on in the line of the label. */
  readonly content: readonly (Paragraph | PageBreak | RunningHead)[]
}

export interface Table {
  readonly type: 'table'
  readonly place: Span
  readonly rows: readonly { readonly place: Span; readonly cells: readonly Phrase[] }[]
}

/** An attachment or enclosure: a document inside the document. */
export interface Attachment {
  readonly type: 'attachment'
  readonly place: Span
  readonly blocks: readonly Block[]
}

/** A page break that stands between blocks; those inside words of a phrase are annotations. */
export interface PageBreak {
  readonly type: 'pageBreak'
  readonly place: Span
  /** As printed: `410`, `XIV`, `[12]`. */
  readonly n: string
}

/**
 * What stands at the head or foot of a page and does not belong to its text. A page number is one where it is
 * printed at the foot: the page ends below it.
 */
export interface RunningHead {
  readonly type: 'runningHead'
  readonly place: Span
  readonly kind: 'classification' | 'letterhead' | 'header' | 'pageNum'
  readonly side: 'top' | 'bottom'
}

/** Whether a block belongs to the page and not to its text. */
export const isFurniture = (block: Block): block is PageBreak | RunningHead =>
  block.type === 'pageBreak' || block.type === 'runningHead'

/** One note of the list at the end. */
export interface Note {
  readonly type: 'note'
  readonly place: Span
  /** The number that the list prints ("1" of "1. Source: …"); the marker may count differently. */
  readonly label: string
  readonly labelPlace: Span
  readonly paragraphs: readonly Phrase[]
}
