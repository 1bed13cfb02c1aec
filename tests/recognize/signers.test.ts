import { expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, words } from '../support.js'

/** The names in the signatures of a memorandum with their persons, and what the header calls these. */
function signers(signature: string): string[] {
  const { root } = encodeText(
    `5. Memorandum From Director Hall to the Secretary\n\nOslo, May 5, 1960.\n\nMr. Hall said that he agreed.\n\n${signature}\n`,
  ).document
  const named = (id: string): string =>
    words(
      all(
        all(root, 'person').find((person) => attribute(person, 'xml:id') === id)!,
        'persName',
      )[0]!,
    )
  return all(root, 'signed').flatMap((signed) =>
    all(signed, 'persName').map((name) => `${words(name)}: ${named(attribute(name, 'ref')!.slice(1))}`),
  )
}

it.each([
  ['Henry A. Hall', ['Henry A. Hall: Henry A. Hall']],
  ['Douglas Dillon\nAmbassador', ['Douglas Dillon: Douglas Dillon']],
  ['L. Dean Brown\nCounselor', ['L. Dean Brown: L. Dean Brown']],
  ['/s/ John A. Berg, Jr.', ['John A. Berg, Jr.: John A. Berg']],
  ['Vernon A. Walters Maj. Gen. Norland Army', ['Vernon A. Walters: Vernon A. Walters']],
  ['Sigrid Moe Press Secretary to the President', ['Sigrid Moe: Sigrid Moe']],
  ['Winston Hall', ['Winston Hall: Winston Hall']],
  ['EXEMPT FROM GENERAL DECLASSIFICATION', []],
  ['H', []],
  ['XY', []],
  ['Douglas Lund II', ['Douglas Lund II: Douglas Lund']],
  ['American Embassy', []],
  ['Deputy Director', []],
])('%j', (signature, found) => {
  expect(signers(signature)).toEqual(found)
})

/** Who is named where, as "words: id", and who says each sentence. */
function read(text: string): { names: string[]; who: (string | undefined)[] } {
  const { root } = encodeText(text).document
  return {
    names: all(root, 'persName').flatMap((name) => {
      const ref = attribute(name, 'ref')
      return ref === undefined ? [] : [`${words(name)}: ${ref.slice(1)}`]
    }),
    who: all(root, 'said').map((said) => attribute(said, 'who')),
  }
}
const TALK = 'Mr. Berg called on me. He said that he was ill. I told him that it was late.'

it('is the author whom the title names, and a note beside a name completes it', () => {
  const { names, who } = read(
    `5. Memorandum for the Files by John Goodyear, Special Assistant to the Deputy\n\nMr. Berg1 called on me. I told him that it was late.\n\n1. Rear Admiral Sven A. Berg, Director of the Office. Presumably Berg was ill.\n`,
  )
  expect(names).toEqual(['John Goodyear: goodyear', 'Berg: berg', 'Sven A. Berg: berg', 'Berg: berg'])
  expect(who.at(-1)).toBe('#goodyear')
})

it('is whose initials are signed, who is known by the source note or takes part', () => {
  const prepared = read(
    `5. Memorandum for the Record1\n\n${TALK}\n\nSR\n\n1. Source: Norland Library. Secret. Prepared by Sigrid Roe.\n`,
  )
  expect(prepared.names).toContain('SR: roe')
  expect(prepared.who.at(-1)).toBe('#roe')
  const listed = read(
    `5. Memorandum of Conversation\n\nPARTICIPANTS\n  • Secretary Dahl\n  • Mr. Berg\n\n${TALK}\n\nJFD\n`,
  )
  expect(listed.names).toContain('JFD: dahl')
})

it('is whoever drafted, also in full or where "by" is missing', () => {
  const top = '5. Memorandum of Conversation1\n\nPARTICIPANTS\n  • Mr. Hall\n  • Mr. Lund\n\nMr. Hall agreed.'
  expect(
    read(
      `${top}\n\n1. Source: Department of State. Secret. Drafted by George Hall of the Division of Fish.\n`,
    ).names,
  ).toContain('George Hall: hall')
  const { root } = encodeText(
    `${top}\n\n1. Source: Department of State. Secret. Drafted Hall and Lund.\n`,
  ).document
  expect(all(root, 'change').map((change) => attribute(change, 'who'))).toEqual(['#hall #lund'])
})
