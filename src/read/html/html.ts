import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { PlainTextBuilder } from '../plain-text.js'
import type { PlainText } from '../plain-text.js'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

const SKIPPED = new Set(
  'script style noscript template nav header footer aside form button select input svg head iframe object'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 div section article main blockquote dd dt dl address figure figcaption hr ol ul table pre center body'.split(
    ' ',
  ),
)

/** A saved page of a web edition as plain text: what is not the text (navigation, scripts) stays away. */
export function readHtml(source: string): PlainText {
  const builder = new PlainTextBuilder()
  const document = parse(source, { sourceCodeLocationInfo: true })
  new Reader(builder).children(content(document))
  return builder.finish()
}

/** The part of a page that holds the text. */
function content(document: Parent): Parent {
  const find = (test: (element: Element) => boolean, from: Parent): Element | undefined => {
    for (const child of from.childNodes) {
      if (!('tagName' in child)) continue
      const found = test(child) ? child : find(test, child)
      if (found) return found
    }
    return undefined
  }
  return (
    find(({ tagName }) => tagName === 'main', document) ??
    find((element) => attributeOf(element, 'role') === 'main', document) ??
    find(({ tagName }) => tagName === 'article', document) ??
    find(({ tagName }) => tagName === 'body', document) ??
    document
  )
}

class Reader {
  constructor(private readonly builder: PlainTextBuilder) {}

  /** Blocks one after the other; words that stand between blocks are a block of their own. */
  children(parent: Parent): void {
    let loose: Node[] = []
    const flush = (): void => {
      const [first] = loose
      if (first) this.builder.block(loose.map(words).join(''), offset(first))
      loose = []
    }
    for (const child of parent.childNodes) {
      if (
        isElement(child) &&
        SKIPPED.has(child.tagName) &&
        !(child.tagName === 'header' && isInside(child, 'article'))
      )
        continue
      if (isElement(child) && BLOCKS.has(child.tagName)) {
        flush()
        this.#block(child)
      } else loose.push(child)
    }
    flush()
  }

  #block(element: Element): void {
    const name = element.tagName
    if (isNotes(element)) for (const item of items(element)) this.builder.note(words(item), offset(item))
    else if (name === 'ul' || name === 'ol') this.#list(element, 0, name === 'ol')
    else if (name === 'table') this.#table(element)
    else if (element.childNodes.some((child) => isElement(child) && BLOCKS.has(child.tagName)))
      this.children(element)
    else this.builder.block(words(element), offset(element))
  }

  #list(list: Element, depth: number, numbered: boolean): void {
    items(list).forEach((item, index) => {
      const own = item.childNodes.filter((child) => !(isElement(child) && /^(?:ul|ol)$/.test(child.tagName)))
      const text = own.map(words).join('')
      this.builder.item(
        numbered ? `${index + 1}. ${text.trim()}` : text,
        offset(item),
        depth,
        depth === 0 && index === 0,
      )
      for (const child of item.childNodes)
        if (isElement(child) && /^(?:ul|ol)$/.test(child.tagName))
          this.#list(child, depth + 1, child.tagName === 'ol')
    })
  }

  #table(table: Element): void {
    const rows = all(table, 'tr').map((row) =>
      row.childNodes
        .filter((cell) => isElement(cell) && /^t[dh]$/.test(cell.tagName))
        .map((cell) => words(cell).replace(/\s+/g, ' ').trim())
        .join('\t'),
    )
    this.builder.block(rows.join('\n'), offset(table))
  }
}

const isElement = (node: Node): node is Element => 'tagName' in node
const attributeOf = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? ''
const offset = (node: Node): number => node.sourceCodeLocation?.startOffset ?? 0

function isInside(element: Element, name: string): boolean {
  for (
    let parent: Parent | null = element.parentNode;
    parent && 'tagName' in parent;
    parent = parent.parentNode
  )
    if (parent.tagName === name) return true
  return false
}

function all(parent: Parent, name: string): Element[] {
  return parent.childNodes.flatMap((child) =>
    isElement(child) ? [...(child.tagName === name ? [child] : []), ...all(child, name)] : [],
  )
}

const items = (list: Parent): Element[] =>
  list.childNodes.flatMap((child) =>
    isElement(child)
      ? child.tagName === 'li'
        ? [child]
        : /^(?:ol|ul|div|section)$/.test(child.tagName)
          ? items(child)
          : []
      : [],
  )

/** The list of notes: by its role, its class, or because its items lead back to their markers. */
function isNotes(element: Element): boolean {
  const named =
    /\b(?:doc-endnotes|doc-footnotes?)\b/.test(attributeOf(element, 'role')) ||
    /\b(?:foot|end)?notes?\b/i.test(`${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`)
  if (named) return items(element).length > 0
  if (element.tagName !== 'ol') return false
  const entries = items(element)
  return (
    entries.length > 0 &&
    entries.every(
      (item) =>
        /^(?:fn|footnote|note|cite_note|d\d+fn)/i.test(attributeOf(item, 'id')) ||
        all(item, 'a').some(isBackLink),
    )
  )
}

function isBackLink(link: Element): boolean {
  const text = link.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
  return (
    /\b(?:doc-backlink)\b/.test(attributeOf(link, 'role')) ||
    /\b(?:back|backlink|backref|footnote-back\w*|fn-back|return)\b/i.test(attributeOf(link, 'class')) ||
    /^\s*[↩↑^⏎]/u.test(text)
  )
}

/** The words of a node: markers of notes as digits glued to the word before them. */
function words(node: Node): string {
  if ('value' in node) return node.value.replace(/[\t\r\n ]+/g, ' ')
  if (!isElement(node)) return ''
  if (SKIPPED.has(node.tagName) || (node.tagName === 'a' && isBackLink(node))) return ''
  if (node.tagName === 'br') return '\n'
  const inner = node.childNodes.map(words).join('')
  if (node.tagName === 'sup') return inner.trim().replace(/^[[(](\d+)[\])]$/, '$1')
  return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner
}
