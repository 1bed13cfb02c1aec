import { encodeMemo } from './pipeline.js'
import type { EncodedMemo, EncodeOptions } from './pipeline.js'
import { OUTPUTS, publish } from './publish/publish.js'
import type { IndexLink, Publication } from './publish/publish.js'
import type { OutputName } from './publish/outputs.js'
import { reduce } from './read/formats.js'
import type { Diagnostic, Result } from './source/diagnostic.js'
import { position } from './source/file.js'
import type { SourceFile } from './source/file.js'
import { validate } from './validate/validate.js'

export interface EditionOptions extends EncodeOptions {
  /** Editions to publish; absent, all: HTML and plain text. */
  readonly outputs?: readonly OutputName[] | undefined
  /** The page that lists the documents, to which those of the documents lead back. */
  readonly index?: IndexLink | undefined
}

/** All that is made of one memo. */
export interface Edition {
  readonly encoded: EncodedMemo
  /** What is wrong with the TEI, each with the place of its words in the memo as `related`; none where it is valid. */
  readonly problems: readonly Diagnostic[]
  /** Those that were asked for, in that order; none where one could not be made. */
  readonly publications: readonly Publication[]
}

/**
 * The whole road: read, recognize, encode, validate, publish. `given` is a memo in any input format, told by its name, or by
 * how it begins. Diagnostics are those of every step, the problems of the TEI among them; there is a value once the memo is
 * encoded. Throws nothing, prints nothing and writes no files.
 */
export async function makeEdition(
  given: SourceFile,
  { outputs, index, ...options }: EditionOptions = {},
): Promise<Result<Edition>> {
  const memo = await reduce(given)
  if (!memo.value) return { diagnostics: memo.diagnostics }
  const { value: encoded, diagnostics } = encodeMemo(memo.value, options)
  const found = [...memo.diagnostics, ...diagnostics]
  if (!encoded) return { diagnostics: found }
  const problems = (await validate(encoded.tei, encoded.document)).map((each) => inMemo(each, encoded))
  const editions = publish(encoded.tei, outputs ?? OUTPUTS, index)
  return {
    value: { encoded, problems, publications: editions.value ?? [] },
    diagnostics: [...found, ...problems, ...editions.diagnostics],
  }
}

/** A problem of the TEI says where its words stand in the memo. */
function inMemo(problem: Diagnostic, { source, origin }: EncodedMemo): Diagnostic {
  const start = problem.place.position?.start
  const span = start && origin(start.offset)
  if (!span) return problem
  const place = { file: source.name, position: position(source, span) }
  return { ...problem, related: [{ place, reason: 'the words in the memo' }] }
}
