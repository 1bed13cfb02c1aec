import type { Annotation } from '../memo/annotation.js'
import type { Note, Phrase } from '../memo/ast.js'
import type { Ids } from '../memo/ids.js'
import type { XmlElement, XmlNode } from '../xml/tree.js'
import type { Account } from './account.js'

/** What the handlers share while one memo is encoded. */
export interface State {
  readonly source: string
  readonly documentId: string
  /** Settled annotations, in reading order. */
  readonly annotations: readonly Annotation[]
  readonly notes: readonly Note[]
  /** Whether some of them are numbered. */
  readonly hasNumbers: boolean
  readonly account: Account
  /** The encoded note with its number as printed by its marker. */
  readonly encodeNote: (index: number, n: string) => XmlElement
  /** The address of the image of a page, where the editors know it. */
  readonly imageOf: (page: string) => string | undefined
  readonly encodePhrase: (phrase: Phrase) => XmlNode[]
  /** Ids given so far, so that a page printed twice does not give one id to two elements. */
  readonly ids: Ids
}
