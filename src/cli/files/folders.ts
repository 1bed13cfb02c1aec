import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compareTexts } from '../../source/wording.js'
import { FileError } from '../command.js'
import { fileError } from '../file-error.js'

/** The endings of TEI files. */
const TEI = /\.(?:xml|tei)$/i

/**
 * The files that are named, and in place of a folder the TEI in it, at any depth, in the order of the paths. Hidden files and
 * folders are left out, and so is what links to folders lead to. Throws a `FileError` for a folder without any.
 */
export const withFolders = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => (path !== '-' && isDirectory(path) ? teiIn(path) : [path]))

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function teiIn(folder: string): string[] {
  const found = filesIn(folder)
    .filter((path) => TEI.test(path))
    .sort(compareTexts)
  if (found.length === 0) throw noTei(folder)
  return found
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .flatMap((entry) => {
        const path = join(folder, entry.name)
        return entry.isDirectory() ? filesIn(path) : [path]
      })
  } catch (error) {
    throw error instanceof FileError ? error : fileError('unreadable', folder, error)
  }
}

const noTei = (folder: string): FileError =>
  new FileError({
    rule: 'file-unreadable',
    source: 'files',
    severity: 'error',
    reason: 'this folder has no TEI (.xml, .tei); name another, or the files to check',
    place: { file: folder },
  })
