import { FileError } from './command.js'

const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: 'the file does not exist; check the path',
  ENOTDIR: 'part of the path is a file, not a folder; check the path',
  EISDIR: 'this is a folder; name a file',
  EACCES: 'permission denied; change the permissions, or use another place',
  EPERM: 'permission denied; change the permissions, or use another place',
  EROFS: 'the file system is read-only; use another place',
  ENOSPC: 'the disk is full; free some space',
  ENAMETOOLONG: 'the name is too long; give a shorter one',
  ELOOP: 'its symbolic links lead in a circle; correct them',
  EEXIST: 'another file is in the way; delete it, or use another place',
}

const READING: Readonly<Record<string, string>> = {
  EISDIR: 'this is a folder; name the files in it, such as FOLDER/*.txt or FOLDER/*.xml',
}

const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'its folder cannot be created; use another place',
}

/** The error about a file that cannot be read (`unreadable`) or written (`unwritable`). */
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
