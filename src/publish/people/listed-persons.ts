import { oneLine } from '../../source/wording.js'
import { attribute, childElements, textOf } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'

/** A person or group of persons, as it stands in the lists of a document. */
export interface ListedPerson {
  readonly element: XmlElement
  /** The head of its list, or of one around that. */
  readonly side: string | undefined
  /** It stands in the list of participants. */
  readonly participant: boolean
}

/** Every `person` and `personGrp` below an element, in the order of the document. */
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
      const head = childElements(child).find((each) => each.localName === 'head')
      const isOfParticipants = participant || attribute(child, 'type') === 'participants'
      listedPersons(child, head ? plainText(head) : side, isOfParticipants, found)
    } else listedPersons(child, side, participant, found)
  }
  return found
}

/** The words of an element in one line. */
export const plainText = (element: XmlElement): string => oneLine(textOf(element))
