import { oneLine } from '../../source/wording.js'
import { attribute, childElements, childrenNamed, textOf } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'

/** A `person` or `personGrp` of a document, and what the lists around it say. */
export interface ListedPerson {
  readonly element: XmlElement
  /** The `head` of its list, or of the nearest list around that with one. */
  readonly side: string | undefined
  /** Whether it is in the list of participants. */
  readonly participant: boolean
}

/** Every `person` and `personGrp` below an element, in document order. */
export function listedPersons(
  root: XmlElement,
  side?: string,
  participant = false,
  found: ListedPerson[] = [],
): ListedPerson[] {
  for (const child of childElements(root)) {
    const { localName } = child
    if (localName === 'person' || localName === 'personGrp') found.push({ element: child, side, participant })
    else if (localName === 'listPerson') {
      const [head] = childrenNamed(child, 'head')
      const isOfParticipants = participant || attribute(child, 'type') === 'participants'
      listedPersons(child, head ? plainText(head) : side, isOfParticipants, found)
    } else listedPersons(child, side, participant, found)
  }
  return found
}

/** The text of an element in one line. */
export const plainText = (element: XmlElement): string => oneLine(textOf(element))

/** The ids of a list of pointers: `#a #b` gives `a` and `b`; a pointer into another file stays whole. */
export const idsIn = (pointers = ''): string[] =>
  pointers
    .split(/\s+/)
    .filter(Boolean)
    .map((pointer) => pointer.replace(/^#/, ''))
