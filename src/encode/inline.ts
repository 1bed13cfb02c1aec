import { isMilestone } from '../memo/annotation.js'
import type { Annotation, AnnotationOf, HyphenMark, Milestone } from '../memo/annotation.js'
import { tei } from '../xml/build.js'
import type { XmlElement, XmlNode } from '../xml/tree.js'
import { pageBreak, pageTurn } from './page-break.js'
import type { State } from './state.js'
import { record } from './state.js'

type Wrapping = Exclude<Annotation, Milestone>

/** An element's name and attributes, to which how sure they are is added. */
type Wrapper = [name: string, attributes: Record<string, string | undefined>]

/** Element and attributes of each annotation that wraps words; a new kind does not compile without. */
const wrappers: {
  readonly [T in Wrapping['type']]: (annotation: AnnotationOf<T>) => Wrapper
} = {
  personName: ({ person }) => ['persName', { ref: `#${person}` }],
  personReference: ({ person }) => ['rs', { type: 'person', ref: `#${person}` }],
  roleName: () => ['roleName', {}],
  gloss: ({ target }) => ['gloss', { target }],
  organizationName: ({ target }) => ['orgName', { ref: target }],
  placeName: ({ target }) => ['placeName', { ref: target }],
  date: ({ when, from, to, notBefore, notAfter }) => ['date', { when, from, to, notBefore, notAfter }],
  time: ({ when, from, to }) => ['time', { when, from, to }],
  reference: ({ target, canonical }) => ['ref', target === undefined ? { cRef: canonical } : { target }],
  stage: () => ['stage', {}],
  speech: ({ who, direct }) => [
    'said',
    {
      who: who.length > 0 ? who.map((id) => `#${id}`).join(' ') : undefined,
      direct: String(direct),
      aloud: 'true',
    },
  ],
}

export function wrapper(annotation: Annotation, children: readonly XmlNode[]): XmlElement {
  if (isMilestone(annotation)) throw new TypeError('a mark holds no words')
  const handler = wrappers[annotation.type] as (annotation: Wrapping) => Wrapper
  const [name, attributes] = handler(annotation)
  attributes['cert'] = annotation.type === 'speech' ? (annotation.cert ?? 'low') : certainty(annotation)
  return tei(name, attributes, children, { start: annotation.start, end: annotation.end })
}

/** Only doubt is worth an attribute; speech always says how sure it is. */
function certainty(annotation: Annotation): string | undefined {
  return annotation.cert === 'high' ? undefined : annotation.cert
}

/** What stands for a printed mark; the mark itself goes into the ledger. */
export function milestone(state: State, mark: Milestone): XmlNode[] {
  if (mark.type === 'pageBreak')
    return mark.parts ? pageTurn(state, mark.parts) : [pageBreak(state, mark, mark.n, mark.insideWord)]
  if (mark.type === 'hyphen') return lineEnd(state, mark)
  const note = state.encodeNote(mark.note, mark.n)
  const id =
    note.type === 'element' ? note.attributes.find(({ name }) => name === 'xml:id')?.value : undefined
  record(state, mark.start, mark.end, 'note-marker', '', id)
  return [note]
}

/** A word goes on: a hyphen that the line end alone asked for becomes its mark, one of the word stays. */
function lineEnd(state: State, { start, end, kept }: HyphenMark): XmlNode[] {
  record(state, start, end, kept ? 'wrap' : 'hyphen', '')
  return kept ? [] : [tei('lb', { break: 'no', rend: 'hyphen' }, [], { start, end })]
}
