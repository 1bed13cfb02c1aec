import { tei } from '../../xml/build.js'
import type { XmlElement } from '../../xml/tree.js'
import { EDITORS, ENCODER } from './input.js'
import type { HeaderInput } from './input.js'

export function titleStatement({ title, subjects, metadata }: HeaderInput): XmlElement {
  const supplied = metadata.date !== undefined || metadata.place !== undefined
  return tei('titleStmt', {}, [
    tei('title', { type: 'main' }, [metadata.title ?? title]),
    ...subjects.map((subject) => tei('title', { type: 'sub' }, [subject])),
    ...(metadata.editors ?? []).map((editor) => tei('editor', {}, [editor])),
    PROGRAM,
    supplied
      ? tei('respStmt', { 'xml:id': EDITORS }, [
          tei('resp', {}, ['supplied what the text does not say']),
          tei('name', {}, [metadata.editors?.join('; ') ?? 'the editors, in the metadata of the document']),
        ])
      : undefined,
  ])
}

/** Who encoded the text. */
const PROGRAM = tei('respStmt', { 'xml:id': ENCODER }, [
  tei('resp', {}, ['encoded from plain text by']),
  tei('name', {}, ['Chancery']),
])
