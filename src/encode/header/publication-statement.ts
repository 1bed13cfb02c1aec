import type { Metadata } from '../../memo/metadata.js'
import { tei } from '../../xml/build.js'
import type { XmlElement, XmlNode } from '../../xml/tree.js'
import type { HeaderInput } from './input.js'

/** Who publishes, or else the editors, who answer for it; with neither, prose says what is known. */
export function publicationStatement({ documentId, metadata }: HeaderInput): XmlElement {
  const { publication = {}, editors = [] } = metadata
  const { publisher, licence } = publication
  const agency =
    publisher === undefined
      ? editors.map((editor) => tei('authority', {}, [editor]))
      : [tei('publisher', {}, [publisher])]
  if (agency.length === 0) return tei('publicationStmt', {}, [inProse(documentId, publication)])
  return tei('publicationStmt', {}, [
    ...agency,
    publication.place === undefined ? undefined : tei('pubPlace', {}, [publication.place]),
    publication.date === undefined ? undefined : dateOf(publication.date),
    idno(documentId),
    licence
      ? tei('availability', {}, [tei('licence', { target: licence.url }, [licence.name])])
      : tei('availability', { status: 'unknown' }, [tei('p', {}, [NO_RIGHTS])]),
  ])
}

const NO_RIGHTS = 'Nothing is said about rights.'

const idno = (documentId: string): XmlElement => tei('idno', { type: 'document' }, [documentId])
const dateOf = (date: string): XmlElement => tei('date', { when: date }, [date])

/** TEI has a structure only for what somebody publishes. */
function inProse(
  documentId: string,
  { place, date, licence }: NonNullable<Metadata['publication']>,
): XmlElement {
  const words: (XmlNode | string)[] = ['No publisher is named. The document has the id ', idno(documentId)]
  if (place !== undefined) words.push('; place: ', tei('placeName', {}, [place]))
  if (date !== undefined) words.push('; date: ', dateOf(date))
  words.push('. ')
  if (licence)
    words.push('Licence: ', tei('ref', { type: 'licence', target: licence.url }, [licence.name]), '.')
  else words.push(NO_RIGHTS)
  return tei('p', {}, words)
}
