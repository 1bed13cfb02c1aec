import { encode } from './encode/encode.js'
import type { Encoded } from './encode/encode.js'
import { header } from './encode/header/header.js'
import { headerInput } from './header-input.js'
import type { Ledger } from './memo/ledger.js'
import type { Decisions } from './memo/decision.js'
import type { Metadata } from './memo/metadata.js'
import type { Authority } from './memo/person.js'
import { read } from './read/read.js'
import { recognize } from './recognize/recognize.js'
import type { Recognized } from './recognize/recognize.js'
import { diagnose, hasErrors } from './source/diagnostic.js'
import type { Diagnostic, Result } from './source/diagnostic.js'
import { sourceFile } from './source/file.js'
import type { SourceFile } from './source/file.js'
import type { Span } from './source/position.js'
import { fidelity } from './validate/fidelity.js'
import { originAt } from './xml/origin.js'
import { parseXml } from './xml/parse.js'
import { serialize } from './xml/serialize.js'
import type { XmlDocument, XmlElement } from './xml/tree.js'

export interface EncodeOptions {
  readonly authorities?: readonly Authority[]
  readonly metadata?: Metadata
  /** Corrections of editors, replayed. */
  readonly decisions?: Decisions
  /** Ids of the documents of the edition, for cross-references. */
  readonly documents?: ReadonlySet<string>
}

/** An encoded memo: the TEI as text and as a tree with places, and all that was understood on the way. */
export interface EncodedMemo {
  /** The text that all offsets refer to: the file, with the notes of its pages at the end. */
  readonly source: SourceFile
  readonly tei: SourceFile
  /** Read back from the text when somebody asks. */
  readonly document: XmlDocument
  /** The words of the memo that stand at an offset of the TEI; undefined where those are supplied. */
  readonly origin: (offset: number) => Span | undefined
  readonly ledger: Ledger
  readonly recognized: Recognized
  /** Decisions that were not certain, each with its place and reason, and what is odd about the cast. */
  readonly doubts: readonly Diagnostic[]
  /** Who speaks without being listed, and who is listed and never speaks. */
  readonly oddCast: readonly Diagnostic[]
}

/** read → recognize → encode, and the proof that no word was lost; without it there is no value. */
export function encodeMemo(given: SourceFile, options: EncodeOptions = {}): Result<EncodedMemo> {
  const reading = read(given)
  if (!reading.value) return { diagnostics: reading.diagnostics }
  const { memo, file } = reading.value
  const { authorities, metadata, decisions, documents } = options
  const documentId = metadata?.id ?? `d${memo.number ?? '1'}`
  const recognized = recognize(file, memo, {
    authorities,
    metadata,
    documentId,
    decisions,
    documents,
  })
  const encoded = encode(file, {
    memo,
    annotations: recognized.annotations,
    noteNumbers: recognized.noteNumbers,
    documentId,
    header: header(headerInput(file, documentId, recognized, metadata ?? {})),
    metadata,
  })
  const tei = sourceFile(`${documentId}.xml`, serialize(encoded.document))
  const diagnostics = [
    ...reading.diagnostics,
    ...recognized.diagnostics,
    ...idTwice(file, documentId, recognized),
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

/** What an editor should look at: every inference that says of itself that it may be wrong. */
function unsure(file: SourceFile, { annotations }: Recognized): Diagnostic[] {
  return annotations
    .filter(({ cert }) => cert === 'medium' || cert === 'low')
    .map((annotation) =>
      diagnose(file, annotation, {
        rule: annotation.rule,
        source: 'recognize',
        severity: 'info',
        reason: `${annotation.type} (${annotation.cert ?? 'low'}): ${annotation.reason ?? 'not certain'}; check it`,
      }),
    )
}

/** Who speaks without being listed, and who is listed and never speaks, in a memo that has a list. */
function oddCast(file: SourceFile, { annotations, persons }: Recognized): Diagnostic[] {
  const first = new Map<string, Span>()
  for (const annotation of annotations)
    if (annotation.type === 'speech')
      for (const id of annotation.who) if (!first.has(id)) first.set(id, annotation)
  if (first.size === 0 || !persons.some(({ participant }) => participant)) return []
  const odd = (place: Span | undefined, rule: string, reason: string): Diagnostic =>
    diagnose(file, place, { rule, source: 'recognize', severity: 'info', reason })
  const unlisted = persons
    .filter(({ id, participant }) => !participant && first.has(id))
    .map(({ id, name }) =>
      odd(
        first.get(id),
        'speaker-not-listed',
        `${name} speaks but is not in the list of participants; check the name or the list`,
      ),
    )
  const silent = persons.filter(
    ({ id, participant, roles }) =>
      participant && !first.has(id) && !roles.some((role) => role !== 'drafter'),
  )
  if (silent.length === 0) return unlisted
  const never = silent.length === 1 ? 'is listed but never speaks' : 'are listed but never speak'
  const names = inWords(silent.map(({ name }) => name))
  return [...unlisted, odd(undefined, 'participant-never-speaks', `${names} ${never}; check who speaks`)]
}

/** So many names are told, the others counted. */
const MOST_NAMES = 6

/** "A, B and C", "A, B, C and 12 others". */
function inWords(names: readonly string[]): string {
  const told = names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names.slice(0, -1)
  const last = names.length > MOST_NAMES + 1 ? `${names.length - MOST_NAMES} others` : names.at(-1)!
  return told.length === 0 ? last : `${told.join('; ')} and ${last}`
}
