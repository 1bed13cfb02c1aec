import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { compareTexts } from '../../source/wording.js'
import { FileError } from '../command.js'
import { fromFolder } from '../files/files.js'
import type { EditionConfig, Entry } from './config.js'

/** The endings of files that a pattern takes for memos. */
const MEMOS: readonly string[] = ['.txt', '.docx', '.html', '.htm', '.xhtml', '.md', '.markdown']

/**
 * The documents of an edition, with those that a pattern (`memos/*.docx`) means in its place, in the order of their names. A
 * pattern leaves out what is named elsewhere. `config` is the path of the configuration. Throws a `FileError`.
 */
export function documentsOf({ documents }: EditionConfig, folder: string, config: string): Entry[] {
  const taken = new Set(documents.map(({ text }) => fromFolder(folder, text)))
  return documents
    .flatMap((entry) => {
      if (!entry.text.includes('*') || existsSync(fromFolder(folder, entry.text))) return [entry]
      const texts = matching(entry.text, folder).filter((text) => !taken.has(fromFolder(folder, text)))
      if (texts.length === 0) throw noMemo(entry.text, config)
      for (const text of texts) taken.add(fromFolder(folder, text))
      return texts.map((text) => ({ ...entry, text }))
    })
    .map((entry) => withMetadata(entry, folder))
}

/** The paths that a pattern means. `*` is any part of the name of a file, not of a folder. */
function matching(pattern: string, folder: string): string[] {
  const parts = basename(pattern)
    .split('*')
    .map((part) => part.replace(/[\\^$+?.()|[\]{}]/g, '\\$&'))
  const form = new RegExp(`^${parts.join('.*')}$`, 's')
  return namesIn(fromFolder(folder, dirname(pattern)))
    .filter((name) => form.test(name) && isMemo(name))
    .sort(compareTexts)
    .map((name) => join(dirname(pattern), name))
}

/** Whether a file may be a memo, and is not a page that an earlier run wrote about one. */
const isMemo = (name: string): boolean =>
  MEMOS.includes(extname(name).toLowerCase()) && !name.startsWith('.') && !name.endsWith('.report.html')

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const noMemo = (pattern: string, config: string): FileError =>
  new FileError({
    rule: 'no-memo',
    source: 'files',
    severity: 'error',
    reason: `no memo matches \`${pattern}\`; memos end in ${MEMOS.join(', ')}, and \`*\` is a part of their name, not of a folder`,
    place: { file: config },
  })

/** A document with the metadata beside it, `NAME.metadata.json`, if it names no other. */
function withMetadata(entry: Entry, folder: string): Entry {
  const beside = entry.text.replace(/\.[^./\\]*$/, '') + '.metadata.json'
  if (entry.metadata !== undefined || !existsSync(fromFolder(folder, beside))) return entry
  return { ...entry, metadata: beside }
}
