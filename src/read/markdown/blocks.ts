import type { List, Nodes } from 'mdast'
import { buildHtml } from '../html/html.js'
import { linePieces, wholeLines } from '../plain-text.js'
import { end, offset } from './place.js'
import type { Markdown } from './references.js'
import { words, wordsIn } from './words.js'

export function readBlock(node: Nodes, markdown: Markdown): void {
  const { builder, source, linked } = markdown
  const printed = (): void =>
    builder.block(linePieces(source.slice(offset(node), end(node)), source, offset(node)))
  switch (node.type) {
    case 'footnoteDefinition':
      return
    case 'list':
      if (isNumbering(node)) readNumbered(node, markdown)
      else readList(node, markdown)
      return
    case 'blockquote':
      node.children.forEach((child) => readBlock(child, markdown))
      return
    case 'table':
      builder.rows(node.children.map((row) => row.children.map((cell) => words(cell, markdown))))
      return
    case 'code':
      builder.verbatim(wholeLines(node.value, source, offset(node)))
      return
    case 'html': {
      const inner = buildHtml(node.value)
      if (inner) builder.take(inner, offset(node))
      else printed()
      return
    }
    case 'definition':
      // "[1]: Ibid." is a note, unless a link uses it.
      if (!linked.has(node.identifier)) printed()
      return
    case 'thematicBreak':
      // "* * *" marks an omission; a line of hyphens is only a rule.
      if (source[offset(node)] === '*') printed()
      return
    default:
      builder.block(words(node, markdown))
  }
}

/** Numbered paragraphs ("111. Memorandum of Conversation", "1. He agreed.") look like a list to Markdown. */
const isNumbering = (list: List): boolean =>
  list.ordered === true &&
  list.children.every(({ children }) => children.every(({ type }) => type !== 'list'))

function readNumbered(list: List, markdown: Markdown): void {
  for (const item of list.children) {
    // The number as printed, with its full stop or bracket.
    const label = /^\d+[.)]/.exec(markdown.source.slice(offset(item), offset(item) + 12))?.[0] ?? ''
    markdown.builder.block([{ text: `${label} `, source: offset(item) }, ...wordsIn(item.children, markdown)])
  }
}

/** Reads items with their inner lists and blocks, in order; only the first paragraph of an item has the bullet. */
function readList(list: List, markdown: Markdown): void {
  let first = true
  const read = (node: List, depth: number): void =>
    node.children.forEach((item, index) => {
      const number = node.ordered ? `${(node.start ?? 1) + index}. ` : ''
      let begun = false
      for (const child of item.children) {
        if (child.type === 'list') read(child, depth + 1)
        else if (begun || child.type === 'table' || child.type === 'code') {
          readBlock(child, markdown)
          first = true
        } else {
          const label = { text: number, source: offset(item) }
          markdown.builder.item([label, ...words(child, markdown)], depth, first)
          first = false
        }
        begun = true
      }
    })
  read(list, 0)
}
