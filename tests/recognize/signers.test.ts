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
  ['Douglas Lund II', ['Douglas Lund II: Douglas Lund']],
  ['American Embassy', []],
  ['Deputy Director', []],
])('%j', (signature, found) => {
  expect(signers(signature)).toEqual(found)
})
