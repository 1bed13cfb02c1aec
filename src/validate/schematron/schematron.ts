import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic, Result, Severity } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { oneLine } from '../../source/wording.js'
import { parseXml } from '../../xml/parse.js'
import { elementAt } from '../../xml/path.js'
import { sourceFile } from '../../source/file.js'
import type { Span } from '../../source/position.js'
import { attribute, childElements, textOf } from '../../xml/tree.js'
import type { XmlDocument, XmlElement, XmlNode } from '../../xml/tree.js'
import { runStylesheet } from '../../xslt/run.js'
import { followPointers } from './neighbours.js'
import type { ReadNeighbour } from './neighbours.js'

/** The parameter of a compiled schema that asks for the patterns and the rules that fired, too. */
export const FULL_REPORT = { 'Q{urn:chancery:schematron}full': 'true' }

/** Our Schematron rules, compiled at build; with `read`, they know of the files that the document points into. */
export function validateRules(file: SourceFile, document: XmlDocument, read?: ReadNeighbour): Diagnostic[] {
  return readReport(file, document, runRules(file, document, read))
}

/** The report of our rules, in full if every rule that fired is asked for. */
export function runRules(
  file: SourceFile,
  document: XmlDocument,
  read?: ReadNeighbour,
  full?: boolean,
): string {
  const known = Object.entries(read ? followPointers(document, read) : {})
  const parameters = Object.fromEntries(
    known.map(([name, value]) => [`Q{urn:chancery:schematron}${name}`, value as string]),
  )
  return runStylesheet('rules', plainFile(file, document).text, { ...parameters, ...(full && FULL_REPORT) })
    .result
}

/** A Schematron schema of the user's, run where it can do no harm. */
export async function validateSchematron(
  file: SourceFile,
  document: XmlDocument,
  run: (tei: SourceFile) => Promise<Result<string>>,
): Promise<Diagnostic[]> {
  const { value, diagnostics } = await run(plainFile(file, document))
  return [...diagnostics, ...(value === undefined ? [] : readReport(file, document, value))]
}

/** What SaxonJS is given: it is never the first to read a document type declaration. */
export const plainFile = (file: SourceFile, { plain }: XmlDocument): SourceFile =>
  plain === undefined ? file : { ...file, text: plain }

/** Each failed assert of a report with the place of its node. */
function readReport(file: SourceFile, document: XmlDocument, text: string): Diagnostic[] {
  const report = parseXml(sourceFile('report', text)).value
  if (!report) return []
  const all = childElements(report.root).filter(({ localName }) => localName === 'failed')
  return all.map((failed) => {
    const place = placeOf(file, document, failed)
    return diagnose(file, place, {
      rule: attribute(failed, 'rule') ?? 'schematron',
      source: 'schematron',
      severity: severityOf(attribute(failed, 'role')),
      reason: oneLine(failed.children.map(printed).join('')),
    })
  })
}

/** Words that only say where are not printed, nor are properties, which are for programs. */
function printed(node: XmlNode): string {
  if (node.type !== 'element') return textOf(node)
  if (node.localName === 'place' || node.localName === 'property') return ''
  if (node.localName === 'found') return textOf(node).trim()
  return `${node.localName === 'diagnostic' ? '; ' : ''}${textOf(node)}`
}

/** The start tag of the node, or the words in it that the message marks as found. */
function placeOf(file: SourceFile, document: XmlDocument, failed: XmlElement): Span | undefined {
  const path = attribute(failed, 'path') ?? ''
  const element = elementAt(document, path)
  const marked = childElements(failed).find(({ localName }) => localName === 'found' || localName === 'place')
  if (!element?.place || !marked) return element?.place
  const words = textOf(marked).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
  const start = words === '' ? -1 : find(file, element, path, words)
  return start < 0 ? element.place : { start, end: start + words.length }
}

/** Where words stand: in the text node that the path names, in an attribute, or anywhere in the element. */
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

/** Words in a stretch of the file where characters may be written as references (`&#x200B;`). */
function findText(file: SourceFile, { start, end }: Span, words: string): number {
  const raw = file.text.slice(start, end)
  if (!raw.includes('&')) return raw.includes(words) ? start + raw.indexOf(words) : -1
  const offsets: number[] = []
  const text = raw.replace(
    /&(?:#(\d+)|#x([0-9A-Fa-f]+)|(lt|gt|amp|quot|apos));|[^&]|&/g,
    (whole, ...parts) => {
      const [decimal, hex, name, at] = parts as [string?, string?, string?, number?]
      const code = decimal ?? (hex && `0x${hex}`)
      const character = code ? String.fromCodePoint(Number(code)) : name ? NAMED[name]! : whole
      offsets.push(...Array<number>(character.length).fill(start + at!))
      return character
    },
  )
  return offsets[text.indexOf(words)] ?? -1
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The usual names of `@role`; whatever else it says, the assert failed. */
export function severityOf(role: string | undefined): Severity {
  if (role === 'warning' || role === 'warn') return 'warning'
  return role === 'info' || role === 'information' ? 'info' : 'error'
}
