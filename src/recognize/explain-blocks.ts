import type { Block, List, Memo, Note } from '../memo/ast.js'
import type { ReviewItem } from '../memo/review.js'
import { position } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import type { Span } from '../source/position.js'
import { oneLine } from '../source/wording.js'
import type { AsRead } from './as-read.js'

/** The element that a block became, and the form that it was known by. */
interface Form {
  readonly tag: string
  readonly rule: string
  readonly reason: string
}

/** Which form each block of the memo was read as, and each note: the rules that made the tags around the words. */
export function explainBlocks(file: SourceFile, memo: Memo, reading: AsRead): ReviewItem[] {
  const items: ReviewItem[] = []
  const tell = (type: string, place: Span, form: Form): void =>
    void items.push(entry(file, reading, type, place, form))
  const list = (block: List): void => {
    if (block.label) tell('label', block.label.place, { ...LABEL, tag: block.form === 'line' ? 'p' : 'head' })
    for (const item of block.items) {
      const leads = item.list ?? item.leads
      tell(leads ? 'group' : 'item', item.phrase.place, leads ? GROUP : itemForm(block))
      if (item.list) list(item.list)
    }
  }
  const visit = (block: Block): void => {
    tell(block.type, 'phrase' in block ? block.phrase.place : block.place, formOf(block))
    if (block.type === 'list') list(block)
    if (block.type === 'turn') block.content.slice(1).forEach(visit)
    if (block.type === 'attachment') block.blocks.forEach(visit)
  }
  memo.blocks.forEach(visit)
  memo.notes.forEach((note: Note, index) => tell('note', note.place, noteForm(note, index)))
  return items
}

const form = (tag: string, rule: string, reason: string): Form => ({ tag, rule, reason })

const LABEL = form('head', 'labeled-list', 'a line like SUBJECT or PARTICIPANTS above a list')
const ITEM = form('item', 'list-item', 'an entry of the list, with a bullet or on a line of its own')
const LINES = form('p', 'list-item', 'an entry that is printed as a paragraph or in one line with its label')
const CELL = form('cell', 'list-item', 'an entry in a column of its delegation')
const GROUP = form('item', 'delegation', 'a name with entries under it: a delegation and its members')

function itemForm({ form: printed }: List): Form {
  if (printed === undefined) return ITEM
  return printed === 'columns' ? CELL : LINES
}

function formOf(block: Block): Form {
  switch (block.type) {
    case 'heading':
      return form('head', 'heading', 'the title of the document or attachment')
    case 'dateline':
      if (block.form === 'foot')
        return form('closer/dateline', 'dateline', 'a place and a day that close a paper which nobody signs')
      return block.form === 'line'
        ? form('p', 'dateline', 'a place, a day or a time with its label, behind a list or a paragraph')
        : form('dateline', 'dateline', 'a place and a day under the heading')
    case 'list':
      return listForm(block)
    case 'paragraph':
      return PARAGRAPHS[block.role]
    case 'signed':
      return form('closer/signed', 'signed', 'a name that closes the document')
    case 'address':
      return form('address', 'address', 'to whom a letter goes, above its greeting or at its foot')
    case 'salute':
      return form('opener/salute', 'salute', 'the greeting of a letter')
    case 'turn':
      return form('sp', 'turn', 'a label of a speaker with a colon, as transcripts print it')
    case 'table':
      return form('table', 'table', 'lines with tabs or with columns of figures, one under the other')
    case 'attachment':
      return form('div type="attachment"', 'attachment', 'a heading such as Attachment or Enclosure')
    case 'pageBreak':
      return form('pb', 'page-break', `the mark of page ${block.n}, on a line of its own`)
    case 'runningHead':
      return form(`fw type="${block.kind}"`, 'running-head', 'a line of the page, not of its text')
  }
}

function listForm(list: List): Form {
  if (list.kind === 'plain')
    return hasBullets(list)
      ? form('list', 'bulleted-list', 'lines with bullets')
      : form('list', 'counted-list', 'entries that count on, line under line')
  const tag = list.form === 'columns' ? 'table' : `list type="${list.kind}"`
  if (list.label) return form(tag, 'labeled-list', 'entries under a label')
  return hasBullets(list)
    ? form(tag, 'bulleted-list', 'lines with bullets, known by what they look like')
    : form(tag, 'unlabeled-list', 'people at the top of a conversation, or what stands alone above them')
}

/** A bullet stands before the words of an item. */
const hasBullets = ({ items: [first] }: List): boolean =>
  first !== undefined && first.place.start < first.phrase.place.start

const PARAGRAPHS = {
  body: form('p', 'paragraph', 'no other form of a block'),
  section: form('p rend="sectiontitleital"', 'section', 'a short line that heads what follows'),
  omission: form('p', 'omission', 'a bracketed remark of the editors'),
  postscript: form('postscript', 'postscript', 'a paragraph under the signature'),
} as const

function noteForm({ label }: Note, index: number): Form {
  return form('note', 'note-of-list', `entry ${label} of the list at the end, the ${ordinal(index + 1)}`)
}

function ordinal(number: number): string {
  const ending =
    number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

function entry(
  file: SourceFile,
  reading: AsRead,
  type: string,
  place: Span,
  { tag, rule, reason }: Form,
): ReviewItem {
  const { start, end } = position(file, place)
  const words = oneLine(reading.words(place))
  return {
    ...{ line: start.line, column: start.column, end: { line: end.line, column: end.column } },
    ...{ type, words, before: '', after: '', cert: 'high' },
    ...{ choice: `<${tag}>`, alternatives: [], corrections: [], rule, reason },
  }
}
