import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { decodeXml } from '../../xml/decode.js'
import { parseXml } from '../../xml/parse.js'

/**
 * The modules of a stylesheet, out of the paths that were read to compile it. Each is named by its path relative to the folder
 * of the stylesheet, as the user named that; one outside by its absolute path.
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

/** What is not well-formed in the modules: the processor would report a wrong line. A document type is allowed. */
export const notWellFormed = (modules: readonly SourceFile[]): Diagnostic[] =>
  modules
    .flatMap((module) => [...parseXml(module).diagnostics])
    .filter(({ rule }) => rule === 'not-well-formed')
