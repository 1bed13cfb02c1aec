import type {
  Located,
  Location,
  LocationPart,
  Remark,
  RemarkKind,
  SourceNote,
} from '../../memo/source-note.js'
import { tei } from '../../xml/build.js'
import type { XmlElement, XmlNode } from '../../xml/tree.js'
import type { HeaderInput } from './input.js'
import { partedBy, sentenceNumber } from './printed-part.js'
import { addAll } from '../../source/many.js'

/**
 * The printed edition, and the original as the source note places it. `verbatim`: sentences of the note that its parts do not give
 * back exactly.
 */
export function sourceDescription(input: HeaderInput, verbatim: readonly Located[]): XmlElement {
  const printed = printedEdition(input)
  const note = input.sourceNote
  const location = note?.locations[0]
  const original =
    location && (location.isPrinted ? printedSource(note, location) : manuscript(note, location, verbatim))
  const copies = (note?.locations.slice(1) ?? []).map((copy) => tei('msDesc', {}, [identifier(note!, copy)]))
  const content = [printed, original, ...copies].filter((part) => part !== undefined)
  return tei('sourceDesc', {}, content.length > 0 ? content : [fileRead(input)])
}

/** Where nothing tells of an edition or an original, the file is the source. */
const fileRead = ({ file }: HeaderInput): XmlElement =>
  tei('bibl', { type: 'file' }, ['Encoded from the file ', tei('idno', { type: 'filename' }, [file]), '.'])

/** The remarks of the source note that are not about the manuscript; all of them where there is no manuscript. */
export function notesStatement(
  { sourceNote }: HeaderInput,
  verbatim: readonly Located[],
): XmlElement | undefined {
  if (!sourceNote) return undefined
  const { remarks, locations } = sourceNote
  const hasManuscript = locations[0]?.isPrinted === false
  const others = hasManuscript ? remarks.filter(({ kind }) => kind === 'other') : [...remarks, ...verbatim]
  return holding(sourceNote, 'notesStmt', 'note', inOrder(others))
}

function printedEdition({ number, metadata: { series } }: HeaderInput): XmlElement | undefined {
  if (!series) return undefined
  const parts: XmlElement[] = [
    tei('title', { level: 's' }, [series.title]),
    ...(series.volume === undefined ? [] : [tei('title', { level: 'm' }, [series.volume])]),
    ...(number === undefined ? [] : [tei('biblScope', { unit: 'document' }, [number])]),
    ...(series.pages === undefined ? [] : [tei('biblScope', { unit: 'page' }, [series.pages])]),
    ...(series.url === undefined ? [] : [tei('ref', { target: series.url }, [series.url])]),
  ]
  return tei(
    'bibl',
    { type: 'printed' },
    parts.flatMap((part, index): (XmlNode | string)[] => (index === 0 ? [part] : [', ', part])),
  )
}

/** A book or newspaper that the text was taken from. */
function printedSource(note: SourceNote, { start, text, parts, ...location }: Location): XmlElement {
  const [title, ...others] = parts
  const pages = others.find((part) => /^pp?\. /.test(part.text))
  const words: (XmlNode | string)[] = [tei('title', {}, [title!.text])]
  let at = title!.end - start
  if (pages) {
    words.push(text.slice(at, pages.start - start), tei('biblScope', { unit: 'page' }, [pages.text]))
    at = pages.end - start
  }
  if (at < text.length) words.push(text.slice(at))
  // An element alone would be laid out on its own line, with space around its words.
  if (words.length === 1) words[0] = text
  const n = sentenceNumber(note, { start, end: location.end })
  return tei('bibl', { type: 'source', n }, words)
}

/** An element of sentences, each in an element by itself; undefined where there are none. */
function holding(
  note: SourceNote,
  name: string,
  each: string,
  sentences: readonly Located[],
): XmlElement | undefined {
  if (sentences.length === 0) return undefined
  return tei(
    name,
    {},
    sentences.map((sentence) => tei(each, { n: sentenceNumber(note, sentence) }, [sentence.text])),
  )
}

/** The sentences in the order of the note, without duplicates. */
const inOrder = (sentences: readonly Located[]): readonly Located[] =>
  [...new Map(sentences.map((each) => [each.start, each])).values()].sort((a, b) => a.start - b.start)

function manuscript(note: SourceNote, location: Location, verbatim: readonly Located[]): XmlElement {
  const of = (kind: RemarkKind): Remark[] => note.remarks.filter((remark) => remark.kind === kind)
  const copies = note.locations.slice(1)
  const unread = new Set([...verbatim, ...copies].map((each) => sentenceNumber(note, each)))
  const whole = note.sentences.filter((sentence) => unread.has(sentenceNumber(note, sentence)))
  const source = holding(note, 'source', 'p', whole)
  const admin = source && tei('adminInfo', {}, [tei('recordHist', {}, [source])])
  const printed = holding(note, 'listBibl', 'bibl', of('printed'))
  return tei('msDesc', {}, [
    identifier(note, location),
    holding(note, 'physDesc', 'p', of('copy')),
    holding(note, 'history', 'p', of('history')),
    (admin ?? printed) && tei('additional', {}, [admin, printed]),
  ])
}

/** Repository, collections, numbers, in the order that TEI requires; `@n` gives the printed order where it differs. */
function identifier(note: SourceNote, location: Location): XmlElement {
  const printed: (LocationPart | (Located & { kind: 'repository' }))[] = []
  if (location.repository) {
    const { start, end, text } = location.repository
    printed.push({ start, end, text, kind: 'repository' })
  }
  addAll(printed, location.parts)
  const rank = ({ kind }: { kind: string }): number =>
    kind === 'repository' ? 0 : COLLECTIONS.has(kind as LocationPart['kind']) ? 1 : 2
  const places = new Map(printed.map((part, index) => [part, index]))
  const ordered = [...printed].sort((a, b) => rank(a) - rank(b))
  const moved = ordered.some((part, index) => part !== printed[index])
  const parts = ordered.map((part) => {
    const place = places.get(part)!
    const rend = partedBy(note, printed[place - 1], part, ', ')
    const n = moved ? String(place + 1) : undefined
    const type = part.kind === 'repository' ? undefined : part.kind === 'folder-title' ? 'folder' : part.kind
    return tei(ELEMENTS[rank(part)]!, { type, n, rend }, [part.text])
  })
  return tei(
    'msIdentifier',
    { n: sentenceNumber(note, location) },
    parts.length > 0 ? parts : [tei('idno', { type: 'other' }, [location.text])],
  )
}

/** By rank. */
const ELEMENTS = ['repository', 'collection', 'idno'] as const
const COLLECTIONS = new Set<LocationPart['kind']>(['series', 'lot', 'record-group', 'folder-title'])
