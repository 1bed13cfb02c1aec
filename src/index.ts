/**
 * The library: every stage of the road, and the road itself. A function that may find something wrong gives a `Result`: a
 * value when there is one, and diagnostics. Places are offsets in UTF-16 code units from 0, lines and columns from 1.
 */

// The whole road, and the half of it that needs no schemas and stylesheets.
export { makeEdition } from './edition.js'
export type { Edition, EditionOptions } from './edition.js'
export { encodeMemo } from './pipeline.js'
export type { EncodedMemo, EncodeOptions } from './pipeline.js'

// Files and diagnostics.
export { decode } from './source/decode.js'
export { sourceFile } from './source/file.js'
export type {
  Diagnostic,
  Encoding,
  Place,
  Point,
  Position,
  Result,
  Severity,
  SourceFile,
  Span,
} from './source/index.js'

// What goes in: memos, registers, metadata, the corrections of editors.
export { readMemo } from './read/read-memo.js'
export { readAuthority } from './load-register.js'
export type {
  Authority,
  AuthorityName,
  AuthorityPerson,
  AuthorityTerm,
  Certainty,
  Person,
} from './memo/person.js'
export { readDecisions, readMetadata } from './validate/json/editors-files.js'
export type { Metadata } from './memo/metadata.js'
export type { DecidedType, DecidedValues, Decision, Decisions } from './memo/decision.js'

// What was understood.
export type { Memo } from './memo/ast.js'
export type { Annotation } from './memo/annotation.js'
export type { Ledger, LedgerEntry, LedgerKind } from './memo/ledger.js'
export type { Recognized } from './recognize/recognize.js'
export { findings, review } from './recognize/review.js'
export type { Correction, ReviewItem } from './memo/review.js'
export { reviewPage } from './publish/review-page.js'
export { readSourceNote } from './recognize/source-note/source-note.js'
export type { SourceNote } from './memo/source-note.js'
export { sourceNoteWords } from './encode/header/source-note-words.js'

// TEI as a tree, and what is wrong with it.
export { parseXml } from './xml/parse.js'
export { serialize } from './xml/serialize.js'
export type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './xml/tree.js'
export { fidelity } from './validate/fidelity/fidelity.js'
export { validate } from './validate/validate.js'
export { ownSchemas } from './validate/own.js'
export { loadEmbeddedRules, loadSchema } from './load-schema.js'
export type { LoadedSchema, LoadOptions } from './load-schema.js'
export type { Cache } from './validate/cache.js'
export type { ReadSchema } from './validate/relaxng.js'
export type { RunSchematron, Schema } from './validate/schemas.js'

// What is made of it.
export { publish } from './publish/publish.js'
export type { IndexLink, Publication } from './publish/publish.js'
export type { OutputName } from './publish/outputs.js'
export { transformText as transform } from './publish/stylesheet/transform-text.js'
export type { TransformResult } from './publish/stylesheet/transform-text.js'
export type { TransformOptions } from './publish/stylesheet/transform.js'
export type { ResultDocument } from './publish/sandbox/transform-child.js'
export { speakers } from './publish/people/speakers.js'
export type { SpeakerShare } from './publish/people/speakers.js'
export { mergeRegister } from './publish/people/register.js'
export type { RegisterPerson } from './publish/people/register.js'
export type { DoubtfulMerge } from './publish/people/same-person.js'
export { registerCsv, registerTei } from './publish/people/register-outputs.js'
