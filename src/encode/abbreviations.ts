import type { Annotation } from '../memo/annotation.js'
import type { Authority, AuthorityTerm } from '../memo/person.js'
import { remember } from '../source/remember.js'
import { tei } from '../xml/build.js'
import type { XmlElement } from '../xml/tree.js'

/**
 * The abbreviations of registers that occur in a document, with their expansions, so that each `gloss` leads to something also
 * where the register is not at hand:
 *
 *     <standOff><list type="gloss"><label xml:id="t_UN1" sameAs="terms.xml#t_UN1">UN</label><item>United Nations</item>…
 *
 * `taken`: ids that other elements of the document have.
 */
export function abbreviations(
  annotations: readonly Annotation[],
  authorities: readonly Authority[],
  taken: ReadonlySet<string>,
): XmlElement[] {
  const used = new Set<string>()
  for (const each of annotations) if (each.type === 'gloss') used.add(each.target.slice(1))
  if (used.size === 0) return []
  const found = new Map<string, AuthorityTerm>()
  for (const authority of authorities)
    for (const id of used) {
      const term = termsById(authority).get(id)
      if (term) found.set(id, term)
    }
  for (const id of taken) found.delete(id)
  const entries = [...found.values()]
    .sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0))
    .flatMap(entry)
  return entries.length === 0 ? [] : [tei('standOff', {}, [tei('list', { type: 'gloss' }, entries)])]
}

const termsById = remember(
  ({ terms }: Authority): ReadonlyMap<string, AuthorityTerm> => new Map(terms.map((term) => [term.id, term])),
)

const entry = ({ id, term, expansion, href }: AuthorityTerm): XmlElement[] => [
  tei('label', { 'xml:id': id, sameAs: href === '' ? undefined : `${href}#${id}` }, [term]),
  tei('item', {}, [expansion]),
]
