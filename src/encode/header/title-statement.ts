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
      ? responsible(
          EDITORS,
          'supplied what the text does not say',
          metadata.editors?.join('; ') ?? 'the editors, in the metadata of the document',
        )
      : undefined,
    isDecided
      ? responsible(
          RESP_EDITOR.slice(1),
          'decided what the program had inferred otherwise',
          metadata.editors?.join('; ') ?? 'the editors',
        )
      : undefined,
  ])
}

const responsible = (id: string, what: string, who: string): XmlElement =>
  tei('respStmt', { 'xml:id': id }, [tei('resp', {}, [what]), tei('name', {}, [who])])

/** Who encoded the text. */
const PROGRAM = responsible(ENCODER, 'encoded from plain text by', 'Chancery')
