import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import type { Diagnostic, Result } from '../../source/diagnostic.js'
import { readXml } from '../../xml/read.js'
import { attribute, childElements } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'

/** The parts of a Word file that say something of its words, each by its root element. */
export interface WordParts {
  readonly document: XmlElement
  readonly footnotes: XmlElement | undefined
  readonly endnotes: XmlElement | undefined
  readonly comments: XmlElement | undefined
  readonly numbering: XmlElement | undefined
  readonly styles: XmlElement | undefined
  readonly settings: XmlElement | undefined
  readonly headers: readonly XmlElement[]
  readonly footers: readonly XmlElement[]
}

/** Bytes of all parts together: more text than a volume has, and far less than a decompression bomb. */
const MOST_BYTES = 100_000_000

/**
 * Opens a Word file (Office Open XML, transitional or strict) by its relationships. Every part goes through the front door
 * for XML. A package of another kind, a damaged or an oversized one gives one error and no value.
 */
export function openWord(name: string, bytes: Uint8Array): Result<WordParts> {
  try {
    return { value: new Package(name, unpacked(bytes)).parts(), diagnostics: [] }
  } catch (error) {
    if (error instanceof Unreadable) return { diagnostics: [{ ...error.finding, place: { file: name } }] }
    throw error
  }
}

class Unreadable extends Error {
  constructor(readonly finding: Omit<Diagnostic, 'place'>) {
    super(finding.reason)
  }
}

const unreadable = (rule: string, reason: string): Unreadable =>
  new Unreadable({ rule, source: 'read', severity: 'error', reason })

/** The XML parts by name. Sizes are looked at before anything is unpacked, and no part can grow beyond the size it declares. */
function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isXml = /\.(?:xml|rels)$/i.test(name)
        if (isXml) size += originalSize
        if (size > MOST_BYTES) throw TOO_LARGE
        return isXml
      },
    })
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw unreadable('damaged-package', 'found a damaged ZIP package; open it in Word and save it again')
  }
}

const TOO_LARGE = unreadable(
  'limit-size',
  'found a package whose parts unpack to more than 100 MB; split the file into its documents',
)

class Package {
  constructor(
    readonly name: string,
    readonly files: Readonly<Record<string, Uint8Array>>,
  ) {}

  parts(): WordParts {
    const path = this.#targets('', 'officeDocument')[0]
    const document = path === undefined ? undefined : this.#root(path)
    if (path === undefined || document?.localName !== 'document')
      throw unreadable(
        'binary-file',
        'found a ZIP package that is no Word document, expected text or .docx; save the document as .docx or plain text (UTF-8) and give that',
      )
    const all = (type: string): XmlElement[] =>
      this.#targets(path, type).flatMap((target) => this.#root(target) ?? [])
    const one = (type: string): XmlElement | undefined => all(type)[0]
    return {
      document,
      footnotes: one('footnotes'),
      endnotes: one('endnotes'),
      comments: one('comments'),
      numbering: one('numbering'),
      styles: one('styles'),
      settings: one('settings'),
      headers: all('header'),
      footers: all('footer'),
    }
  }

  /** The parts to which a part (or, with '', the package) is related in some way; links to other files are none. */
  #targets(path: string, type: string): string[] {
    const { dir, base } = posix.parse(path)
    const relations = this.#root(posix.join(dir, '_rels', `${base}.rels`))
    return (relations ? childElements(relations) : [])
      .filter(
        (each) =>
          attribute(each, 'Type')?.endsWith(`/${type}`) && attribute(each, 'TargetMode') !== 'External',
      )
      .map((each) => posix.join('/', dir, attribute(each, 'Target') ?? '').slice(1))
  }

  #root(path: string): XmlElement | undefined {
    const bytes = Object.hasOwn(this.files, path) ? this.files[path] : undefined
    if (!bytes) return undefined
    const { value, diagnostics } = readXml(this.name, bytes).result
    if (value) return value.root
    throw unreadable(
      'damaged-package',
      `the part ${path} of the package is damaged: ${diagnostics[0]?.reason}`,
    )
  }
}
