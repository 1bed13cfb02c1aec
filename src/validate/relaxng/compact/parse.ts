import type { SourceFile } from '../../../source/file.js'
import type { XmlDocument } from '../../../xml/tree.js'
import { Cursor } from './cursor.js'
import { Declarations } from './declarations.js'
import { PatternReader } from './patterns.js'

/** Parses a schema in compact syntax to the tree of its XML syntax, with the places of elements. Throws a `SchemaError`. */
export function parseCompact(file: SourceFile): XmlDocument {
  const cursor = new Cursor(file)
  const declarations = new Declarations(cursor)
  const patterns = new PatternReader(cursor, declarations)
  const content = patterns.grammars.isNext ? patterns.grammars.whole() : patterns.pattern()
  if (cursor.next.kind !== 'end')
    cursor.fail(`found \`${cursor.next.text}\` after the end of the schema; delete it`)
  const ns = { name: 'ns', namespace: '', value: declarations.defaultNamespace }
  const root = {
    ...content,
    attributes: [ns, ...content.attributes.filter(({ name }) => name !== 'ns')],
  }
  return { type: 'document', file, children: [root], root }
}
