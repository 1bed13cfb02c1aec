import { describe, expect, it } from 'vitest'
import { all, encodeText, offices, one, whoSays, words } from '../support.js'

const memo = (participants: string, text = 'It was late.'): string => `9. Memorandum of Conversation

Port Norland, May 6, 1955.

PARTICIPANTS

${participants}

${text}
`

/** The people of the header, each with what the list says that he is. */
function people(memo: string): string[] {
  const { document } = encodeText(memo)
  return all(one(document.root, 'particDesc'), 'person').map((person) =>
    [words(one(person, 'persName')), ...offices(person).map(words)].join(': '),
  )
}

const listed = (...entries: string[]): string[] => people(memo(entries.join('\n')))

describe('honours', () => {
  it('are no part of a name, with a comma before them or without, with full stops or without', () => {
    expect(
      listed(
        'Sir Alec Holm-Berg MP',
        'Lord Lund PC',
        'Sir Erik Vik K.C.M.G., O.B.E., Minister of Trade',
        'The Rt. Hon. Henry Hall, C.B.E., T.D., M.P., Secretary of State for Trade',
        'Mr. Dahl, KCMG',
        'Mr. Moe, TD',
      ),
    ).toEqual([
      'Sir Alec Holm-Berg',
      'Lund',
      'Sir Erik Vik: Minister of Trade',
      'Henry Hall: Secretary of State for Trade',
      'Dahl',
      'Moe: TD',
    ])
  })
})

describe('what a list tells of somebody', () => {
  it('begins with the letters of the office before the name', () => {
    expect(
      listed(
        'U/MSA—Mr. Hall',
        'H—Mr. Lund',
        'S/P—Mr. Vik, Director',
        'Mr. Berg (NASA)',
        'Mr. Holm (interpreter), Norland Ministry of Trade',
        'E—Mr. Dahl (Chairman)',
        'Mr. Moe (part-time)',
      ),
    ).toEqual([
      'Hall: U/MSA',
      'Lund: H',
      'Vik: S/P: Director',
      'Berg: NASA',
      'Holm: Norland Ministry of Trade',
      'Dahl: E: Chairman',
      'Moe',
    ])
  })
})

describe('a title', () => {
  it('is a surname behind "Mr." and before a verb, but not where somebody is addressed by office', () => {
    const told =
      'Mr. Major said that he was glad. Mr. King asked why. Major Lund answered. Mr. Ambassador is a form of address. Mr. Major agreed.'
    const text = `Note for the Record\n\n${told}\n`
    expect(people(text)).toEqual(['Major', 'King', 'Lund'])
    expect(whoSays(text).slice(0, 3)).toEqual(['#major', '#king', '#lund'])
  })

  it('is none where it is called by the article, or before another name', () => {
    const text = memo(
      'Mr. King\nMr. Hall',
      'Mr. Hall said that the King was well and that King Faris was ill.',
    )
    const named = all(one(encodeText(text).document.root, 'text'), 'p').flatMap((each) =>
      all(each, 'persName'),
    )
    expect(named.map(words)).toEqual(['Hall', 'Faris'])
  })

  it('is that of a post before a capital', () => {
    const text = memo('Mr. Hall', 'Mr. Hall said that it was late.\n\nCopies: Mr. Hall; Amb. London; Box')
    expect(people(text)).toEqual(['Hall'])
  })

  it('may be that of a comrade', () => {
    const told =
      'Cde. Vik said that Com. Moe was late. Comr. Berg agreed. Tov. Dahl said no. The Com Bloc met.'
    const text = `Record of a conversation between Comrade Hall and Comrade Vik, 3 May 1962\n\n${told}\n`
    expect(people(text)).toEqual(['Hall', 'Vik', 'Moe', 'Berg', 'Dahl'])
    expect(whoSays(text)).toHaveLength(4)
  })

  it('is followed by an initial that is no Monsieur, and by an Irish name', () => {
    expect(listed('Mr. M. Lund', 'Mr. P. Ó hUiginn', 'H.E. M. Vik')).toEqual([
      'M. Lund',
      'P. Ó hUiginn',
      'Vik',
    ])
    const text = memo('Mr. P. Ó hUiginn\nMr. Hall', 'Mr. Hall said that it was late. Mr. Ó hUiginn said no.')
    expect(whoSays(text)).toEqual(['#hall', '#o-huiginn'])
  })

  it('stands before a name that goes on in the next entry behind a particle', () => {
    const list = '  • Foreign Minister Couve de\n  • Murville\n  • Mr. Hall'
    const text = memo(list, 'Mr. Couve de Murville said that it was late.')
    expect(people(text)).toEqual(['Couve de Murville', 'Hall'])
    expect(new Set(whoSays(text)).size).toBe(1)
    const { document } = encodeText(text)
    expect(all(one(document.root, 'list'), 'persName').map(words)).toEqual(['Couve de', 'Murville', 'Hall'])
  })

  it('parts people in one line, also before a small particle', () => {
    const running =
      'Present: Dr. Hall, Herr von Lund, Signor di Vik, M. d’Aas, M. de Moe and Dr. van der Berg'
    expect(people(`Record of a Meeting\n\n${running}\n\nDr. Hall said that it was late.\n`)).toEqual([
      'Hall',
      'von Lund',
      'di Vik',
      'd’Aas',
      'de Moe',
      'van der Berg',
    ])
  })
})
