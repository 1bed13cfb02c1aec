import type { Annotation } from '../memo/annotation.js'
import type { Note, Phrase } from '../memo/ast.js'
import type { Ids } from '../memo/ids.js'
import type { LedgerEntry } from '../memo/ledger.js'
import type { XmlNode } from '../xml/tree.js'

/** What the handlers share while one memo is encoded. */
export interface State {
  readonly source: string
  readonly documentId: string
  /** Settled annotations, in reading order. */
  readonly annotations: readonly Annotation[]
  readonly notes: readonly Note[]
  readonly ledger: LedgerEntry[]
  /** The encoded note with its number as printed by its marker. */
  readonly encodeNote: (index: number, n: string) => XmlNode
  readonly encodePhrase: (phrase: Phrase) => XmlNode[]
  /** Ids given so far, so that a page printed twice does not give one id to two elements. */
  readonly ids: Ids
}

/** Puts characters of the source into the ledger. */
export function record(
  state: State,
  start: number,
  end: number,
  kind: LedgerEntry['kind'],
  image: '' | ' ' = '',
  id?: string,
): void {
  if (end <= start) return
  const text = state.source.slice(start, end)
  state.ledger.push({ start, end, kind, text, image, ...(id !== undefined && { record: id }) })
}
