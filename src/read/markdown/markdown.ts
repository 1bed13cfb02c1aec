import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { countedLetters } from '../../source/note-letters.js'
import { PlainTextBuilder } from '../plain-text.js'
import type { PlainText } from '../plain-text.js'
import { readBlock } from './blocks.js'
import { bracketedNotes } from './bracketed-notes.js'
import { withoutMarks, withoutMetadata } from './dialects.js'
import { inlineNotes } from './inline-notes.js'
import { isBeyondLimits } from './limits.js'
import { offset } from './place.js'
import { gather } from './references.js'
import type { Markdown } from './references.js'
import { wordsIn } from './words.js'

/** Reads Markdown, with GitHub’s and Pandoc’s tables and footnotes, as plain text; undefined beyond the limits. */
export function readMarkdown(source: string): PlainText | undefined {
  if (isBeyondLimits(source)) return undefined
  const builder = new PlainTextBuilder()
  const { text, notes } = bracketedNotes(withoutMarks(withoutMetadata(source, builder), builder))
  const tree = inlineNotes(parsed(text), text)
  const { doubled, ...gathered } = gather(tree)
  const markdown: Markdown = { source: text, builder, letters: lettersOfNotes(text), ...gathered }
  for (const each of doubled)
    builder.doubt(
      'note-doubled',
      `\`[^${each.label ?? each.identifier}]\` is the name of an earlier note, too; this one is put at the end, and nothing calls it: give it a name of its own`,
      offset(each),
    )
  for (const node of tree.children) readBlock(node, markdown)
  for (const note of markdown.notes) builder.note(wordsIn(note.children, markdown))
  for (const { number, words, start } of notes) {
    const pieces = wordsIn(parsed(words).children, { ...markdown, source: words })
    builder.note(
      pieces.map((piece) => ({ ...piece, source: piece.source + start })),
      number,
    )
  }
  return builder.finish()
}

/** The letters of notes: those that open lines as superscripts of Pandoc or HTML. */
function lettersOfNotes(source: string): ReadonlySet<string> {
  const found = source.matchAll(/^[ ]{0,3}(?:<sup>[[(]?([a-z])[\])]?<\/sup>|\^([a-z])\^)/gm)
  return countedLetters(new Set([...found].map(([, html, pandoc]) => html ?? pandoc!)))
}

const parsed = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
