import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Metadata } from '../src/memo/metadata.js'
import { encodeMemo } from '../src/pipeline.js'
import type { EncodedMemo } from '../src/pipeline.js'
import { readAuthority } from '../src/read/authority.js'
import { decode } from '../src/source/decode.js'
import { sourceFile } from '../src/source/file.js'
import { attribute, descendants, textOf } from '../src/xml/tree.js'
import type { XmlElement } from '../src/xml/tree.js'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Material that may lie beside the project; tests over it say when it is not there. */
export const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
export const hasShared = existsSync(`${shared}corpus`)
if (!hasShared) process.stderr.write('corpus not present: the tests over it are skipped\n')

/** The memo of `tei/d111`, encoded with its metadata and register. */
export function encodeD111(): EncodedMemo {
  const folder = `${root}tei/d111/`
  const file = decode('d111.txt', readFileSync(`${folder}d111.txt`)).value!
  const persons = readAuthority(
    sourceFile('persons.xml', readFileSync(`${folder}persons.xml`, 'utf8')),
  ).value!
  const metadata = JSON.parse(readFileSync(`${folder}metadata.json`, 'utf8')) as Metadata
  return encodeMemo(file, { authorities: [persons], metadata }).value!
}

export function encodeText(text: string): EncodedMemo {
  const { value, diagnostics } = encodeMemo(sourceFile('memo.txt', text))
  if (!value) throw new Error(diagnostics.map(({ reason }) => reason).join('\n'))
  return value
}

export const all = (element: XmlElement, name: string): XmlElement[] =>
  [...descendants(element)].filter(({ localName }) => localName === name)
export const one = (element: XmlElement, name: string): XmlElement => {
  const found = all(element, name)
  if (!found[0]) throw new Error(`no ${name}`)
  return found[0]
}
/** What the header says people are, or of what body. */
export const offices = (element: XmlElement): XmlElement[] =>
  [...descendants(element)].filter(
    ({ localName }) => localName === 'occupation' || localName === 'affiliation',
  )
export const withAttribute = (elements: XmlElement[], name: string, value: string): XmlElement[] =>
  elements.filter((element) => attribute(element, name) === value)
export const words = (element: XmlElement): string => textOf(element).replace(/\s+/g, ' ').trim()

/** Whose words each `said` of a text gives, in its order. */
export const whoSays = (text: string): (string | undefined)[] =>
  all(encodeText(text).document.root, 'said').map((said) => attribute(said, 'who'))

/** The top of a memo that lists some people. */
export const listing = (...people: readonly string[]): string =>
  `5. Memorandum of Conversation\n\nPARTICIPANTS\n${people.map((each) => `  • ${each}`).join('\n')}`

/** Who says each sentence of some paragraphs below the top of a document; `-` where nobody speaks, `~` where nobody is known to. */
export function speakersOf(top: string, paragraphs: readonly (readonly string[])[], below = ''): string[] {
  const body = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')
  const said = all(encodeText(`${top}\n\n${body}\n\n${below}`).document.root, 'said')
  return paragraphs.flat().map((sentence) => {
    const found = said.find((each) => sentence.startsWith(words(each).trim().slice(0, 40)))
    return found === undefined ? '-' : (attribute(found, 'who') ?? '~').replaceAll('#', '')
  })
}

/** The body of an encoding as text, for comparing two encodings. */
export function bodyOf(xml: string): string {
  return xml.slice(xml.indexOf('<body>'), xml.indexOf('</body>'))
}

/** A schema as if it lay on disk. */
export function schemaFile(name: string, text: string): { name: string; bytes: Buffer } {
  return { name, bytes: Buffer.from(text) }
}

/** The text of the body, with what `mark` says of an element in the element's place, if it says something. */
export function marked(text: string, mark: (element: XmlElement) => string | undefined): string {
  const write = (element: XmlElement): string =>
    element.children
      .map((child) => {
        if (child.type === 'text') return child.value
        return child.type === 'element' ? (mark(child) ?? write(child)) : ''
      })
      .join('')
  return write(one(encodeText(text).document.root, 'body')).replace(/\s+/g, ' ')
}
