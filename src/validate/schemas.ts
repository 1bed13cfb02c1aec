import type { Diagnostic, Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import type { XmlDocument } from '../xml/tree.js'
import type { Finding } from './finding.js'
import type { ReadNeighbour } from './schematron/neighbours.js'
import { findMistakes } from './relaxng.js'
import type { RelaxNgSchema } from './relaxng.js'

/** Runs a compiled Schematron schema in a closed process; the value is its report, as XML. */
export type RunSchematron = (
  tei: SourceFile,
  parameters?: Readonly<Record<string, string>>,
) => Promise<Result<string>>

/** A schema to validate documents with. `rules` are our own. */
export type Schema =
  | {
      readonly type: 'rules'
      /** Returns a reader of the files that the document of a name points into. */
      readonly neighbours?: (file: string) => ReadNeighbour | undefined
    }
  | {
      readonly type: 'schematron'
      readonly run: RunSchematron
      /** The files of the schema, to which diagnostics may refer. */
      readonly sources: readonly SourceFile[]
    }
  | {
      readonly type: 'relaxng'
      readonly schema: RelaxNgSchema
      /** Messages name everything that is allowed, not only what is likely meant. */
      readonly complete?: boolean
    }

const findings = (diagnostics: readonly Diagnostic[]): Finding[] =>
  diagnostics.map((diagnostic) => ({ diagnostic }))

/** The engine for each type of schema; those that use XSLT are loaded on demand. */
export const engines: {
  readonly [T in Schema['type']]: (
    file: SourceFile,
    document: XmlDocument,
    schema: Extract<Schema, { type: T }>,
  ) => Finding[] | Promise<Finding[]>
} = {
  rules: async (file, document, { neighbours }) =>
    findings(
      (await import('./schematron/schematron.js')).validateRules(file, document, neighbours?.(file.name)),
    ),
  schematron: async (file, document, { run }) =>
    findings(await (await import('./schematron/schematron.js')).validateSchematron(file, document, run)),
  relaxng: (file, document, { schema, ...options }) => findMistakes(file, document, schema, options),
}
