import { strToU8, zipSync } from 'fflate'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The parts besides the document, each by its kind: the content of its root element. */
export interface Parts {
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly numbering?: string
  readonly styles?: string
  readonly settings?: string
  readonly header?: string
  readonly footer?: string
}

const ROOTS: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' }

/** A Word file of a body and what else there is, as Word lays it out. */
export function wordFile(body: string, parts: Parts = {}): Uint8Array {
  const others = Object.entries(parts as Record<string, string>).map(
    ([kind, content]) => [kind, ROOTS[kind] ?? kind, content] as const,
  )
  return zipOf({
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(others.map(([kind]) => [kind, `${kind}.xml`])),
    ...Object.fromEntries<string>(
      others.map(([kind, root, content]) => [`word/${kind}.xml`, part(root, content)]),
    ),
  })
}

/** A package of files by their names, not compressed. */
export const zipOf = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  })

export const relations = (all: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${all
    .map(
      ([kind, target], at) =>
        `<Relationship Id="r${at}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const part = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} xmlns:w="${W}">${content}</w:${root}>`

/** A paragraph; its words are a run, unless they are markup. */
export const p = (words = '', properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${words.startsWith('<') || words === '' ? words : r(words)}</w:p>`

/** A run of words; tabs in them are those of Word. */
export const r = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${words
    .split('\t')
    .map((each) => (each === '' ? '' : `<w:t xml:space="preserve">${each}</w:t>`))
    .join('<w:tab/>')}</w:r>`
