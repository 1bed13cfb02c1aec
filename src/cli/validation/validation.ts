import { basename } from 'node:path'
import type { Diagnostic } from '../../source/diagnostic.js'
import { diagnose } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import type { Schema } from '../../validate/schemas.js'
import type { XmlDocument } from '../../xml/tree.js'
import { validate } from '../../validate/validate.js'
import type { Limits } from '../../xml/limits.js'
import { EXIT, FileError } from '../command.js'
import { readText } from '../files/files.js'
import { interruptible } from '../interrupt.js'
import { InputError, readDocument, readXmlText } from '../files/inputs.js'
import { jsonSchema } from '../../validate/json/schemas.js'
import { ownSchemasInPlace } from './own-schemas.js'
import type { Terminal } from '../terminal/terminal.js'
import { checkPhase, modelsOf } from './user-schemas.js'
import type { ReadSchemas, SchemaOptions } from './user-schemas.js'

/** How documents are checked, whichever they are. */
export interface Checking {
  /** What `--schema` names; else each document's own schemas, or ours. */
  readonly named?: ReadSchemas
  readonly options: SchemaOptions
  /** Given where a document type declaration is allowed. */
  readonly limits?: Limits
}

export interface Checked {
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: readonly SourceFile[]
  readonly unreadable?: true
}

/** One file, held against its schemas; what is wrong with the file itself is found, too. */
export async function check(
  path: string,
  { named, options, limits }: Checking,
  terminal: Terminal,
): Promise<Checked> {
  try {
    if (/\.json$/i.test(path)) return await checkJson(path, terminal)
    // What is asked for may need no tree; a document that names its schemas itself is parsed to find them.
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

/** A document held against schemas; a process that runs those of users must be ended in order. */
function held(
  ...given: [SourceFile, XmlDocument | undefined, readonly Schema[]]
): Promise<readonly Diagnostic[]> {
  const isClosed = given[2].some(({ type }) => type === 'schematron')
  return isClosed ? validate(...given) : interruptible(() => validate(...given))
}

/** The schemas that a document names itself, or ours. */
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

/** The JSON files that a user writes, by the `$schema` that they name or by how they are called. */
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
    reason: `it cannot be told which schema this file follows; call it ${names} (or NAME.decisions.json), or name the schema in \`$schema\``,
  })
}
