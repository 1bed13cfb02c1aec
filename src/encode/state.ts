import type { Annotation } from '../memo/annotation.js'
import type { Note, Phrase } from '../memo/ast.js'
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
  /** Ids given so far, with the last count put behind each: a page printed twice gives no id to two elements. */
  readonly ids: Map<string, number>
}

/** An id that nobody has yet: the wished one, or with `-2`, `-3` … behind it. */
export function uniqueId(state: State, wished: string): string {
  let count = state.ids.get(wished)
  let id = wished
  if (count !== undefined) {
    do id = `${wished}-${++count}`
    while (state.ids.has(id))
    state.ids.set(wished, count)
  }
  state.ids.set(id, 1)
  return id
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
