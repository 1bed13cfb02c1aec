import { describe, expect, it } from 'vitest'
import { speakersOf } from '../support.js'

const PEOPLE = ['Ambassador Lund', 'Mr. Berg', 'General Holm']
const LATE = 'Ambassador Lund said that the ferry was late.'

/** Who is marked in paragraphs behind one in which Ambassador Lund speaks, sentence by sentence; `-` where nobody speaks. */
function heard(paragraphs: readonly (readonly string[])[], people: readonly string[] = PEOPLE): string[] {
  const list = people.map((name) => `  • ${name}`).join('\n')
  const top = `5. Memorandum of Conversation\n\nPARTICIPANTS\n\n${list}`
  return speakersOf(top, [[LATE], ...paragraphs]).slice(1)
}

describe('what nobody says', () => {
  it.each([
    'It was noted that the lease had run out.',
    '3. In this connection, it was also suggested that the lease had run out.',
    'Returning to the ferry, the point was made that the lease had run out.',
    'There appeared to be general agreement within the group that the lease had run out.',
    'Several signs of wear were seen as telling.',
    'The last timetable was also thought to be of interest.',
    '5. The need for a second ferry was stressed.',
    'Several in the group thought the lease had run out.',
    'Others doubted that the lease had run out.',
  ])('is a paragraph that begins with nobody: %s', (sentence) => {
    const rest = ['Why is the harbor closed?', 'They may have to dredge it.']
    expect(
      heard([[sentence, ...rest], ['Perhaps it was sold.'], ['Mr. Berg said that it was not.']]),
    ).toEqual([...['-', '-', '-', '-'], 'berg'])
  })

  it.each([
    ['Mr. Berg said that it was noted that the lease had run out.', 'berg'],
    ['On the Norland side, it was stated that it was late.', '~'],
    ['The others agreed that it was late.', '~'],
    ['The lease was not thought of.', 'lund'],
  ])('is not what somebody says: %s', (sentence, who) => {
    expect(heard([[sentence]])).toEqual([who])
  })

  it('goes on with one of two', () => {
    expect(heard([['It was noted that the lease had run out.']], PEOPLE.slice(0, 2))).toEqual(['lund'])
  })

  it('begins no paragraph', () => {
    const later = ['Mr. Berg agreed.', 'It was noted that the lease had run out.', 'It had been short.']
    expect(heard([later])).toEqual(['berg', 'berg', 'berg'])
  })
})

describe('what a paper says', () => {
  it.each([
    'This paragraph read as follows:',
    'As drafted by the Board, paragraph 7 should read as follows:',
    'The report made the following points:',
  ])('is nobody’s: %s', (sentence) => {
    const points = [
      ['“7. Ferries shall be on time.', 'I should be glad of it.”'],
      ['2. In May a ferry sank.'],
    ]
    expect(heard([[sentence], ...points, ['General Holm agreed.']])).toEqual(['-', '-', '-', '-', 'holm'])
  })

  it.each([
    'Mr. Berg made the following statement:',
    'Mr. Berg suggested that the paragraph read as follows:',
    'Mr. Berg said that the report made the following points:',
  ])('is whose who hands it over: %s', (sentence) => {
    expect(heard([[sentence], ['Ferries shall be on time.']])).toEqual(['berg', 'berg'])
  })

  it('is quoted behind what happened', () => {
    const draft = ['(The draft was read to Mr. Berg by an interpreter.)']
    expect(
      heard([draft, ['“Ferries shall be on time.”'], ['“Fares shall be low.', 'They are not.”']]),
    ).toEqual([...['-', '-', '-', '-']])
    expect(heard([['“Ferries shall be on time.”']])).toEqual(['lund'])
  })
})

describe('what happened around a meeting', () => {
  it.each([
    'The conference ended at 4 p.m.',
    'Meeting with General Holm convened at 3:30 p.m.',
    'Another discussion took place in regard to the ferry.',
    'A discussion followed on the question of the lease.',
    'There were only passing references to the ferry.',
    'The remainder of our conversation was taken up with the lease.',
    'Most members of the group then retired to the garden.',
    'At this point the group moved to the dining room for lunch.',
    'Accordingly, an appointment was arranged for Friday.',
    'Pending Mr. Berg’s return, it was agreed that another meeting be held.',
    'Prior to the conference it was learned that the ferry was late.',
    'A copy of the lease is attached to the letter.',
    'Mr. Berg then conferred with General Holm.',
    'Mr. Berg did not mention having an offer.',
    'Mr. Berg could not attend.',
    'Mr. Berg read the text of the lease, and presented copies.',
    'He then left the meeting but returned later.',
  ])('nobody says: %s', (sentence) => {
    expect(heard([[sentence]])).toEqual(['-'])
  })
})
