import { countedLetters, letterAlone, letterLabel } from '../../source/note-letters.js'
import { raisedLetter } from '../../source/note-number.js'
import type { Piece } from '../plain-text.js'
import { isElement, isText, nodeBefore, offset, openingOf, parentOf, textOf } from './dom.js'
import type { Element } from './dom.js'
import { BLOCKS } from './vocabulary.js'

const letterOf = (sup: Element): string | undefined => letterAlone(textOf(sup))

/**
 * The letters that call notes in a page without links for them: those that open its blocks, from "a" on. A raised letter
 * without such a block belongs to its word ("2d", "Mr").
 */
export function lettersOfNotes(all: readonly Element[]): ReadonlySet<string> {
  const raised = all.filter((each) => each.tagName === 'sup' && letterOf(each) !== undefined)
  if (raised.length === 0) return NONE
  const opening = new Set<string>()
  for (const element of all) {
    if (!BLOCKS.has(element.tagName)) continue
    const label = letterLabel(openingOf(element, LABEL).trimStart())
    if (label) opening.add(label.letter)
  }
  for (const sup of raised) if (isFirst(sup)) opening.add(letterOf(sup)!)
  return countedLetters(opening)
}

const NONE: ReadonlySet<string> = new Set()
/** Characters enough for a label and the first letter of its note. */
const LABEL = 8

/** Whether a superscript opens its block, or a line of it, with words behind it. */
function isFirst(sup: Element): boolean {
  let before = nodeBefore(sup)
  if (before && isText(before) && before.value.trim() === '') before = nodeBefore(before)
  if (before && !(isElement(before) && before.tagName === 'br')) return false
  const parent = parentOf(sup)
  return parent !== undefined && BLOCKS.has(parent.tagName) && openingOf(parent, LABEL).trim().length > 1
}

/** A raised letter that opens a note or calls one; behind a capital it belongs to the word: "M<sup>r</sup>". */
export function raisedNoteLetter(sup: Element, letters: ReadonlySet<string>): Piece[] | undefined {
  const letter = letters.size > 0 ? letterOf(sup) : undefined
  const raised = letter !== undefined && letters.has(letter) ? raisedLetter(letter) : undefined
  if (raised === undefined) return undefined
  const before = nodeBefore(sup)
  const last = before && (isElement(before) || isText(before)) ? textOf(before).trimEnd().at(-1) : undefined
  return last !== undefined && /[\p{Lu}\d]/u.test(last) ? undefined : [{ text: raised, source: offset(sup) }]
}
