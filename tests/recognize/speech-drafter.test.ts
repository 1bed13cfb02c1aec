import { describe, expect, it } from 'vitest'
import { whoSays } from '../support.js'

const TELEGRAM = '7. Telegram From the Embassy to the Department\n\n'
const heard = (text: string): (string | undefined)[] => whoSays(`${TELEGRAM}${text}\n`)

const MEMO = '5. Memorandum of Conversation\n\nPARTICIPANTS\n  • Ambassador Lund\n  • General Holm\n\n'
const talk = (text: string): (string | undefined)[] => whoSays(`${MEMO}${text}\n`)

describe('what drafters who write "I" said', () => {
  it('holds what stands behind a phrase set off after "that"', () => {
    expect(
      heard(
        'I told him that, in the north, Foreign Minister Lund favored a ferry. In the south, his party had asked for one, but suggested that, after a year, he would tire of it.',
      ),
    ).toEqual(['#drafter', '#drafter'])
  })

  it('holds what they had done or been before', () => {
    expect(
      heard(
        'Mr. Lund asked about it. I said that it was late. On the other hand, from my talks with Mr. Holm, I had been obliged to wait. I had been considering a ferry. I had often crossed it.',
      ),
    ).toEqual(['#lund', ...Array<string>(4).fill('#drafter')])
  })

  it.each([
    'I believe that he knows it.',
    'I think it was late.',
    'My judgment is that he knows it.',
    'Embassy believes ferries were late.',
    'Department’s instructions would be appreciated.',
    'Request instructions soonest.',
  ])('holds nothing of what they write to the reader: %s', (sentence) => {
    expect(heard(`Mr. Lund asked about it. I said that it was late. He thanked me. ${sentence}`)).toEqual([
      '#lund',
      '#drafter',
      '#lund',
    ])
  })

  it('holds no meal and no visit that they tell of', () => {
    expect(heard('I said that it was late. I had lunch at the harbor. I had a map with me.')).toEqual([
      '#drafter',
    ])
  })

  it.each([
    'I tried to explain that ferries were late.',
    'I then read to the Minister the message about ferries.',
    'I therefore failed to see how it would help.',
    'I then read the applicable section of my instructions.',
    'I read quotation from his speech that ferries were late.',
    'Having denied this, I once more made point that ferries were late.',
    'This gave me the opportunity to ask when he would come.',
    'I did not have the text of it.',
  ])('is what "%s" tells', (sentence) => {
    expect(heard(`Mr. Lund spoke of ferries. ${sentence}`)).toEqual(['#lund', '#drafter'])
  })

  it('goes on about whom they told of, known or not', () => {
    expect(
      heard(
        'Mr. Lund asked who would come. I assured him that Adlai Holm would come. He was of great value. Mr. Lund agreed.',
      ),
    ).toEqual(['#lund', '#drafter', '#drafter', '#lund'])
    expect(
      heard('Mr. Lund asked who would come. I told him that Norway would come. He was content with it.'),
    ).toEqual(['#lund', '#drafter', '#lund'])
  })

  it('may stand in a discussion, or behind what it is about', () => {
    expect(heard('We had a brief discussion of ferries in which I referred to the harbor.')).toEqual([
      '#drafter',
    ])
    expect(heard('Mr. Lund asked about ferries. These questions were many. This I denied.')).toEqual([
      '#lund',
      '#lund',
      '#drafter',
    ])
    expect(heard('During the discussion, Mr. Lund made a remark in which he said that it was late.')).toEqual(
      ['#lund'],
    )
  })

  it('ends behind "etc." where a sentence begins', () => {
    expect(heard('Mr. Lund asked about ferries, maps, etc. In answer I said that they were late.')).toEqual([
      '#lund',
      '#drafter',
    ])
  })
})

describe('who writes "I"', () => {
  const record = (below: string): (string | undefined)[] =>
    whoSays(`5. Memorandum for the Record\n\nMr. Lund asked about it. I said that it was late.\n\n${below}\n`)

  it.each(['Carl Hall', 'Carl Hall\nDirector', 'Carl Hall\n\nS.G.', 'Carl Hall\nDirector\n\nCH:sg'])(
    'is who signed, whatever stands below his name: %j',
    (below) => {
      expect(record(below)).toEqual(['#lund', '#hall'])
    },
  )

  it('is nobody of whom it is known, where two signed, or initials did', () => {
    expect(record('Carl Hall\nDirector\n\nNils Berg\nCounselor')).toEqual(['#lund', '#drafter'])
    expect(record('C.H.')).toEqual(['#lund', '#drafter'])
  })
})

describe('whom drafters who write "I" heard', () => {
  it('is with whom they talked', () => {
    expect(heard('During my conversation with Mr. Lund on January 21 he expressed sympathy.')).toEqual([
      '#lund',
    ])
    expect(heard('(1) During luncheon I mentioned to Mr. Lund that it was late.')).toEqual(['#drafter'])
  })

  it('is not whom they named to him', () => {
    expect(
      heard(
        'Mr. Lund asked who would come. I reminded him of the speech of Mr. Holm. He replied that it was long.',
      ),
    ).toEqual(['#lund', '#drafter', '#lund'])
  })

  it('is who answers a question in the same sentence where nobody is listed', () => {
    expect(
      heard('Mr. Lund asked Mr. Holm why it was late and the Finance Minister said that he did not know.'),
    ).toHaveLength(2)
  })

  it('may be two of whom only the offices are told', () => {
    expect(
      heard('Mr. Lund said that it was late. The Ambassador and the Attaché both confirmed their hope.'),
    ).toEqual(['#lund', '#ambassador #attache'])
  })

  it('is an office without its article behind a phrase', () => {
    expect(heard('Before dinner, Prime Minister asked me why it was late.')).toEqual(['#prime-minister'])
  })
})

describe('what drafters tell besides', () => {
  it.each([
    'Mr. Holm asked me to lunch alone today.',
    'Mr. Holm asked to see me today.',
    'Mr. Holm requested an appointment with the Admiral.',
    'Mr. Holm sent me a map of the harbor.',
    'Mr. Holm has just returned from the harbor, where he saw the ferry.',
    'Mr. Holm seemed reasonably well.',
    'From the nature of our talk I gathered that he had little hope.',
    'I finally accepted a luncheon date for Friday.',
    'Mr. Holm and Mr. Vik were relaxed.',
    'He seemed unmoved.',
    'The appointment was arranged for 1530.',
    'Present were Mr. Holm and Mr. Lund.',
    'Following are the high points of our talk.',
    'We got down to the subject of ferries.',
    'After dinner, we gathered in the study.',
    'The technical problems were discussed.',
    'Other topics in separate telegrams.',
    'Another meeting will be held next week.',
    'The Department of Defense was asked to look into it.',
    'It was determined that ferries would run.',
  ])('is said by nobody: "%s"', (sentence) => {
    expect(heard(`Mr. Lund spoke of ferries. ${sentence}`)).toEqual(['#lund'])
  })

  it.each([
    'I had the impression that he was worried.',
    'I had a strong feeling Mr. Lund was ill.',
    'I felt that he was rather tired.',
    'It seemed to me that he was ill.',
  ])('is what they thought of it: %s', (thought) => {
    const memo = (before: string): (string | undefined)[] =>
      talk(`Ambassador Lund said that it was late. ${before} ${thought}`)
    expect(memo('')).toEqual(['#lund'])
    expect(memo('He added that it was dark.')).toEqual(['#lund', '#lund'])
    expect(talk(thought)).toEqual([])
  })

  it('is no impression that goes on with what they said, or answers', () => {
    const impression = 'I had the impression that the Norlanders were late.'
    expect(talk(`I said that I had seen the ferry. ${impression}`)).toEqual(['#drafter', '#drafter'])
    expect(
      talk(`I said that I had seen the ferry. ${impression.replace('the Norlanders were', 'he was')}`),
    ).toEqual(['#drafter'])
    expect(talk(`Ambassador Lund asked what I thought of it. ${impression}`)).toEqual(['#lund', '#drafter'])
  })

  it('goes on with what was decided until somebody speaks', () => {
    expect(
      talk(
        'Ambassador Lund spoke of ferries. It was decided that they would run. The fare would be low. General Holm would sell them. Ambassador Lund was pleased. He would come.',
      ),
    ).toEqual(['#lund', '#lund', '#lund'])
  })
})
