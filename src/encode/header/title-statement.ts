import { RESP_EDITOR } from '../../memo/decision.js'
import { tei } from '../../xml/build.js'
import type { XmlElement } from '../../xml/tree.js'
import { EDITORS, ENCODER } from './input.js'
import type { HeaderInput } from './input.js'

export function titleStatement({ title, subjects, metadata, isDecided }: HeaderInput): XmlElement {
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
    isDecided
      ? tei('respStmt', { 'xml:id': RESP_EDITOR.slice(1) }, [
          tei('resp', {}, ['decided what the program had inferred otherwise']),
          tei('name', {}, [metadata.editors?.join('; ') ?? 'the editors']),
        ])
      : undefined,
  ])
}

/** Who encoded the text. */
const PROGRAM = tei('respStmt', { 'xml:id': ENCODER }, [
  tei('resp', {}, ['encoded from plain text by']),
  tei('name', {}, ['Chancery']),
])
