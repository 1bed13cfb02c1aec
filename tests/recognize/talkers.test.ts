import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, one, whoSays, withAttribute, words } from '../support.js'

const memo = (title: string, text: string): string => `9. ${title}, May 6, 1955

${text}
`

/** The ids of the participants in the header. */
function participants(
  title: string,
  text = 'They met in the morning and talked about the ferry and the harbor.',
): string[] {
  const lists = all(encodeText(memo(title, text)).document.root, 'listPerson')
  return withAttribute(lists, 'type', 'participants').flatMap((list) =>
    all(list, 'person').map((person) => words(one(person, 'persName'))),
  )
}

const speakers = (title: string, text: string): (string | undefined)[] =>
  all(encodeText(memo(title, text)).document.root, 'said').map((said) => attribute(said, 'who'))

describe('the two of a title', () => {
  it.each([
    ['the Secretary of State and Henrik Lund, Aarhavn', ['The Secretary of State', 'Henrik Lund']],
    [
      'the Secretary of State in Washington and John J. Berg in New York',
      ['The Secretary of State', 'John J. Berg'],
    ],
    ['Secretary of State Hall and Prime Minister Lund, Harbor House, Aarhavn', ['Hall', 'Lund']],
    ['President-elect Hall and Eva Lund', ['Hall', 'Eva Lund']],
    [
      'the President of the Bank for Roads and Harbors (Holm) and the Assistant Secretary for Northern, Southern, and Island Affairs (Hall), Washington',
      ['Holm', 'Hall'],
    ],
    [
      'the Acting Director for Islands (Hall), and the First Secretary of the Embassy (Berg), Washington',
      ['Hall', 'Berg'],
    ],
    [
      'the Prime Minister and the Norland Chancellor at 10 Harbor Street on Wednesday',
      ['The Prime Minister', 'The Norland Chancellor'],
    ],
    ['Mr. Hall and Mr. Lund held in Aarhavn on', ['Hall', 'Lund']],
    ['Sir John Hall and Signor Moe after lunch', ['Sir John Hall', 'Moe']],
    ['the Secretary and President de Vik at the Palace at 3 p.m.', ['The Secretary', 'de Vik']],
    ['Mr. Hall and the Foreign Minister, Mr. Lund, in Aarhavn', ['Hall', 'Lund']],
    [
      'the Secretary and the Norland Representative at the United Nations',
      ['The Secretary', 'The Norland Representative at the United Nations'],
    ],
    ['the President’s Adviser on Fish (Hall) and the Norland Ambassador', ['Hall', 'The Norland Ambassador']],
    [
      'the Minister and the Norland Ambassador at the Harbour Office at 3.30 p.m. on Monday',
      ['The Minister', 'The Norland Ambassador'],
    ],
    ['the Minister and Mr. Lund held in Aarhavn', ['The Minister', 'Lund']],
  ])('Between %s', (title, expected) => {
    expect(participants(`Memorandum of a Telephone Conversation Between ${title}`)).toEqual(expected)
  })

  it.each([
    ['THE PRIME MINISTER AND THE NORLAND CHANCELLOR', ['The Prime Minister', 'The Norland Chancellor']],
    ['THE U.S. AMBASSADOR AND MR. O’HARA-HALL AT STRAND HOUSE', ['The U.S. Ambassador', 'O’Hara-Hall']],
    ['GENERAL DE VRIES AND THE FINANCE MINISTER', ['de Vries', 'The Finance Minister']],
  ])('are named in capitals too: %s', (title, expected) => {
    const text = `RECORD OF A CONVERSATION BETWEEN ${title} ON MAY 6, 1955\n\nThey met in the morning.\n`
    const persons = all(encodeText(text).document.root, 'listPerson').flatMap((list) => all(list, 'person'))
    expect(persons.map((person) => words(one(person, 'persName')))).toEqual(expected)
  })

  it('are looked for only in the title of a talk, and only where no list names the participants', () => {
    expect(participants('Memorandum on Trade Between Norland and Sudland')).toEqual([])
    expect(participants('Meeting Between Equals')).toEqual([])
    const listed = 'PARTICIPANTS\n  • Mr. Dahl\n  • Mr. Vik\n\nMr. Dahl said that the ferry was late.'
    expect(participants('Memorandum of a Conversation Between the Secretary and Mr. Dahl', listed)).toEqual([
      'Dahl',
      'Vik',
    ])
  })

  it('speak by their initials and offices', () => {
    const text = 'B said he had seen it. The Sec replied that it was late. B thinks it was not.'
    expect(
      speakers('Memorandum of a Telephone Conversation Between the Secretary of State and John Berg', text),
    ).toEqual(['#berg', '#the-secretary-of-state', '#berg'])
  })

  it('are the labels of turns by their initials', () => {
    const { document } = encodeText(
      memo(
        'Telephone Conversation Between President Hall and Eva M. Lund',
        'EML: It is late.\n\nHH: It is not.\n\nEML: It was.\n\nHH: I see.\n\nEML: Good.\n\nHH: Thank you.',
      ),
    )
    expect(all(document.root, 'sp').map((turn) => attribute(turn, 'who'))).toEqual(
      Array.from({ length: 3 }, () => ['#lund', '#hall']).flat(),
    )
  })

  it('include who writes “I”, if the other is named', () => {
    const title = 'Memorandum of a Conversation Between Secretary of State Hall and Prime Minister Lund'
    const text =
      'I said that the ferry was late. Mr. Lund replied that it was not. [In this connection I said that I was sorry.]'
    expect(speakers(title, text)).toEqual(['#hall', '#lund', '#hall'])
    expect(speakers(title, `${text} The Secretary said that he was sorry too.`)[0]).toBe('#drafter')
  })

  it('may name the one whom the others of a list met', () => {
    const text =
      '5. Memorandum of Conference With the President\n\nOthers present: Secretary Dahl, General Vik\n\n' +
      'General Vik described the harbor. The President asked if it was deep. General Vik said that it was.\n'
    const { recognized } = encodeText(text)
    const present = recognized.persons.filter(({ participant }) => participant)
    expect(present.map(({ name }) => name)).toEqual(['Dahl', 'Vik', 'The President'])
    expect(whoSays(text)).toEqual(['#vik', '#the-president', '#vik'])
  })
})

it('a transcript’s “President Hall:” is “President:” later', () => {
  const turns = [
    'President Hall: Hello.',
    'Prime Minister: I am fine.',
    'President: Good.',
    'Prime Minister: Goodbye.',
  ]
  const { document } = encodeText(`Note of a Telephone Conversation\n\n${turns.join('\n\n')}\n`)
  expect(all(document.root, 'sp').map((turn) => attribute(turn, 'who'))).toEqual([
    '#hall',
    '#prime-minister',
    '#hall',
    '#prime-minister',
  ])
})
