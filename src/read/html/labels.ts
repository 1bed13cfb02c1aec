import { PARAGRAPH } from '../plain-text.js'
import type { Piece } from '../plain-text.js'
import { elements } from './dom.js'
import type { Element } from './dom.js'
import { inlineAll } from './inline.js'
import { lines } from './lines.js'
import type { Page } from './page.js'
import { BLOCKS } from './vocabulary.js'

interface Labelled {
  readonly term: Element
  readonly said: Element[]
}

/** Terms with their descriptions, in the order of the page; undefined where a description comes first. */
function labelled(list: Element): Labelled[] | undefined {
  const found: Labelled[] = []
  for (const each of elements(list)) {
    if (each.tagName === 'dt') found.push({ term: each, said: [] })
    else if (each.tagName === 'dd') {
      if (found.length === 0) return undefined
      found.at(-1)!.said.push(each)
    }
  }
  return found
}

/** Whether a `dl` holds labels ("Date", "Place") with their words, and no notes. */
export function isLabeled(list: Element, page: Page): boolean {
  const all = labelled(list)
  if (!all || all.length === 0 || page.facts.holdsNoteItself(list)) return false
  return all.every(({ term, said }) => said.length > 0 && !page.facts.holdsBlocks(term))
}

/**
 * A line for each label, as a memorandum prints it at its top; several entries stand under theirs, and where all of several
 * labels have several, those are the members of delegations. `readBlocks` reads a description that is a text of its own.
 */
export function readLabeled(list: Element, page: Page, readBlocks: (parent: Element) => void): void {
  const all = labelled(list)!
  const isGrouped =
    all.length > 1 && all.every(({ said }) => said.length > 1 && said.every((each) => !isText(each, page)))
  let rows: (readonly Piece[])[][] = []
  let first = true
  const flush = (): void => {
    page.builder.rows(rows)
    rows = []
  }
  for (const { term, said } of all) {
    const label = inlineAll(term.childNodes, page)
    const texts = said.filter((each) => isText(each, page))
    if (texts.length > 0) {
      flush()
      page.builder.block(label)
      for (const each of said) readBlocks(each)
      continue
    }
    const entries = said.map((each) =>
      inlineAll(each.childNodes, page).filter(({ text }) => text !== PARAGRAPH),
    )
    if (isGrouped) {
      page.builder.item(label, 0, first)
      for (const entry of entries) page.builder.item(entry, 1, false)
      first = false
    } else if (entries.length === 1) rows.push([label, entries[0]!])
    else {
      flush()
      page.builder.block(lines([label, ...entries]))
    }
  }
  flush()
}

/** Whether what is said of a term is text with blocks of its own, more than one paragraph. */
const isText = (said: Element, page: Page): boolean =>
  page.facts.holdsBlocks(said) &&
  elements(said)
    .filter(({ tagName }) => BLOCKS.has(tagName))
    .some(({ tagName }, index) => index > 0 || tagName !== 'p')
