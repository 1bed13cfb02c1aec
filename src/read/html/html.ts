import { PlainTextBuilder } from '../plain-text.js'
import type { PlainText } from '../plain-text.js'
import { readBlocks } from './blocks.js'
import { isTooDeep } from './dom.js'
import { Page } from './page.js'
import { parsePage } from './parse.js'
import { leaveUnclosedTag } from './unclosed-tag.js'
import { leaveUnclosed } from './unclosed.js'
import { closeEmptyElements, isXhtml } from './xhtml.js'

/** How deep elements may lie in one another; browsers stop at 512. */
const DEEPEST = 500

/** Reads a saved web page as plain text, and lists what was left out; undefined if it is nested too deep. */
export function readHtml(source: string, name = ''): PlainText | undefined {
  if (!isXhtml(source, name)) return buildHtml(source)?.finish()
  const closed = closeEmptyElements(source)
  const read = buildHtml(closed.source)?.finish()
  if (!read) return undefined
  const moved = <T extends { readonly source: number }>(each: T): T => ({
    ...each,
    source: closed.original(each.source),
  })
  return {
    text: read.text,
    places: read.places.map(moved),
    left: read.left.map(moved),
    doubts: read.doubts.map(moved),
  }
}

/** The same for a stretch of another text, not yet finished. */
export function buildHtml(source: string): PlainTextBuilder | undefined {
  const document = parsePage(source)
  if (!document || isTooDeep(document, DEEPEST)) return undefined
  const builder = new PlainTextBuilder()
  const page = new Page(source, document, builder)
  readBlocks(page.content, page)
  leaveUnclosed(source, document, builder)
  leaveUnclosedTag(source, document, builder)
  return builder
}
