import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, speakersOf } from '../support.js'

const TWO = '5. Memorandum of Conversation\n\nPARTICIPANTS\n  • Ambassador Lund\n  • Mr. Hall'
const MEMO =
  '5. Memorandum of Conversation\n\nPARTICIPANTS\n  • Ambassador Lund\n  • Mr. Berg\n  • General Holm'
const certain = (text: string): (string | undefined)[] =>
  all(encodeText(text).document.root, 'said').map((said) => attribute(said, 'cert'))

describe('remarks that go on in another paragraph', () => {
  it('are not certain where several spoke in the one before', () => {
    const next = '\n\nOn ferries, there was no news. The harbor was shut.\n'
    expect(
      certain(`${MEMO}\n\nMr. Berg said that it was late. General Holm replied that it was not.${next}`),
    ).toEqual(['high', 'high', 'medium', 'medium'])
    expect(certain(`${MEMO}\n\nMr. Berg said that it was late.${next}`)).toEqual(['high', 'medium', 'high'])
  })

  it('are whose words led to a list', () => {
    const text = `${TWO}\n\nThe Ambassador asked me what he could do. I replied that it was not easy. It seemed to me, however, that:\n\n  • —first, one had to accept the harbor as it was;\n  • —secondly, some way had to be found to open it;\n\nThe Ambassador said that he would think about it.\n`
    expect(all(encodeText(text).document.root, 'said').map((said) => attribute(said, 'who'))).toEqual([
      '#lund',
      '#hall',
      '#hall',
      '#hall',
      '#hall',
      '#lund',
    ])
  })
})

describe('"he" behind more of what the drafter said', () => {
  it('may be anybody, and is not certain', () => {
    expect(
      certain(
        `${TWO}\n\nI told the Ambassador that Mr. Dahl had not asked for it. The harbor was open. He made it a condition.\n`,
      ).at(-1),
    ).toBe('medium')
  })
})

describe('what was before', () => {
  it('is told by whoever has the floor', () => {
    expect(
      speakersOf('5. Memorandum of Telephone Conversation', [
        [
          'Admiral Holm called me to say that it was late.',
          'The President had given Admiral Holm two copies and asked that one be sent to me.',
        ],
      ]),
    ).toEqual(['holm', 'holm'])
  })

  it('is what somebody adds who was only told of', () => {
    expect(
      speakersOf('5. Memorandum of Conversation', [
        [
          'Mr. Berg told of two opinions.',
          'He said that it was Mr. Dahl who mattered.',
          'Mr. Dahl thought that it was late.',
          'Mr. Dahl added that it was dark.',
        ],
      ]),
    ).toEqual(['berg', 'berg', 'berg', 'berg'])
  })
})

describe('a bracket inside a sentence', () => {
  it('does not tell whose sentence it is', () => {
    expect(
      speakersOf(MEMO, [
        [
          'Mr. Berg said that it was late.',
          'On the other hand, if there was a ferry (General Holm agreed that there was) one could go.',
        ],
      ]),
    ).toEqual(['berg', 'berg'])
  })
})

describe('the number of a note that the text does not have', () => {
  it('parts sentences', () => {
    expect(
      speakersOf(TWO, [
        [
          'The Ambassador asked what the report meant.4',
          'I said that it was old.',
          'It stood in par.3 Berg’s list.',
        ],
      ]),
    ).toEqual(['lund', 'drafter', 'drafter'])
  })
})

describe('who speaks besides', () => {
  it.each([
    ['Further discussion prompted General Holm to recount that it was late.', 'holm'],
    ['Discussion of this item closed with a warning from General Holm against haste.', 'holm'],
    ['General Holm gave a long and emotional account of the war.', 'holm'],
    [
      'General Holm went from this point to a discussion of the wider possibilities of trade and pointed out that it was late.',
      'holm',
    ],
  ])('is heard: %s', (sentence, who) => {
    expect(speakersOf(MEMO, [['Mr. Berg said that it was late.', sentence]])).toEqual(['berg', who])
  })

  it('only thought so, in a message that lists nobody, and is not certain', () => {
    const telegram = '7. Telegram From the Embassy in Norland to the Department of State\n\n'
    expect(certain(`${telegram}The President did not believe it.\n`)).toEqual(['medium'])
    expect(certain(`${telegram}The President said that he did not believe it.\n`)).toEqual(['high'])
  })
})

describe('what the drafter saw', () => {
  it.each([
    'General Holm seemed particularly anxious to correct it.',
    'General Holm appeared to be somewhat surprised.',
    'General Holm caught my point at once.',
    'General Holm did not volunteer anything more.',
    'General Holm drew a letter out of his pocket.',
    'General Holm had in his pocket a long list.',
    'General Holm made a courtesy visit on the Mayor.',
    'General Holm notified the Navy of the meeting.',
    'General Holm agreed to an appointment for Friday.',
    'General Holm asked me to come to the Ministry.',
    'General Holm discussed the matter with him.',
    'General Holm looked grayer and older than before.',
    'General Holm showed every indication of haste.',
    'His purpose apparently was to find out more.',
    'There was some criticism on the part of several Senators.',
    'The implication of the discussion was that it was late.',
    'The translation is contained in my next following telegram.',
  ])('is said by nobody: %s', (sentence) => {
    expect(speakersOf(MEMO, [['Mr. Berg said that it was late.', sentence]])).toEqual(['berg', '-'])
  })

  it.each([
    'I gained the impression that he was worried.',
    'I had the impression that the Ambassador was worried.',
  ])('is what he thought of it: %s', (thought) => {
    expect(
      speakersOf(TWO, [['The Ambassador said that it was late.', 'I said that it was not.', thought]]),
    ).toEqual(['lund', 'hall', '-'])
  })

  it('is a topic with the number of its item', () => {
    expect(
      speakersOf(MEMO, [
        ['Mr. Berg said that it was late.'],
        ['6. Ferries (10).', 'General Holm said that it was dear.'],
      ]),
    ).toEqual(['berg', '-', 'holm'])
  })
})
