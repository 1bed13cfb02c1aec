import { existsSync } from 'node:fs'
import { basename, extname, relative, resolve, sep } from 'node:path'
import type { Decisions } from '../../memo/decision.js'
import type { Metadata } from '../../memo/metadata.js'
import type { Authority } from '../../memo/person.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { encodingOf, reduce, unpack } from '../../read/formats.js'
import type { Encoding, SourceFile } from '../../source/file.js'
import { readDecisions } from '../../validate/json/editors-files.js'
import type { Limits } from '../../xml/limits.js'
import { decodeXml } from '../../xml/decode.js'
import { readXml } from '../../xml/read.js'
import type { XmlDocument } from '../../xml/tree.js'
import { EXIT, FileError, UsageError } from '../command.js'
import { decodeText, readBytes, readText, shownName } from './files.js'
import { interruptible } from '../interrupt.js'
import { compilePatternsOnce } from '../patterns.js'
import { report } from '../terminal/report.js'
import { jsonSchema } from '../../validate/json/schemas.js'
import type { Terminal } from '../terminal/terminal.js'

/** Thrown with everything that is wrong with a file of the user's. */
export class InputError extends Error {
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    readonly sources: readonly SourceFile[],
    /** A document with problems, or something that the work on documents needs. */
    readonly code: number = EXIT.usage,
  ) {
    super('input')
  }
}

export async function readMetadata(
  path: string | undefined,
  terminal: Terminal,
): Promise<Metadata | undefined> {
  return path === undefined ? undefined : await readJson<Metadata>(path, 'metadata', terminal)
}

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

/** A memo in any input format, as plain text, to be encoded; what was not taken from it is told. */
export async function readMemo(path: string, terminal: Terminal, encoding?: Encoding): Promise<SourceFile> {
  compilePatternsOnce()
  const bytes = await readBytes(path, terminal)
  const unpacked = await interruptible(async () => await unpack(path === '-' ? '<stdin>' : path, bytes))
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

/** Where the corrections of a text would lie. */
export const decisionsFile = (path: string): string | undefined =>
  path === '-' ? undefined : path.replace(/\.[^./\\]*$/, '') + '.decisions.json'

/** The corrections that lie beside a text, as `NAME.decisions.json`. */
export async function decisionsBeside(path: string, terminal: Terminal): Promise<Decisions | undefined> {
  const file = decisionsFile(path)
  if (file === undefined || !existsSync(file)) return undefined
  const source = await readText(file, terminal)
  const { value, diagnostics } = await readDecisions(source)
  if (!value) throw new InputError(diagnostics, [source])
  return value
}

/** Registers, each through the front door; encodings point at them as seen from where they are written. */
export async function readAuthorities(
  paths: readonly string[],
  from: string | undefined,
  terminal: Terminal,
): Promise<Authority[]> {
  const found: Authority[] = []
  if (paths.length === 0) return found
  const { readAuthority } = await import('../../read/authority.js')
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

/** Tables of registers, with whatever sign parts their columns. */
const TABLES: readonly string[] = ['.csv', '.tsv']

/** `--encoding` is said of memos, not of registers. */
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

/** A register in TEI; what is wrong with its markup is told where it is read. */
const readRegister = (path: string, terminal: Terminal): Promise<SourceFile> =>
  readXmlText(
    path,
    terminal,
    `--authority ${path}: this is no XML; expected TEI (.xml) or a table (${TABLES.join(', ')})`,
  )

/** Tells what is wrong with a file, so that the work goes on with the others; gives the exit code. */
export function tell(error: unknown, terminal: Terminal): number {
  if (error instanceof FileError) report([error.diagnostic], [], terminal)
  else if (error instanceof InputError) report(error.diagnostics, error.sources, terminal)
  else throw error
  return error instanceof InputError ? error.code : EXIT.usage
}

/** The path of a file as a relative reference from a folder. */
function relativeHref(folder: string, path: string): string {
  return relative(resolve(folder), resolve(path)).split(sep).map(encodeURIComponent).join('/')
}

/** The text of an XML file, strictly decoded; its markup is not looked at. `noXml`: what to say where it is none at all. */
export async function readXmlText(path: string, terminal: Terminal, noXml?: string): Promise<SourceFile> {
  const { file, diagnostics } = decodeXml(shownName(path), await readBytes(path, terminal))
  if (!file) throw new FileError(diagnostics[0]!)
  if (noXml !== undefined && !/^\uFEFF?\s*</.test(file.text)) throw new UsageError(noXml)
  if (diagnostics.length > 0) throw new InputError(diagnostics, [file])
  return file
}

/** An XML document of the user's; not well-formed, it is an error of the document. */
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
