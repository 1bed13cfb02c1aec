/** The library: every stage of the road, and the road itself. */
export { encodeMemo } from './pipeline.js'
export type { EncodedMemo, EncodeOptions } from './pipeline.js'
export { decode } from './source/decode.js'
export { sourceFile } from './source/file.js'
export type {
  Diagnostic,
  Encoding,
  Point,
  Position,
  Result,
  Severity,
  SourceFile,
  Span,
} from './source/index.js'
export type { Metadata } from './memo/metadata.js'
export type { Authority, AuthorityPerson, AuthorityTerm, Person } from './memo/person.js'
export type { Memo } from './memo/ast.js'
export type { Annotation } from './memo/annotation.js'
export type { Ledger, LedgerEntry } from './memo/ledger.js'
export { sourceNoteWords } from './encode/header/source-note-words.js'
export { readSourceNote } from './recognize/source-note/source-note.js'
export type { SourceNote } from './memo/source-note.js'
export { readAuthority } from './read/authority.js'
export { parseXml } from './xml/parse.js'
export { serialize } from './xml/serialize.js'
export type { XmlDocument, XmlElement, XmlNode } from './xml/tree.js'
export { fidelity } from './validate/fidelity.js'
export { validate } from './validate/validate.js'
export type { Schema } from './validate/schemas.js'
export { publish } from './publish/publish.js'
export type { Publication } from './publish/publish.js'
export type { OutputName } from './publish/outputs.js'
export { transform } from './publish/transform.js'
