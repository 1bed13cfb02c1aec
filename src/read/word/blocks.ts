import { childElements } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'
import { escaped, pageBreak, readInline } from './inline.js'
import type { Inline } from './inline.js'
import type { WordPage } from './page.js'
import { spaceBetween } from './styles.js'
import type { Look } from './styles.js'
import { REMOVED_WORDS, child, chosen, isRemoved, isSwitchedOn, valueOf, wordsIn } from './wordml.js'

/** Elements that hold blocks and say nothing that is printed. */
const WRAPPERS = /^(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/

/** The blocks of a document, a note, a cell or a text box as a stretch of a page. */
export function readBlocks(parent: XmlElement, page: WordPage, isCell = false): string {
  const writer = new BlockWriter(page, isCell)
  writer.read(parent)
  return writer.finish()
}

interface Line {
  readonly look: Look
  readonly words: Inline
}

class BlockWriter {
  #html = ''
  /** Paragraphs without space between them, which stand line under line. */
  #lines: Line[] = []
  /** The words of a paragraph whose end was removed: they go on with those of the next. */
  #carried: Inline | undefined

  constructor(
    private readonly page: WordPage,
    private readonly isCell: boolean,
  ) {}

  read(parent: XmlElement): void {
    for (const element of childElements(parent)) {
      const { localName } = element
      if (localName === 'p') this.#paragraph(element)
      else if (localName === 'tbl') this.#table(element)
      else if (localName === 'AlternateContent') {
        const content = chosen(element)
        if (content) this.read(content)
      } else if (isRemoved(element)) this.page.leave(REMOVED_WORDS, wordsIn(element))
      else if (WRAPPERS.test(localName)) this.read(element)
    }
  }

  finish(): string {
    this.#flush()
    return this.#html
  }

  #paragraph(element: XmlElement): void {
    const properties = child(element, 'pPr')
    const words: Inline = this.#carried ?? { html: '', isMarked: false, boxes: [] }
    this.#carried = undefined
    if (isSwitchedOn(child(properties, 'pageBreakBefore')) && this.page.nextPage !== undefined) {
      words.html += pageBreak(this.page.nextPage++)
      words.isMarked = true
    }
    readInline(element, this.page, words)
    // The end of the paragraph was removed.
    if (child(child(properties, 'rPr'), 'del')) {
      this.#carried = words
      return
    }
    if (words.html.trim() === '') this.#gap()
    else this.#write(words, this.page.styles.lookOf(properties))
    for (const box of words.boxes) {
      this.#flush()
      this.#html += readBlocks(box, this.page)
    }
  }

  /** An empty paragraph parts lines, and lists. */
  #gap(): void {
    this.#flush()
    this.#html += '<p></p>\n'
  }

  #write(words: Inline, look: Look): void {
    const label = this.page.numbering.label(look)
    const above = this.#lines.at(-1)
    if (label || (above && spaceBetween(above.look, look) > 0)) this.#flush()
    // As Word writes its lists into pages.
    if (label)
      this.#html += `<p class="MsoListParagraph" style="mso-list:l0 level${label.level + 1}"><span style="mso-list:Ignore">${escaped(label.text)}</span> ${spaced(words.html)}</p>\n`
    else this.#lines.push({ look, words })
  }

  /** Lines keep their tabs and spaces, as if they were pasted, where nothing in them needs more than text. */
  #flush(): void {
    const lines = this.#lines
    this.#lines = []
    if (lines.length === 0) return
    if (this.isCell || lines.some(({ words: { isMarked } }) => isMarked))
      this.#html += `<p>${lines.map(({ words: { html } }) => spaced(html)).join('<br>')}</p>\n`
    else this.#html += `<pre>\n${lines.map((line) => typed(line, lines.length > 1)).join('\n')}</pre>\n`
  }

  #table(element: XmlElement): void {
    this.#flush()
    const rows = rowsOf(element)
    this.#html += `<table>\n${rows.map((row) => `<tr>${this.#cells(row)}</tr>\n`).join('')}</table>\n`
  }

  #cells(row: XmlElement): string {
    return within(row, 'tc')
      .map((cell) => {
        const properties = child(cell, 'tcPr')
        const merge = child(properties, 'vMerge')
        // A cell that goes on from the row above has no words of its own.
        const words =
          merge && valueOf(merge) !== 'restart' && wordsIn(cell).trim() === ''
            ? ''
            : readBlocks(cell, this.page, true)
        const span = Math.min(MOST_COLUMNS, Number(valueOf(child(properties, 'gridSpan')) ?? 1))
        return `<td${span > 1 ? ` colspan="${span}"` : ''}>${words}</td>`
      })
      .join('')
  }
}

/** A line as a typist would have typed it; between others, with the spaces for its indent. */
function typed({ look, words: { html } }: Line, isAmongOthers: boolean): string {
  const spaces = isAmongOthers ? Math.max(0, Math.min(MOST_SPACES, Math.round(look.indent / SPACE))) : 0
  return ' '.repeat(spaces) + html.trimEnd()
}

/** Twentieths of a point in a space of a typist: four are half an inch. */
const SPACE = 180
const MOST_SPACES = 40

/** As many as Word allows. */
const MOST_COLUMNS = 63

/** Rows that a tracked change removed are gone. */
const rowsOf = (table: XmlElement): XmlElement[] =>
  within(table, 'tr').filter((row) => child(child(row, 'trPr'), 'del') === undefined)

/** The rows of a table, or the cells of a row, also where something is wrapped around them. */
function within(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((each) => {
    if (each.localName === name) return [each]
    return WRAPPERS.test(each.localName) ? within(each, name) : []
  })
}

const spaced = (html: string): string => html.trim().replace(/\t/g, ' ')
