import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, speakersOf } from '../support.js'

describe('headings of older volumes', () => {
  const heard = (heading: string, ...sentences: readonly string[]): string[] =>
    speakersOf(heading, [sentences], 'Hall\n')

  it.each([
    '711.61/12: Telegram\n\nThe Ambassador in Norland (Hall) to the Secretary of State',
    'No. 12\nThe Ambassador in Norland (Hall) to the Department of State',
    'The Chargé in Norland (Hall) to the Secretary of State',
  ])('tell that somebody sends a message, and who: %s', (heading) => {
    expect(heard(heading, 'Embassy believes this.', 'We pointed out that it was late.')).toEqual([
      '-',
      'hall',
    ])
  })

  it('tell who wrote a memorandum by his office', () => {
    const heading = 'Memorandum of Conversation, by the Under Secretary of State (Hall)'
    expect(speakersOf(heading, [['I told the Ambassador that it was late.']])).toEqual(['hall'])
  })

  it('leave it to a signature that editors completed', () => {
    const heading = 'Memorandum of Conversation, by the Acting Secretary of State'
    const said = ['The Ambassador asked me if it was late.', 'I said that it was.']
    expect(speakersOf(heading, [said], 'H[enry] H[all]\n')).toEqual(['ambassador', 'hall'])
  })
})

describe('whom the drafter met', () => {
  const TELEGRAM = '711.61/12: Telegram\n\nThe Ambassador in Norland (Hall) to the Secretary of State'
  it.each([
    ['I called on Berrigo this afternoon.', 'Berrigo said that it was late.'],
    ['Without notice Berrigo called me to the palace.', 'Berrigo said that it was late.'],
    ['Berrigo came to the Embassy today. He was accompanied by General Holm.', 'He said that it was late.'],
  ])('is somebody, though no title says so: %s', (...sentences) => {
    expect(speakersOf(TELEGRAM, [sentences], 'Hall\n').at(-1)).toBe('berrigo')
  })
})

describe('of two who talk', () => {
  it('the one who signed, and whom the text does not call by office, hears the other from the beginning', () => {
    const top =
      '5. Memorandum of Conversation Between Secretary of State Hall and the Editor of the Review (Lund)'
    const sentences = [
      'Mr. Lund came in to give me an account of his journey.',
      'Dr. Berg told him of the harbor.',
      'Dr. Berg said that it was shut.',
    ]
    expect(speakersOf(top, [sentences], 'Henry Hall\n').at(-1)).toBe('lund')
  })
})

describe('the Ambassador', () => {
  it('is the one of several who is here', () => {
    const memo = encodeText(
      '5. Memorandum for the Record\n\nI had two hours today with Ambassador Lund. I told him that Ambassador Berg was away. ' +
        'The Ambassador said that it was late.\n\nHenry Hall\n',
    )
    expect(all(memo.document.root, 'said').map((said) => attribute(said, 'who'))).toEqual(['#hall', '#lund'])
  })
})

describe('several of one office', () => {
  it('make nobody certain whom the office alone means', () => {
    const memo = encodeText(
      '5. Memorandum of Conversation\n\nPARTICIPANTS\n  • President Hall\n  • President Lund\n\n' +
        'President Hall said that it was late. The President stressed the need for ferries.\n',
    )
    expect(all(memo.document.root, 'said').map((said) => attribute(said, 'cert'))).toEqual(['high', 'medium'])
  })
})
