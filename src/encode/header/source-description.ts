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

/** The printed edition, and the original as the source note places it. */
export function sourceDescription(input: HeaderInput): XmlElement {
  const printed = printedEdition(input)
  const note = input.sourceNote
  const original = note && manuscript(note, input.verbatim ?? [])
  const copies = (note?.locations.slice(1) ?? [])
    .filter(({ repository }) => repository)
    .map((copy) => tei('msDesc', {}, [identifier(note!, copy)]))
  const content = [printed, original, ...copies].filter((part) => part !== undefined)
  return tei(
    'sourceDesc',
    {},
    content.length > 0 ? content : [tei('p', {}, ['The text as given to the encoder.'])],
  )
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

function manuscript(note: SourceNote, verbatim: readonly Located[]): XmlElement | undefined {
  const [location, ...copies] = note.locations
  if (!location) return undefined
  /** Sentences in their order, each in an element of its own, in what holds them. */
  const holding = (name: string, each: string, sentences: readonly Located[]): XmlElement | undefined =>
    sentences.length === 0
      ? undefined
      : tei(
          name,
          {},
          sentences.map((sentence) => tei(each, { n: sentenceNumber(note, sentence) }, [sentence.text])),
        )
  const of = (...kinds: RemarkKind[]): Remark[] => note.remarks.filter(({ kind }) => kinds.includes(kind))
  const unread = new Set([...verbatim, ...copies].map((each) => sentenceNumber(note, each)))
  const whole = note.sentences.filter((sentence) => unread.has(sentenceNumber(note, sentence)))
  const source = holding('source', 'p', whole)
  const admin = source && tei('adminInfo', {}, [tei('recordHist', {}, [source])])
  const printed = holding('listBibl', 'bibl', of('printed'))
  return tei('msDesc', {}, [
    identifier(note, location),
    holding('physDesc', 'p', of('copy')),
    holding('history', 'p', of('sent', 'other')),
    (admin ?? printed) && tei('additional', {}, [admin, printed]),
  ])
}

/** Repository, collections, numbers: the order that TEI asks for; where the note prints another, `n` tells it. */
function identifier(note: SourceNote, location: Location): XmlElement {
  const printed: (LocationPart | (Located & { kind: 'repository' }))[] = []
  if (location.repository) {
    const { start, end, text } = location.repository
    printed.push({ start, end, text, kind: 'repository' })
  }
  printed.push(...location.parts)
  const rank = ({ kind }: { kind: string }): number =>
    kind === 'repository' ? 0 : COLLECTIONS.has(kind as LocationPart['kind']) ? 1 : 2
  const places = new Map(printed.map((part, index) => [part, index]))
  const ordered = [...printed].sort((a, b) => rank(a) - rank(b))
  const moved = ordered.some((part, index) => part !== printed[index])
  const parts = ordered.map((part) => {
    const place = places.get(part)!
    const rend = partedBy(note, printed[place - 1], part, ', ')
    const n = moved ? String(place + 1) : undefined
    const type = part.kind === 'repository' ? undefined : part.kind
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
const COLLECTIONS = new Set<LocationPart['kind']>(['series', 'lot', 'record-group'])
