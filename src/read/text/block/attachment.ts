import { isFurniture } from '../../../memo/ast.js'
import type { Attachment, Block, Heading, Phrase } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase } from '../cursor.js'
import { placeOf } from './build.js'
import { isAttachmentLabel } from './attachment-label.js'
import { dateline } from './dateline.js'
import { takeTitle } from './heading.js'
import { MEETING, isTitle } from './title.js'
import { labelKind } from './label.js'
import { salute } from './salute.js'
import { section } from './section.js'
import { whenWhere } from './when-where.js'

/** The heading of an attachment. What follows is read like a new document, with its own title, dateline and lists at the top. */
export function attachmentHeading(cursor: Cursor): Heading[] | undefined {
  const line = currentLine(cursor)
  if (!line || cursor.top || cursor.at + 1 >= cursor.units.length || !isAttachmentLabel(line.text))
    return undefined
  cursor.at++
  cursor.front = true
  cursor.named = false
  cursor.listed = false
  cursor.dated = false
  cursor.top = true
  cursor.signed = false
  cursor.signedInFull = false
  cursor.postscript = false
  const label = headingOf(phrase([line]))
  const title = ownTitle(cursor)
  return title ? [label, title] : [label]
}

const headingOf = (words: Phrase): Heading => ({ type: 'heading', place: words.place, phrase: words })

/** A title under the label, if a dateline or greeting follows it as in a document. */
function ownTitle(cursor: Cursor): Heading | undefined {
  const line = currentLine(cursor)
  if (!line || dateline({ ...cursor }) || labelKind(line.text)) return undefined
  const ahead = { ...cursor }
  const words = isTitle(line.text) ? phrase(takeTitle(ahead)) : section(ahead)?.[0].phrase
  if (!words || !(dateline({ ...ahead }) ?? whenWhere({ ...ahead }) ?? salute({ ...ahead }))) return undefined
  cursor.at = ahead.at
  cursor.meeting = MEETING.test(line.text)
  return headingOf(words)
}

/**
 * Puts what follows the heading of an attachment into one block. The first heading is that of the document; a heading right behind
 * another is the title under the label.
 */
export function joinAttachments(blocks: readonly Block[]): Block[] {
  // The dateline of the document may stand above its title.
  const own = blocks.findIndex((block) => !isFurniture(block) && block.type !== 'dateline')
  const starts: number[] = []
  for (let at = own + 1; at < blocks.length; at++)
    if (blocks[at]!.type === 'heading' && starts.at(-1) !== at - 1) starts.push(at)
  const attachments = starts.map((start, index): Attachment => {
    const inside = blocks.slice(start, starts[index + 1])
    return { type: 'attachment', place: placeOf(inside), blocks: inside }
  })
  return [...blocks.slice(0, starts[0]), ...attachments]
}
