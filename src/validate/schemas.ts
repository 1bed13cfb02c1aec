import type { Diagnostic, Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import type { XmlDocument } from '../xml/tree.js'
import type { ReadNeighbour } from './neighbours.js'
import { validateRelaxNg } from './relaxng.js'
import type { ReadSchema } from './relaxng.js'
import { validateRules, validateSchematron } from './schematron.js'

/** Runs a compiled schema where it can do no harm, and gives its report. */
export type RunSchematron = (
  tei: SourceFile,
  parameters?: Readonly<Record<string, string>>,
) => Promise<Result<string>>

/** A schema that a document can be held against. */
export type Schema =
  | {
      readonly type: 'rules'
      /** Looks into the files that a document, by its name, points into. */
      readonly neighbours?: (file: string) => ReadNeighbour | undefined
    }
  | { readonly type: 'schematron'; readonly run: RunSchematron }
  | {
      readonly type: 'relaxng'
      readonly file: SourceFile
      /** The file as a tree, where it was parsed before. */
      readonly document?: XmlDocument
      /** Reads the files that the schema includes. */
      readonly read?: ReadSchema
    }

/** One adaptor an engine. */
export const engines: {
  readonly [T in Schema['type']]: (
    file: SourceFile,
    document: XmlDocument,
    schema: Extract<Schema, { type: T }>,
  ) => Diagnostic[] | Promise<Diagnostic[]>
} = {
  rules: (file, document, { neighbours }) => validateRules(file, document, neighbours?.(file.name)),
  schematron: (file, document, { run }) => validateSchematron(file, document, run),
  relaxng: (file, document, schema) => validateRelaxNg(file, document, schema),
}
