import { describe, expect, it } from 'vitest'
import { speakersOf } from '../support.js'

/** Who says each sentence, in a telegram that Hall signs. */
const heard = (top: string, paragraphs: readonly (readonly string[])[]): string[] =>
  speakersOf(top, paragraphs, 'Hall\n')
const TELEGRAM =
  '7. Telegram From the Embassy in Norland to the Department of State\n\nStad, May 1, 1960, 5 p.m.'
const MEMO =
  '5. Memorandum of Conversation\n\nPARTICIPANTS\n  • Ambassador Lund\n  • Mr. Berg\n  • General Holm\n  • Mr. Moe'

describe('peoples', () => {
  it.each(['Sovs believed', 'Norwegians believed', 'Turks wished', 'Pakistanis felt'])(
    'are spoken of by whoever has the floor: %s',
    (begins) => {
      expect(
        heard(TELEGRAM, [
          ['I asked Mr. Lund about the ferry.', 'Mr. Lund said that it was late.'],
          [`${begins} that ferries would be faster.`, 'There were too few.'],
        ]),
      ).toEqual(['hall', 'lund', 'lund', 'lund'])
    },
  )

  it('leave the floor to a surname that nobody is known by', () => {
    expect(
      heard(TELEGRAM, [
        ['I saw Mr. Lund.', 'Mr. Lund said that it was late.', 'Dahls believed that it was.'],
      ]),
    ).toEqual(['-', 'lund', '-'])
  })

  it('do not agree with what they were told of', () => {
    expect(
      heard(MEMO, [
        [
          'Mr. Berg said that Norlanders were patient.',
          'They did not agree, for example, with the timetable but took the ferry.',
          'They did not agree on the date.',
        ],
      ]),
    ).toEqual(['berg', 'berg', '-'])
  })
})

describe('somebody whose name was taken out', () => {
  it.each([
    '[less than 1 line of source text not declassified] of CIA said that the harbor was closed.',
    '[name not declassified] (Norland) pointed out that the harbor was closed.',
    'Mr. [name not declassified] then asked whether the harbor was closed.',
  ])('speaks, and nobody goes on: %s', (sentence) => {
    expect(
      heard(MEMO, [
        [
          'Mr. Berg said that the ferry was late.',
          sentence,
          'The fog was dense.',
          'He added that it might lift.',
          'General Holm doubted it.',
        ],
      ]),
    ).toEqual(['berg', '~', '-', '~', 'holm'])
  })

  it('need not be who speaks behind it', () => {
    expect(
      heard(MEMO, [['[5 lines of source text not declassified]', 'Mr. Berg said that it was late.']]),
    ).toEqual(['-', 'berg'])
  })
})

describe('whoever counts', () => {
  const COUNT = ['Mr. Berg said that there were three ways.', 'The first was the ferry.']

  it('goes on with the next number behind what another said', () => {
    expect(
      heard(MEMO, [
        [...COUNT, 'Mr. Moe said that it was late.', 'The second way was the bridge.', 'It was old.'],
      ]),
    ).toEqual(['berg', 'berg', 'moe', 'berg', 'berg'])
  })

  it('has to come to that number, in this paragraph', () => {
    expect(
      heard(MEMO, [[...COUNT, 'Mr. Moe said that it was late.', 'The third way was the best.']]),
    ).toEqual(['berg', 'berg', 'moe', 'moe'])
    expect(heard(MEMO, [COUNT, ['Mr. Moe said that it was late.', 'The second way was the best.']])).toEqual([
      'berg',
      'berg',
      'moe',
      'moe',
    ])
  })
})

describe('who is not there', () => {
  const TOLD = ['I saw Mr. Lund.', 'Mr. Lund told me of his meeting with Mr. Berg.']

  it('believes and says what is told of him', () => {
    expect(
      heard(TELEGRAM, [
        [...TOLD, 'Mr. Berg believed that the ferry was late.', 'Mr. Berg said that it would be sold.'],
        ['Mr. Berg felt that it was old.'],
      ]),
    ).toEqual(['-', 'lund', 'lund', 'lund', 'lund'])
    expect(
      heard(TELEGRAM, [
        [
          'I saw Mr. Lund.',
          'Mr. Lund said Mr. Berg had told him that the ferry was late.',
          'Mr. Berg said that it would be sold.',
        ],
      ]),
    ).toEqual(['-', 'lund', 'lund'])
  })

  it('speaks where he answers, begins a paragraph or is to speak', () => {
    expect(heard(TELEGRAM, [[...TOLD, 'Mr. Berg replied that it was late.']]).at(-1)).toBe('berg')
    expect(heard(TELEGRAM, [TOLD, ['Mr. Berg said that it was late.']]).at(-1)).toBe('berg')
    expect(
      heard(TELEGRAM, [
        [TOLD[0]!, 'Mr. Lund said that Mr. Berg would explain this.'],
        ['Mr. Berg felt that the ferry was late.'],
      ]).at(-1),
    ).toBe('berg')
  })

  it('is told of in quoted notes behind what happened, and behind a place in what he told', () => {
    const notes = [
      ['“Mr. Lund said that his friend was Mr. Berg.'],
      ['“There was a brief discussion of ferries.'],
      ['“Regarding ferries, Mr. Berg believed that they were late.'],
    ]
    expect(heard(TELEGRAM, notes)).toEqual(['lund', '-', 'lund'])
    expect(
      heard(TELEGRAM, [
        ['I saw Mr. Lund.', 'I told him that, in Norland, Minister Berg favored a bridge.', 'It was long.'],
      ]),
    ).toEqual(['-', 'hall', 'hall'])
  })

  it('is there where a list says so', () => {
    expect(
      heard(MEMO, [['Mr. Moe spoke of his meeting with Mr. Berg.', 'Mr. Berg believed that it was late.']]),
    ).toEqual(['moe', 'berg'])
  })
})

describe('whom the drafter met', () => {
  it('is he of whom something was named', () => {
    expect(
      heard(TELEGRAM, [
        [
          'Mr. Berg wrote to Mr. Moe.',
          'At Mr. Lund’s request I lunched with him.',
          'He said that it was late.',
        ],
      ]).at(-1),
    ).toBe('lund')
  })
})

describe('names that nobody is known by', () => {
  it.each([
    'At this point, Dahl pointed out that it was late.',
    'Dahl subsequently indicated the same thing.',
    'Dahl (Norland) has asked for a chart.',
    'Dahl (Norland) said that it was late.',
  ])('take the floor: %s', (sentence) => {
    expect(heard(TELEGRAM, [['I saw Mr. Lund.', 'Mr. Lund said that it was late.', sentence]])).toEqual([
      '-',
      'lund',
      '-',
    ])
  })
})

describe('delegates of whom a telegram reports', () => {
  const BEFORE = ['Mr. Lund and Mr. Berg called.', 'Mr. Berg said that it was late.']

  it.each([
    ['has asked for a chart', ''],
    ['has spoken to Moe at some length', ''],
    ['has also informed us', 'IV. '],
  ])('have said what begins a section: %s', (says, number) => {
    expect(
      heard(TELEGRAM, [BEFORE, [`${number}Lund (Norland) ${says}.`, 'Charts were old.']]).slice(2),
    ).toEqual(['lund', 'lund'])
  })

  it.each([
    [[...BEFORE, 'Lund (Norland) has asked for a chart.']],
    [[...BEFORE, 'Lund (the younger) has asked for a chart.']],
  ])('have said it before inside one', (sentences) => {
    expect(heard(TELEGRAM, [sentences]).at(-1)).not.toBe('lund')
  })
})

describe('who speaks', () => {
  it('is named before a long clause about him, and in a paragraph of two words', () => {
    expect(
      heard(MEMO, [
        ['Mr. Berg said that the ferry was late.'],
        [
          'General Holm, who knows the harbor well and who had been to the pier and met with several of the pilots there, said that it was not.',
        ],
        ['Berg agreed.'],
      ]),
    ).toEqual(['berg', 'holm', 'berg'])
  })
})

describe('what is told of a meeting', () => {
  it.each([
    'After dinner, we gathered in the study.',
    'The question of the ferry was discussed.',
    'Another meeting will be held next week.',
    'The Department of Commerce was asked to look into this.',
  ])('nobody says: %s', (sentence) => {
    expect(heard(MEMO, [['Mr. Berg said that the ferry was late.', sentence]])).toEqual(['berg', '-'])
  })

  it('leaves known who answered before another asked again', () => {
    expect(
      heard(MEMO.replace('  • Ambassador Lund\n', '  • The Under Secretary\n'), [
        [
          'Mr. Dahl asked who would pay, and Mr. Berg said that he did not know.',
          'Mr. Dahl observed that this was a question.',
        ],
      ]).at(-1),
    ).toBe('dahl')
  })
})
