import type { CrossReference } from '../memo/annotation.js'
import { sourceSpan } from '../memo/flow.js'
import type { Recognizer, RecognizerInput } from './recognizers.js'
import { matchesOf } from '../source/matches.js'

/** What words refer to: a document of this edition or of another volume, a note of it. */
interface Cited {
  readonly start: number
  readonly end: number
  readonly volume?: string
  readonly document?: string
  readonly note?: string
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
const NOTE_HERE = /\b[Ff]ootnote (?<note>\d{1,3})(?=,? (?:above|below|supra|infra)\b)/g

/**
 * Cross-references. They lead to the file of the document where this edition has it, and to a note where
 * this document has it; others say by their canonical reference what they mean.
 *
 *     See footnote 3, Document 143, and Documents 11 and 12.
 *         ^ d143.xml#d143fn3            ^ d11.xml    ^ d12.xml
 */
export const references: Recognizer = (input) =>
  input.texts.flatMap(({ flow }) =>
    /ocument|ootnote/.test(flow.text)
      ? cited(flow.text).map((found) => ({ ...lead(found, input), ...sourceSpan(flow, found) }))
      : [],
  )

function cited(text: string): Cited[] {
  const found: Cited[] = []
  const taken = new Uint8Array(text.length)
  const add = (each: Cited): void => {
    if (taken[each.start]) return
    taken.fill(1, each.start, each.end)
    found.push(each)
  }
  for (const match of matchesOf(NOTE_OF, text)) add({ ...whole(match), ...named(match) })
  for (const match of matchesOf(NOTE_THERETO, text)) {
    const start = match.index + match[0].indexOf(match.groups!['words']!)
    add({ ...named(match), start, end: start + match.groups!['words']!.length })
  }
  for (const match of matchesOf(DOCUMENTS, text)) {
    const others = match.groups!['others']!
    const end = match.index + match[0].length - others.length
    add({ ...named(match), start: match.index, end })
    for (const other of matchesOf(/\d+/g, others))
      add({
        ...named(match),
        document: other[0],
        start: end + other.index,
        end: end + other.index + other[0].length,
      })
  }
  for (const match of matchesOf(NOTE_HERE, text)) add({ ...whole(match), note: match.groups!['note']! })
  return found.sort((a, b) => a.start - b.start)
}

const whole = ({ index, 0: words }: RegExpMatchArray): { start: number; end: number } => ({
  start: index!,
  end: index! + words.length,
})

function named({ groups }: RegExpMatchArray): Pick<Cited, 'volume' | 'document' | 'note'> {
  const { volume, part, document, note } = groups as Record<string, string | undefined>
  return {
    ...(volume !== undefined && { volume: part === undefined ? volume : `${volume}, Part ${part}` }),
    ...(document !== undefined && { document }),
    ...(note !== undefined && { note }),
  }
}

function lead(
  { volume, document, note }: Cited,
  { options, notes }: RecognizerInput,
): Omit<CrossReference, 'start' | 'end'> {
  const own = options.documentId
  const id = document === undefined ? own : `d${document}`
  const noteId = id !== undefined && note !== undefined ? `${id}fn${note}` : undefined
  const canonical = [
    volume && `volume ${volume}`,
    document && `document ${document}`,
    note && `footnote ${note}`,
  ]
    .filter(Boolean)
    .join(', ')
  const here = id === own && noteId !== undefined && notes.has(note!)
  const there = volume === undefined && id !== undefined && id !== own && options.documents?.has(id)
  const target = here
    ? `#${noteId}`
    : there
      ? `${id}.xml${noteId === undefined ? '' : `#${noteId}`}`
      : undefined
  return {
    type: 'reference',
    canonical,
    ...(target !== undefined && { target }),
    rule: 'cross-reference',
    cert: 'high',
  }
}
