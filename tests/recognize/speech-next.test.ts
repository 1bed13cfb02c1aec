import { describe, expect, it } from 'vitest'
import { all, encodeText, listing, speakersOf, whoSays, withAttribute, words } from '../support.js'

const PEOPLE = listing('Mr. Lund', 'Mr. Hall', 'Miss Moe', 'Minister of Defence Vik', 'The Secretary')

/** Who says a sentence behind one of Mr. Lund; "-" for nobody. */
const next = (sentence: string): string =>
  speakersOf(PEOPLE, [['Mr. Lund said that the ferry had been late.', sentence]])[1]!

describe('a sentence behind what somebody said', () => {
  it.each([
    'This was agreed.',
    'Agreement was reached on this.',
    'There was general assent.',
    'There were no objections.',
    'To this there was no answer.',
    'There was no communiqué.',
    'No date was set.',
    'IT WAS AGREED to refer the paper back.',
    'The telephone rang.',
    'A telegram was brought in.',
    'After a short recess the talks were resumed.',
    'The interpreter had some trouble with this sentence.',
    'It was past midnight when we left.',
    'When I left he shook my hand longer than is usual with him.',
    'It was my impression that he had been told.',
    'His manner was friendly throughout.',
    'He then left for an appointment at the White House.',
    'He bowed and left the room.',
    'He saw us to the door.',
    'He put on his glasses and read the paper.',
    'He spoke with great feeling.',
    'Mr. Hall rang for coffee.',
    'Mr. Hall took out a map.',
    'Mr. Hall did not translate.',
    'End Summary.',
    'That suited Mr. Hall.',
    'This evidently annoyed the Secretary.',
    'Mr. Hall thought for a moment.',
  ])('tells what happened: %s', (sentence) => {
    expect(next(sentence)).toBe('-')
  })

  it.each([
    'P.M. said that it was dark.',
    'His host replied that it was dark.',
    'Her brother said that it was dark.',
    'The Grand Logothete answered that it was dark.',
  ])('is of another, whom nobody knows: %s', (sentence) => {
    expect(next(sentence)).toBe('-')
  })

  it.each([
    ['After some thought Mr. Hall conceded that it was dark.', 'hall'],
    ['On second thought Miss Moe said that it was dark.', 'moe'],
    ['Mr. Vik said that it was dark.', 'vik'],
    ['Mr. Hall had reservations about this.', 'hall'],
    ['Mr. Hall had doubts about the plan.', 'hall'],
    ['The objection of Miss Moe was that the price was too high.', 'moe'],
    ['Mr. Hall thought for a moment and replied that it was dark.', 'hall'],
    ['Mr. Hall was unconvinced.', 'hall'],
    ['Mr. Hall would not hear of it.', 'hall'],
    ['Mr. Hall gave the Secretary a survey of the harbor.', 'hall'],
    ['He was assured by Mr. Hall that it was not.', 'hall'],
    ['Nor was Miss Moe convinced.', 'moe'],
    ['Support for this came from Mr. Hall.', 'hall'],
    ['What Miss Moe wanted to know was whether it was dark.', 'moe'],
  ])('is of whoever else begins to speak in it: %s', (sentence, speaker) => {
    expect(next(sentence)).toBe(speaker)
  })

  it('is of the same where it may be', () => {
    for (const sentence of [
      'There were no objections to the second ferry, either.',
      'The harbor was small.',
      'The position of Miss Moe was strong.',
      'That suited Norland.',
    ])
      expect(next(sentence)).toBe('lund')
  })
})

describe('who is called by a title', () => {
  it('is each of a couple by the own', () => {
    const couple = listing('President Lund', 'Mrs. Lund', 'Mr. Hall')
    const sentences = ['Mrs. Lund asked why.', 'She wanted to know more.', 'President Lund regretted it.']
    expect(speakersOf(couple, [sentences])).toEqual(['lund-2', 'lund-2', 'lund'])
  })

  it('is a sovereign by the throne, a captain by his rank', () => {
    const people = listing('His Imperial Majesty Faris Nordi', 'Captain Carl Vik', 'Mr. Hall')
    expect(
      speakersOf(people, [['Mr. Hall asked why.', 'The Shah regretted it.', 'The Captain agreed.']]),
    ).toEqual(['hall', 'nordi', 'vik'])
  })

  it('is whoever is listed by office alone, and speaks by office and name', () => {
    const people = listing('The President', 'Mr. Hall')
    const asks = ['Mr. Hall asked why.', 'President Dahl replied that it was late.', 'Dahl regretted it.']
    expect(speakersOf(people, [asks])).toEqual(['hall', 'the-president', 'the-president'])
    const once = ['Mr. Hall asked why.', 'President Dahl said that it was late.', 'He agreed.']
    expect(speakersOf(people, [once])).toEqual(['hall', 'the-president', 'the-president'])
    expect(speakersOf(people, [once.slice(1)])).toEqual(['the-president', 'the-president'])
    // Whoever is heard as "The President" may be another, unless the title or the subject names him.
    const told = [
      'Mr. Hall told of his talk.',
      'President Dahl said that it was late.',
      'The President agreed.',
    ]
    expect(speakersOf(people, [told])[1]).not.toBe('the-president')
    expect(speakersOf(people, [told.slice(0, 2)])[1]).not.toBe('the-president')
    const subject = people.replace(
      'PARTICIPANTS',
      'SUBJECT\n  • Meeting of President Dahl with Mr. Hall\n\nPARTICIPANTS',
    )
    expect(speakersOf(subject, [told])).toEqual(['hall', 'the-president', 'the-president'])
    // He may be far away, or one of two.
    const felt = ['Mr. Hall asked why.', 'President Dahl felt that it was late.']
    expect(speakersOf(people, [felt])[1]).not.toBe('the-president')
    const two = [...asks.slice(0, 2), 'He spoke of President Berg.']
    expect(speakersOf(people, [two])[1]).not.toBe('the-president')
  })

  it('is also whose name begins with small words, behind the verb', () => {
    const people = listing('Dr. von Berg', 'Mr. Hall', 'Mr. Lund')
    for (const said of [
      'In a week, replied von Berg.',
      'It would be a week, von Berg answered.',
      'The ferry, von Berg answered, was late.',
      '“In a week,” von Berg said.',
    ])
      expect(speakersOf(people, [['Mr. Hall asked when.', said]])[1]).toBe('von-berg')
  })
})

describe('what nobody goes on with', () => {
  const lund = `${PEOPLE}\n\nMr. Lund said that it was late.`

  it.each([
    `${lund}\n\nCOMMENT\n\nLund was unusually frank. He had been told.`,
    `${lund}\n\nThe following points were made in discussion:-\n\n(i) The harbor was small.\n\n(ii) The ferry was slow.`,
  ])('is what stands under a head: %s', (text) => {
    expect(whoSays(`${text}\n`)).toEqual(['#lund'])
  })

  it('is an answer that takes a moment’s thought by whom the question names', () => {
    const asked = 'Mr. Lund asked Miss Moe whether she knew.'
    const answer = 'She thought for a moment and replied that she did.'
    expect(speakersOf(PEOPLE, [[asked, answer]])).toEqual(['lund', 'moe'])
    const pause = ['She thought for a moment.', 'The harbor was small.']
    expect(speakersOf(PEOPLE, [[asked, ...pause]])).toEqual(['lund', '-', 'moe'])
  })

  it('is an answer of one word by the other of two', () => {
    const two = listing('Mr. Lund', 'Mr. Hall')
    expect(speakersOf(two, [['Mr. Lund asked how many.', 'Two percent, was the reply.']])).toEqual([
      'lund',
      'hall',
    ])
  })
})

describe('what parts sentences', () => {
  it.each(['Nov. 27', 'Sept. 3', 'para. 4'])('is no full stop of a shortened word: %s', (words) => {
    expect(whoSays(`${PEOPLE}\n\nMr. Hall said that the note of ${words} was bad.\n`)).toHaveLength(1)
  })

  it('is the end of a short one, too', () => {
    expect(whoSays(`${PEOPLE}\n\nMr. Hall disagreed. Money was short.\n`)).toEqual(['#hall', '#hall'])
  })

  it('may be a mark of who may read it, which nobody says', () => {
    const text = `${PEOPLE}\n\nMr. Lund asked why. (S) Mr. Hall did not know. (C/NF)\n\n(U) Mr. Lund said that it was dark.\n`
    const { tei } = encodeText(text)
    expect(tei.text).toContain('</said> (S) <said who="#hall"')
    expect(tei.text).toContain('</said> (C/NF)</p>')
    expect(tei.text).toContain('<p>(U) <said who="#lund"')
    // Here it counts.
    const counted = `${PEOPLE}\n\nMr. Hall said three things. (A) It was late. (B) It was dark. (C) It was cold.\n`
    expect(whoSays(counted)).toEqual(['#hall', '#hall', '#hall', '#hall'])
  })
})

describe('quoted words', () => {
  it('are quoted over several sentences, and on both sides of who says them', () => {
    const text = `${PEOPLE}\n\nMr. Hall replied: “It is late. It is dark.” “We must go,” he said, “before the tide.” It was “low”.\n`
    const direct = withAttribute(all(encodeText(text).document.root, 'said'), 'direct', 'true')
    expect(direct.map(words)).toEqual(['“It is late.', 'It is dark.”', '“We must go,”', '“before the tide.”'])
  })
})
