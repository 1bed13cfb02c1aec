import { Ids } from '../memo/ids.js'
import type { Ledger } from '../memo/ledger.js'
import type { Annotation } from '../memo/annotation.js'
import type { Memo } from '../memo/ast.js'
import type { Authority, Person } from '../memo/person.js'
import { isNumbered, sourceNoteOf } from '../memo/outline.js'
import type { SourceFile } from '../source/file.js'
import { TEI_NAMESPACE, XMLNS_NAMESPACE, XML_NAMESPACE } from '../xml/tree.js'
import type { XmlDocument, XmlElement } from '../xml/tree.js'
import { tei } from '../xml/build.js'
import { abbreviations } from './abbreviations.js'
import { Account } from './account.js'
import { encodeDocument } from './block.js'
import { encodeNote } from './note.js'
import { encodePhrase } from './phrase.js'
import { schemaLinks } from './schema-links.js'
import type { State } from './state.js'

/** What the encoder needs: the tree, what is said about its words, and the header that goes with it. */
export interface EncodeInput {
  readonly memo: Memo
  readonly annotations: readonly Annotation[]
  /** The number that the marker of each note prints, or would print. */
  readonly noteNumbers: readonly number[]
  readonly documentId: string
  readonly isEditorialNote: boolean
  readonly authorities: readonly Authority[]
  /** Ids of the header. */
  readonly persons: readonly Pick<Person, 'id'>[]
  /** BCP 47. */
  readonly language: string
  /** Where the image of each page is, with `{n}` for its number. */
  readonly pageImages: string | undefined
  /** Addresses of schemas that the document names. */
  readonly schemas: readonly string[] | undefined
  /** The header, which tells what became markup. */
  readonly header: (ledger: Ledger) => XmlElement
}

export interface Encoded {
  readonly document: XmlDocument
  readonly ledger: Ledger
}

/** A recognized memo as a TEI document, and the ledger of every character that became markup. */
export function encode(file: SourceFile, input: EncodeInput): Encoded {
  const { memo, documentId } = input
  const sourceNote = sourceNoteOf(file.text, memo)
  const state: State = {
    source: file.text,
    documentId,
    annotations: input.annotations,
    notes: memo.notes,
    hasNumbers: memo.notes.some(isNumbered),
    account: new Account(file.text),
    ids: new Ids([documentId]),
    encodeNote: (index, n) =>
      encodeNote(state, index, n, memo.notes[index] === sourceNote ? 'source' : undefined),
    imageOf: (page) => input.pageImages?.replaceAll('{n}', encodeURIComponent(page)),
    encodePhrase: (phrase) => encodePhrase(state, phrase),
  }
  const blocks = encodeDocument(memo.blocks, state)
  const content = appendUnpaired(blocks, unpairedNotes(input, state))
  const attributes = {
    type: 'document',
    subtype: input.isEditorialNote ? 'editorial-note' : 'historical-document',
    n: memo.number,
    'xml:id': documentId,
  }
  const div = tei('div', attributes, content, memo.place)
  const taken = new Set([documentId, ...input.persons.map(({ id }) => id)])
  const glossary = abbreviations(input.annotations, input.authorities, taken)
  const ledger = state.account.complete(memo)
  const root: XmlElement = {
    ...tei('TEI', {}, [input.header(ledger), ...glossary, tei('text', {}, [tei('body', {}, [div])])]),
    attributes: [
      { name: 'xmlns', namespace: XMLNS_NAMESPACE, value: TEI_NAMESPACE },
      { name: 'xml:lang', namespace: XML_NAMESPACE, value: input.language },
    ],
  }
  return {
    document: { type: 'document', children: [...schemaLinks(input.schemas), root], root },
    ledger,
  }
}

/** The notes that no marker calls, each with the number that its marker would print. */
function unpairedNotes({ memo, annotations, noteNumbers }: EncodeInput, state: State): XmlElement[] {
  const paired = new Set<number>()
  for (const each of annotations) if (each.type === 'noteMarker') paired.add(each.note)
  return memo.notes.flatMap((each, index) => {
    if (paired.has(index)) return []
    const note = state.encodeNote(index, isNumbered(each) ? String(noteNumbers[index]) : each.label)
    return [
      { ...note, attributes: [...note.attributes, { name: 'anchored', namespace: '', value: 'false' }] },
    ]
  })
}

/** A source note without a marker belongs to the heading; others follow the last block. */
function appendUnpaired(blocks: readonly XmlElement[], notes: readonly XmlElement[]): XmlElement[] {
  const [first, ...rest] = notes
  const head = blocks.findIndex((block) => block.name === 'head')
  const isSource = first?.attributes.some(({ name, value }) => name === 'type' && value === 'source')
  if (!first || !isSource || head < 0) return appendLast(blocks, notes)
  const hung = blocks.map((block, index) =>
    index === head ? { ...block, children: [...block.children, first] } : block,
  )
  return appendLast(hung, rest)
}

/** Nothing but closers may follow an inner `div`: what is appended goes into it. */
function appendLast(blocks: readonly XmlElement[], notes: readonly XmlElement[]): XmlElement[] {
  const last = blocks.at(-1)
  if (last?.name !== 'div') return [...blocks, ...notes]
  return [...blocks.slice(0, -1), { ...last, children: [...last.children, ...notes] }]
}
