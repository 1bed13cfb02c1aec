import { decode } from '../../source/decode.js'
import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic, Result } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { parseXml } from '../../xml/parse.js'
import { decodeXml } from '../../xml/decode.js'
import type { XmlDocument } from '../../xml/tree.js'
import { parseCompact } from './compact/parse.js'
import { Compiler } from './compile/compiler.js'
import type { Resolve } from './compile/referenced-file.js'
import { schemaOf } from './engine.js'
import type { RelaxNgSchema } from './engine.js'
import { restrictions } from './restrictions/restrictions.js'
import { SchemaError } from './schema-error.js'
import { isCompact } from './schema-file.js'
import type { ReadSchema, SchemaFile } from './schema-file.js'
import { storeGrammar } from './stored/store.js'

/** A schema, or diagnostics that say why there is none. */
export interface LoadedSchema extends Result<RelaxNgSchema> {
  /** The files that the diagnostics are about. */
  readonly sources: readonly SourceFile[]
}

interface Parsed {
  readonly file: SourceFile
  readonly document: XmlDocument
}

/** Compiles a schema in XML or in compact syntax; `read` returns the files that it includes. Never throws. */
export function compileSchema(schema: SchemaFile, read: ReadSchema): LoadedSchema {
  const sources: SourceFile[] = []
  const parse = (each: SchemaFile): Result<Parsed> => {
    const { file, diagnostics } = decodeSchema(each)
    if (file) sources.push(file)
    return file && diagnostics.length === 0 ? parsed(file) : { diagnostics }
  }
  try {
    const { value: own, diagnostics } = parse(schema)
    if (!own) return { diagnostics, sources }
    const value = relaxNgSchema(own.file, own.document, (path) => {
      const other = read(path)
      return other && parse(other).value
    })
    return { value, diagnostics: [], sources }
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error
    return { diagnostics: [unusable(error)], sources }
  }
}

/** Compiles a parsed schema. Throws a `SchemaError` at its place for a schema that is wrong. */
export function relaxNgSchema(file: SourceFile, document: XmlDocument, resolve: Resolve): RelaxNgSchema {
  const compiled = new Compiler(resolve).compile(file, document)
  const broken = restrictions(compiled)
  if (broken) throw new SchemaError(broken.message, file, broken.definition?.place ?? document.root.place)
  const ids = /\btype\s*=\s*["']ID["']/.test(file.text)
  return schemaOf(compiled, ids, () => ({ ...storeGrammar(compiled), ids }))
}

function decodeSchema({ name, bytes }: SchemaFile): {
  file?: SourceFile
  diagnostics: readonly Diagnostic[]
} {
  if (!isCompact(name)) return decodeXml(name, bytes)
  const { value, diagnostics } = decode(name, bytes)
  return { ...(value && { file: value }), diagnostics }
}

function parsed(file: SourceFile): Result<Parsed> {
  if (isCompact(file.name)) return { value: { file, document: parseCompact(file) }, diagnostics: [] }
  const { value, diagnostics } = parseXml(file)
  return { ...(value && { value: { file, document: value } }), diagnostics }
}

const unusable = ({ message, file, place }: SchemaError): Diagnostic =>
  diagnose(file, place, {
    rule: 'schema-unusable',
    source: 'relaxng',
    severity: 'error',
    reason: `the schema cannot be used: ${message}`,
  })
