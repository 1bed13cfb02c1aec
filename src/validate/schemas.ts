import type { Diagnostic, Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import type { XmlDocument } from '../xml/tree.js'
import { validateRelaxNg } from './relaxng.js'
import type { RelaxNgSchema } from './relaxng.js'

/** A schema that a document can be held against. */
export type Schema =
  | { readonly type: 'rules' }
  | {
      readonly type: 'schematron'
      readonly run: (tei: SourceFile) => Promise<Result<string>>
      /** The schema itself, of which diagnostics may speak. */
      readonly schema: SourceFile
    }
  | {
      readonly type: 'relaxng'
      readonly schema: RelaxNgSchema
      /** Messages name everything that is allowed, not only what is likely. */
      readonly complete?: boolean
    }

/** One adaptor an engine; those with XSLT behind them are loaded when they are asked for. */
export const engines: {
  readonly [T in Schema['type']]: (
    file: SourceFile,
    document: XmlDocument,
    schema: Extract<Schema, { type: T }>,
  ) => Diagnostic[] | Promise<Diagnostic[]>
} = {
  rules: async (file, document) => (await import('./schematron.js')).validateRules(file, document),
  schematron: async (file, document, { run }) =>
    (await import('./schematron.js')).validateSchematron(file, document, run),
  relaxng: (file, document, { schema, ...options }) => validateRelaxNg(file, document, schema, options),
}
