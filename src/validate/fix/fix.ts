import type { SourceFile } from '../../source/file.js'
import { attribute, descendants, TEI_NAMESPACE } from '../../xml/tree.js'
import type { XmlDocument, XmlElement } from '../../xml/tree.js'
import { POINTERS } from '../pointers.js'
import { renamedIds } from './rename-ids.js'

/** A replacement of a span of a file. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The change in short, for people. */
  readonly reason: string
}

/**
 * The edits that correct what has one right answer; everything else stays byte for byte as it was. Corrected are
 * - ids of notes and page breaks that do not match their document and number, with the pointers at them;
 * - missing numbers of notes and page breaks that are found in the id;
 * - pointers at an id of the file that lack their `#`;
 * - white space around the values of attributes.
 */
export function fixes(file: SourceFile, { root }: XmlDocument): readonly Edit[] {
  const elements = [...descendants(root)]
  const { renamed, numbers } = renamedIds(root)
  const moved = new Map(
    [...renamed].map(([element, id]) => [attribute(element, 'xml:id')!.trim(), { element, id }]),
  )
  const staying = new Set(
    elements.flatMap((element) => (renamed.has(element) ? [] : (attribute(element, 'xml:id')?.trim() ?? []))),
  )
  // If two elements share an id, pointers are taken to mean the one that keeps it.
  const follow = (id: string): string => (staying.has(id) ? id : (moved.get(id)?.id ?? id))
  const isId = (word: string): boolean => staying.has(word) || moved.has(word)

  const mended = (element: XmlElement, name: string, value: string): string => {
    const trimmed =
      element.namespace === TEI_NAMESPACE ? value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : value
    if (name === 'xml:id') return renamed.get(element) ?? trimmed
    if (!POINTERS.has(name)) return trimmed
    return trimmed.replace(/[^\s]+/g, (pointer) => {
      if (pointer.startsWith('#')) return `#${follow(pointer.slice(1))}`
      return isId(pointer) ? `#${follow(pointer)}` : pointer
    })
  }
  return elements.flatMap((element) => [
    ...numbered(element, numbers.get(element)),
    ...edits(file, element, (name, value) => mended(element, name, value)),
  ])
}

/** The edit that adds an `n` behind the name of the element. */
function numbered({ place, name }: XmlElement, number: string | undefined): Edit[] {
  if (!place || number === undefined) return []
  const at = place.start + 1 + name.length
  return [{ start: at, end: at, text: ` n="${number}"`, reason: `n="${number}"` }]
}

/** The edits of the attributes of a start tag; `mended` returns the new value of each. */
function edits(
  file: SourceFile,
  { place }: XmlElement,
  mended: (name: string, value: string) => string,
): Edit[] {
  if (!place) return []
  const tag = file.text.slice(place.start, place.end)
  return [...tag.matchAll(/\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].flatMap((match) => {
    const [whole, name] = match
    const value = match[2] ?? match[3] ?? ''
    const changed = mended(name!, value)
    if (changed === value) return []
    const end = place.start + match.index + whole.length - 1
    const reason = `${name!}="${value}" → "${changed}"`
    return [{ start: end - value.length, end, text: changed, reason }]
  })
}

/** Applies edits, which must not overlap, to the text they were made for. */
export function applyEdits(text: string, all: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const { start, end, text: put } of [...all].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, start) + put
    at = end
  }
  return out + text.slice(at)
}
