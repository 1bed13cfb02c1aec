import type { PhrasingContent } from 'mdast'
import { buildHtml } from '../html/html.js'
import { letterAlone } from '../../source/note-letters.js'
import { raisedLetter } from '../../source/note-number.js'
import type { Piece } from '../plain-text.js'
import { wordsOf } from '../plain-text.js'
import { offset } from './place.js'

/** In longer elements the tags are ignored. */
const LONGEST = 300
const MOST_NODES = 8
const OPENS = /^<(sup|span|a|q|ins|del|small|font)\b[^>]*>$/i

/** An inline HTML element: the index of its closing tag among its siblings, and its words. */
export interface InlineHtml {
  readonly end: number
  readonly pieces: Piece[]
}

/**
 * Reads an inline HTML element as in a web page: `<sup>2</sup>`, `<span class="pagenum">410</span>`. The words between its tags
 * are Markdown, and read first. Undefined where no such element begins at `at`.
 */
export function inlineHtml(
  nodes: readonly PhrasingContent[],
  at: number,
  wordsOfNode: (node: PhrasingContent) => Piece[],
  letters: ReadonlySet<string>,
): InlineHtml | undefined {
  const opening = nodes[at]!
  if (opening.type !== 'html') return undefined
  const name = OPENS.exec(opening.value)?.[1]
  if (name === undefined) return undefined
  const closing = `</${name.toLowerCase()}>`
  const end = nodes
    .slice(at + 1, at + 1 + MOST_NODES)
    .findIndex((node) => node.type === 'html' && node.value.toLowerCase() === closing)
  if (end < 0) return undefined
  const inner = nodes.slice(at + 1, at + 1 + end)
  if (inner.some(({ type }) => type === 'footnoteReference')) return undefined
  const source = offset(inner[0] ?? opening)
  const words = inner
    .map((node) => (node.type === 'html' ? node.value : escaped(wordsOf(wordsOfNode(node)))))
    .join('')
  if (words.length > LONGEST) return undefined
  const text = buildHtml(`${opening.value}${words}${closing}`)?.finish().text.trimEnd()
  if (text === undefined) return undefined
  const number =
    name.toLowerCase() === 'sup'
      ? /^\s*[[(]?(\d{1,3})[\])]?\s*$/.exec(words.replace(/<[^>]*>/g, ''))?.[1]
      : undefined
  const letter = number === undefined && name.toLowerCase() === 'sup' ? noteLetter(words, letters) : undefined
  const space = (found: RegExpExecArray | null): string => found?.[0] ?? ''
  const piece: Piece =
    letter !== undefined
      ? { text: letter, source }
      : number === undefined
        ? { text: `${space(/^\s/.exec(words))}${text}${space(/\s$/.exec(words))}`, source }
        : { text: number, source, marker: true }
  return { end: at + 1 + end, pieces: [piece] }
}

/** The letter that calls a note, or opens one, as a superscript. */
function noteLetter(words: string, letters: ReadonlySet<string>): string | undefined {
  const letter = letterAlone(words)
  return letter !== undefined && letters.has(letter) ? raisedLetter(letter) : undefined
}

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
