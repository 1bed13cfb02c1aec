import type { SourceFile } from '../source/file.js'
import { attribute, descendants } from '../xml/tree.js'
import type { XmlDocument, XmlElement } from '../xml/tree.js'

/** A change of a stretch of a file. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What it mends, for a person to read. */
  readonly reason: string
}

/** Attributes that point at ids of the same file. */
const POINTERS = new Set(['target', 'ref', 'corresp', 'who', 'resp', 'scheme', 'sameAs', 'next', 'prev'])

/**
 * Mends what has one right answer: ids of notes and page breaks that do not follow their document and number, with
 * the pointers at them. Everything else stays byte for byte as it was.
 */
export function fixes(file: SourceFile, { root }: XmlDocument): readonly Edit[] {
  const elements = [...descendants(root)]
  const taken = new Set(elements.map((element) => attribute(element, 'xml:id') ?? ''))
  const renamed = new Map<string, string>()
  for (const { element, document } of withDocument(root)) {
    const id = attribute(element, 'xml:id')
    const wanted = wantedId(element, document)
    if (id === undefined || wanted === undefined || id === wanted || taken.has(wanted)) continue
    taken.add(wanted)
    renamed.set(id, wanted)
  }
  return elements.flatMap((element) => edits(file, element, renamed))
}

/** Each element with the id of the document that it stands in. */
function* withDocument(
  element: XmlElement,
  document?: string,
): Generator<{ element: XmlElement; document: string | undefined }> {
  const inside =
    element.localName === 'div' && attribute(element, 'type') === 'document'
      ? attribute(element, 'xml:id')
      : document
  yield { element, document: inside }
  for (const child of element.children) if (child.type === 'element') yield* withDocument(child, inside)
}

function wantedId(element: XmlElement, document: string | undefined): string | undefined {
  const n = attribute(element, 'n')
  if (n === undefined || !/^[A-Za-z0-9]+$/.test(n)) return undefined
  if (element.localName === 'pb')
    return (attribute(element, 'xml:id') ?? '').startsWith('pg_') ? undefined : `pg_${n}`
  if (element.localName !== 'note' || document === undefined) return undefined
  return (attribute(element, 'xml:id') ?? '').startsWith(`${document}fn`) ? undefined : `${document}fn${n}`
}

/** The attributes of a start tag as they are written, changed where an id was renamed. */
function edits(file: SourceFile, { place }: XmlElement, renamed: ReadonlyMap<string, string>): Edit[] {
  if (!place || renamed.size === 0) return []
  const tag = file.text.slice(place.start, place.end)
  return [...tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].flatMap((match) => {
    const [whole, name] = match
    const value = match[2] ?? match[3] ?? ''
    const changed =
      name === 'xml:id'
        ? (renamed.get(value.trim()) ?? value)
        : POINTERS.has(name!)
          ? value.replace(/#([^\s#]+)/g, (pointer, id: string) =>
              renamed.has(id) ? `#${renamed.get(id)!}` : pointer,
            )
          : value
    if (changed === value) return []
    const start = place.start + match.index + whole.lastIndexOf(value)
    return [{ start, end: start + value.length, text: changed, reason: `${name!}="${value}" → "${changed}"` }]
  })
}

export function applyEdits(text: string, all: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const { start, end, text: put } of [...all].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, start) + put
    at = end
  }
  return out + text.slice(at)
}
