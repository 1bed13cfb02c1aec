import { attribute } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'

export interface RenamedIds {
  /** The new ids of elements that should have another. */
  readonly renamed: ReadonlyMap<XmlElement, string>
  /** The missing numbers of elements, as found in their ids. */
  readonly numbers: ReadonlyMap<XmlElement, string>
}

/**
 * The ids that notes and page breaks should have by their document and number, unless another element has or should have the same
 * id. Elements may exchange their ids.
 */
export function renamedIds(root: XmlElement): RenamedIds {
  const holders = new Map<string, XmlElement[]>()
  const wanted = new Map<XmlElement, string>()
  const numbers = new Map<XmlElement, string>()
  for (const { element, prefix, document } of withPrefix(root, undefined)) {
    const id = attribute(element, 'xml:id')?.trim()
    if (id === undefined) continue
    holders.set(id, [...(holders.get(id) ?? []), element])
    if (prefix === undefined) continue
    const n = attribute(element, 'n')?.trim()
    if (n === undefined && id.startsWith(prefix)) {
      const number = id.slice(prefix.length)
      if (/^[A-Za-z0-9]+$/.test(number)) numbers.set(element, number)
    } else if (n !== undefined && /^[A-Za-z0-9]+$/.test(n) && !says(id, n, element, prefix, document))
      wanted.set(element, prefix + n)
  }
  const renamed = settled(wanted, holders)
  return { renamed, numbers: clear(numbers, holders, wanted, renamed) }
}

/** Whether an id matches a number; that of a page may have leading zeros, or the id of its document before it. */
function says(
  id: string,
  n: string,
  { localName }: XmlElement,
  prefix: string,
  document: string | undefined,
): boolean {
  if (localName !== 'pb') return id === prefix + n
  return [prefix, `${document ?? ''}-`].some(
    (start) => id.startsWith(start) && id.slice(start.length).replace(/^0+(?=.)/, '') === n,
  )
}

/** All elements, each with the beginning that its id should have if it is a note or page break, and the id of its document. */
function* withPrefix(
  element: XmlElement,
  document: string | undefined,
): Generator<{ element: XmlElement; prefix: string | undefined; document: string | undefined }> {
  const isDocument = element.localName === 'div' && attribute(element, 'type') === 'document'
  const inside = isDocument ? attribute(element, 'xml:id')?.trim() : document
  const { localName } = element
  const prefix =
    localName === 'pb' ? 'pg_' : localName === 'note' && inside !== undefined ? `${inside}fn` : undefined
  yield { element, prefix, document: inside }
  for (const child of element.children) if (child.type === 'element') yield* withPrefix(child, inside)
}

/**
 * Drops new ids that an element keeps, that two elements should get, or that would make pointers ambiguous, until nothing changes
 * any more.
 */
function settled(
  wanted: ReadonlyMap<XmlElement, string>,
  holders: ReadonlyMap<string, readonly XmlElement[]>,
): Map<XmlElement, string> {
  const renamed = new Map(wanted)
  const wishes = new Map<string, number>()
  for (const id of wanted.values()) wishes.set(id, (wishes.get(id) ?? 0) + 1)
  const keeps = (id: string): number =>
    (holders.get(id) ?? []).filter((holder) => !renamed.has(holder)).length
  let size: number
  do {
    size = renamed.size
    for (const [element, id] of renamed) {
      const own = attribute(element, 'xml:id')!.trim()
      const isDoubled = holders.get(own)!.length > 1
      if (
        wishes.get(id)! > 1 ||
        keeps(id) > 0 ||
        (isDoubled && holders.get(own)!.filter((holder) => !wanted.has(holder)).length !== 1)
      )
        renamed.delete(element)
    }
  } while (renamed.size < size)
  return renamed
}

/** Keeps the numbers from ids that only one element has, and that no other element should get. */
function clear(
  numbers: ReadonlyMap<XmlElement, string>,
  holders: ReadonlyMap<string, readonly XmlElement[]>,
  wanted: ReadonlyMap<XmlElement, string>,
  renamed: ReadonlyMap<XmlElement, string>,
): Map<XmlElement, string> {
  const claimed = new Set(wanted.values())
  return new Map(
    [...numbers].filter(([element]) => {
      const id = attribute(element, 'xml:id')!.trim()
      return !claimed.has(id) && holders.get(id)!.every((holder) => holder === element || renamed.has(holder))
    }),
  )
}
