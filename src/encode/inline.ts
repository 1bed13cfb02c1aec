import type { Annotation, AnnotationOf, HyphenMark, Milestone } from '../memo/annotation.js'
import { BY_EDITOR, RESP_EDITOR } from '../memo/decision.js'
import type { Certainty } from '../memo/person.js'
import { tei } from '../xml/build.js'
import type { AttributeValues } from '../xml/build.js'
import { attribute } from '../xml/tree.js'
import type { XmlElement, XmlNode } from '../xml/tree.js'
import { pageBreak, pageTurn } from './page-break.js'
import { pointers } from './pointers.js'
import type { State } from './state.js'

export type Wrapping = Exclude<Annotation, Milestone>

/** An element's name and attributes. */
type Wrapper = readonly [name: string, attributes: AttributeValues]

/** The element for each kind of annotation that wraps words; a new kind does not compile without one. */
const wrappers: {
  readonly [T in Wrapping['type']]: (annotation: AnnotationOf<T>, cert: Certainty | undefined) => Wrapper
} = {
  personName: ({ person }, cert) => ['persName', { ref: `#${person}`, cert }],
  personReference: ({ person }, cert) => ['rs', { type: 'person', ref: `#${person}`, cert }],
  roleName: (_, cert) => ['roleName', { cert }],
  gloss: ({ target }, cert) => ['gloss', { target, cert }],
  organizationName: ({ target }, cert) => ['orgName', { ref: target, cert }],
  placeName: ({ target }, cert) => ['placeName', { ref: target, cert }],
  date: ({ when, from, to, notBefore, notAfter }, cert) => [
    'date',
    { when, from, to, notBefore, notAfter, cert },
  ],
  time: ({ when, from, to }, cert) => ['time', { when, from, to, cert }],
  reference: ({ target, canonical, toNote }, cert) => [
    'ref',
    { target, cRef: target === undefined ? canonical : undefined, type: toNote && 'note', cert },
  ],
  stage: (_, cert) => ['stage', { cert }],
  omission: ({ cause, unit, quantity, atMost }, cert) => [
    'gap',
    { reason: cause, unit, quantity: quantity?.toString(), atMost: atMost?.toString(), cert },
  ],
  // Speech always says how certain it is, other elements only where they are in doubt.
  speech: ({ who, direct, cert = 'low' }) => [
    'said',
    {
      who: pointers(who),
      direct: String(direct),
      aloud: 'true',
      cert,
    },
  ],
}

export function wrapper(annotation: Wrapping, children: readonly XmlNode[]): XmlElement {
  const { type, start, end, cert } = annotation
  const handler = wrappers[type] as (annotation: Wrapping, cert: Certainty | undefined) => Wrapper
  const [name, attributes] = handler(annotation, cert === 'high' ? undefined : cert)
  // A gap has no words; what the editors print for it describes it.
  const content = type === 'omission' ? [tei('desc', {}, children)] : children
  const made = annotation.rule === BY_EDITOR ? { ...attributes, resp: RESP_EDITOR } : attributes
  return tei(name, made, content, { start, end })
}

/** The nodes that stand for a printed mark; the mark itself enters the ledger. */
export function milestone(state: State, mark: Milestone): XmlNode[] {
  if (mark.type === 'pageBreak')
    return mark.parts
      ? pageTurn(state, mark.parts, mark.insideWord)
      : [pageBreak(state, mark, mark.n, mark.insideWord)]
  if (mark.type === 'hyphen') return lineEnd(state, mark)
  const note = state.encodeNote(mark.note, mark.n)
  state.account.enter(mark.start, mark.end, 'note-marker', '', attribute(note, 'xml:id'))
  return [note]
}

/** A word goes on in the next line: a hyphen that is only due to the line end becomes an `lb`, one that belongs to the word stays. */
function lineEnd(state: State, { start, end, kept }: HyphenMark): XmlNode[] {
  state.account.enter(start, end, kept ? 'wrap' : 'hyphen')
  return kept ? [] : [tei('lb', { break: 'no', rend: 'hyphen' }, [], { start, end })]
}
