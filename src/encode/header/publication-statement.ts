import { tei } from '../../xml/build.js'
import type { XmlElement } from '../../xml/tree.js'
import type { HeaderInput } from './input.js'

export function publicationStatement({ documentId, metadata: { publication } }: HeaderInput): XmlElement {
  const licence = publication?.licence
  return tei('publicationStmt', {}, [
    tei('publisher', {}, [publication?.publisher ?? 'not published']),
    publication?.place === undefined ? undefined : tei('pubPlace', {}, [publication.place]),
    publication?.date === undefined ? undefined : tei('date', { when: publication.date }, [publication.date]),
    tei('idno', { type: 'document' }, [documentId]),
    licence && tei('availability', {}, [tei('licence', { target: licence.url }, [licence.name])]),
  ])
}
