import { describe, expect, it } from 'vitest'
import { all, encodeText, listing, speakersOf, words } from '../support.js'
import { attribute } from '../../src/xml/tree.js'

const PEOPLE = listing('Mr. Lund', 'Mr. Hall', 'Miss Moe', 'The Secretary')
const BEFORE = 'Mr. Lund said that the ferry had been late.'

/** Who says what behind a sentence of Mr. Lund’s, and how sure it is: "hall high", "~ low" for nobody known; `-` where nobody speaks. */
function next(sentence: string, top = PEOPLE): string {
  const said = all(encodeText(`${top}\n\n${BEFORE} ${sentence}\n`).document.root, 'said')
  const found = said.find((each) => sentence.startsWith(words(each).trim().slice(0, 40)))
  return found === undefined
    ? '-'
    : `${(attribute(found, 'who') ?? '~').replaceAll('#', '')} ${attribute(found, 'cert')!}`
}

describe('who is named beside a pronoun', () => {
  it.each([
    ['He (Hall) thought that it was dark.', 'hall high'],
    ['He (the Secretary) said that it was dark.', 'the-secretary high'],
    ['She [Miss Moe] said that it was dark.', 'moe high'],
    ['He, Hall, said that it was dark.', 'hall high'],
    ['He (Dahl) said that it was dark.', 'lund high'],
    ['He (late as it was) said that it was dark.', 'lund high'],
  ])('%s', (sentence, speaker) => {
    expect(next(sentence)).toBe(speaker)
  })
})

describe('somebody whom nobody knows', () => {
  it.each([
    // Whoever has the floor may quote him.
    ['Mr. Dahl said that it was dark.', 'lund medium'],
    ['The harbor master (a Mr. Dahl) said that it was dark.', 'lund medium'],
    ['The N.A. said that it was dark.', 'lund medium'],
    ['They also told him that it was dark.', 'lund medium'],
    // He answers those who talk.
    ['When Mr. Hall turned to Dahl, latter said that it was dark.', '~ low'],
    ['When Mr. Hall repeated this, Dahl said that it was dark.', '~ low'],
    ['When Mr. Hall turned to the Secretary, latter said that it was dark.', 'the-secretary medium'],
    ['When Mr. Lund repeated this, Dahl said that it was dark.', 'lund medium'],
    ['The Norland and Sudanian Representatives supported this.', '~ low'],
    // He ends the remarks.
    ['The Representatives of Norland and Sudania said that it was dark.', '-'],
    ['The Representative of Sudania said that it was dark.', '-'],
    ['On the harbor, the S. of S. expressed his regret.', '-'],
    ['The D.C.M. asked whether it was dark.', '-'],
  ])('%s', (sentence, speaker) => {
    expect(next(sentence)).toBe(speaker)
  })

  it('takes the floor where nobody is listed', () => {
    const note = '5. Note for the Record'
    expect(next('Mr. Bishop said that it was dark.', note)).toBe('bishop high')
    expect(next('The harbor was small.', note)).toBe('lund high')
  })

  it('ends nothing inside quotation marks', () => {
    const quoted = ['Mr. Lund said, “It is late.', 'Mr. Dahl said so.”']
    expect(speakersOf('5. Note for the Record', [quoted])[1]).toBe('lund')
  })
})

describe('what is part of another’s remarks', () => {
  it.each([
    ['In any event Mr. Hall could assure his Minister of this.', 'lund medium'],
    ['In practice it was dark and Mr. Hall did not believe that it would last.', 'lund medium'],
    ['Mr. Hall could not agree with this.', 'hall high'],
    ['Mr. Hall would like to know more.', 'hall high'],
  ])('%s', (sentence, speaker) => {
    expect(next(sentence)).toBe(speaker)
  })
})

describe('verbs', () => {
  it.each([
    ['Mr. Hall closed the discussion of harbor dues by observing that it was dark.', 'hall high'],
    ['The Secretary saw the point of this.', 'the-secretary high'],
    ['Mr. Hall saw the Secretary’s point.', 'hall high'],
    ['Mr. Hall saw the Norland Ambassador at three.', '-'],
    ['The Secretary saw the Ambassador alone.', '-'],
    ['Miss Moe was also present.', '-'],
    ['Mr. Hall turned over a letter to the Secretary.', '-'],
    ['He did not probe to find out what had happened and asked no questions of substance about it.', '-'],
    ['All of this with cups and cups of tea.', '-'],
    ['From the Norland side, Counselor Vik attended.', '-'],
    ['Notice of the meeting was also given to the Embassy.', '-'],
    ['Under Secretaries Dahl and Vik were out of the city.', '-'],
    ['Comrade Vik, the head of the section, and Attaché Dahl were present at the conversation.', '-'],
    ['The discussion, which lasted an hour and a half, was followed by lunch.', '-'],
    ['Recorded by V. Dahl.', '-'],
  ])('%s', (sentence, speaker) => {
    expect(next(sentence)).toBe(speaker)
  })
})

describe('what makes it less sure that somebody goes on', () => {
  it('is another who did not answer', () => {
    expect(speakersOf(PEOPLE, [[BEFORE, 'Mr. Hall did not comment.', 'It was dark.']])).toEqual([
      'lund',
      '-',
      'lund',
    ])
    const said = all(
      encodeText(`${PEOPLE}\n\n${BEFORE} Mr. Hall did not comment. It was dark.\n`).document.root,
      'said',
    )
    expect(said.map((each) => attribute(each, 'cert'))).toEqual(['high', 'medium'])
  })

  it('is “my” where whoever writes has spoken', () => {
    const text =
      'I asked why. Mr. Lund said that it was late. This gave my visit some weight. The harbor was small.'
    const said = all(encodeText(`5. Note for the Record\n\n${text}\n`).document.root, 'said')
    expect(said.map((each) => attribute(each, 'cert'))).toEqual(['high', 'high', 'medium', 'high'])
  })
})

describe('where nobody goes on', () => {
  const said = (below: string): string[] =>
    all(encodeText(`${PEOPLE}\n\n${BEFORE}\n\n${below}\n`).document.root, 'said').map((each) =>
      words(each).trim(),
    )

  it.each([
    'Conclusions\n\n- both sides will report to their authorities;\n- a further meeting will take place in March;',
    '3. Follow-up\n\nBoth sides will report to their authorities in March.',
    'ATMOSPHERE\n\nIt was as friendly as it had been in March.',
    'Further notes by writer of this memorandum\n\nBoth offers were turned down. The harbor master said that it was late.',
    '                         P. Dahl\n\ncc:  MM. Lund, Hall\n     Cabinet of the Minister',
    'c.c. P.S.; Mr. Lund; the Embassy in London.',
  ])('%s', (below) => {
    expect(said(below)).toEqual([BEFORE])
  })

  it('is a bracket of whoever writes, as long as nobody speaks in it', () => {
    const bracket = '(In saying so he ignored the others. He would prefer to leave them out.)'
    expect(all(encodeText(`${PEOPLE}\n\n${BEFORE} ${bracket}\n`).document.root, 'said')).toHaveLength(1)
    expect(next('(This was late. He said that he knew.)')).toBe('-')
    const spoken = all(
      encodeText(`${PEOPLE}\n\n${BEFORE} (It was late. He said that he knew.)\n`).document.root,
      'said',
    )
    expect(spoken.map((each) => words(each).trim())).toContain('He said that he knew.)')
  })

  it('is in lines that editors left out', () => {
    const left = '[16 lines of source text not declassified] Mr. Hall said that it was dark.'
    const found = all(encodeText(`${PEOPLE}\n\n${BEFORE}\n\n${left}\n`).document.root, 'said')
    expect(words(found[1]!)).toBe('Mr. Hall said that it was dark.')
  })
})

describe('quoted words', () => {
  const quoted = (sentence: string): (string | undefined)[] =>
    all(encodeText(`${PEOPLE}\n\n${sentence}\n`).document.root, 'said').map((each) => attribute(each, 'who'))

  it('begin behind “to say” and “saying”', () => {
    expect(
      quoted('Mr. Hall thought so. He stopped to say “I can say this to you because I say it to others”.'),
    ).toHaveLength(3)
    expect(quoted('Mr. Hall went on, saying “That is not what we agreed.”')).toHaveLength(2)
  })

  it('are those of whoever is told to have said them', () => {
    expect(
      quoted('Mr. Lund said that Mr. Berg had once spoken of it and had told him: “You must wait.”'),
    ).toEqual(['#lund', '#berg'])
    expect(quoted('Mr. Lund said that Mr. Berg and Mr. Vik said, “You must wait.”')).toEqual([
      '#lund',
      '#lund',
    ])
    expect(quoted('Mr. Lund replied and said: “You must wait.”')).toEqual(['#lund', '#lund'])
  })
})

describe('a number behind what is shortened', () => {
  it.each(['aid under PL. 480 would go on', 'despatch no. 608 was late', 'resolution Res. 12 was void'])(
    'ends no sentence: %s',
    (words) => {
      expect(next(`He said that ${words}.`)).toBe('lund high')
      expect(speakersOf(PEOPLE, [[`Mr. Lund said that ${words}.`]])).toEqual(['lund'])
      expect(
        all(encodeText(`${PEOPLE}\n\nMr. Lund said that ${words}.\n`).document.root, 'said'),
      ).toHaveLength(1)
    },
  )

  it('nor does “Cde.” or “MM.” before a name', () => {
    const text = 'Mr. Lund said that Cde. Dahl and MM. Vik and Berg were late.'
    expect(all(encodeText(`${PEOPLE}\n\n${text}\n`).document.root, 'said')).toHaveLength(1)
  })
})

describe('a cablegram', () => {
  it.each([
    '127  CABLEGRAM FROM EMBASSY IN AARHAVN TO NORBURG',
    '127. Cablegram From Embassy in Aarhavn to Norburg',
    'SAVINGRAM FROM EMBASSY IN AARHAVN TO NORBURG',
  ])('is a message, in which “we” are its sender: %s', (title) => {
    const { root } = encodeText(
      `${title}\n\nAarhavn, 5 September 1974\n\n1. Lund said that it was late.\n\n2. We asked whether this was final. Lund replied that it was not.\n\n3. We said that we would wait.\n`,
    ).document
    expect(words(all(root, 'head')[0]!)).toBe(title.replace('  ', ' '))
    expect(all(root, 'said').map((each) => attribute(each, 'who'))).toEqual([
      '#lund',
      '#drafter',
      '#lund',
      '#drafter',
    ])
  })
})
