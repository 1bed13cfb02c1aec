import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { all, encodeText, one, words } from '../support.js'

/** A memo with these participants and this one paragraph. */
const memo = (participants: string, text: string, note = ''): XmlElement =>
  encodeText(
    `9. Memorandum of Conversation${note === '' ? '' : '1'}\n\nPort Norland, May 6, 1955.\n\nPARTICIPANTS\n${participants}\n\n${text}\n${
      note === '' ? '' : `\n1 Source: Department of State, Central Files. Secret. ${note}\n`
    }`,
  ).document.root

/** Who is marked as speaking in the paragraph, and who is named there. */
const speakers = (root: XmlElement): (string | undefined)[] =>
  all(root, 'said').map((said) => attribute(said, 'who'))
const named = (root: XmlElement): string[] =>
  all(one(root, 'body'), 'p').flatMap((p) =>
    all(p, 'persName').map((name) => `${words(name)} ${attribute(name, 'ref')!}`),
  )

describe('a particle', () => {
  it.each(['von', 'van der', 'di', 'della', 'zu', 'dos', 'ben', 'de las'])(
    'belongs to the surname behind it: %s',
    (particle) => {
      const root = memo(
        `The Secretary\nMr. Karl ${particle} Lund, Minister of Trade`,
        `Mr. ${particle} Lund said that it was late.`,
      )
      const id = `#${particle.replace(' ', '-')}-lund`
      expect(speakers(root)).toEqual([id])
      expect(named(root)).toEqual([`${particle} Lund ${id}`])
    },
  )
})
