import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { ResultDocument } from '../sandbox/transform-child.js'
import { problem } from './failures.js'

export interface ResultFile {
  readonly path: string
  readonly content: string
}

/** The files of result documents in the folder of the principal result, or why one cannot be written there. */
export function resultFiles(
  stylesheet: string,
  documents: readonly ResultDocument[],
  folder: string,
): { readonly files: readonly ResultFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const files: ResultFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const { href, content } of documents) {
    const path = pathIn(folder, href)
    if (path === undefined) diagnostics.push(outside(stylesheet, href))
    else files.push({ path, content })
  }
  return { files, diagnostics }
}

/** The path of a relative address in a folder; undefined for one that leads out of it. */
function pathIn(folder: string, href: string): string | undefined {
  const base = pathToFileURL(join(resolve(folder), '/'))
  const url = URL.canParse(href, base.href) ? new URL(href, base.href) : undefined
  if (url?.protocol !== 'file:' || !url.pathname.startsWith(base.pathname)) return undefined
  const inside = url.pathname.slice(base.pathname.length)
  // An escaped slash or null byte is in no name of a file.
  if (inside === '' || /%2f|%5c|%00/i.test(inside)) return undefined
  return join(folder, fileURLToPath(url).slice(fileURLToPath(base).length))
}

const outside = (stylesheet: string, href: string): Diagnostic =>
  problem(
    stylesheet,
    'result-document',
    `writes the result document \`${href}\` outside the folder of the output, which is refused; give it an address in that folder`,
  )

/** Results without a file beside which these could be written. */
export const noPlaceFor = (stylesheet: string, { href }: ResultDocument): Diagnostic =>
  problem(
    stylesheet,
    'result-document',
    `writes the result document \`${href}\`, which is written beside the output; name that with -o`,
  )

/** Two results of one run in one place. */
export const writtenTwice = (stylesheet: string, path: string): Diagnostic =>
  problem(
    stylesheet,
    'result-document',
    `writes ${path} a second time; give each document an address of its own, for example with its @xml:id`,
  )
