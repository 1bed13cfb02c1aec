import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic, Result, Severity } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { oneLine } from '../../source/wording.js'
import { PREDEFINED_ENTITIES } from '../../xml/escape.js'
import { parseXml } from '../../xml/parse.js'
import { elementAt } from '../../xml/path.js'
import { sourceFile } from '../../source/file.js'
import type { Span } from '../../source/position.js'
import { attribute, childrenNamed, textOf } from '../../xml/tree.js'
import type { XmlDocument, XmlElement, XmlNode } from '../../xml/tree.js'
import { runStylesheet } from '../../xslt/run.js'
import { followPointers } from './neighbours.js'
import type { ReadNeighbour } from './neighbours.js'

/** The parameter of a compiled schema that adds the patterns and the fired rules to the report. */
export const FULL_REPORT = { 'Q{urn:chancery:schematron}full': 'true' }

/** Applies our rules, which the build compiled; `read` makes the files available that the document points into. */
export function validateRules(file: SourceFile, document: XmlDocument, read?: ReadNeighbour): Diagnostic[] {
  return readReport(file, document, runRules(file, document, read))
}

/** The report of our rules as XML; if `full`, with the patterns and the fired rules. */
export function runRules(
  file: SourceFile,
  document: XmlDocument,
  read?: ReadNeighbour,
  full?: boolean,
): string {
  const known = read ? Object.entries(followPointers(document, read)) : []
  const parameters = Object.fromEntries(
    known.map(([name, value]) => [`Q{urn:chancery:schematron}${name}`, value]),
  )
  return runStylesheet('rules', plainFile(file, document).text, { ...parameters, ...(full && FULL_REPORT) })
    .result
}

/** Applies a user's Schematron schema; `run` is that of a `Schema`. */
export async function validateSchematron(
  file: SourceFile,
  document: XmlDocument,
  run: (tei: SourceFile) => Promise<Result<string>>,
): Promise<Diagnostic[]> {
  const { value, diagnostics } = await run(plainFile(file, document))
  return [...diagnostics, ...(value === undefined ? [] : readReport(file, document, value))]
}

/** The file for SaxonJS, without a document type declaration: that must not be the first to read one. */
export const plainFile = (file: SourceFile, { plain }: XmlDocument): SourceFile =>
  plain === undefined ? file : { ...file, text: plain }

/** A diagnostic for each failed assert of a report, at the place of its node. */
function readReport(file: SourceFile, document: XmlDocument, text: string): Diagnostic[] {
  const report = parseXml(sourceFile('report', text)).value
  if (!report) return []
  return childrenNamed(report.root, 'failed').map((failed) => {
    const place = placeOf(file, document, failed)
    return diagnose(file, place, {
      rule: attribute(failed, 'rule') ?? 'schematron',
      source: 'schematron',
      severity: severityOf(attribute(failed, 'role')),
      reason: oneLine(failed.children.map(printed).join('')),
    })
  })
}

/** The words of a message. Those that only mark a place are left out, and so are properties, which are for programs. */
function printed(node: XmlNode): string {
  if (node.type !== 'element') return textOf(node)
  if (node.localName === 'place' || node.localName === 'property') return ''
  if (node.localName === 'found') return textOf(node).trim()
  return `${node.localName === 'diagnostic' ? '; ' : ''}${textOf(node)}`
}

/** The words that the message marks, if they can be found in the node; else its start tag. */
function placeOf(file: SourceFile, document: XmlDocument, failed: XmlElement): Span | undefined {
  const path = attribute(failed, 'path') ?? ''
  const element = elementAt(document, path)
  const [marked] = childrenNamed(failed, 'found', 'place')
  if (!element?.place || !marked) return element?.place
  const words = textOf(marked).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
  const start = words === '' ? -1 : find(file, element, path, words)
  return start < 0 ? element.place : { start, end: start + words.length }
}

/** The offset of words in the text node that the path names, in an attribute, or anywhere in the element; -1 if not found. */
function find(file: SourceFile, element: XmlElement, path: string, words: string): number {
  const number = /\/text\(\)\[(\d+)\]$/.exec(path)?.[1]
  if (number !== undefined) {
    const node = element.children.filter(({ type }) => type === 'text')[Number(number) - 1]
    const at = node?.place ? findText(file, node.place, words) : -1
    if (at >= 0) return at
  }
  const { place, endPlace } = element
  const tag = file.text.slice(place!.start, place!.end)
  const quoted = tag.search(new RegExp(`["'\\s]${escapeRegExp(words)}["'\\s]`))
  if (quoted >= 0) return place!.start + quoted + 1
  return findText(file, { start: place!.start, end: endPlace?.end ?? place!.end }, words)
}

/** The offset of words in a span of the file, where characters may be written as references (`&#x200B;`). */
function findText(file: SourceFile, { start, end }: Span, words: string): number {
  const raw = file.text.slice(start, end)
  if (!raw.includes('&')) return raw.includes(words) ? start + raw.indexOf(words) : -1
  const offsets: number[] = []
  const text = raw.replace(
    /&(?:#(\d+)|#x([0-9A-Fa-f]+)|(lt|gt|amp|quot|apos));|[^&]|&/g,
    (whole, ...parts) => {
      const [decimal, hex, name, at] = parts as [string?, string?, string?, number?]
      const code = decimal ?? (hex && `0x${hex}`)
      const character = code ? String.fromCodePoint(Number(code)) : name ? PREDEFINED_ENTITIES[name]! : whole
      offsets.push(...Array<number>(character.length).fill(start + at!))
      return character
    },
  )
  return offsets[text.indexOf(words)] ?? -1
}

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The severity of a `@role` by its usual names; an error for any other. */
export function severityOf(role: string | undefined): Severity {
  if (role === 'warning' || role === 'warn') return 'warning'
  return role === 'info' || role === 'information' ? 'info' : 'error'
}
