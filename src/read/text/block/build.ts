import type { Dateline, Item, List, ListKind, Paragraph, ParagraphRole, Phrase } from '../../../memo/ast.js'
import type { Span } from '../../../source/position.js'
import { phrase } from '../cursor.js'
import type { Line } from '../line.js'

/** From the first of some parts to the last; there must be one. */
export const placeOf = (parts: readonly { readonly place: Span }[]): Span => ({
  start: parts[0]!.place.start,
  end: parts.at(-1)!.place.end,
})

export const paragraphOf = (role: ParagraphRole, words: Phrase): Paragraph => ({
  type: 'paragraph',
  place: words.place,
  role,
  phrase: words,
})

export const datelineOf = (words: Phrase, form?: Dateline['form']): Dateline => ({
  type: 'dateline',
  place: words.place,
  phrase: words,
  ...(form && { form }),
})

export const itemOf = (words: Phrase): Item => ({ type: 'item', place: words.place, phrase: words })

/** An item of whole lines; `skip` characters at its beginning (a label) stay outside. */
export const itemOfLines = (lines: readonly Line[], skip = 0): Item => itemOf(phrase(lines, skip))

/** A list of one item or more. */
export const listOf = (kind: ListKind, items: readonly Item[], form?: List['form']): List => ({
  type: 'list',
  place: placeOf(items),
  kind,
  items,
  ...(form && { form }),
})

/** A list under its label, and where both stand. */
export function withLabel({ kind, items, form, place }: List, label: Phrase): List {
  const both = { start: label.place.start, end: place.end }
  return { type: 'list', place: both, kind, label, items, ...(form && { form }) }
}
