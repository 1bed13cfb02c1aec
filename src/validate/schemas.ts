import type { Diagnostic, Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import type { XmlDocument } from '../xml/tree.js'
import type { Finding } from './finding.js'
import type { ReadNeighbour } from './schematron/neighbours.js'
import { findMistakes } from './relaxng.js'
import type { RelaxNgSchema } from './relaxng.js'

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
  | {
      readonly type: 'schematron'
      readonly run: RunSchematron
      /** Its own files, of which diagnostics may speak. */
      readonly sources: readonly SourceFile[]
    }
  | {
      readonly type: 'relaxng'
      readonly schema: RelaxNgSchema
      /** Messages name everything that is allowed, not only what is likely. */
      readonly complete?: boolean
    }

const findings = (diagnostics: readonly Diagnostic[]): Finding[] =>
  diagnostics.map((diagnostic) => ({ diagnostic }))

/** One adaptor an engine; those with XSLT behind them are loaded when they are asked for. */
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
