import { descendants } from '../../xml/tree.js'
import type { XmlDocument } from '../../xml/tree.js'
import { POINTERS } from '../pointers.js'

/** What is known of a file that a document points into: its ids, or why there are none. */
export type Neighbour = ReadonlySet<string> | 'missing' | 'outside'

/** Looks into a file by its reference, as seen from the document; what may be read is for the caller to say. */
export type ReadNeighbour = (href: string) => Neighbour

/** The parameters of `chancery.sch`: lists of references, parted by spaces. */
export interface NeighbourFindings {
  readonly missing: string
  readonly outside: string
  readonly dangling: string
}

/** A relative reference to an XML file: no scheme, no path from the root, no query. */
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
