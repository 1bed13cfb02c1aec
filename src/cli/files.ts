import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import { decode } from '../source/decode.js'
import type { Encoding, SourceFile } from '../source/index.js'
import { FileError, UsageError } from './command.js'
import type { OptionSpec } from './command.js'
import type { Terminal } from './terminal.js'

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

/** The bytes of a file, or of standard input for `-`. */
export async function readBytes(path: string, terminal: Terminal): Promise<Uint8Array> {
  if (path === '-') return await terminal.stdin()
  try {
    if (statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    return readFileSync(path)
  } catch (error) {
    throw fileError('unreadable', path, error)
  }
}

/** The text of a file; undecodable bytes are a diagnostic. */
export async function readText(path: string, terminal: Terminal, encoding?: Encoding): Promise<SourceFile> {
  return decodeText(path, await readBytes(path, terminal), encoding)
}

export function decodeText(path: string, bytes: Uint8Array, encoding?: Encoding): SourceFile {
  const { value, diagnostics } = decode(path === '-' ? '<stdin>' : path, bytes, encoding)
  if (!value) throw new FileError(diagnostics[0]!)
  return value
}

/**
 * Writes a whole file or none: into a new file beside it, which then takes its place. Inputs are
 * never overwritten.
 */
export function writeFile(path: string, content: string | Uint8Array, inputs: readonly string[] = []): void {
  if (isFolder(path)) throw fileError('unwritable', path, { code: 'EISDIR' })
  if (inputs.some((input) => input !== '-' && samePath(input, path)))
    throw new UsageError(`${path} is an input: name another output`)
  try {
    makeFolder(dirname(path))
    // A terminal, a pipe or /dev/null is written to, never replaced.
    if (isSpecial(path)) writeFileSync(path, content)
    else replaceFile(path, content, permissions(path))
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

function samePath(a: string, b: string): boolean {
  const real = (path: string): string => {
    try {
      return realpathSync(path)
    } catch {
      return resolve(path)
    }
  }
  return real(a) === real(b)
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  ENOTDIR: 'a part of the path is a file, not a folder; name another place',
  EISDIR: 'this is a folder; name a file',
  EACCES: 'permission is missing; change it, or name another place',
  EPERM: 'permission is missing; change it, or name another place',
  EROFS: 'the file system is read-only; name another place',
  ENOSPC: 'the disk is full; free some space',
  EEXIST: 'something is in the way; name another place',
}

function fileError(rule: string, path: string, error: unknown): FileError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
  const verb = rule === 'unreadable' ? 'cannot be read' : 'cannot be written'
  const remedy =
    rule === 'unwritable' && code === 'ENOENT'
      ? 'its folder cannot be made; name another place'
      : REMEDIES[code]
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
