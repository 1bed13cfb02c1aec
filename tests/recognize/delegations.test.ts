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
    ...ofType('delegation').map((list) => [...all(list, 'head').map(words), printed(list)].join(': ')),
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

  it('without a name have no head, and two of them are two', () => {
    expect(
      delegations('PARTICIPANTS\n  • \n    • Mr. Hall\n    • Mr. Miller\n  • \n    • Mr. Lund\n'),
    ).toEqual(['Mr. Hall, Mr. Miller', 'Mr. Lund'])
  })

  const HEADS = ['U.S. DELEGATION', 'NORLAND DELEGATION'] as const
  const OFFICE =
    'Vice-Chairman of the Institute of Northern Fisheries, Secretary of the Committee for the Sea'
  const people = [
    [HEADS[0], 'Sen. Henry Hall', `Mr. Frank Miller, ${OFFICE}`],
    [HEADS[1], 'Mr. Sven Lund', 'Miss Anna Vik, Interpreter'],
  ]
  const expected = [
    'U.S. DELEGATION: Sen. Henry Hall, Mr. Frank Miller',
    'NORLAND DELEGATION: Mr. Sven Lund, Miss Anna Vik',
  ]

  it('stand alone in paragraphs above people who do, under a label or without any', () => {
    const text = people.flat().join('\n\n')
    for (const label of ['', 'PARTICIPANTS\n\n']) expect(delegations(label + text)).toEqual(expected)
    expect(delegations(`SUBJECT: Fish\n\n${text.replace(/(?<=ON)$/gm, ':')}`)).toEqual(expected)
    const told = 'Meeting lasted 2 hrs. (10:45 a.m. - 12:45 p.m.)'
    const { document } = encodeText(`5. Memorandum of Conversation\n\n${text}\n\n${told}\n\n${PARAGRAPH}\n`)
    expect(all(one(document.root, 'body'), 'p').map(words)).toEqual([...people.flat(), told, PARAGRAPH])
  })

  it('stand so above lines or bullets', () => {
    const under = (gap: string, bullet: string): string =>
      people
        .map(([side, ...members]) => [side, members.map((each) => bullet + each).join('\n')].join(gap))
        .join('\n\n')
    for (const text of [under('\n', ''), under('\n\n', '   '), under('\n\n', '• '), under('\n\n', '- ')])
      for (const label of ['', 'PARTICIPANTS\n\n']) expect(delegations(label + text)).toEqual(expected)
  })

  it('may be said to have participants, also those of a side that is not known', () => {
    const text =
      'Participants for U.S.\n\nThe Secretary\nMr. Hall\n\nParticipants for Norland\n\nMinister Lund'
    expect(delegations(text)).toEqual([
      'Participants for U.S.: The Secretary, Mr. Hall',
      'Participants for Norland: Minister Lund',
    ])
  })

  it('have bullets right under their names, or behind blank lines', () => {
    const bulleted = ['United States', '- The Secretary', '- Mr. Hall', 'Norland', '- Mr. Lund']
    const known = ['United States: The Secretary, Mr. Hall', 'Norland: Mr. Lund']
    for (const label of ['', 'PARTICIPANTS\n'])
      for (const gap of ['\n', '\n\n']) expect(delegations(label + bulleted.join(gap))).toEqual(known)
    const bodies = ['State', '- Mr. Hall', '- Mr. Moe', 'NSC Staff:', '- Mr. Lund'].join('\n')
    expect(delegations(`PARTICIPANTS\n${bodies}`)).toEqual([
      'State: Mr. Hall, Mr. Moe',
      'NSC Staff: Mr. Lund',
    ])
    // No bullet is a word of a name, however the list above is printed.
    expect(delegations('PARTICIPANTS\n\nMr. Hall, EUR\n\n• Mr. Lund, Norland')).toEqual([
      'Mr. Hall, Mr. Lund',
    ])
  })

  it('have names alone under them where the text speaks of who bears these', () => {
    expect(
      delegations(
        'PARTICIPANTS:\n\nAmerican Side:\n\nHenry Hall\n\nFrank Miller\n\nNorland Side:\n\nPer Holm\n\nSven Lund',
      ),
    ).toEqual(['American Side: Henry Hall, Frank Miller', 'Norland Side: Per Holm, Sven Lund'])
  })

  it('are none above what is told', () => {
    expect(delegations(`U.S. DELEGATION\n\n${PARAGRAPH}\n\nNORLAND DELEGATION\n\n${PARAGRAPH}`)).toEqual([])
    expect(
      delegations(`The Norland Side\n\n• More fish for the North\n• A treaty\n\nMr. Lund left.`),
    ).toEqual([])
  })
})
