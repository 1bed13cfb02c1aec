import { describe, expect, it } from 'vitest'
import { speakersOf } from '../support.js'

const top = (first: string, more = ''): string =>
  `RECORD OF A MEETING HELD AT STRAND HOUSE ON THURSDAY, 6 JUNE 1968\n\nPRESENT:\n\n${first}\nThe Rt. Hon. Michael Lund, M.P., Secretary of State for Defence\nSir Burke Vik, Secretary of the Cabinet\n${more}Dr. Kurt Berg, Federal Chancellor`
const TALK = [
  ['THE PRIME MINISTER welcomed Dr. Berg and asked why it was late.'],
  ['DR. BERG said that it was dark.'],
  ['THE PRIME MINISTER agreed.'],
]

describe('whoever heads a list without an office', () => {
  it('is who speaks under one that nobody is listed in, if no paragraph names him', () => {
    expect(speakersOf(top('The Rt. Hon. Harold Hall, M.P.'), TALK)).toEqual(['hall', 'berg', 'hall'])
  })

  it('is somebody else where a paragraph names him, or where two such offices speak', () => {
    const named = [...TALK, ['MR. HALL said that it was early.']]
    expect(speakersOf(top('The Rt. Hon. Harold Hall, M.P.'), named)[0]).toBe('prime-minister')
    const two = [...TALK, ['THE PRESIDENT said that it was early.'], ['THE PRESIDENT agreed.']]
    expect(speakersOf(top('The Rt. Hon. Harold Hall, M.P.'), two)[0]).toBe('prime-minister')
  })

  it('is not who has an office himself, nor where another is listed in that', () => {
    expect(speakersOf(top('Mr. Harold Hall, Minister of Fish'), TALK)[0]).toBe('prime-minister')
    expect(speakersOf(top('Mr. Harold Hall', 'Mr. Per Dahl, Prime Minister of Norland\n'), TALK)[0]).toBe(
      'dahl',
    )
  })
})

it('two offices of a title are those of the heads of two columns, if others of the second are of the state of one', () => {
  const title =
    'RECORD OF A CONVERSATION BETWEEN THE SECRETARY OF STATE FOR FOREIGN AFFAIRS AND THE NORLAND MINISTER FOR FOREIGN AFFAIRS ON 14 MARCH, 1962'
  const columns = (ambassador: string): string =>
    `${title}\n\nPresent:\n\nThe Earl of Strand\tHerr Per Dahl\nSir Anthony Hall\t${ambassador}`
  const told = [['The Secretary of State said that it was late.'], ['Herr Dahl agreed.']]
  expect(speakersOf(columns('Herr Erik Berg (Norland Ambassador)'), told)).toEqual(['strand', 'dahl'])
  expect(speakersOf(columns('Herr Erik Berg'), told)[0]).not.toBe('strand')
})
