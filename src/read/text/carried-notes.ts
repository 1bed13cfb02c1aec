import { LOWER } from '../../source/characters.js'
import type { SourceFile } from '../../source/file.js'
import type { Carried, Foot } from './rearranged.js'
import { STOPPED, isLine, isOfPage, isOver, isPage } from './line.js'
import type { Line, Unit } from './line.js'
import { isUnfinished } from './wrap.js'

/**
 * Adds to the feet of pages what is carried over from their last notes to the next page: to its foot, above the notes there or
 * under a drawn line, or to its head, where the text of the page before had ended.
 *
 *     2 He had written that nobody would be asked about the
 *     [Page 163]
 *     … the Secretary said that we agreed.3
 *     ----------
 *     treaty.                                ← carried over
 *     3 Not printed.
 */
export function withCarried(file: SourceFile, all: readonly Unit[], feet: readonly Foot[]): Foot[] {
  return feet.map((foot, index) => {
    const note = all[foot.end - 1]
    const head = headOfNext(all, foot.end)
    if (!isLine(note) || head === undefined) return foot
    const page = pageEnd(all, head)
    const labelled = Math.min(feet[index + 1]?.labels[0] ?? page, page)
    const carried =
      carriedToFoot(file, all, note, { head, labelled, page }) ??
      (labelled < page ? carriedToHead(all, note, all[foot.labels[0]! - 1], { head, labelled }) : undefined)
    if (carried) return { ...foot, carried }
    return note.text.endsWith(',') || isUnfinished(note.text) ? { ...foot, cutShort: note } : foot
  })
}

/** Indexes of units of the page behind a foot: its first, the first of its own notes, and the first behind the page. */
interface NextPage {
  readonly head: number
  readonly labelled: number
  readonly page: number
}

/** The first unit of the text on the next page; undefined where no page break follows. */
function headOfNext(all: readonly Unit[], end: number): number | undefined {
  let head = end
  while (isOfPage(all[head])) head++
  return head > end && head < all.length ? head : undefined
}

function carriedToFoot(
  file: SourceFile,
  all: readonly Unit[],
  note: Line,
  { head, labelled, page }: NextPage,
): Carried | undefined {
  const foot = blockAbove(all, labelled, head)
  return foot && goesOnAtFoot(file, note, foot, labelled < page)
    ? { from: foot.from, to: labelled }
    : undefined
}

/** `body`: the last line above the notes of the page before. */
function carriedToHead(
  all: readonly Unit[],
  note: Line,
  body: Unit | undefined,
  { head, labelled }: Omit<NextPage, 'page'>,
): Carried | undefined {
  const first = all[head]
  const isBodyOver = !isLine(body) || STOPPED.test(body.text)
  if (isOver(note) || !isBodyOver || !isLine(first) || !(first.initial & LOWER)) return undefined
  const to = blockEnd(all, head, labelled)
  return to < labelled ? { from: head, to } : undefined
}

/** The end of the page on which a unit stands. */
function pageEnd(all: readonly Unit[], from: number): number {
  let at = from
  while (at < all.length && !isPage(all[at])) at++
  while (at > from && isOfPage(all[at - 1])) at--
  return at
}

/** Lines without a blank line between them, and what stands above them. */
interface Block {
  readonly from: number
  readonly first: Line
  readonly before: Unit | undefined
}

/** The lines right above a unit, up to a blank line. */
function blockAbove(all: readonly Unit[], end: number, least: number): Block | undefined {
  let from = end
  for (let at = end - 1; at >= least && end - at <= MOST_LINES; at--) {
    const unit = all[at]
    if (!isLine(unit)) break
    from = at
    if (unit.blanksBefore > 0) break
  }
  const first = all[from]
  return from < end && isLine(first) ? { from, first, before: all[from - 1] } : undefined
}

/** The index behind the lines that follow one without a blank line. */
function blockEnd(all: readonly Unit[], from: number, most: number): number {
  let at = from + 1
  for (let unit = all[at]; at < most && isLine(unit) && unit.blanksBefore === 0; unit = all[at]) at++
  return at
}

/** Rests of notes are not longer. */
const MOST_LINES = 40

/** "(Footnote continued from preceding page.)" */
const CONTINUED = /^[[(](?:foot)?note (?:\d{1,3} )?(?:is )?continued (?:from|on)\b/i

/** Whether lines at the foot of a page are the rest of a note: they say so, or go on with it under a drawn line or a full stop. */
function goesOnAtFoot(file: SourceFile, note: Line, { first, before }: Block, isLabelled: boolean): boolean {
  if (CONTINUED.test(first.text)) return true
  if (isOver(note) || !isLine(before)) return false
  const isSmall = (first.initial & LOWER) !== 0
  const isUnderLine = file.text.slice(before.end, first.start).trim() !== ''
  if (isUnderLine) return isSmall || isUnfinished(note.text)
  return isSmall && isLabelled && first.blanksBefore > 0 && STOPPED.test(before.text)
}
