import { oneLine } from '../../source/wording.js'
import type { Result } from '../../source/diagnostic.js'
import { childElements } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'
import { readHtml } from '../html/html.js'
import type { LeftOut, PlainText } from '../plain-text.js'
import { readBlocks } from './blocks.js'
import { openWord } from './package.js'
import type { WordParts } from './package.js'
import { WordPage } from './page.js'
import { child, wordsIn } from './wordml.js'

/**
 * A Word file (.docx) as the plain text of a memo: written as a page, as Word itself would save it, and read like one. Places
 * are those of the text, for a Word file has no lines of its own. Headers and footers, comments, removed and hidden words are
 * left out and told. Without value and diagnostics it is nested deeper than any document.
 */
export function readWord(name: string, bytes: Uint8Array): Result<PlainText> {
  const { value: parts, diagnostics } = openWord(name, bytes)
  if (!parts) return { diagnostics }
  const { html, left } = writePage(parts)
  const read = readHtml(html)
  if (!read) return { diagnostics: [] }
  const { text, doubts } = read
  return {
    value: {
      text,
      places: [{ at: 0, source: 0 }],
      left: [...read.left, ...left].map((each) => ({ ...each, source: 0 })),
      doubts: doubts.map((each) => ({ ...each, source: 0 })),
    },
    diagnostics: [],
  }
}

function writePage(parts: WordParts): { html: string; left: readonly Omit<LeftOut, 'source'>[] } {
  const page = new WordPage(parts)
  const body = child(parts.document, 'body')
  let html = body ? readBlocks(body, page) : ''
  const notes: string[] = []
  for (const { id, element } of page.called()) {
    const back = `<a href="#call-${id}" role="doc-backlink">↩</a>`
    notes.push(`<div id="${id}" role="doc-footnote">${readBlocks(element, page)}${back}</div>\n`)
  }
  if (notes.length > 0) html += `<section role="doc-endnotes">\n${notes.join('')}</section>\n`
  for (const each of page.uncalled()) page.leave('note that nothing calls', wordsIn(each))
  for (const words of different(parts.headers)) page.leave('header of the pages', words)
  for (const words of different(parts.footers)) page.leave('footer of the pages', words)
  for (const each of parts.comments ? childElements(parts.comments) : []) page.leave('comment', wordsIn(each))
  return { html, left: page.left }
}

const different = (elements: readonly XmlElement[]): Set<string> =>
  new Set(elements.map((each) => oneLine(wordsIn(each))))
