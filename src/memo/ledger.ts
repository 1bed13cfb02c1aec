import type { Span } from '../source/position.js'

/**
 * Every character of the source is in the text of the TEI or in one entry of the ledger, which says
 * what it was and where the encoding records it.
 */
export type LedgerKind =
  | 'byte-order-mark'
  | 'layout'
  | 'wrap'
  | 'drawn-line'
  | 'bullet'
  | 'hyphen'
  | 'page-break'
  | 'note-marker'
  | 'note-number'
  | 'notes-heading'

export interface LedgerEntry extends Span {
  readonly kind: LedgerKind
  /** The characters, exactly. */
  readonly text: string
  /** What stands for them in the text of the TEI: nothing, or one space. */
  readonly image: '' | ' '
  /** `xml:id` of the element that records them, where there is one. */
  readonly record?: string | undefined
}

export type Ledger = readonly LedgerEntry[]
