import { encode } from './encode/encode.js'
import type { Encoded } from './encode/encode.js'
import { header } from './encode/header/header.js'
import { headerInput } from './header-input.js'
import { oddCast, unsure } from './doubts.js'
import { oddStructure } from './odd-structure.js'
import type { Ledger } from './memo/ledger.js'
import type { Decisions } from './memo/decision.js'
import type { Metadata } from './memo/metadata.js'
import type { Authority } from './memo/person.js'
import { read } from './read/read.js'
import { languageOf } from './recognize/language.js'
import { recognize } from './recognize/recognize.js'
import type { Recognized } from './recognize/recognize.js'
import { isEditorialNote } from './recognize/speech/cast/kind.js'
import { diagnose, hasErrors } from './source/diagnostic.js'
import type { Diagnostic, Result } from './source/diagnostic.js'
import { sourceFile } from './source/file.js'
import type { SourceFile } from './source/file.js'
import type { Span } from './source/position.js'
import { fidelity } from './validate/fidelity/fidelity.js'
import { originAt } from './xml/origin.js'
import { parseXml } from './xml/parse.js'
import { serialize } from './xml/serialize.js'
import type { XmlDocument, XmlElement } from './xml/tree.js'

export interface EncodeOptions {
  /** Registers, as `readAuthority` gives them. */
  readonly authorities?: readonly Authority[] | undefined
  /** What the text does not say. Files of it are checked by `readMetadata`; here only the id is. */
  readonly metadata?: Metadata | undefined
  /** Corrections of editors, as `readDecisions` gives them, replayed; one that does not fit is a diagnostic. */
  readonly decisions?: Decisions | undefined
  /** Ids of the documents of the edition: cross-references lead to those. */
  readonly documents?: ReadonlySet<string> | undefined
}

/** An encoded memo: the TEI as text and as a tree with places, and all that was understood on the way. */
export interface EncodedMemo {
  /** The text that all offsets refer to: the file, with the notes of its pages at the end. */
  readonly source: SourceFile
  /** Well-formed TEI P5; its name is `ID.xml`. */
  readonly tei: SourceFile
  /** Read back from the text when somebody asks. */
  readonly document: XmlDocument
  /** The words of the memo that stand at an offset of the TEI; undefined where those are supplied. */
  readonly origin: (offset: number) => Span | undefined
  /** The characters of the text that became marks, such as bullets and note markers. */
  readonly ledger: Ledger
  /** The memo as a tree, its persons, and every inference with its rule, its certainty and its place. */
  readonly recognized: Recognized
  /** Decisions that were not certain, each with its place and reason, and what is odd about the cast. */
  readonly doubts: readonly Diagnostic[]
  /** Who speaks without being listed, and who is listed and never speaks. */
  readonly oddCast: readonly Diagnostic[]
}

/**
 * A memo as TEI: read, recognize, encode, and the proof that no word was lost. `given` is plain text; web pages and Markdown
 * become that by `readMemo`, and are refused here. With an error among the diagnostics there is no value. Never throws,
 * whatever the text is.
 */
export function encodeMemo(given: SourceFile, options: EncodeOptions = {}): Result<EncodedMemo> {
  const reading = read(given)
  if (!reading.value) return { diagnostics: reading.diagnostics }
  const { memo, file } = reading.value
  const { authorities, metadata, decisions, documents } = options
  const documentId = metadata?.id ?? `d${memo.number ?? '1'}`
  if (!ID.test(documentId)) return { diagnostics: [noId(file, documentId)] }
  const recognized = recognize(file, memo, {
    authorities,
    metadata,
    documentId,
    decisions,
    documents,
  })
  const language = metadata?.language ?? languageOf(recognized.texts)
  const encoded = encode(file, {
    memo,
    annotations: recognized.annotations,
    noteNumbers: recognized.noteNumbers,
    documentId,
    authorities: authorities ?? [],
    persons: recognized.persons,
    isEditorialNote: isEditorialNote(recognized.texts),
    pageImages: metadata?.pageImages,
    schemas: metadata?.schemas,
    language,
    header: (ledger) =>
      header(headerInput(file, recognized, { documentId, language, ledger, metadata: metadata ?? {} })),
  })
  const tei = sourceFile(`${documentId}.xml`, serialize(encoded.document))
  const diagnostics = [
    ...reading.diagnostics,
    ...recognized.diagnostics,
    ...idTwice(file, documentId, recognized),
    ...oddStructure(file, recognized),
    ...(language === 'und' && metadata?.language === undefined ? [noLanguage(file)] : []),
    ...fidelity(file, tei, encoded.ledger),
  ]
  if (hasErrors(diagnostics)) return { diagnostics }
  return { value: new Encoding(file, tei, encoded, recognized), diagnostics }
}

/** The ids of a register are kept, and so is the document's, which must then be another. */
function idTwice(file: SourceFile, documentId: string, { persons }: Recognized): Diagnostic[] {
  const other = persons.find(({ id }) => id === documentId)
  if (!other) return []
  return [
    diagnose(file, undefined, {
      rule: 'id-twice',
      source: 'recognize',
      severity: 'error',
      reason: `\`${documentId}\` is the id of the document and, in the register, of ${other.name}; give the document another "id" in its metadata`,
    }),
  ]
}

/** What XML takes for an id. */
const ID = /^[\p{L}_][\p{L}\p{M}\p{N}\u00B7_.-]*$/u

const noId = (file: SourceFile, id: string): Diagnostic =>
  diagnose(file, undefined, {
    rule: 'metadata-id',
    source: 'encode',
    severity: 'error',
    reason: `\`${id}\` cannot be the "id" of a document; begin it with a letter, and go on with letters, figures, \`-\`, \`_\` and \`.\``,
  })

const noLanguage = (file: SourceFile): Diagnostic =>
  diagnose(file, undefined, {
    rule: 'language-unknown',
    source: 'recognize',
    severity: 'warning',
    reason:
      'the text does not look like English, and nothing says what language it is in, so `xml:lang` is `und`; give the "language" in the metadata, such as `"language": "fr"`',
  })

class Encoding implements EncodedMemo {
  readonly ledger: Ledger
  readonly #root: XmlElement
  #document: XmlDocument | undefined

  constructor(
    readonly source: SourceFile,
    readonly tei: SourceFile,
    { document, ledger }: Encoded,
    readonly recognized: Recognized,
  ) {
    this.ledger = ledger
    this.#root = document.root
  }

  get document(): XmlDocument {
    return (this.#document ??= parseXml(this.tei).value!)
  }

  readonly origin = (offset: number): Span | undefined => originAt(this.#root, this.document.root, offset)

  get doubts(): readonly Diagnostic[] {
    return [...unsure(this.source, this.recognized), ...this.oddCast]
  }

  get oddCast(): readonly Diagnostic[] {
    return oddCast(this.source, this.recognized)
  }
}
