import { basename } from 'node:path'
import type { Diagnostic } from '../../source/diagnostic.js'
import { diagnose } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import type { Schema } from '../../validate/schemas.js'
import type { XmlDocument } from '../../xml/tree.js'
import { validate } from '../../validate/validate.js'
import type { Limits } from '../../xml/limits.js'
import { EXIT, FileError, InputError } from '../command.js'
import { readText } from '../files/files.js'
import { interruptible } from '../interrupt.js'
import { readDocument, readXmlText } from '../files/inputs.js'
import { jsonSchema } from '../../validate/json/schemas.js'
import { ownSchemasInPlace } from './own-schemas.js'
import type { Terminal } from '../terminal/terminal.js'
import { checkPhase, modelsOf } from './user-schemas.js'
import type { ReadSchemas, SchemaOptions } from './user-schemas.js'

/** How documents are checked: the same for all documents of a run. */
export interface Checking {
  /** The schemas that `--schema` names; undefined for each document's own schemas, or ours. */
  readonly named: ReadSchemas | undefined
  readonly options: SchemaOptions
  /** Given if document type declarations are allowed. */
  readonly limits: Limits | undefined
}

export interface Checked {
  readonly diagnostics: readonly Diagnostic[]
  /** The files that the diagnostics are about. */
  readonly sources: readonly SourceFile[]
  /** The file, or a schema that it names, could not be read. */
  readonly unreadable?: true
}

/** Checks one file with its schemas: a document, or the JSON of an edition. Errors in the file itself are diagnostics too. */
export async function check(
  path: string,
  { named, options, limits }: Checking,
  terminal: Terminal,
): Promise<Checked> {
  try {
    if (/\.json$/i.test(path)) return await checkJson(path, terminal)
    // Some schemas need no tree; a document that names its own is parsed to find them.
    if (named && !limits) {
      const file = await readXmlText(path, terminal)
      return {
        diagnostics: await held(file, undefined, named.schemas),
        sources: [file, ...named.sources],
      }
    }
    const { file, document } = await readDocument(path, terminal, limits)
    const own = named ? undefined : await schemasFor(file, document, options, terminal)
    const { schemas, sources } = (named ?? own)!
    const found = await held(file, document, schemas)
    return { diagnostics: [...(own?.notices ?? []), ...found], sources: [file, ...sources] }
  } catch (error) {
    if (error instanceof InputError)
      return error.code === EXIT.problems ? error : { ...error, unreadable: true }
    if (error instanceof FileError) return { diagnostics: [error.diagnostic], sources: [], unreadable: true }
    throw error
  }
}

/** Validates a document. Users' Schematron runs in processes, which have to be ended in order, so that is not interruptible. */
function held(
  ...given: [SourceFile, XmlDocument | undefined, readonly Schema[]]
): Promise<readonly Diagnostic[]> {
  const isClosed = given[2].some(({ type }) => type === 'schematron')
  return isClosed ? validate(...given) : interruptible(() => validate(...given))
}

/** The schemas that a document names, or ours. */
export async function schemasFor(
  file: SourceFile,
  document: XmlDocument,
  options: SchemaOptions,
  terminal: Terminal,
): Promise<ReadSchemas> {
  const models = await modelsOf(file, document, options, terminal)
  const read =
    models.schemas.length > 0 ? models : { ...models, schemas: await ownSchemasInPlace(options.complete) }
  checkPhase(options, read)
  return read
}

/** The kinds of JSON files that users write, recognized by their `$schema` or by their names. */
const JSON_KINDS = ['metadata', 'edition', 'decisions', 'catalog'] as const

async function checkJson(path: string, terminal: Terminal): Promise<Checked> {
  const file = await readText(path, terminal)
  const named = /"\$schema"\s*:\s*"(?:[^"]*\/)?([a-z]+)\.schema\.json"/.exec(file.text)?.[1]
  const called = /([a-z]+)\.json$/.exec(basename(path).toLowerCase())?.[1]
  const kind = JSON_KINDS.find((each) => each === named) ?? JSON_KINDS.find((each) => each === called)
  if (!kind) return { diagnostics: [unknownJson(file)], sources: [file] }
  const { validateJson } = await import('../../validate/json/json.js')
  return { diagnostics: validateJson(file, jsonSchema(kind)).diagnostics, sources: [file] }
}

function unknownJson(file: SourceFile): Diagnostic {
  const names = JSON_KINDS.map((kind) => `${kind}.json`).join(', ')
  return diagnose(file, undefined, {
    rule: 'json-unknown',
    source: 'json-schema',
    severity: 'error',
    reason: `neither the name of this file nor a \`$schema\` tells what it is; name it ${names} (or NAME.decisions.json), or add \`$schema\``,
  })
}
