import { describe, expect, it } from 'vitest'
import { all, encodeText, listing, speakersOf, words } from '../support.js'

/** Who says that the ferry was late, behind somebody else. */
const speaker = (listed: string, called: string): string | undefined =>
  speakersOf(listing(listed, 'Mr. Hall'), [
    ['Mr. Hall asked about it.', `${called} said that the ferry was late.`],
  ])[1]

describe('how those who take part are called', () => {
  it.each([
    ['Erik Dalberg, Minister of Foreign Affairs', 'The Foreign Minister'],
    ['Erik Dalberg, Minister of Foreign Affairs', 'The Minister of Foreign Affairs'],
    ['Foreign Minister Dalberg', 'The Minister for Foreign Affairs'],
    ['Erik Dalberg, Minister for External Affairs', 'The Foreign Minister'],
    ['Erik Dalberg, Minister of Finance', 'The Finance Minister'],
    ['Erik Dalberg, Minister of Defense', 'Minister of Defense Dalberg'],
    ['Erik Dalberg, Secretary of State for Foreign Affairs', 'The Foreign Secretary'],
    ['Secretary of State Dalberg', 'Secretary of State Dalberg'],
    ['Erik Dalberg, Under Secretary of State', 'Under Secretary of State Dalberg'],
    ['Mr. Dalberg, Chargé d’Affaires', 'The Chargé d’Affaires'],
    ['Erik Dalberg, Minister-Counselor', 'The Minister-Counselor'],
    ['Mr. Dalberg, Chief of Protocol', 'The Chief of Protocol'],
    ['Mayor Dalberg', 'Mayor Dalberg'],
    ['Commodore Dalberg', 'Commodore Dalberg'],
  ])('%s: %s', (listed, called) => {
    expect(speaker(listed, called)).toBe('dalberg')
  })

  it('does not make the Secretary of a Secretary General', () => {
    const people = listing('Erik Dalberg, Secretary General', 'The Secretary of State', 'Mr. Hall')
    expect(
      speakersOf(people, [['The Secretary said that the ferry was late.', 'The Secretary General agreed.']]),
    ).toEqual(['the-secretary-of-state', 'dalberg'])
  })

  it('does not make a minister of his counselor', () => {
    const people = listing(
      'Erik Dalberg, Minister of Foreign Affairs',
      'Mr. Holm, Minister-Counselor',
      'Mr. Hall',
    )
    expect(speakersOf(people, [['The Minister said that the ferry was late.']])).toEqual(['dalberg'])
  })
})

describe('whom a text introduces with a title', () => {
  it.each([
    'Chargé',
    'Congresswoman',
    'Field Marshal',
    'Bishop',
    'Rabbi',
    'High Commissioner',
    'Press Attaché',
  ])('%s Dalberg', (title) => {
    expect(
      speakersOf('5. Memorandum of Conversation', [
        ['Mr. Hall asked about it.', `${title} Dalberg said that the ferry was late.`],
      ]),
    ).toEqual(['hall', 'dalberg'])
  })
})

describe('those of a list', () => {
  const listed = (line: string): string[] =>
    all(
      encodeText(`5. Memorandum of Conversation\n\nPRESENT\n  • ${line}\n\nMr. Hall asked why.\n`).document
        .root,
      'item',
    )
      .flatMap((item) => [...all(item, 'persName'), ...all(item, 'rs')])
      .map(words)

  it('are several in one line, some of them by office', () => {
    expect(
      listed(
        'The President, the Vice President, the Secretary of State, Ambassador Lund, Mr. Hall',
      ).toSorted(),
    ).toEqual(['Hall', 'Lund', 'The President', 'the Secretary of State', 'the Vice President'])
  })

  it.each(['France: Mr. Dalberg', 'Ruritania: Mr. Dalberg', 'Minister of Finance Erik van Dalberg'])(
    'stand behind their side or their office: %s',
    (line) => {
      expect(listed(line).join()).toMatch(/^(?:Erik van )?Dalberg$/)
    },
  )
})
