import type { Located } from '../../memo/source-note.js'
import { tei } from '../../xml/build.js'
import type { XmlElement } from '../../xml/tree.js'
import { encodingDescription } from './encoding-description.js'
import { ENCODER } from './input.js'
import type { HeaderInput } from './input.js'
import { profileDescription } from './profile-description.js'
import { publicationStatement } from './publication-statement.js'
import { notesStatement, sourceDescription } from './source-description.js'
import { sentencesOf } from './source-note-words.js'
import { titleStatement } from './title-statement.js'

/**
 * The header of one document, from its source note, its people and the editors' metadata. A day of
 * encoding is written only if the metadata names it, so that the same input gives the same bytes.
 */
export function header(input: HeaderInput): XmlElement {
  const drafted = sourceParts(input, [])
  const described = [encodingDescription(input), profileDescription(input)]
  const note = input.sourceNote
  if (!note) return whole(input, drafted, described)
  const written = sentencesOf([...drafted, ...described])
  // Sentences that the parts do not give back exactly are kept verbatim.
  const verbatim = note.sentences.filter(({ text }, index) => written.get(index + 1) !== text)
  const source = verbatim.length === 0 ? drafted : sourceParts(input, verbatim)
  return whole(input, source, described)
}

const sourceParts = (input: HeaderInput, verbatim: readonly Located[]): XmlElement[] =>
  [notesStatement(input, verbatim), sourceDescription(input, verbatim)].filter((part) => part !== undefined)

function whole(
  input: HeaderInput,
  source: readonly XmlElement[],
  described: readonly XmlElement[],
): XmlElement {
  const { encoded } = input.metadata
  return tei('teiHeader', {}, [
    tei('fileDesc', {}, [titleStatement(input), publicationStatement(input), ...source]),
    ...described,
    encoded === undefined
      ? undefined
      : tei('revisionDesc', {}, [tei('change', { when: encoded, who: `#${ENCODER}` }, ['Encoded.'])]),
  ])
}

export type { HeaderInput } from './input.js'
