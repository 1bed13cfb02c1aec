import { descendants } from '../../xml/tree.js'
import type { XmlDocument } from '../../xml/tree.js'
import { POINTERS } from '../pointers.js'

/** A file that a document points into: its ids, or why they are not known. */
export type Neighbour = ReadonlySet<string> | 'missing' | 'outside'

/** Reads a file by a reference relative to the document; the caller decides what may be read. */
export type ReadNeighbour = (href: string) => Neighbour

/**
 * Parameters of `chancery.sch`, lists of references separated by spaces: files that are missing or not XML, files that may not be
 * read, and pointers to ids that a file does not have.
 */
export type NeighbourFindings = Readonly<Record<'missing' | 'outside' | 'dangling', string>>

/** A relative reference to an XML file, perhaps with an id: no scheme, no absolute path, no query. */
const INTO_FILE = /^(?![A-Za-z][A-Za-z0-9+.-]*:)([^\s#?/][^\s#?]*\.xml)(?:#(.+))?$/i

/** Follows the pointers of a document into the XML files beside it. */
export function followPointers({ root }: XmlDocument, read: ReadNeighbour): NeighbourFindings {
  const found = { missing: new Set<string>(), outside: new Set<string>(), dangling: new Set<string>() }
  const known = new Map<string, Neighbour>()
  for (const { attributes } of descendants(root))
    for (const { name, value } of attributes)
      for (const pointer of POINTERS.has(name) ? value.split(/\s+/) : []) {
        const [, href, id] = INTO_FILE.exec(pointer) ?? []
        if (href === undefined) continue
        const neighbour = known.get(href) ?? read(href)
        known.set(href, neighbour)
        if (typeof neighbour === 'string') found[neighbour].add(href)
        else if (id !== undefined && !neighbour.has(id)) found.dangling.add(pointer)
      }
  const list = (set: ReadonlySet<string>): string => [...set].join(' ')
  return { missing: list(found.missing), outside: list(found.outside), dangling: list(found.dangling) }
}
