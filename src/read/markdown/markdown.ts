import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { PlainTextBuilder } from '../plain-text.js'
import type { PlainText } from '../plain-text.js'
import { readBlock } from './blocks.js'
import { inlineNotes } from './inline-notes.js'
import { gather } from './references.js'
import type { Markdown } from './references.js'
import { wordsIn } from './words.js'

/** Marks that may nest; more of them in a row than this is no document. */
const DEEPEST = 100
/** What reading Markdown costs grows faster than its length: beyond this, a text comes as plain text. */
const LONGEST = 1_000_000
const MOST_BRACKETS = 10_000

/** Markdown (with tables and footnotes, as GitHub and Pandoc have them) as plain text: `[^1]` becomes a superscript number. */
export function readMarkdown(source: string): PlainText | undefined {
  if (isTooDeep(source) || source.length > LONGEST || count(source, '[') > MOST_BRACKETS) return undefined
  const builder = new PlainTextBuilder()
  const text = withoutMetadata(source, builder)
  const tree = inlineNotes(
    fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
    text,
  )
  const { doubled, ...gathered } = gather(tree)
  const markdown: Markdown = { source: text, builder, ...gathered }
  for (const { label, identifier, position } of doubled)
    builder.doubt(
      'note-doubled',
      `\`[^${label ?? identifier}]\` is the name of an earlier note, too; this one is put at the end, and nothing calls it: give it a name of its own`,
      position?.start.offset ?? 0,
    )
  for (const node of tree.children) readBlock(node, markdown)
  for (const note of markdown.notes) builder.note(wordsIn(note.children, markdown))
  return builder.finish()
}

/** Pandoc's block of metadata at the top is no part of the text; spaces keep every place after it. */
function withoutMetadata(source: string, builder: PlainTextBuilder): string {
  const end = /^---[ \t]*\r?\n(?=\s*[\w-]+:)/.test(source)
    ? /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g
    : undefined
  if (!end) return source
  end.lastIndex = 3
  const found = end.exec(source)
  if (!found) return source
  const length = found.index + found[0].length
  builder.leave('metadata', source.slice(0, length), 0)
  return source.slice(0, length).replace(/[^\r\n]/g, ' ') + source.slice(length)
}

function isTooDeep(source: string): boolean {
  return new RegExp(
    String.raw`^(?:[ \t]{0,3}(?:>|[-+*](?=[ \t]))){${DEEPEST}}|^[ \t]{${DEEPEST * 6}}\S`,
    'm',
  ).test(source)
}

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}
