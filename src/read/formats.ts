import { locate, sourceFile } from '../source/file.js'
import type { Diagnostic } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import type { PlainText } from './plain-text.js'

type Reader = (source: string) => PlainText

const html = async (): Promise<Reader> => (await import('./html/html.js')).readHtml
const markdown = async (): Promise<Reader> => (await import('./markdown/markdown.js')).readMarkdown

/**
 * Input formats besides plain text, by the endings of their files; each is loaded when such a file comes. To add one:
 * a folder, and a line here.
 */
const formats: Readonly<Record<string, () => Promise<Reader>>> = {
  html,
  htm: html,
  xhtml: html,
  md: markdown,
  markdown,
}

/** A file of any input format as the plain text of a memo, and the way back to the places of that file. */
export interface Reduced {
  readonly file: SourceFile
  /** A diagnostic about the text, with its place in the file that it was taken from. */
  readonly original: (diagnostic: Diagnostic) => Diagnostic
}

export async function reduce(file: SourceFile): Promise<Reduced> {
  const ending = /\.([^./\\]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const load = Object.hasOwn(formats, ending) ? formats[ending] : undefined
  if (!load) return { file, original: (diagnostic) => diagnostic }
  const read = await load()
  const { text, places } = read(file.text.replace(/^\uFEFF/, ''))
  return { file: sourceFile(file.name, text), original: (diagnostic) => relocate(diagnostic, file, places) }
}

function relocate(diagnostic: Diagnostic, file: SourceFile, places: PlainText['places']): Diagnostic {
  const { position } = diagnostic.place
  if (!position || diagnostic.place.file !== file.name) return diagnostic
  let source = 0
  for (const place of places) {
    if (place.at > position.start.offset) break
    source = place.source
  }
  const start = locate(file, source)
  return { ...diagnostic, place: { ...diagnostic.place, position: { start, end: start } } }
}
