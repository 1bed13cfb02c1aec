import { join, relative, resolve } from 'node:path'
import type { Edition } from '../../edition.js'
import { indexPage } from '../../publish/index-page.js'
import type { IndexEntry } from '../../publish/index-page.js'
import type { IndexLink } from '../../publish/publish.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { counted } from '../../source/wording.js'
import { isInside, readBytes, writeFile } from '../files/files.js'
import { reviewPaths, writeReview } from '../files/review-files.js'
import { printable } from '../terminal/excerpt.js'
import { report } from '../terminal/report.js'
import { row, summarize } from '../terminal/summary.js'
import type { Terminal } from '../terminal/terminal.js'
import { extensionOf } from './config.js'
import type { Plan } from './config.js'

/** Writes the files of one document, reports what was found in it, and sums it up. */
export function writeDocument(
  file: SourceFile,
  name: string,
  { encoded, problems, publications }: Edition,
  found: readonly Diagnostic[],
  { outputs, target, withReport }: Plan,
  terminal: Terminal,
): void {
  const hasTei = outputs.includes('tei')
  const tei = join(target, `${name}${extensionOf('tei')}`)
  const shownTei = hasTei ? { ...encoded.tei, name: shownPath(tei) } : encoded.tei
  const diagnostics = hasTei ? found.map((each) => renamed(each, encoded.tei.name, shownTei.name)) : found
  report(diagnostics, [file, shownTei], terminal)
  const results = [
    ...(hasTei ? [{ extension: extensionOf('tei'), content: encoded.tei.text }] : []),
    ...publications,
  ].map(({ extension, content }) => ({ path: join(target, `${name}${extension}`), content }))
  for (const { path, content } of results) writeFile(path, content, [file.name])
  if (withReport) {
    const inMemo = found.filter(({ place }) => place.file !== encoded.tei.name)
    writeReview(encoded, inMemo, tei, [file.name])
  }
  const paths = [...results.map(({ path }) => path), ...(withReport ? reviewPaths(tei) : [])].map(shownPath)
  if (terminal.json) {
    terminal.out(`${JSON.stringify({ document: name, outputs: paths, diagnostics })}\n`)
    return
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const verdict = errors === 0 ? 'valid: TEI profile and rules' : counted(errors, 'problem')
  say(terminal, `${name}\n${summarize(encoded, ['validation', verdict], ['results', paths.join('  ')])}`)
}

/** A diagnostic about the TEI, with the path where that is written. */
const renamed = (diagnostic: Diagnostic, name: string, path: string): Diagnostic =>
  diagnostic.place.file === name ? { ...diagnostic, place: { ...diagnostic.place, file: path } } : diagnostic

export function writeIndex(
  { href, title }: IndexLink,
  published: readonly IndexEntry[],
  target: string,
  inputs: readonly string[],
  terminal: Terminal,
): void {
  const path = join(target, href)
  writeFile(path, indexPage(title, published), inputs)
  if (!terminal.json) say(terminal, row(['index', shownPath(path)]))
}

/** Copies the registers to the results, at the relative paths by which the documents point at them. */
export async function copyRegisters(
  registers: readonly string[],
  folder: string,
  target: string,
  terminal: Terminal,
): Promise<void> {
  for (const register of registers) {
    const copy = join(target, relative(resolve(folder), register))
    if (!isInside(resolve(folder), register) || !copy.endsWith('.xml') || resolve(copy) === register) continue
    writeFile(copy, await readBytes(register, terminal), registers)
    if (!terminal.json) say(terminal, row(['register', shownPath(copy)]))
  }
}

/** A path relative to the working directory. */
const shownPath = (path: string): string => relative('.', resolve(path))

/** Prints text for people on standard output, unless that is to be quiet or JSON. */
export function say(terminal: Terminal, text: string): void {
  if (!terminal.quiet && !terminal.json) terminal.out(text.split('\n').map(printable).join('\n'))
}
