import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, words } from '../support.js'

const PARAGRAPH =
  'Mr. Lund said that he had nothing to add to what had been said in the morning, and that he would write to the Minister before the week was over.'

/** The title, and the datelines, of a text whose paragraphs are not wrapped. */
function top(lines: string): { title: string; datelines: string[] } {
  const { document } = encodeText(`${lines}\n\n${PARAGRAPH}\n`)
  return {
    title: words(all(document.root, 'head')[0]!),
    datelines: all(document.root, 'dateline').map((line) => words(line)),
  }
}

describe('a title over several lines', () => {
  it.each([
    ['a small letter', '5. Memorandum From the Assistant Secretary of State\nfor Northern Affairs (Hall)'],
    ['a bracket', '5. Letter to the Secretary of State From the Minister\n(Lund)'],
    [
      'an addressee',
      '5. Letter From the Assistant Secretary for International\nSecurity Affairs to the\nMinister',
    ],
    ['the last word of a long line', '5. Letter From Secretary of State Hall to Foreign Minister\nLund'],
  ])('goes on with %s', (_, lines) => {
    expect(top(`${lines}\n\nWashington, June 5, 1962.`)).toEqual({
      title: lines.replaceAll('\n', ' '),
      datelines: ['Washington, June 5, 1962.'],
    })
  })

  it.each([
    [
      '351. Memorandum of Discussion at the 378th Meeting of the National',
      'Security Council, Oslo, May 5, 1960',
    ],
    ['89. Memorandum of a Conversation, Foreign Office, London, August', '28, 1959, 4:30 p.m.'],
  ])('goes on with its day: %s', (first, second) => {
    expect(top(`${first}\n${second}\n\nOslo, May 5, 1960`).title).toBe(`${first} ${second}`)
  })

  it.each([
    [
      'RECORD OF A CONVERSATION BETWEEN THE PRIME MINISTER AND THE NORLAND',
      'FOREIGN MINISTER AT THE FOREIGN OFFICE ON THURSDAY 14 MARCH 1968',
    ],
    ['MINUTES OF A MEETING OF THE FOREIGN MINISTERS', 'HELD AT STRAND HOUSE ON MAY 12, 1950'],
    ['Record of a Meeting of the Foreign Ministers', 'held at Strand House on Friday, 12th May, 1950'],
  ])('goes on with where it was and on which day: %s', (first, second) => {
    expect(top(`${first}\n${second}`)).toEqual({ title: `${first} ${second}`, datelines: [] })
  })

  it.each([
    ['THE NORLAND CHANCELLOR AT 10 HARBOUR STREET', 'AT 10.30 A.M. ON WEDNESDAY, NOVEMBER 18, 1959'],
    ['THE NORLAND CHANCELLOR AT STRAND HOUSE ON', 'WEDNESDAY, NOVEMBER 18, 1959'],
    ['THE NORLAND CHANCELLOR AT 3 P.M. ON', 'NOVEMBER 18, 1959, AT STRAND HOUSE'],
    ['THE NORLAND CHANCELLOR ON THE', '18TH OF NOVEMBER, 1959'],
  ])('goes on in capitals too, in the middle of a phrase: %s', (second, third) => {
    const first = 'RECORD OF A CONVERSATION BETWEEN THE PRIME MINISTER AND'
    const lines = `${first}\n${second}\n${third}`
    expect(top(lines)).toEqual({ title: lines.replaceAll('\n', ' '), datelines: [] })
    const { document } = encodeText(`${lines}\n\n${PARAGRAPH}\n`)
    expect(attribute(all(document.root, 'date')[0]!, 'when')).toMatch(/^1959-11-18/)
  })

  it('ends before a sentence that tells on which day', () => {
    expect(top('5. Record of Conversation\nMr. Lund called on me on May 3, 1961.').title).toBe(
      '5. Record of Conversation',
    )
  })

  it('ends before a dateline', () => {
    const title = '5. Letter From the Assistant Secretary of State for Northern Affairs'
    expect(top(`${title}\nWashington, June 5, 1962, 3 p.m.`)).toEqual({
      title,
      datelines: ['Washington, June 5, 1962, 3 p.m.'],
    })
  })

  it('ends after a short line', () => {
    expect(top('5. Memorandum of Conversation\nFish').title).toBe('5. Memorandum of Conversation')
  })
})

describe('the number of a document', () => {
  it.each(['12.', '[12.]', '[12]'])('stands before its title: %s', (number) => {
    const { document } = encodeText(`${number} Memorandum of Conversation\n\n${PARAGRAPH}\n`)
    expect(words(all(document.root, 'head')[0]!)).toBe(`${number} Memorandum of Conversation`)
    expect(all(document.root, 'div').map((div) => attribute(div, 'n'))).toEqual(['12'])
    expect(words(all(document.root, 'title')[0]!)).toContain('Memorandum of Conversation')
  })

  it('may stand above words that no title begins with, at the very beginning', () => {
    expect(top('12.\nWhat the Ministers Had Agreed in Stad').title).toBe(
      '12. What the Ministers Had Agreed in Stad',
    )
  })
})

describe('right below a title', () => {
  it('no label, entry or day is a part of it, nor what is said below one that says when', () => {
    const { document } = encodeText(
      `5. Record of the Meeting1\nOslo, May 5, 1960, 10:30 a.m.\nPARTICIPANTS\n  • Henry Hall\n  • Sven Lund\n  • Erik Berg\n\n${PARAGRAPH}\n`,
    )
    expect(words(all(document.root, 'head')[0]!)).toBe('5. Record of the Meeting1')
    expect(all(document.root, 'dateline').map((line) => words(line))).toEqual([
      'Oslo, May 5, 1960, 10:30 a.m.',
    ])
    expect(all(document.root, 'item')).toHaveLength(3)
    expect(top(`5. Memorandum of a Conversation, Oslo, May 5, 1960, 6:15 p.m.\n${PARAGRAPH}`).title).toBe(
      '5. Memorandum of a Conversation, Oslo, May 5, 1960, 6:15 p.m.',
    )
  })
})

describe('a title as editions of other archives print it', () => {
  /** The title, the number of the document, its letterheads and classifications, and its datelines. */
  function head(text: string): Record<string, string | undefined | string[]> {
    const { root } = encodeText(`${text}\n\n${PARAGRAPH}\n`).document
    const [div] = all(root, 'div')
    const heads = all(root, 'fw').map((each) => words(each))
    return {
      title: words(all(root, 'title')[0]!),
      n: attribute(div!, 'n'),
      heads,
      datelines: all(root, 'dateline').map((each) => words(each)),
    }
  }

  it('stands below “Document 88”, and above the number of a file with the day to its right', () => {
    expect(
      head(
        'Document 88\n\nConversation between Minister Dahl and President Berg\n\nZ A 5-20.A/73          21 June 1973\n\nSecret',
      ),
    ).toEqual({
      title: 'Conversation between Minister Dahl and President Berg',
      n: '88',
      heads: ['Z A 5-20.A/73', 'Secret'],
      datelines: ['21 June 1973'],
    })
  })

  it('stands below the number and the file', () => {
    expect(
      head(
        '34.\nDEA/50115-J-40\n\nMemorandum from Under-Secretary\nto Minister of Fish\n\nSECRET\n[Stad], March 9th, 1956',
      ),
    ).toEqual({
      title: 'Memorandum from Under-Secretary to Minister of Fish',
      n: '34',
      heads: ['SECRET'],
      datelines: ['[Stad], March 9th, 1956'],
    })
  })

  it('stands between the file and a classification in brackets', () => {
    expect(
      head(
        'No. 112 NAI DFA Secretary’s Files P12/3\n\nMemorandum by Seán Lund of a conversation\n(Secret) (Copy)\n\nSTAD, 22 October 1941',
      ),
    ).toEqual({
      title: 'Memorandum by Seán Lund of a conversation',
      n: undefined,
      heads: ['No. 112 NAI DFA Secretary’s Files P12/3', '(Secret) (Copy)'],
      datelines: ['STAD, 22 October 1941'],
    })
  })

  it('goes on below “MINUTES”, whatever stands above', () => {
    expect(
      head(
        'COUNCIL OF THE STATES\n\nStad, 3 February 1972\n\nRESTRICTED\n\nMINUTES\n\nof the third meeting of the Council\n\nheld in Aarhavn on Tuesday 1 February 1972',
      ),
    ).toEqual({
      title: 'MINUTES of the third meeting of the Council held in Aarhavn on Tuesday 1 February 1972',
      n: undefined,
      heads: ['COUNCIL OF THE STATES', 'RESTRICTED'],
      datelines: ['Stad, 3 February 1972'],
    })
  })

  it('goes on below “Note for the record” with what was held and when', () => {
    const held =
      'Notes on the meeting with the Minister of Norland\nheld at Harbor House on 11 October 1977 at 5.30 p.m.'
    expect(head(`Note for the record\n\n${held}`)['title']).toBe(
      `Note for the record ${held.replace('\n', ' ')}`,
    )
    expect(head(`Note for the record\n\nNotes on the harbor\n\n${PARAGRAPH}`)['title']).toBe(
      'Note for the record',
    )
  })

  it('refers to no other document by its own number', () => {
    const text = 'Document 88\n\nConversation with President Berg\n\nSee Document 12.\n'
    expect(all(encodeText(text).document.root, 'ref').map((ref) => words(ref))).toEqual(['Document 12'])
  })
})

it('names the place where it says “HELD AT”, without these words', () => {
  const text =
    'RECORD OF A CONVERSATION BETWEEN MR. HALL AND MR. LUND, HELD AT THE FOREIGN OFFICE ON MONDAY, 14 MARCH, 1962'
  const { root } = encodeText(`${text}\n\n${PARAGRAPH}\n`).document
  expect(words(all(root, 'placeName')[0]!)).toBe('FOREIGN OFFICE')
})
