import { addAll } from '../source/many.js'
import type { Block, List, Memo, Phrase } from './ast.js'

/** Where in a memo a phrase stands: recognizers look for different things in each zone. */
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
  | 'address'
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
  readonly note: number | undefined
}

/** Every phrase of a memo in the order of the text: the blocks, then the notes. */
export function phrasesOf(memo: Memo): ZonedPhrase[] {
  const found = phrasesOfBlocks(memo.blocks)
  memo.notes.forEach((note, index) => {
    for (const phrase of note.paragraphs) found.push({ phrase, zone: 'note', block: undefined, note: index })
  })
  return found
}

export function phrasesOfBlocks(blocks: readonly Block[]): ZonedPhrase[] {
  const found: ZonedPhrase[] = []
  for (const block of blocks) enterBlock(block, found)
  return found
}

function enterBlock(block: Block, found: ZonedPhrase[]): void {
  const enter = (zone: Zone, phrase: Phrase): void => {
    found.push({ phrase, zone, block, note: undefined })
  }
  switch (block.type) {
    case 'heading':
    case 'dateline':
    case 'salute':
      enter(block.type, block.phrase)
      return
    case 'paragraph':
      enter(block.role === 'section' || block.role === 'omission' ? block.role : 'paragraph', block.phrase)
      return
    case 'list':
      if (block.label) enter('label', block.label)
      enterList(block, found)
      return
    case 'address':
      for (const phrase of block.phrases) enter('address', phrase)
      return
    case 'signed':
      if (block.salute) enter('salute', block.salute)
      for (const phrase of block.phrases) enter('signed', phrase)
      return
    case 'turn':
      enter('speaker', block.speaker)
      for (const part of block.content) if (part.type === 'paragraph') enter('turn', part.phrase)
      return
    case 'table':
      for (const row of block.rows) for (const cell of row.cells) enter('cell', cell)
      return
    case 'attachment':
      for (const each of block.blocks) enterBlock(each, found)
      return
    case 'pageBreak':
    case 'runningHead':
      return
  }
}

function enterList(block: List, found: ZonedPhrase[]): void {
  const items: ZonedPhrase[] = []
  enterItems(block, block, items)
  // Columns are read line by line.
  if (block.form === 'columns') items.sort((a, b) => a.phrase.place.start - b.phrase.place.start)
  addAll(found, items)
}

function enterItems(list: List, block: Block, found: ZonedPhrase[]): void {
  for (const item of list.items) {
    const zone = (item.list ?? item.leads) ? 'delegation' : item.continues ? 'cell' : 'item'
    found.push({ phrase: item.phrase, zone, block, note: undefined })
    if (item.list) enterItems(item.list, block, found)
  }
}
