import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { Diagnostic } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { decodeXml } from '../xml/decode.js'
import { parseXml } from '../xml/parse.js'

/**
 * The modules of a stylesheet among the files that were read to compile it. Users name the stylesheet as they like, and find its
 * modules under the names that these have from there.
 */
export function modulesOf({ name }: SourceFile, read: readonly string[]): SourceFile[] {
  const main = realpathSync(resolve(name))
  return read
    .filter((path) => path !== main && existsSync(path))
    .flatMap((path) => {
      const fromMain = relative(dirname(main), path)
      const shown = isAbsolute(fromMain) || fromMain.startsWith('..') ? path : join(dirname(name), fromMain)
      return decodeXml(shown, readFileSync(path)).file ?? []
    })
}

/** Modules that are no XML, of which the processor names a wrong line. They may have a document type. */
export const notWellFormed = (modules: readonly SourceFile[]): Diagnostic[] =>
  modules
    .flatMap((module) => [...parseXml(module).diagnostics])
    .filter(({ rule }) => rule === 'not-well-formed')
