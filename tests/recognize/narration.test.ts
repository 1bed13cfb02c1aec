import { describe, expect, it } from 'vitest'
import { speakersOf } from '../support.js'

const TOP =
  '5. Memorandum of Conversation\n\nPARTICIPANTS\n  • Mr. Dahl\n  • Mr. Holm\n  • Mr. Hall\n  • Mr. Moe'

/** Who says a sentence behind one in which Mr. Dahl speaks, inside his paragraph and below it. */
const heard = (sentence: string): string[] =>
  speakersOf(TOP, [['Mr. Dahl said that the ferry was late.', sentence], [sentence]]).slice(1)

describe('what tells of a meeting', () => {
  it.each([
    'The atmosphere of the meeting was cordial.',
    'The rest of the meeting was devoted to the harbor.',
    'The remaining time was spent on the harbor.',
    'The next item was the harbor.',
    'The following points were agreed:',
    'After an exchange of pleasantries, the meeting began.',
    'With this the conversation ended.',
    'After lunch the group moved to the library.',
    'General agreement was expressed.',
    'A discussion of the harbor followed.',
    'No further discussion took place.',
    'Nothing further was said on this subject.',
    'The subject was then dropped.',
    'The draft was then read aloud.',
    'The photographers were then admitted.',
    'The Ministers discussed the harbor.',
    'The note is attached hereto.',
    'The harbor is the subject of a separate memorandum.',
    'The discussion of the harbor is reported separately.',
    'The foregoing was cleared with the White House.',
    'Mr. Dahl excused himself.',
    'Mr. Dahl discussed several matters with Mr. Hall.',
    'Mr. Dahl showed me letter from his Minister.',
    'Mr. Dahl gave Mr. Hall a copy of the note.',
    'Mr. Dahl called this afternoon at his own request.',
    'Mr. Dahl called on Mr. Hall to give him the reaction of his Government.',
    'Mr. Dahl spoke in English throughout.',
    'Mr. Dahl was obviously pleased.',
    'Mr. Dahl was in good spirits.',
    'Mr. Dahl appeared to listen with care.',
    'Mr. Holm took notes.',
    'Mr. Holm acted as interpreter.',
  ])('nobody says: %s', (sentence) => {
    expect(heard(sentence)).toEqual(['-', '-'])
  })

  it.each([
    'Great importance is attached to the harbor.',
    'The report was circulated to all who asked.',
    'After the last war the conference was held elsewhere.',
  ])('is not what somebody says of other things: %s', (sentence) => {
    expect(heard(sentence)).toEqual(['dahl', 'dahl'])
  })

  it('is a comment behind a word with a full stop', () => {
    expect(
      speakersOf(TOP, [['Mr. Dahl said that the ferry was late.', 'Comment.', 'The ferry is sold.']]),
    ).toEqual(['dahl', '-', '-'])
  })

  it('is a topic before what is said of it', () => {
    const said = 'Mr. Dahl said that the ferry was late.'
    expect(speakersOf(TOP, [[said], ['Nuclear Tests.', 'They were to end.'], ['Cuba.', said]])).toEqual([
      'dahl',
      '-',
      'dahl',
      '-',
      'dahl',
    ])
  })
})

describe('parts of a record', () => {
  it('begin with a title that has a number, and nobody goes on in them', () => {
    expect(
      speakersOf(TOP, [
        ['1. The Ferry'],
        ['Mr. Dahl said that the ferry was late.'],
        ['2. The Harbor of Norland'],
        ['The harbor was small and had no quay, and ships had to lie outside of it in the sound.'],
      ]),
    ).toEqual(['-', 'dahl', '-', '-'])
  })
})

describe('ways of saying', () => {
  it.each([
    'Mr. Holm held the view that it was late.',
    'Mr. Holm was under the impression that it was late.',
    'Mr. Holm was particularly concerned that it was late.',
    'Mr. Holm let it be known that it was late.',
    'Mr. Holm left no doubt that it was late.',
    'Mr. Holm made no secret of his belief that it was late.',
    'Mr. Holm entered a plea for the ferry.',
    'Mr. Holm took it that the ferry was late.',
    'Mr. Holm had in mind a later ferry.',
    'Mr. Holm ended the conversation with the remark that it was late.',
    'Mr. Holm’s argument ran that it was late.',
    'This was also Mr. Holm’s view of the ferry.',
    'The same point about the ferry was made by Mr. Holm.',
    'Almost immediately Mr. Holm asked whether it was late.',
    'A week ago Mr. Holm telephoned to say that it was late.',
  ])('begin the words of whom they name: %s', (sentence) => {
    expect(heard(sentence)).toEqual(['holm', 'holm'])
  })

  it.each(['3. ', '(a) ', 'a. ', '(iv) '])('may stand behind what counts them: %s', (count) => {
    for (const sentence of [
      'According to Mr. Holm, it was late.',
      'It was Mr. Holm’s feeling that it was late.',
      'In Mr. Holm’s view it was late.',
      'To this Mr. Holm replied that it was late.',
      'The point was made by Mr. Holm that it was late.',
    ])
      expect(heard(`${count}${sentence}`)).toEqual(['holm', 'holm'])
    expect(heard(`${count}The meeting ended at noon.`)).toEqual(['-', '-'])
  })

  it('may stand behind a topic', () => {
    expect(heard('On trade, Mr. Holm’s view was that it was late.')).toEqual(['holm', 'holm'])
  })

  it('are none where somebody’s position is strong, or inside what is asked', () => {
    expect(heard('Mr. Holm’s position is strong.')).toEqual(['dahl', 'dahl'])
    expect(heard('Mr. Holm asked Mr. Moe what, in that case, Mr. Hall thought of it.')).toEqual([
      'holm',
      'holm',
    ])
  })
})
