import { attributeOf, hasAttribute, parentOf, textOf } from './dom.js'
import type { Element } from './dom.js'
import type { PageNotes } from './notes.js'

/**
 * The number of each note: as printed where the printed numbers count up, else in the order of the markers. Uncalled notes take no
 * number from the others: one before all others is 0, the rest come last.
 */
export function numbersOfNotes(
  { markers, notes }: PageNotes,
  /** Numbers printed like markers, without a link. */
  unlinked: ReadonlySet<number>,
): ReadonlyMap<Element, number> {
  const printed = printedNumbers({ markers, notes })
  const linked = [...new Set(markers.values())].filter((note) => notes.has(note))
  const inOrder = [...notes]
  const isCalled = new Set(linked)
  for (const note of inOrder) if (unlinked.has(printed.get(note) ?? -1)) isCalled.add(note)
  const called = isCalled.size > 0 ? inOrder.filter((note) => isCalled.has(note)) : inOrder
  const own = called.map((note) => printed.get(note))
  const counts = countsOn(own) && isSameOrder(linked, called)
  const order = counts ? called : [...new Set([...linked, ...called])]
  const found = new Map(order.map((note, index) => [note, counts ? own[index]! : index + 1]))
  const taken = new Set(found.values())
  const last = Math.max(0, ...[...taken].slice(-1))
  let next = last + 1
  for (const note of inOrder) {
    if (found.has(note)) continue
    const number = printed.get(note) ?? last
    if (note === inOrder[0] && taken.has(1) && !taken.has(0)) found.set(note, 0)
    else found.set(note, counts && number < last && !taken.has(number) ? number : next++)
    taken.add(found.get(note)!)
  }
  return found
}

/** 1, 2, 3, from wherever; one number may be left out. */
const countsOn = (numbers: readonly (number | undefined)[]): boolean =>
  numbers.every((number, index) => {
    const before = numbers[index - 1]
    return (
      number !== undefined && (index === 0 || number === before! + 1 || (index > 1 && number === before! + 2))
    )
  })

/** Whether some of the notes come in the same order as all of them. */
function isSameOrder(some: readonly Element[], all: readonly Element[]): boolean {
  const wanted = new Set(some)
  return all.filter((note) => wanted.has(note)).every((note, index) => note === some[index])
}

/** The number that the page prints for each note, at its marker or before it in a list. */
function printedNumbers({
  markers,
  notes,
}: Pick<PageNotes, 'markers' | 'notes'>): ReadonlyMap<Element, number> {
  const found = new Map<Element, number>()
  for (const [marker, note] of markers) {
    const number = /^\D{0,30}(\d{1,3})\D{0,3}$/.exec(textOf(marker).slice(0, 40))?.[1]
    if (number !== undefined && !found.has(note)) found.set(note, Number(number))
  }
  const counted = new Map<Element, number>()
  for (const note of notes) {
    const list = parentOf(note)
    if (note.tagName !== 'li' || list?.tagName !== 'ol') continue
    const start = hasAttribute(list, 'start') ? Number.parseInt(attributeOf(list, 'start'), 10) || 1 : 1
    const value = Number.parseInt(attributeOf(note, 'value'), 10)
    const number = Number.isNaN(value) ? (counted.get(list) ?? start - 1) + 1 : value
    counted.set(list, number)
    if (!found.has(note) && number >= 0) found.set(note, number)
  }
  return found
}

/** The numbers of superscripts outside notes that are no links. */
export function unlinkedNumbers(all: readonly Element[], { markers, notes }: PageNotes): ReadonlySet<number> {
  const found = new Set<number>()
  const known = new Set<Element>()
  for (const element of all) {
    const parent = parentOf(element)
    if (notes.has(element) || markers.has(element) || (parent && known.has(parent))) known.add(element)
    else if (element.tagName === 'sup')
      for (const number of textOf(element)
        .slice(0, 40)
        .match(/\d{1,3}/g) ?? [])
        found.add(Number(number))
  }
  return found
}
