import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, speakersOf } from '../support.js'

const TELEGRAM =
  '7. Telegram From the Embassy in Norland to the Department of State\n\nStad, May 1, 1960, 5 p.m.'
const SAID = 'Mr. Lund said that the ferry was late.'

/** Who says each sentence of a telegram that Hall signs. */
const heard = (...paragraphs: readonly string[][]): string[] => speakersOf(TELEGRAM, paragraphs, 'Hall\n')

describe('what the sender of a message thinks as he writes', () => {
  it.each([
    'We feel strongly that the harbor is too small.',
    'If this were done, we believe the harbor would serve.',
    'To clear this up I am sure that Norland will expect a word.',
    '3. I would hope that the harbor serves.',
    'Lines of approach: We would anticipate that the harbor serves.',
    'Believe unnecessary to ask for more.',
    'Also suggest that the Department ask.',
    'Due these facts Embassy feels the harbor would serve.',
    'Embassy not in position to judge the harbor.',
    'This message not cleared with the Navy.',
    'Harbors are small in Norland, and few of them have a quay.',
  ])('nobody says, nor what it goes on with: %s', (sentence) => {
    expect(heard([SAID], [sentence, 'Ships could go elsewhere.'])).toEqual(['lund', '-', '-'])
  })

  it('is no report: what begins in the past goes on, and so do the points that a colon led to', () => {
    expect(heard([SAID], ['The harbor was too small.'])).toEqual(['lund', 'lund'])
    expect(
      heard(
        ['Mr. Lund made the following points:'],
        ['1. The harbor is too small.'],
        ['2. Ferries are cheap now.'],
      ),
    ).toEqual(['lund', 'lund', 'lund'])
  })

  it('is his aside behind what another said', () => {
    expect(heard([SAID, 'I would not attach importance to it.', 'He added that it was old.'])).toEqual([
      'lund',
      '-',
      'lund',
    ])
    expect(heard([SAID, 'Cannot imagine what he meant.'])).toEqual(['lund', '-'])
  })

  it('is what he felt, as long as nobody was heard', () => {
    expect(heard(['I was glad that the ferry came.', 'It was late.'], ['I would think so.'], [SAID])).toEqual(
      ['-', '-', '-', 'lund'],
    )
  })

  it('is that he talked with somebody, without what about', () => {
    expect(heard(['I talked briefly with Mr. Lund, and later with his aide.'])).toEqual(['-'])
    expect(heard([SAID], ['I talked with Mr. Lund about the ferry.'])).toEqual(['lund', 'hall'])
  })
})

describe('whom the sender met', () => {
  it.each([
    'Before leaving, talked again last evening for two hours with Norland Ambassador Lund.',
    'In hour’s frank talk with Norland Ambassador Lund I said that the ferry was late.',
  ])('is "he": %s', (sentence) => {
    expect(heard([sentence], ['1. He stressed that it was old.']).at(-1)).toBe('lund')
  })

  it('is known by his office alone', () => {
    expect(
      heard(
        ['In talk with Governor General I said that the ferry was late.'],
        ['1. He replied that it was not.'],
      ),
    ).toEqual(['hall', 'governor-general'])
  })
})

describe('who speaks in a message without a title', () => {
  it.each([
    [['Dahl told me that the ferry was late.'], 'dahl'],
    [['I queried Dahl about the ferry and he replied that it was late.', 'He asked why.'], 'dahl'],
    [['Dahl then demurred and said no.', 'Dahl also asked why.'], 'dahl'],
  ])('is somebody whom it tells of face to face: %s', (sentences, who) => {
    expect(heard(sentences).at(-1)).toBe(who)
  })

  it('is an office without an article', () => {
    expect(heard(['Describing the ferry as late, Embassy Counselor suggested a bridge.'])).toEqual([
      'embassy-counselor',
    ])
    expect(heard(['Pursuing the talk at lunch, Sec suggested a bridge.'])).toEqual(['secretary'])
    expect(heard(['Finance Minister raised the ferry.'])).toEqual(['finance-minister'])
  })

  it('is the mission for which its chief writes "we"', () => {
    expect(heard([SAID], ['We pointed out that it was old.', 'We discussed the bridge.'])).toEqual([
      'lund',
      'hall',
      '-',
    ])
  })

  it('is "I" himself where he says "you" in his own words', () => {
    expect(
      heard([
        'Mr. Lund said glad to hear you have come.',
        'I worked on the ferry myself.',
        'I replied that it was late.',
      ]),
    ).toEqual(['lund', 'lund', 'hall'])
  })

  it('is never more than likely where nobody names him', () => {
    const { document } = encodeText(`${TELEGRAM}\n\n${SAID} It was old. It was slow.\n\nHall\n`)
    expect(all(document.root, 'said').map((said) => attribute(said, 'cert'))).toEqual([
      'high',
      'medium',
      'medium',
    ])
  })
})

describe('a record that editors quote in a note', () => {
  it('reports what was said, behind a mark inside a clause', () => {
    expect(
      speakersOf('8. Editorial Note', [
        [
          'On May 1 Mr. Lund and Secretary of State Holm met.',
          'At the meeting Secretary of State Holm also: “noted that the ferry was late.',
          'It was old.',
          'Mr. Lund agreed.',
          'Nobody knew why.” (Memorandum of conversation)',
        ],
        ['The ferry was sold.'],
      ]),
    ).toEqual(['-', 'holm', 'holm', 'lund', 'lund', '-'])
  })
})
