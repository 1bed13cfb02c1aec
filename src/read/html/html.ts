import { parse } from 'parse5'
import { PlainTextBuilder } from '../plain-text.js'
import type { PlainText } from '../plain-text.js'
import { readBlocks } from './blocks.js'
import { isTooDeep } from './dom.js'
import { Page } from './page.js'

/** How deep elements may lie in one another; browsers stop at 512. */
const DEEPEST = 500

/** A saved page of a web edition as plain text, with what is not its text told apart; undefined if it is nested too deep. */
export function readHtml(source: string): PlainText | undefined {
  return buildHtml(source)?.finish()
}

/** The same, for a stretch of another text. */
export function buildHtml(source: string): PlainTextBuilder | undefined {
  const document = parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false })
  if (isTooDeep(document, DEEPEST)) return undefined
  const builder = new PlainTextBuilder()
  const page = new Page(source, document, builder)
  readBlocks(page.content, page)
  return builder
}
