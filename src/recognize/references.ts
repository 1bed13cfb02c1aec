import type { CrossReference } from '../memo/annotation.js'
import { sourceSpan } from '../memo/flow.js'
import type { Flow } from '../memo/flow.js'
import { WordTable } from '../memo/word-table.js'
import type { Words } from '../memo/words.js'
import type { Recognizer, RecognizerInput } from './recognizers.js'
import { NUMBER, kindAt } from '../source/characters.js'
import { matchesOf } from '../source/matches.js'

/** What words refer to: a document of this edition or of another volume, a note of it. */
interface Cited {
  readonly start: number
  readonly end: number
  readonly volume: string | undefined
  readonly document: string | undefined
  readonly note: string | undefined
  readonly page?: string | undefined
}

const VOLUME = String.raw`(?:vol(?:ume|\.) (?<volume>[IVXLC]+)(?:, Part (?<part>\d+))?(?:, [^.;()\d]{3,60}(?:, \d{4}[–-]\d{2,4})?)?, )?`
const NOTE_OF = new RegExp(
  String.raw`\b[Ff]ootnotes? (?<note>\d{1,3}),? ?(?:to )?${VOLUME}Document (?<document>\d{1,4})(?!\d)`,
  'g',
)
const NOTE_THERETO = /\bDocument (?<document>\d{1,4}),? and (?<words>footnote (?<note>\d{1,3})) thereto/g
const DOCUMENTS = new RegExp(
  String.raw`\b${VOLUME}Documents? (?<document>\d{1,4})(?!\d)(?<others>(?:(?:, | and |, and |[–-])\d{1,4}(?!\d|[,.]\d))*)`,
  'g',
)
const NUMBERS = /\d+/g
const PAGE = /,? pp?\. ?(?<page>\d{1,4})(?!\d)/y
const NOTE_HERE = /\b[Ff]ootnote (?<note>\d{1,3})(?=,? (?:above|below|supra|infra)\b)/g

/**
 * Cross-references. They lead to the file of the document where this edition has it, and to a note where
 * this document has it; others say by their canonical reference what they mean.
 *
 *     See footnote 3, Document 143, and Documents 11 and 12.
 *         ^ d143.xml#d143fn3            ^ d11.xml    ^ d12.xml
 *     Document 11, p. 40
 *     ^ d11.xml#pg_40
 */
export const references: Recognizer = (input) => {
  const found: CrossReference[] = []
  for (const { flow, zone } of input.texts) {
    if (!mayRefer(flow.words)) continue
    // "Document 12" opens the title of this document.
    const own = zone === 'heading' ? 0 : -1
    for (const each of cited(flow.text)) if (each.start !== own) found.push(reference(flow, each, input))
  }
  return found
}

const CUES = new WordTable(['document', 'documents', 'footnote', 'footnotes'])

/** Whether a number stands behind such a word. */
function mayRefer(words: Words): boolean {
  const { text } = words
  for (let index = 0; index < words.length; index++) {
    if (!CUES.mayHave(words, index)) continue
    const number = words.end(index) + 1
    if (number < text.length && kindAt(text, number) & NUMBER) return true
  }
  return false
}

function cited(text: string): Cited[] {
  const found: Cited[] = []
  const taken = new Uint8Array(text.length)
  const add = (
    start: number,
    length: number,
    { groups }: RegExpExecArray,
    other?: string,
    page?: string,
  ): void => {
    const end = start + length
    if (taken[start]) return
    taken.fill(1, start, end)
    const { volume: number, part, note } = groups as Record<string, string | undefined>
    const volume = number === undefined || part === undefined ? number : `${number}, Part ${part}`
    found.push({ start, end, volume, document: other ?? groups!['document'], note, page })
  }
  for (const match of matchesOf(NOTE_OF, text)) add(match.index, match[0].length, match)
  for (const match of matchesOf(NOTE_THERETO, text)) {
    const words = match.groups!['words']!
    add(match.index + match[0].indexOf(words), words.length, match)
  }
  for (const match of matchesOf(DOCUMENTS, text)) {
    const others = match.groups!['others']!
    const end = match.index + match[0].length - others.length
    PAGE.lastIndex = match.index + match[0].length
    const page = others === '' ? PAGE.exec(text) : null
    add(match.index, end - match.index + (page?.[0].length ?? 0), match, undefined, page?.groups?.['page'])
    for (const { index, 0: other } of matchesOf(NUMBERS, others)) add(end + index, other.length, match, other)
  }
  for (const match of matchesOf(NOTE_HERE, text)) add(match.index, match[0].length, match)
  return found.sort((a, b) => a.start - b.start)
}

function reference(flow: Flow, cited: Cited, { options, notes }: RecognizerInput): CrossReference {
  const { volume, document, note, page } = cited
  const own = options.documentId
  const id = document === undefined ? own : `d${document}`
  const noteId = id !== undefined && note !== undefined ? `${id}fn${note}` : undefined
  const place = noteId ?? (page === undefined ? undefined : `pg_${page}`)
  const canonical = [
    volume && `volume ${volume}`,
    document && `document ${document}`,
    note && `footnote ${note}`,
    page && `page ${page}`,
  ]
    .filter(Boolean)
    .join(', ')
  const here = id === own && noteId !== undefined && notes.has(note!)
  const there = volume === undefined && id !== undefined && id !== own && options.documents?.has(id)
  const target = here
    ? `#${noteId}`
    : there
      ? `${id}.xml${place === undefined ? '' : `#${place}`}`
      : undefined
  const { start, end } = sourceSpan(flow, cited)
  return { type: 'reference', start, end, canonical, target, rule: 'cross-reference', cert: 'high' }
}
