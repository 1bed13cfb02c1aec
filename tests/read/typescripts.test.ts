import { afterEach, describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { validate } from '../../src/validate/validate.js'
import { all, encodeText as encodeWhole, one, words } from '../support.js'

const encoded: ReturnType<typeof encodeWhole>[] = []

/** Encodes a text, and keeps it to be validated when the test ends. */
function encodeText(text: string): ReturnType<typeof encodeWhole> {
  encoded.push(encodeWhole(text))
  return encoded.at(-1)!
}

afterEach(async () => {
  for (const { tei, document } of encoded.splice(0)) {
    const problems = await validate(tei, document)
    expect(problems.filter(({ severity }) => severity === 'error').map(({ reason }) => reason)).toEqual([])
  }
})

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A memorandum as an office typed it: letterhead, columns under labels, a page number among classifications. */
const TYPESCRIPT = `                              MEMORANDUM

                            THE WHITE HOUSE
                              WASHINGTON

SECRET/NODIS/XGDS

                      MEMORANDUM OF CONVERSATION

PARTICIPANTS:     President Henry R. Hall
                  Foreign Minister Sven Lund, Minister of Foreign
                    Affairs of Norland
                  Dr. Olaf A. Vik, Secretary of Commerce and
                    Assistant to the President for National
                    Security Affairs
                  Lt. General Brent Stone, Deputy Assistant
                    to the President for National Security Affairs
                  Ambassador Herman F. Green

DATE AND TIME:    Saturday, October 5, 1974
                  12:08 - 1:09 p.m.

SUBJECT:          The Straits

President: We are delighted to have you here. I have heard so much about
you from Olaf.

Lund: Thank you, Mr. President.

Vik: I told the President about our talks. We should

SECRET/NODIS/XGDS
                                - 2 -

keep moving.

President: What is your view of the situation?
`

describe('a typescript', () => {
  const { document } = encodeText(TYPESCRIPT)
  const body = one(document.root, 'body')

  it('has its letterhead and classification above the title', () => {
    expect(words(one(body, 'head'))).toBe('MEMORANDUM OF CONVERSATION')
    expect(
      all(body, 'fw')
        .slice(0, 4)
        .map((line) => `${attribute(line, 'type')}: ${words(line)}`),
    ).toEqual([
      'letterhead: MEMORANDUM',
      'letterhead: THE WHITE HOUSE',
      'letterhead: WASHINGTON',
      'classification: SECRET/NODIS/XGDS',
    ])
  })

  it('sets people under one another, and what goes on further in', () => {
    expect(all(one(body, 'list'), 'item').map((item) => plain(words(item)))).toEqual([
      'President Henry R. Hall',
      'Foreign Minister Sven Lund, Minister of Foreign Affairs of Norland',
      'Dr. Olaf A. Vik, Secretary of Commerce and Assistant to the President for National Security Affairs',
      'Lt. General Brent Stone, Deputy Assistant to the President for National Security Affairs',
      'Ambassador Herman F. Green',
    ])
    expect(all(body, 'sp').map((turn) => attribute(turn, 'who'))).toEqual(['#hall', '#lund', '#vik', '#hall'])
  })
})

const items = (text: string): string[] =>
  all(one(encodeText(text).document.root, 'list'), 'item').map((item) => plain(words(item)))

describe('a column of people', () => {
  it('may have a blank line between two delegations', () => {
    expect(
      items(
        'MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS:  H.E. Sven Lund, Foreign Minister of Norland\n               H.E. Olaf Vik, Ambassador of Norland\n\n               The Secretary\n               Parker T. Hall, Assistant Secretary, NEA\n\nSUBJECT    :   Jarring\n\nMr. Lund said that he agreed.\n',
      ),
    ).toEqual([
      'H.E. Sven Lund, Foreign Minister of Norland',
      'H.E. Olaf Vik, Ambassador of Norland',
      'The Secretary',
      'Parker T. Hall, Assistant Secretary, NEA',
    ])
  })

  it('may have lost its indents', () => {
    expect(
      items(
        'Memorandum of Conversation\n\nParticipants: Mr. Hall\nMr. Stone, EUR\nM. Bonnet, French Ambassador\n\nThe French Ambassador called at his request this morning to speak of the Straits.\n',
      ),
    ).toEqual(['Mr. Hall', 'Mr. Stone, EUR', 'M. Bonnet, French Ambassador'])
  })

  it('ends where a paragraph begins', () => {
    const found = items(
      'Memorandum of Conversation\n\nParticipants:  The Secretary\n               Mr. Lund\n\n               It was late when the Ambassador said that he would have to leave for the airport at once.\n',
    )
    expect(found.slice(0, 2)).toEqual(['The Secretary', 'Mr. Lund'])
    expect(found).toHaveLength(2)
  })
})

describe('a number on a line of its own', () => {
  it('is the first of the title', () => {
    const { document } = encodeText(
      '[Page 521]\n\n187.\nMemorandum of Conversation\n\nParis, May 23, 1961, 11 a. m.\n\nMr. Hall said that he agreed.\n\n\t1960\t1961\nArmy\t800\t750\n',
    )
    expect(words(one(document.root, 'head'))).toBe('187. Memorandum of Conversation')
    expect(attribute(one(one(document.root, 'body'), 'div'), 'n')).toBe('187')
    expect(attribute(one(one(document.root, 'dateline'), 'date'), 'when')).toBe('1961-05-23T11:00:00')
    expect(all(document.root, 'row').map((row) => all(row, 'cell').map(words))).toEqual([
      ['', '1960', '1961'],
      ['Army', '800', '750'],
    ])
  })
})

describe('above the title', () => {
  const top = (text: string): string[] =>
    one(encodeText(text).document.root, 'body').children.flatMap((div) =>
      div.type === 'element'
        ? div.children.flatMap((child) =>
            child.type === 'element' ? `${child.name}: ${plain(words(child))}` : [],
          )
        : [],
    )
  const REST = '\n\nMr. Hall said that the Straits would be open to all.\n'

  it.each([
    [
      'CONFIDENTIAL\n\nEmbassy of the United States of America\nBonn, Germany\n\nMarch 3, 1958\n\nMEMORANDUM OF CONVERSATION',
      [
        'fw: CONFIDENTIAL',
        'fw: Embassy of the United States of America',
        'fw: Bonn, Germany',
        'dateline: March 3, 1958',
        'head: MEMORANDUM OF CONVERSATION',
      ],
    ],
    [
      'C O N F I D E N T I A L\n\nNo. 7\n\nMEMORANDUM OF CONVERSATION',
      ['fw: C O N F I D E N T I A L', 'fw: No. 7', 'head: MEMORANDUM OF CONVERSATION'],
    ],
    ['MEMORANDUM\n\nThe Straits were open.', ['head: MEMORANDUM', 'p: The Straits were open.']],
    [
      'Memorandum of Conversation, by Mr. Hall\n\nSECRET\n\n[WASHINGTON,] November 13, 1950.',
      [
        'head: Memorandum of Conversation, by Mr. Hall',
        'fw: SECRET',
        'dateline: [WASHINGTON,] November 13, 1950.',
      ],
    ],
    [
      'Memorandum of Conversation, by Mr. Hall\n[Washington,] November 13, 1950.\nSECRET',
      [
        'head: Memorandum of Conversation, by Mr. Hall',
        'dateline: [Washington,] November 13, 1950.',
        'fw: SECRET',
      ],
    ],
  ])('%s', (text, found) => {
    expect(top(text + REST).slice(0, found.length)).toEqual(found)
  })
})

it.each(['•', '●', '○', '■', '➢', '\uF0B7', '\uF0A7'])('%s opens an entry, a tab behind it', (sign) => {
  expect(
    items(`Memorandum of Conversation\n\nPARTICIPANTS\n${sign}\tThe Secretary\n${sign}\tMr. Lund\n`),
  ).toEqual(['The Secretary', 'Mr. Lund'])
})

describe('columns of people', () => {
  it('may begin a space behind the label', () => {
    const { document } = encodeText(
      `USUN Memorandum of Conversation                      US/MC-14

New York, 27 September 1955, 4:15 to 5 p.m.

Present: Secretary Hall            Foreign Minister Lund
         Ambassador Stone          Ambassador Berg
         Mr. Green (GTI)           Mr. Vik

Mr. Lund said that he had come, and the Secretary broke in to say that he was glad.
`,
    )
    expect(words(one(document.root, 'head'))).toMatch(/^USUN Memorandum of Conversation/)
    expect(all(one(document.root, 'table'), 'persName').map(words)).toEqual([
      ...['Hall', 'Lund', 'Stone', 'Berg', 'Green', 'Vik'],
    ])
  })

  it('end before a heading', () => {
    const { document } = encodeText(
      `PREM 13/2090

SECRET AND PERSONAL

RECORD OF A MEETING HELD AT THE WHITE HOUSE ON THURSDAY, 16TH DECEMBER, 1965 AT 11.30 A.M.

Present:

The Rt. Hon. Harold Hall, O.B.E., M.P.          President Lund
Sir Burke Stone, K.C.B.                         Mr. Olaf Berg
Mr. D. J. Green

1.      RHODESIA

The Prime Minister said that he wished to raise the question of sanctions first.
`,
    )
    const body = one(document.root, 'body')
    expect(all(body, 'fw').map(words)).toEqual(['PREM 13/2090', 'SECRET AND PERSONAL'])
    expect(all(body, 'row')).toHaveLength(3)
    expect(all(one(body, 'table'), 'persName').map(words)).toEqual([
      ...['Harold Hall', 'Lund', 'Sir Burke Stone', 'Olaf Berg', 'D. J. Green'],
    ])
  })
})

describe('columns of delegations', () => {
  it('may have lines drawn under their names, and end at the next label', () => {
    const { document } = encodeText(
      `MEMORANDUM OF CONVERSATION

PARTICIPANTS:

   U.S.                          Federal Republic of Germany
   ----                          ---------------------------
   The Secretary                 Foreign Minister Lund
   Under Secretary Hall          State Secretary Vik
   Mr. Stone, EUR                Ambassador Berg

COPIES TO:   S/S, G, EUR

Lund said that the German position was known to all who had come.

GROUP 1
Excluded from automatic
downgrading and
declassification
`,
    )
    const body = one(document.root, 'body')
    expect(all(body, 'row')).toHaveLength(5)
    expect(all(body, 'cell').filter((cell) => /^-+$/.test(words(cell)))).toHaveLength(2)
    expect(all(one(body, 'table'), 'persName').map(words)).toEqual(['Lund', 'Hall', 'Vik', 'Stone', 'Berg'])
    expect(attribute(one(body, 'said'), 'who')).toBe('#lund')
    expect(all(body, 'fw').map((line) => attribute(line, 'place'))).toEqual([
      'bottom',
      'bottom',
      'bottom',
      'bottom',
    ])
  })
})

describe('below the signature', () => {
  it('stand what is enclosed and who gets copies, as a postscript', () => {
    const { document } = encodeText(
      'Memorandum of Conversation\n\nMr. Lund said that the Straits would be open to all by the spring of that year.\n\nRespectfully,\n\nHenry Hall\nAssistant Secretary\n\nAttachments:\n1. Draft principles\n2. Memcon of April 3\n',
    )
    expect(all(document.root, 'signed')).toHaveLength(1)
    expect(all(one(document.root, 'postscript'), 'p').map(words)).toEqual([
      'Attachments:',
      '1. Draft principles',
      '2. Memcon of April 3',
    ])
  })
})

describe('pages that say of how many they are', () => {
  it('are page breaks, the first one above the title', () => {
    const { document } = encodeText(
      '(Page 1 of 3)\n\nSECRET\n\nMemorandum of Conversation, Geneva, July 21, 1955\n\nPresent: For the U.S.: President Hall, Mr. Green (notes). For the U.K.: Prime Minister Lund, Mr. Berg.\n\nMr. Lund said that he welcomed this.\n\n(Page 2 of 3)\n\nHe had no objection.\n',
    )
    const body = one(document.root, 'body')
    expect(all(body, 'pb').map((page) => attribute(page, 'n'))).toEqual(['1', '2'])
    expect(words(one(body, 'head'))).toBe('Memorandum of Conversation, Geneva, July 21, 1955')
    expect(all(one(body, 'list'), 'persName').map(words)).toEqual(['Hall', 'Green', 'Lund', 'Berg'])
    expect(all(one(body, 'list'), 'list')).toHaveLength(3)
  })
})

describe('a transcript that was typed', () => {
  const TRANSCRIPT = `MEMORANDUM OF CONVERSATION

PARTICIPANTS:

      Secretary of State Henry A. Hall
      Foreign Minister Admiral Cesar Lund
      Ambassador Berg

Secretary Hall: What about next year's match?

Lund: Our main problem is trade.

                              Page -2-

We need understanding.

The Secretary: We have followed events.

(At 9:35 Mr. Stone joined the meeting.)

Lund/Berg: We understand.

                                                 S/P:LREinaudi
`
  const body = one(encodeText(TRANSCRIPT).document.root, 'body')

  it('begins with the first label, not in the list above it', () => {
    expect(all(one(body, 'list'), 'item').map((item) => all(item, 'persName').map(words))).toEqual([
      ['Henry A. Hall'],
      ['Cesar Lund'],
      ['Berg'],
    ])
    expect(all(body, 'sp').map((turn) => attribute(turn, 'who'))).toEqual([
      '#hall',
      '#lund',
      '#hall',
      '#lund #berg',
    ])
  })

  it('may have dashes behind the labels, which are no offices in a list', () => {
    const list =
      'PARTICIPANTS\n\nState - Mr. Robert Hall, Director of the Office\nState - Mr. Berg\nTrade - Mr. Vik\nTrade - Mr. Moe\n\n'
    const said = [
      'Lund - Agree that it is late for a talk - place to say so is at home.',
      'Per Strand - Repeats that he would like to know what the right attitude is.',
      'Lund - Position is as clear as it was in the morning.',
      'Strand - That could be said of any position that we have taken.',
    ]
    const { root } = encodeText(`MEMORANDUM OF CONVERSATION\n\n${list}${said.join('\n\n')}\n`).document
    expect(all(root, 'sp').map((turn) => words(one(turn, 'speaker')))).toEqual([
      'Lund -',
      'Per Strand -',
      'Lund -',
      'Strand -',
    ])
    expect(
      all(encodeText(`MEMORANDUM OF CONVERSATION\n\n${list}Mr. Hall spoke.\n`).document.root, 'sp'),
    ).toEqual([])
  })

  it('may have a label with a dash that is misprinted behind the surname', () => {
    const said = [
      'Chen Li-hua - It is later than it was',
      'Lund - It is as late as it was',
      'Chen Li-hua - It may be even later than that',
      'Lund - It may be later than it seems to be',
      'Chen Li-liua - Good',
    ]
    const { root } = encodeText(`MEMORANDUM OF CONVERSATION\n\n${said.join('\n\n')}\n`).document
    expect(
      all(root, 'sp')
        .map((turn) => words(one(turn, 'speaker')))
        .at(-1),
    ).toBe('Chen Li-liua -')
  })

  it('has page numbers between dashes, and who typed it below', () => {
    expect(all(body, 'pb').map((page) => attribute(page, 'n'))).toEqual(['2'])
    expect(words(all(body, 'p').at(-1)!)).toBe('S/P:LREinaudi')
    expect(all(all(body, 'sp').at(-1)!, 'p')).toHaveLength(1)
  })
})

it('a line may be a delegation with its members', () => {
  const { document } = encodeText(
    'Memorandum of Conversation\n\nPresent:\nNorway: Mr. Lund, Foreign Minister; Mr. Berg, Deputy Foreign Minister\nUnited States: Ambassador Hall; Mr. Stone (note-taker)\n\nLund began by expressing thanks for all that had been done.\n',
  )
  expect(all(one(document.root, 'list'), 'persName').map(words)).toEqual(['Lund', 'Berg', 'Hall', 'Stone'])
  expect(all(one(document.root, 'list'), 'list')).toHaveLength(3)
})

describe('what a typist put into the text', () => {
  const paragraphs = (text: string): string[] =>
    all(one(encodeText(text).document.root, 'body'), 'p').map((p) => plain(words(p)))

  it('indents alone part paragraphs, those of one line too', () => {
    const long =
      'the Straits would be open to all who came in peace and who paid what\nwas due by the spring of that year.'
    const text = `Memorandum of Conversation

     Mr. Hall said that ${long}
     Mr. Lund said that ${long}
     Mr. Lund answered, “That is true.” And he went on.
     Mr. Hall was glad.
     Mr. Hall thought that ${long}
     Mr. Lund believed that ${long}
`
    expect(paragraphs(text).map((each) => each.slice(0, 14))).toEqual([
      'Mr. Hall said ',
      'Mr. Lund said ',
      'Mr. Lund answe',
      'Mr. Hall was g',
      'Mr. Hall thoug',
      'Mr. Lund belie',
    ])
  })

  it('a ragged margin parts no paragraphs, even where sentences begin lines', () => {
    const text = `45. Memorandum of Conversation Between
the Secretary and the Foreign Minister, Washington, July
12, 1957

The Secretary said that he had read the proposals with much
care and had found nothing in them that the other allies
could not accept. He asked when the Minister would leave for
Paris. It was late in the month for such
a journey. The Secretary was sure of it.

Mr. Lund said that he would leave on Sunday or, if the weather
did not allow it, on Monday of the next week.
He hoped to find the others there. He had heard that some
of them were ill.

The Secretary hoped that they would be well by then, for
there was much to be done before the summer came and the
Assembly met. Nobody could say when.
`
    expect(paragraphs(text)).toHaveLength(3)
    expect(words(one(encodeText(text).document.root, 'head'))).toMatch(/^45\. .* July 12, 1957$/)
  })

  it('a line that a full stop ends short of the margin parts no paragraphs that blank lines part', () => {
    const text = (gap: string): string => `Note of a meeting

Mr. Hall said that the offer was better than before but remained too low on
three points: fish, timber and salt. If nothing further was to be had, the
Government would be obliged to withdraw what it had offered at the time.
He did not wish this to be taken as a threat.
${gap}Mr. Lund replied that it was difficult to take it as anything else. The
Council had given him no margin whatever on timber, for reasons that were
well known.
`
    expect(all(one(encodeText(text('\n')).document.root, 'body'), 'p')).toHaveLength(2)
    // Where short lines end paragraphs, so may this one.
    expect(all(one(encodeText(text('')).document.root, 'body'), 'p')).toHaveLength(3)
  })

  it('a row of asterisks is no list', () => {
    expect(
      paragraphs('Memorandum of Conversation\n\nMr. Hall spoke.\n\n*   *   *\n\nMr. Lund spoke.\n'),
    ).toEqual(['Mr. Hall spoke.', '* * *', 'Mr. Lund spoke.'])
  })

  it('a line that sticks out of the margin goes on in one that begins with a small letter', () => {
    const line = 'the Straits would be open to all who came in peace and paid the dues that'
    const text = `Memorandum of Conversation\n\n1. Mr. Hall said that ${line.slice(0, 50)}\n${line}\n${line}\nwere asked of them.\n\n2. Tyler asked if the Government would vote the funds. Mr. Lund thought that all\nit would. The Secretary was glad.\n`
    expect(paragraphs(text).at(-1)).toMatch(/^2\. Tyler .* all it would\. The Secretary was glad\.$/)
  })

  it('points with small letters are no subjects, however short the paragraphs', () => {
    const { document } = encodeText(
      'Memorandum of Conversation\n\nMr. Lund read the note. In particular:\n- it did not mention talks;\n- it was silent on terror.\n',
    )
    expect(attribute(one(one(document.root, 'body'), 'list'), 'type')).toBeUndefined()
  })

  it('bulleted points in the body are no subjects', () => {
    const { document } = encodeText(
      'Memorandum of Conversation\n\nSubject: Berlin\n\nThe Secretary opened by saying he hoped for progress in the talks.\n\n–\tThe border in Berlin\n–\tThe question of access\n\nMr. Lund agreed.\n',
    )
    expect(attribute(one(one(document.root, 'body'), 'list'), 'type')).toBeUndefined()
  })

  it('numbers of notes may be glued to their words', () => {
    const { document } = encodeText(
      'Memorandum of Conversation1\n\nMr. Lund said that the Straits would be open to all.2\n\n1Source: Hall Papers, Box 12. Secret.\n2Not printed.\n',
    )
    expect(all(document.root, 'note').map((note) => words(note))).toEqual([
      'Source: Hall Papers, Box 12. Secret.',
      'Not printed.',
    ])
  })

  it('a note without a full stop behind its number is one if it says what notes say', () => {
    const { document } = encodeText(
      'Memorandum of Conversation, by Mr. Hall1\n\nMr. Lund said that the Straits would be open to all by the spring of that year.\n\nG[EORGE] C. M[CHALL]\n\n1 Drafted by Richard Hall of the Office of Norland Affairs.\n',
    )
    expect(words(one(document.root, 'note'))).toMatch(/^Drafted by/)
    expect(words(one(document.root, 'signed'))).toBe('G[EORGE] C. M[CHALL]')
  })
})

describe('a line a little wider than the margin', () => {
  it('goes on in the next, also with a number of three digits, if it stops in the middle of a sentence', () => {
    const root = encodeText(`14. Telegram From the Embassy in Norland to the Department of State

Oslo, May 20, 1956--3 p.m.

2860. Oslo 24181 repeated Port Norland 290, Vikstad 25513 repeated from Oslo
214. While concerned with the strife in the north and wishing to help to
end it, the Embassy believes that this is not the best moment to make
representations at the highest level of the two governments, in view of
the journey of the Minister.

However the Embassy believes that it might in conversations with important
officials stress that both should recognize what part their own fears have
had in their policies, and that nothing would be lost by another meeting.
`).document.root
    expect(all(one(root, 'body'), 'p').map((p) => words(p).slice(0, 4))).toEqual(['2860', 'Howe'])
  })
})
