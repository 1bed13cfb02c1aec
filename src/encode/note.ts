import { tei } from '../xml/build.js'
import type { XmlElement } from '../xml/tree.js'
import type { State } from './state.js'

/**
 * A note where its marker stood. The number of the list at the end is implied by the order of the
 * notes; the number that the marker prints is `@n`.
 */
export function encodeNote(state: State, index: number, n: string, type: string | undefined): XmlElement {
  const note = state.notes[index]!
  // A sign cannot be part of an id, and its place in the list may be the number of another note.
  const number = /^\w+$/.test(n) ? n : `${state.hasNumbers ? 'sign' : ''}${index + 1}`
  const id = state.ids.take(`${state.documentId}fn${number}`)
  state.account.enter(note.labelPlace.start, note.labelPlace.end, 'note-number', '', id)
  const paragraphs = note.paragraphs.map((phrase) => ({ phrase, nodes: state.encodePhrase(phrase) }))
  const content =
    paragraphs.length === 1
      ? paragraphs[0]!.nodes
      : paragraphs.map(({ phrase, nodes }) => tei('p', {}, nodes, phrase.place))
  return tei('note', { n, 'xml:id': id, type }, content, note.place)
}
