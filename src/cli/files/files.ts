import {
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, extname, isAbsolute, join, resolve, sep } from 'node:path'
import { decode } from '../../source/decode.js'
import type { Diagnostic, Encoding, SourceFile } from '../../source/index.js'
import { FileError, UsageError } from '../command.js'
import type { OptionSpec } from '../command.js'
import { fileError } from '../file-error.js'
import { printable } from '../terminal/excerpt.js'
import type { Terminal } from '../terminal/terminal.js'

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']

/** Other names of these. ISO 8859-1 is read as windows-1252, as browsers do. */
const OTHER_NAMES: Readonly<Record<string, Encoding>> = {
  ...{ utf8: 'utf-8', 'utf-16': 'utf-16le', utf16le: 'utf-16le', utf16be: 'utf-16be' },
  ...{ latin1: 'windows-1252', 'iso-8859-1': 'windows-1252', cp1252: 'windows-1252' },
}

/** The option for the encoding of the input. */
export const ENCODING: OptionSpec = {
  name: 'encoding',
  value: 'NAME',
  help: 'encoding of the input: utf-8, windows-1252, utf-16le, utf-16be',
}

/** The encoding that `--encoding` names. */
export function encodingOption(value: string | undefined): Encoding | undefined {
  if (value === undefined) return undefined
  const name = value.toLowerCase()
  const known = ENCODINGS.find((encoding) => encoding === (OTHER_NAMES[name] ?? name))
  if (!known) throw new UsageError(`--encoding ${value}: expected ${ENCODINGS.join(', ')}`)
  return known
}

/** The folder that `-o` names; several files cannot go to standard output. */
export function folderOption(value: string | undefined): string | undefined {
  if (value === '-')
    throw new UsageError('-o -: several files need a folder (write ./- for a folder of this name)')
  return value
}

/** The name in diagnostics of a file that is named on the command line. */
export const shownName = (path: string): string => (path === '-' ? '<stdin>' : path)

/** The bytes of a file, or of standard input for `-`. */
export async function readBytes(path: string, terminal: Terminal): Promise<Uint8Array> {
  if (path === '-') return await terminal.stdin()
  try {
    if (statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    const bytes = readFileSync(path)
    inputs.add(realpathSync(path))
    return bytes
  } catch (error) {
    throw fileError('unreadable', path, error)
  }
}

/** The text of a file. Throws a `FileError` if it cannot be read or decoded. */
export async function readText(path: string, terminal: Terminal, encoding?: Encoding): Promise<SourceFile> {
  return decodeText(path, await readBytes(path, terminal), encoding).file
}

/** The text of a file's bytes, with warnings about its encoding. Throws a `FileError` if they cannot be decoded. */
export function decodeText(
  path: string,
  bytes: Uint8Array,
  encoding?: Encoding,
): { file: SourceFile; doubts: readonly Diagnostic[] } {
  const { value, diagnostics } = decode(shownName(path), bytes, encoding)
  if (!value) throw new FileError(diagnostics[0]!)
  return { file: value, doubts: diagnostics }
}

/** The real paths of all files that have been read, none of which is ever overwritten. */
const inputs = new Set<string>()

/**
 * Checks, before anything is written, that all targets can be: throws for an input (one that was read, or is among `others`), a
 * folder, or a write-protected file.
 */
export function checkTargets(targets: readonly string[], others: readonly string[] = []): void {
  const kept = new Set([...inputs, ...others.filter((path) => path !== '-').map(realPath)])
  for (const path of targets) {
    if (path === '-') continue
    if (isFolder(path)) throw fileError('unwritable', path, { code: 'EISDIR' })
    if (kept.has(realPath(path))) throw new UsageError(`${printable(path)} is an input; name another output`)
    if (((permissions(path) ?? 0o200) & 0o222) === 0) throw fileError('unwritable', path, { code: 'EACCES' })
  }
}

/** Writes a file as a whole or not at all. Throws for an input, as `checkTargets` does, and if it cannot be written. */
export function writeFile(path: string, content: string | Uint8Array, others: readonly string[] = []): void {
  checkTargets([path], others)
  overwrite(path, content)
}

/** The same, but inputs may be overwritten. A link stays a link, and the file that it leads to is written. */
export function overwrite(path: string, content: string | Uint8Array): void {
  try {
    const file = realPath(path)
    makeFolder(dirname(file))
    if (((permissions(file) ?? 0o200) & 0o222) === 0) throw Object.assign(new Error(), { code: 'EACCES' })
    // A terminal, a pipe or /dev/null must not be replaced by a file.
    if (isSpecial(file)) writeFileSync(file, content)
    else replaceFile(file, content, permissions(file))
  } catch (error) {
    throw fileError('unwritable', path, error)
  }
}

/** Replaces a file atomically: writes a new one beside it and renames that. If this fails, the old file stays. */
export function replaceFile(path: string, content: string | Uint8Array, mode?: number): void {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 80)}.${process.pid}.tmp`)
  try {
    writeFileSync(temporary, content, { flag: 'wx', ...(mode !== undefined && { mode }) })
    renameSync(temporary, path)
  } catch (error) {
    discard(temporary)
    throw error
  }
}

/** A path relative to a folder; an absolute path stays as it is. */
export const fromFolder = (folder: string, path: string): string =>
  isAbsolute(path) ? path : join(folder, path)

/** Whether a path is inside a folder, at any depth; both are absolute. */
export const isInside = (folder: string, path: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** Creates a folder and those around it; a file in its place is an `ENOTDIR`. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === 'EEXIST' ? Object.assign(new Error(), { code: 'ENOTDIR' }) : error
  }
}

/** Whether something exists at a path that is neither a file nor a folder. */
function isSpecial(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

/** The permissions of a file, which its replacement gets too; undefined if there is no file. */
function permissions(path: string): number | undefined {
  try {
    return statSync(path).mode & 0o777
  } catch {
    return undefined
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // If the folder does not exist, neither does the file.
  }
}

/** A path without links. The file need not exist, and may be what a link leads to. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const link = readLink(path)
    if (link !== undefined) return resolve(dirname(path), link)
    const folder = dirname(resolve(path))
    return folder === resolve(path) ? folder : join(realPath(folder), basename(path))
  }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}

/** The name of a file without folder and ending, after which its outputs are named; `stdin` for `-`. */
export function stem(path: string): string {
  return path === '-' ? 'stdin' : basename(path, extname(path))
}

/** Whether a path is a folder, or ends with a slash and so is meant to be one. */
export function isFolder(path: string): boolean {
  if (/[\\/]$/.test(path)) return true
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
