import { isFurniture } from '../../memo/ast.js'
import type { Block, ListKind } from '../../memo/ast.js'
import { address } from './block/address.js'
import { attachmentHeading, joinAttachments } from './block/attachment.js'
import { bulletedList } from './block/bulleted-list.js'
import { callers } from './block/callers.js'
import { columnsOfSides } from './block/columns.js'
import { countedList } from './block/counted-list.js'
import { closingDateline, dateline, isDateline } from './block/dateline.js'
import { heading } from './block/heading.js'
import { inlineList } from './block/inline-list.js'
import { labeledList } from './block/labeled-list.js'
import { omission } from './block/omission.js'
import { pageBreak } from './block/page-break.js'
import { paragraph } from './block/paragraph.js'
import { isProse } from './block/prose.js'
import { postscript } from './block/postscript.js'
import { remark } from './block/remark.js'
import { salute } from './block/salute.js'
import { section } from './block/section.js'
import { signed, unitsToEnd } from './block/signed.js'
import { speakerLabels } from './block/speaker-labels.js'
import { joinTurns, turn } from './block/turn.js'
import { spacedTable } from './block/spaced-table.js'
import { table } from './block/table.js'
import { unlabeledList } from './block/unlabeled-list.js'
import { whenWhere } from './block/when-where.js'
import type { Cursor } from './cursor.js'
import { isLine } from './line.js'
import type { Unit } from './line.js'
import type { Wrapping } from './wrap.js'
import { addAll } from '../../source/many.js'

/**
 * Reads the block at the cursor and moves the cursor behind it; returns undefined, and leaves the cursor where it is, if there is no
 * such block.
 */
export type BlockReader = (cursor: Cursor) => readonly Block[] | undefined

/** The forms of blocks in the order in which they are tried; what is left is a paragraph. */
const readers: readonly BlockReader[] = [
  pageBreak,
  heading,
  attachmentHeading,
  dateline,
  whenWhere,
  address,
  salute,
  callers,
  remark,
  labeledList,
  inlineList,
  columnsOfSides,
  bulletedList,
  countedList,
  unlabeledList,
  omission,
  closingDateline,
  signed,
  postscript,
  turn,
  table,
  spacedTable,
  section,
  paragraph,
]

/** What may stand under a signature or postscript, besides another paper. */
const belowSignature: readonly BlockReader[] = [pageBreak, attachmentHeading, address, signed, postscript]

/** Blocks that may stand before the greeting of a letter. */
const TOP: ReadonlySet<Block['type']> = new Set([
  'heading',
  'dateline',
  'address',
  'salute',
  'pageBreak',
  'runningHead',
])

/** Labels of office forms, under which the date stands: "TO", "FROM", "SUBJECT". */
const OF_FORM: ReadonlySet<ListKind> = new Set(['to', 'from', 'through', 'subject', 'references'])

/** Whether a dateline may follow a block. */
const isAboveDateline = (block: Block): boolean =>
  block.type === 'heading' || isFurniture(block) || (block.type === 'list' && OF_FORM.has(block.kind))

/** Whether blocks are one short line between title and dateline, which says what was held or who talked: "Secretary Hall - Ambassador Lund". */
function isBetween([block, ...others]: readonly Block[], { units, at, titled, top }: Cursor): boolean {
  if (!titled || !top || others.length > 0 || block?.type !== 'paragraph') return false
  const [line, next] = [units[at - 1], units[at]]
  if (!isLine(line) || !isLine(next) || line.text.length > LONGEST_BETWEEN || block.phrase.lines.length > 1)
    return false
  return (
    !/[.?!:][”"]?$/.test(line.text) &&
    !OF_SERIES.test(line.text) &&
    !isProse(line.text) &&
    isDateline(next.text)
  )
}

const LONGEST_BETWEEN = 140
/** "Third Meeting" heads a part of the paper, which has a dateline only above a list. */
const OF_SERIES = /\b(?:Meeting|Session)\b/

/** The blocks of a text, without the notes at its end. */
export function readBlocks(source: string, units: readonly Unit[], wrapping: Wrapping): Block[] {
  const cursor: Cursor = {
    units,
    wrapping,
    at: 0,
    front: true,
    titled: false,
    meeting: false,
    named: false,
    listed: false,
    dated: false,
    top: true,
    signed: false,
    signedInFull: false,
    postscript: false,
    speakers: speakerLabels(units),
    toEnd: unitsToEnd(units),
    wrapped: undefined,
  }
  const blocks: Block[] = []
  while (cursor.at < units.length) {
    for (const reader of cursor.signed || cursor.postscript ? belowSignature : readers) {
      const found = reader(cursor)
      if (!found) continue
      addAll(blocks, found)
      // The dateline of a telephone call stands under the callers.
      const isAbove = reader === callers || found.every(isAboveDateline) || isBetween(found, cursor)
      if (!isAbove) cursor.dated = true
      if (found.some(({ type }) => !TOP.has(type))) cursor.top = false
      if (found.some((block) => block.type === 'list' && block.kind === 'subject')) cursor.named = true
      break
    }
  }
  return joinAttachments(joinTurns(blocks, source))
}
