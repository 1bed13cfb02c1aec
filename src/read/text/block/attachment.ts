import { isFurniture } from '../../../memo/ast.js'
import type { Attachment, Block, Heading } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase } from '../cursor.js'
import { withoutMarker } from '../../../source/note-number.js'

/**
 * A line of its own that names what is attached:
 *
 *     [Enclosure]      Attachment 2      Tab B8
 */
const LABEL =
  /^\[?(?:Attachment|Enclosure|Inclosure|Annex|Appendix|Tab|Exhibit|ATTACHMENT|ENCLOSURE|ANNEX|APPENDIX|TAB)(?: (?:No\. ?)?(?:[A-Z]|\d{1,2}|[IVX]{1,5}))?\]?$/

/** No label is longer; most lines are. */
const LONGEST = 30

export const isAttachmentLabel = (text: string): boolean =>
  text.length <= LONGEST && (LABEL.test(text) || LABEL.test(withoutMarker(text)))

/** The heading of an attachment. What follows begins anew, with its own dateline and lists at the top. */
export function attachmentHeading(cursor: Cursor): [Heading] | undefined {
  const line = currentLine(cursor)
  if (!line || cursor.top || cursor.at + 1 >= cursor.units.length || !isAttachmentLabel(line.text))
    return undefined
  cursor.at++
  cursor.front = true
  cursor.dated = false
  cursor.top = true
  cursor.signed = false
  cursor.postscript = false
  const words = phrase([line])
  return [{ type: 'heading', place: words.place, phrase: words }]
}

/** Puts what follows the heading of an attachment inside it. The first heading is the document's own. */
export function joinAttachments(blocks: readonly Block[]): Block[] {
  const own = blocks.findIndex((block) => !isFurniture(block))
  const starts: number[] = []
  for (let at = own + 1; at < blocks.length; at++) if (blocks[at]!.type === 'heading') starts.push(at)
  const attachments = starts.map((start, index): Attachment => {
    const inside = blocks.slice(start, starts[index + 1])
    const place = { start: inside[0]!.place.start, end: inside.at(-1)!.place.end }
    return { type: 'attachment', place, blocks: inside }
  })
  return [...blocks.slice(0, starts[0]), ...attachments]
}
