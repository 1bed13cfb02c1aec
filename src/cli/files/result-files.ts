import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { problem } from '../../publish/stylesheet/failures.js'
import type { ResultDocument } from '../../publish/sandbox/transform-child.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { isFolder, isInside, realPath } from './files.js'

export interface ResultFile {
  readonly path: string
  readonly content: string
}

/**
 * The files of result documents in the folder of the output, or why one cannot be written there: a stylesheet from elsewhere must
 * not reach what lies outside it, settings, whose names begin with a full stop, nor what was there before, unless it may replace that.
 */
export function resultFiles(
  stylesheet: string,
  documents: readonly ResultDocument[],
  folder: string,
  mayReplace: (path: string) => boolean,
): { readonly files: readonly ResultFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const files: ResultFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const { href, content } of documents) {
    const path = pathIn(folder, href)
    const why =
      path === undefined
        ? 'outside the folder of the output, which is refused; give it an address in that folder'
        : isOther(path, content) && !mayReplace(path)
          ? `over ${path}, which was there before; name another folder, or replace it with --force`
          : undefined
    if (why !== undefined) diagnostics.push(refused(stylesheet, href, why))
    else files.push({ path: path!, content })
  }
  return { files, diagnostics }
}

/** The path of a relative address in a folder; undefined for one that leads out of it, also by links, or to a hidden file. */
function pathIn(folder: string, href: string): string | undefined {
  const base = pathToFileURL(join(resolve(folder), '/'))
  const url = URL.canParse(href, base.href) ? new URL(href, base.href) : undefined
  if (url?.protocol !== 'file:' || !url.pathname.startsWith(base.pathname)) return undefined
  const inside = url.pathname.slice(base.pathname.length)
  // An escaped slash or null byte is in no name of a file.
  if (inside === '' || /%2f|%5c|%00/i.test(inside)) return undefined
  const path = fileURLToPath(url).slice(fileURLToPath(base).length)
  if (/(?:^|[\\/])\./.test(path)) return undefined
  return isInside(realPath(folder), realPath(join(folder, path))) ? join(folder, path) : undefined
}

/** Whether something else is at a path. */
const isOther = (path: string, content: string): boolean =>
  existsSync(path) && !isFolder(path) && readFileSync(path, 'utf8') !== content

const refused = (stylesheet: string, href: string, why: string): Diagnostic =>
  problem(stylesheet, 'result-document', `writes the result document \`${href}\` ${why}`)

/** Results without a folder in which these could be written. */
export const noFolderFor = (stylesheet: string, { href }: ResultDocument): Diagnostic =>
  problem(
    stylesheet,
    'result-document',
    `writes the result document \`${href}\`, which needs a folder; name one with -o DIR/`,
  )

/** Two results of one run in one place. */
export const writtenTwice = (stylesheet: string, path: string): Diagnostic =>
  problem(
    stylesheet,
    'result-document',
    `writes ${path} a second time; give each document an address of its own, for example with its @xml:id`,
  )
