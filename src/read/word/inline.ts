import { addAll } from '../../source/many.js'
import { childElements } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'
import { NOTES } from './page.js'
import type { WordPage } from './page.js'
import { REMOVED_WORDS, child, chosen, idOf, isRemoved, textIn, wordsIn } from './wordml.js'

/** The words of a paragraph as a stretch of a page. */
export interface Inline {
  html: string
  /** Whether it has what only a page can say: notes, raised characters, line ends, page breaks. */
  isMarked: boolean
  /** Text boxes anchored in the paragraph; they stand beside its words. */
  readonly boxes: XmlElement[]
}

/** Elements that hold runs and say nothing that is printed. */
const WRAPPERS =
  /^(?:hyperlink|ins|moveTo|smartTag|customXml|fldSimple|sdt|sdtContent|dir|bdo|ruby|rubyBase)$/

/** Adds the words in an element to those of its paragraph, in their order. */
export function readInline(parent: XmlElement, page: WordPage, to: Inline): void {
  for (const element of childElements(parent)) {
    const { localName } = element
    if (localName === 'r') readRun(element, page, to)
    else if (localName === 'AlternateContent') readInline(chosen(element) ?? element, page, to)
    else if (isRemoved(element)) page.leave(REMOVED_WORDS, wordsIn(element))
    else if (localName === 'rt') to.html += ` (${escaped(wordsIn(element).trim())})`
    else if (/^oMath(?:Para)?$/.test(localName)) to.html += escaped(wordsIn(element))
    else if (WRAPPERS.test(localName)) readInline(element, page, to)
  }
}

function readRun(run: XmlElement, page: WordPage, to: Inline): void {
  const properties = child(run, 'rPr')
  const { isHidden, isRaised } = page.styles.runLookOf(properties)
  if (isHidden) {
    page.leave('hidden words', wordsIn(run))
    return
  }
  const before = to.html
  to.html = ''
  let call: string | undefined
  for (const element of childElements(run)) call = readPiece(element, page, to) ?? call
  if (call !== undefined) to.html = noteLink(call, to.html)
  else if (isRaised) to.html = `<sup>${to.html}</sup>`
  to.isMarked ||= isRaised || call !== undefined
  to.html = before + to.html
}

/** One piece of a run; gives the id of a note whose mark is the words of the run. */
function readPiece(element: XmlElement, page: WordPage, to: Inline): string | undefined {
  switch (element.localName) {
    case 't':
      to.html += escaped(textIn(element))
      return undefined
    case 'tab':
    case 'ptab':
      to.html += '\t'
      return undefined
    case 'noBreakHyphen':
      to.html += '\u2011'
      return undefined
    case 'sym':
      to.html += escaped(symbol(element))
      return undefined
    case 'cr':
      to.html += '<br>'
      to.isMarked = true
      return undefined
    case 'br':
      lineOrPageBreak(element, page, to)
      return undefined
    case 'footnoteReference':
    case 'endnoteReference':
      return readCall(element, page, to)
    case 'AlternateContent': {
      const content = chosen(element)
      for (const each of content ? childElements(content) : []) readPiece(each, page, to)
      return undefined
    }
    case 'drawing':
    case 'pict':
    case 'object':
      readDrawing(element, page, to)
      return undefined
    case 'ruby':
      readInline(element, page, to)
      return undefined
    case 'delText':
      page.leave(REMOVED_WORDS, textIn(element))
      return undefined
    default:
      return undefined
  }
}

function readCall(element: XmlElement, page: WordPage, to: Inline): string | undefined {
  const call = page.call(element)
  if (!call) {
    page.leave(
      'call of a note that is missing',
      `${NOTES[element.localName as keyof typeof NOTES].name} ${idOf(element, 'id')}`,
    )
    return undefined
  }
  to.isMarked = true
  if (call.printed === undefined) return call.id
  to.html += noteLink(call.id, escaped(call.printed))
  return undefined
}

const noteLink = (id: string, printed: string): string =>
  `<sup><a id="call-${id}" href="#${id}" role="doc-noteref">${printed}</a></sup>`

function lineOrPageBreak(element: XmlElement, page: WordPage, to: Inline): void {
  to.isMarked = true
  if (idOf(element, 'type') !== 'page') to.html += '<br>'
  else if (page.nextPage === undefined) to.html += ' '
  else to.html += pageBreak(page.nextPage++)
}

export const pageBreak = (number: number): string => ` <span role="doc-pagebreak" data-n="${number}"></span> `

/** Words in a text box stand in the document; of a picture there is nothing but what its author said of it. */
function readDrawing(element: XmlElement, page: WordPage, to: Inline): void {
  const boxes = contentsOf(element, 'txbxContent')
  addAll(to.boxes, boxes)
  if (boxes.length > 0) return
  for (const each of contentsOf(element, 'docPr'))
    if (idOf(each, 'descr').trim() !== '') page.leave('picture', idOf(each, 'descr'))
}

function contentsOf(element: XmlElement, name: string): XmlElement[] {
  const inner = element.localName === 'AlternateContent' ? [chosen(element)] : childElements(element)
  return inner.flatMap((each) => {
    if (!each) return []
    return each.localName === name ? [each] : contentsOf(each, name)
  })
}

/** A sign of a font of signs, most of them bullets in the private area of Unicode. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(idOf(element, 'char'), 16)
  return code >= 0x20 && code <= 0xfffd && (code < 0xd800 || code > 0xdfff) ? String.fromCharCode(code) : ''
}

export const escaped = (text: string): string =>
  text.replace(/[&<>\n]/g, (character) => ESCAPES[character] ?? ' ')
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
