import { describe, expect, it } from 'vitest'
import { attribute, childElements } from '../../src/xml/tree.js'
import { all, encodeText, one, words } from '../support.js'

const PARAGRAPH =
  'Mr. Lund said that he had nothing to add to what had been said in the morning, and that he would write to the Minister before the week was over.'

/** The participants of the header, each delegation in a line: "U.S.: Mr. Hall, Mr. Miller". */
function delegations(text: string): string[] {
  const { document } = encodeText(
    `5. Memorandum of Conversation\n\nOslo, April 20, 1972.\n\n${text}\n\n${PARAGRAPH}\n`,
  )
  const printed = (list: ReturnType<typeof one>): string =>
    childElements(list)
      .filter(({ localName }) => localName === 'person')
      .map((person) => words(all(person, 'persName').at(-1)!))
      .join(', ')
  const lists = all(document.root, 'listPerson')
  const ofType = (type: string): typeof lists => lists.filter((list) => attribute(list, 'type') === type)
  return [
    ...ofType('participants').map(printed),
    ...ofType('delegation').map((list) => `${words(one(list, 'head'))}: ${printed(list)}`),
  ].filter((each) => each !== '')
}

describe('delegations of the header', () => {
  it('are those of a flat list, which stays as it is printed', () => {
    const flat = (...items: string[]): string =>
      `PARTICIPANTS\n${items.map((each) => `  • ${each}`).join('\n')}`
    expect(delegations(flat('United States', 'The Secretary', 'Mr. Hall, EUR'))).toEqual([
      'United States: The Secretary, Mr. Hall',
    ])
    expect(delegations(flat('U.S.', 'Mr. Hall', 'Norland:', 'Minister Lund', 'Mr. Berg'))).toEqual([
      'U.S.: Mr. Hall',
      'Norland: Minister Lund, Mr. Berg',
    ])
    expect(delegations(flat('The Secretary', 'France', 'M. Lund'))).toEqual([
      'The Secretary',
      'France: M. Lund',
    ])
    const body = one(
      encodeText(`5. Memorandum of Conversation\n\n${flat('U.S.', 'Mr. Hall')}\n`).document.root,
      'body',
    )
    expect(all(body, 'item').map(words)).toEqual(['U.S.', 'Mr. Hall'])
  })
})
