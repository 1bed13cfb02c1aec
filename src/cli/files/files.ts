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
import { printable } from '../terminal/excerpt.js'
import type { Terminal } from '../terminal/terminal.js'

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']

/** What else they are called; browsers, too, read ISO 8859-1 as windows-1252. */
const OTHER_NAMES: Readonly<Record<string, Encoding>> = {
  ...{ utf8: 'utf-8', 'utf-16': 'utf-16le', utf16le: 'utf-16le', utf16be: 'utf-16be' },
  ...{ latin1: 'windows-1252', 'iso-8859-1': 'windows-1252', cp1252: 'windows-1252' },
}

/** The option that names the encoding of what is read. */
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
  if (!known) throw new UsageError(`--encoding ${value}: expected one of ${ENCODINGS.join(', ')}`)
  return known
}

/** The folder that `-o` names; several files have no room on standard output. */
export function folderOption(value: string | undefined): string | undefined {
  if (value === '-') throw new UsageError('-o -: several files need a folder (one of this name is ./-)')
  return value
}

/** How diagnostics call a file that is named on the command line. */
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

/** The text of a file; undecodable bytes are a diagnostic. */
export async function readText(path: string, terminal: Terminal, encoding?: Encoding): Promise<SourceFile> {
  return decodeText(path, await readBytes(path, terminal), encoding).file
}

/** The same of bytes, with what is doubtful about their encoding. */
export function decodeText(
  path: string,
  bytes: Uint8Array,
  encoding?: Encoding,
): { file: SourceFile; doubts: readonly Diagnostic[] } {
  const { value, diagnostics } = decode(shownName(path), bytes, encoding)
  if (!value) throw new FileError(diagnostics[0]!)
  return { file: value, doubts: diagnostics }
}

/** What has been read: none of it is ever overwritten. */
const inputs = new Set<string>()

/**
 * Says of targets that cannot be written, before the first of them is: what was read or will be, folders, and files
 * that nobody may write.
 */
export function checkTargets(targets: readonly string[], others: readonly string[] = []): void {
  const kept = new Set([...inputs, ...others.filter((path) => path !== '-').map(realPath)])
  for (const path of targets) {
    if (path === '-') continue
    if (isFolder(path)) throw fileError('unwritable', path, { code: 'EISDIR' })
    if (kept.has(realPath(path))) throw new UsageError(`${printable(path)} is an input: name another output`)
    if (((permissions(path) ?? 0o200) & 0o222) === 0) throw fileError('unwritable', path, { code: 'EACCES' })
  }
}

/** Writes a whole file or none: into a new file beside it, which then takes its place. */
export function writeFile(path: string, content: string | Uint8Array, others: readonly string[] = []): void {
  checkTargets([path], others)
  overwrite(path, content)
}

/** The same for a file that is mended in its place. A link stays one, and its file is written. */
export function overwrite(path: string, content: string | Uint8Array): void {
  try {
    const file = realPath(path)
    makeFolder(dirname(file))
    if (((permissions(file) ?? 0o200) & 0o222) === 0) throw Object.assign(new Error(), { code: 'EACCES' })
    // A terminal, a pipe or /dev/null is written to, never replaced.
    if (isSpecial(file)) writeFileSync(file, content)
    else replaceFile(file, content, permissions(file))
  } catch (error) {
    throw fileError('unwritable', path, error)
  }
}

/** Puts a new file in a path's place; what was there stays if that fails. */
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

/** A path as seen from a folder; one from the root stands for itself. */
export const fromFolder = (folder: string, path: string): string =>
  isAbsolute(path) ? path : join(folder, path)

/** Whether a path lies in a folder or in the folders in it; both are absolute. */
export const isInside = (folder: string, path: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** Says of a file in the place of a folder that it is one. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === 'EEXIST' ? Object.assign(new Error(), { code: 'ENOTDIR' }) : error
  }
}

/** Whether a path is there and is neither a file nor a folder. */
function isSpecial(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

/** A file that is replaced keeps who may read and write it. */
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
    // The folder is not there, so neither is the file.
  }
}

/** A path without links, also where the last of them leads to what is not there yet. */
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

const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  ENOTDIR: 'a part of the path is a file, not a folder; name another place',
  EISDIR: 'this is a folder; name a file',
  EACCES: 'permission is missing; change it, or name another place',
  EPERM: 'permission is missing; change it, or name another place',
  EROFS: 'the file system is read-only; name another place',
  ENOSPC: 'the disk is full; free some space',
  ENAMETOOLONG: 'the name is too long; give a shorter one',
  EEXIST: 'something is in the way; name another place',
}

const READING: Readonly<Record<string, string>> = {
  EISDIR: 'this is a folder; name the files in it, all of one kind by *.txt or *.xml',
}

const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'its folder cannot be made; name another place',
}

/** Why a file cannot be read or written, and what to do. */
export function fileError(rule: string, path: string, error: unknown): FileError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
  const verb = rule === 'unreadable' ? 'cannot be read' : 'cannot be written'
  const remedy = (rule === 'unwritable' ? WRITING : READING)[code] ?? REMEDIES[code]
  const reason = `${verb} (${code}): ${remedy ?? 'check the path'}`
  return new FileError({
    rule: `file-${rule}`,
    source: 'files',
    severity: 'error',
    reason,
    place: { file: path },
  })
}

/** "memo.txt" → "memo"; the name of an output is that of its input. */
export function stem(path: string): string {
  return path === '-' ? 'stdin' : basename(path, extname(path))
}

/** Whether a path is, or is meant as, a folder. */
export function isFolder(path: string): boolean {
  if (/[\\/]$/.test(path)) return true
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
