import { existsSync } from 'node:fs'
import { basename, extname, relative, resolve, sep } from 'node:path'
import type { Decisions } from '../../memo/decision.js'
import type { Metadata } from '../../memo/metadata.js'
import type { Authority } from '../../memo/person.js'
import { encodingOf, reduce, unpack } from '../../read/formats.js'
import type { Encoding, SourceFile } from '../../source/file.js'
import { readDecisions } from '../../validate/json/editors-files.js'
import type { Limits } from '../../xml/limits.js'
import { decodeXml } from '../../xml/decode.js'
import { readXml } from '../../xml/read.js'
import type { XmlDocument } from '../../xml/tree.js'
import { EXIT, FileError, InputError, UsageError } from '../command.js'
import { decodeText, readBytes, readText, shownName } from './files.js'
import { interruptible } from '../interrupt.js'
import { report } from '../terminal/report.js'
import { jsonSchema } from '../../validate/json/schemas.js'
import type { Terminal } from '../terminal/terminal.js'

export async function readMetadata(
  path: string | undefined,
  terminal: Terminal,
): Promise<Metadata | undefined> {
  return path === undefined ? undefined : await readJson<Metadata>(path, 'metadata', terminal)
}

/** Reads a JSON file and checks it with one of our schemas. Throws an `InputError` or `FileError`. */
export async function readJson<T>(
  path: string,
  schema: Parameters<typeof jsonSchema>[0],
  terminal: Terminal,
): Promise<T> {
  const file = await readText(path, terminal)
  const { validateJson } = await import('../../validate/json/json.js')
  const { value, diagnostics } = validateJson<T>(file, jsonSchema(schema))
  if (value === undefined) throw new InputError(diagnostics, [file])
  return value
}

/** Reads a memo in any input format as plain text, and reports what was left out of it. Throws an `InputError` or `FileError`. */
export async function readMemo(path: string, terminal: Terminal, encoding?: Encoding): Promise<SourceFile> {
  const bytes = await readBytes(path, terminal)
  const unpacked = await interruptible(async () => await unpack(shownName(path), bytes))
  if (unpacked) {
    if (!unpacked.value) throw new InputError(unpacked.diagnostics, [])
    report(unpacked.diagnostics, [unpacked.value], terminal)
    return unpacked.value
  }
  const { file, doubts } = decodeText(path, bytes, encoding ?? encodingOf(path, bytes))
  const { value, diagnostics } = await interruptible(() => reduce(file))
  if (!value) throw new InputError(diagnostics, [file])
  report([...doubts, ...diagnostics], [file], terminal)
  return value
}

/** What the help says of corrections. */
export const DECISIONS_REMARK =
  'Corrections in NAME.decisions.json beside a text are applied; --report offers them to copy.'

/** The path at which the corrections of a text are looked for; undefined for standard input. */
export const decisionsFile = (path: string): string | undefined =>
  path === '-' ? undefined : path.replace(/\.[^./\\]*$/, '') + '.decisions.json'

/** Reads the corrections of a text, if there are any. Throws an `InputError` or `FileError`. */
export async function decisionsBeside(path: string, terminal: Terminal): Promise<Decisions | undefined> {
  const file = decisionsFile(path)
  if (file === undefined || !existsSync(file)) return undefined
  const source = await readText(file, terminal)
  const { value, diagnostics } = await readDecisions(source)
  if (!value) throw new InputError(diagnostics, [source])
  return value
}

/**
 * Reads registers (TEI or tables). Encodings will point at them by paths relative to the folder `from`, or by their names if that is
 * undefined. Throws an `InputError`, `FileError` or `UsageError`.
 */
export async function readAuthorities(
  paths: readonly string[],
  from: string | undefined,
  terminal: Terminal,
): Promise<Authority[]> {
  const found: Authority[] = []
  if (paths.length === 0) return found
  const { readAuthority } = await import('../../load-register.js')
  for (const path of paths) {
    const isTable = TABLES.includes(extname(path).toLowerCase())
    const file = isTable ? await readTable(path, terminal) : await readRegister(path, terminal)
    const href = from === undefined ? basename(path) : relativeHref(from, path)
    const { value, diagnostics } = readAuthority(file, href)
    if (!value) throw new InputError(diagnostics, [file])
    report(diagnostics, [file], terminal)
    found.push(value)
  }
  return found
}

/** The endings of tables; the separator of their columns is detected. */
const TABLES: readonly string[] = ['.csv', '.tsv']

/** Reads a table; advice about `--encoding` is dropped, since that is for memos. */
async function readTable(path: string, terminal: Terminal): Promise<SourceFile> {
  try {
    return await readText(path, terminal)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    const { diagnostic } = error
    throw new FileError({
      ...diagnostic,
      reason: diagnostic.reason.replace(/, or say what it is: --encoding .*$/, ''),
    })
  }
}

/** Reads a register in TEI; errors in its markup are reported when it is parsed. */
const readRegister = (path: string, terminal: Terminal): Promise<SourceFile> =>
  readXmlText(
    path,
    terminal,
    `--authority ${path}: expected TEI (.xml) or a table (${TABLES.join(', ')}), found neither`,
  )

/** A relative reference from a folder to a file, percent-encoded. */
function relativeHref(folder: string, path: string): string {
  return relative(resolve(folder), resolve(path)).split(sep).map(encodeURIComponent).join('/')
}

/**
 * The text of an XML file, strictly decoded but not parsed. `noXml` is the usage error for a file that is not XML at all. Throws an
 * `InputError`, `FileError` or `UsageError`.
 */
export async function readXmlText(path: string, terminal: Terminal, noXml?: string): Promise<SourceFile> {
  const { file, diagnostics } = decodeXml(shownName(path), await readBytes(path, terminal))
  if (!file) throw new FileError(diagnostics[0]!)
  if (noXml !== undefined && !/^\uFEFF?\s*</.test(file.text)) throw new UsageError(noXml)
  if (diagnostics.length > 0) throw new InputError(diagnostics, [file])
  return file
}

/** Reads and parses a user's document. Throws an `InputError` (exit code `problems`) or `FileError`. */
export async function readDocument(
  path: string,
  terminal: Terminal,
  limits?: Limits,
): Promise<{ file: SourceFile; document: XmlDocument }> {
  const bytes = await readBytes(path, terminal)
  const { file, result } = await interruptible(() => readXml(shownName(path), bytes, limits))
  if (!file) throw new FileError(result.diagnostics[0]!)
  if (!result.value) throw new InputError(result.diagnostics, [file], EXIT.problems)
  return { file, document: result.value }
}
