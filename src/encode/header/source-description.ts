import type { Location, LocationPart } from '../../memo/source-note.js'
import { tei } from '../../xml/build.js'
import type { XmlElement, XmlNode } from '../../xml/tree.js'
import type { HeaderInput } from './input.js'

/** The printed edition, and the original as the source note places it. */
export function sourceDescription(input: HeaderInput): XmlElement {
  const printed = printedEdition(input)
  const original = input.sourceNote?.locations[0] && manuscript(input.sourceNote.locations[0])
  const content = [printed, original].filter((part) => part !== undefined)
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

function manuscript(location: Location): XmlElement {
  const collections = location.parts.filter(({ kind }) => COLLECTIONS.has(kind))
  const others = location.parts.filter(({ kind }) => !COLLECTIONS.has(kind))
  const identifier = [
    location.repository && tei('repository', {}, [location.repository.text]),
    ...collections.map(({ kind, text }) => tei('collection', { type: kind }, [text])),
    ...others.map(({ kind, text }) => tei('idno', { type: kind }, [text])),
  ].filter((part) => part !== undefined)
  return tei('msDesc', {}, [
    tei(
      'msIdentifier',
      {},
      identifier.length > 0 ? identifier : [tei('idno', { type: 'other' }, [location.text])],
    ),
  ])
}

const COLLECTIONS = new Set<LocationPart['kind']>(['series', 'lot', 'record-group'])
