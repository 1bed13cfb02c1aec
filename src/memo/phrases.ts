import type { Block, List, Memo, Phrase } from './ast.js'

/** What kind of words a phrase holds: recognizers differ in what they look for where. */
export type Zone =
  | 'heading'
  | 'dateline'
  | 'label'
  | 'item'
  | 'delegation'
  | 'paragraph'
  | 'section'
  | 'omission'
  | 'signed'
  | 'salute'
  | 'speaker'
  | 'turn'
  | 'cell'
  | 'note'

/** A phrase with its zone, and the block (counted in reading order) that it belongs to. */
export interface ZonedPhrase {
  readonly phrase: Phrase
  readonly zone: Zone
  readonly block: Block | undefined
  /** Index in `memo.notes`, for the phrases of notes. */
  readonly note?: number
}

/** Every phrase of a memo in the order of the text: the blocks, then the notes. */
export function phrasesOf(memo: Memo): ZonedPhrase[] {
  const found = memo.blocks.flatMap(blockPhrases)
  memo.notes.forEach((note, index) => {
    for (const phrase of note.paragraphs) found.push({ phrase, zone: 'note', block: undefined, note: index })
  })
  return found
}

function blockPhrases(block: Block): ZonedPhrase[] {
  const as =
    (zone: Zone) =>
    (phrase: Phrase): ZonedPhrase => ({ phrase, zone, block })
  switch (block.type) {
    case 'heading':
    case 'dateline':
    case 'salute':
      return [as(block.type)(block.phrase)]
    case 'paragraph':
      return [
        as(block.role === 'section' || block.role === 'omission' ? block.role : 'paragraph')(block.phrase),
      ]
    case 'list':
      return [...(block.label ? [as('label')(block.label)] : []), ...inOrder(itemPhrases(block, block))]
    case 'signed':
      return [...(block.salute ? [as('salute')(block.salute)] : []), ...block.phrases.map(as('signed'))]
    case 'turn':
      return [
        as('speaker')(block.speaker),
        ...block.content.flatMap((part) => (part.type === 'paragraph' ? [as('turn')(part.phrase)] : [])),
      ]
    case 'table':
      return block.rows.flatMap((row) => row.cells.map(as('cell')))
    case 'attachment':
      return block.blocks.flatMap(blockPhrases)
    case 'pageBreak':
    case 'runningHead':
      return []
  }
}

/** Of columns, the phrases come in the order of the lines. */
function inOrder(phrases: readonly ZonedPhrase[]): ZonedPhrase[] {
  return [...phrases].sort((a, b) => a.phrase.place.start - b.phrase.place.start)
}

function itemPhrases(list: List, block: Block): ZonedPhrase[] {
  return list.items.flatMap((item) => [
    { phrase: item.phrase, zone: item.list ? ('delegation' as const) : ('item' as const), block },
    ...(item.list ? itemPhrases(item.list, block) : []),
  ])
}
