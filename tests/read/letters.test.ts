import { describe, expect, it } from 'vitest'
import { ownSchemas } from '../../src/validate/own.js'
import { validate } from '../../src/validate/validate.js'
import { parseXml } from '../../src/xml/parse.js'
import { attribute, childElements } from '../../src/xml/tree.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { all, encodeText, one, words } from '../support.js'

/** The document's element, after everything that the profile and its rules say against it. */
async function encoded(text: string): Promise<XmlElement> {
  const { tei, document } = encodeText(text)
  const problems = await validate(tei, parseXml(tei).value, await ownSchemas())
  expect(problems.map(({ rule, reason }) => `${rule} ${reason}`)).toEqual([])
  return one(one(document.root, 'body'), 'div')
}

/** The same where it has no title, which the rules ask for. */
const untested = (text: string): XmlElement => one(one(encodeText(text).document.root, 'body'), 'div')

const outline = (element: XmlElement): string[] =>
  childElements(element).map((child) => {
    const type = attribute(child, 'type')
    return type === undefined ? child.localName : `${child.localName} ${type}`
  })

const PARAGRAPH =
  'I wish to thank you for the talk that we had last week at the residence, and for the paper which you were so kind as to leave with me.'

describe('a letter', () => {
  const letter = `48. Letter From the Ambassador in Norland (Lund) to the Secretary of State1

Port Norland, January 27, 1955.

Dear Mr. Secretary:

${PARAGRAPH}

With warm regards,

Sincerely yours,

Sven Lund

P.S. The Minister called again at noon. He is hopeful.

I shall write again on Monday.

1. Source: Department of State, Central Files. Secret.
`

  it('has an opener, a closer and a postscript', async () => {
    const div = await encoded(letter)
    expect(outline(div)).toEqual(['head', 'dateline', 'opener', 'p', 'p', 'closer', 'postscript'])
    expect(words(one(one(div, 'opener'), 'salute'))).toBe('Dear Mr. Secretary:')
    expect(words(one(one(div, 'closer'), 'salute'))).toBe('Sincerely yours,')
    expect(words(one(div, 'signed'))).toBe('Sven Lund')
    const added = all(one(div, 'postscript'), 'p').map(words)
    expect(added).toEqual([
      expect.stringMatching(/^P\.S\. The Minister called/),
      'I shall write again on Monday.',
    ])
  })

  it.each(['2', ' 2', '[2]', ' [2]', '[^2]', '²'])(
    'may be signed by several, each with a title, one with%s',
    async (marker) => {
      const signatures = `Sven Lund\nAmbassador of Norland\n\nA.J. Miller${marker} Brigadier General, USA`
      const text = letter.replace('Sven Lund\n', `${signatures}\n`).replace(/P\.S\.[^]*Monday\.\n\n/, '')
      const signed = all(await encoded(`${text}2. Not printed.\n`), 'signed')
      expect(signed.map(words)).toEqual([
        'Sven LundAmbassador of Norland',
        expect.stringMatching(/^A\.J\. Miller.*USA$/),
      ])
    },
  )

  it('may be short, have a page break at the end of a paragraph, and an attachment after its postscript', async () => {
    const div = await encoded(`7. Letter From Mr. Lund to Mr. Miller

Port Norland, January 27, 1955.

Dear Mr. Miller:

We shall write again. [Page 12]

Sincerely yours,

Sven Lund

P.S. The paper is enclosed.

[Enclosure]

Paper Prepared in the Embassy

The harbor is open.
`)
    const [, main, enclosure] = childElements(div)
    expect(outline(main!)).toEqual(['dateline', 'opener', 'p', 'closer', 'postscript'])
    expect(outline(enclosure!)).toEqual(['head', 'p', 'p'])
    expect(attribute(one(main!, 'p'), 'rend')).toBeUndefined()
  })

  it('greets nobody in the middle of its text', async () => {
    const text = letter.replace('Dear Mr. Secretary:\n\n', '').replace('With warm regards,', 'Dear Mr. Lund:')
    expect(all(await encoded(text), 'opener')).toEqual([])
  })
})

describe('an address', () => {
  const ADDRESS = 'His Excellency\nSven Lund,\nMinister of Foreign Affairs,\nOslo'
  const lines = (element: XmlElement): string[] => all(one(element, 'address'), 'addrLine').map(words)

  it.each([
    ['alone', `Dear Mr. Minister:\n\n${PARAGRAPH}`, ['address', 'salute']],
    ['before the text', `My dear Mr. Minister: ${PARAGRAPH}`, ['address']],
  ])('stands above a greeting, %s', async (_, text, parts) => {
    const top = '12. Letter From the Secretary of State (Hall) to the Minister of Foreign Affairs (Lund)'
    const div = await encoded(`${top}\n\nWashington, March 3, 1958.\n\n${ADDRESS}\n\n${text}\n\nHenry Hall\n`)
    expect(outline(div)).toEqual(['head', 'dateline', 'opener', 'p', 'closer'])
    expect(outline(one(div, 'opener'))).toEqual(parts)
    expect(lines(div)).toEqual(ADDRESS.split('\n'))
  })

  it('stands at the foot, where nobody signs', async () => {
    const text = `12. Letter From Mr. Hall\n\n${PARAGRAPH}\n\nI have, &c.,\n\nHENRY HALL.\n\n${ADDRESS}\n`
    const div = await encoded(text)
    expect(outline(div)).toEqual(['head', 'p', 'closer', 'closer'])
    expect(words(one(div, 'closer'))).toBe('I have, &c., HENRY HALL.')
    expect(all(div, 'signed')).toHaveLength(1)
    expect(lines(div)).toEqual(ADDRESS.split('\n'))
  })

  it('stands at the foot in one line, under a name that was copied', async () => {
    const below = '[signed] Henry Hall\n\nSVEN LUND, Esq., &c., &c.'
    const div = await encoded(`12. Letter From Mr. Hall\n\n${PARAGRAPH}\n\nSincerely,\n\n${below}\n`)
    expect(words(one(div, 'signed'))).toBe('[signed] Henry Hall')
    expect(lines(div)).toEqual(['SVEN LUND, Esq., &c., &c.'])
  })

  it('is none without a greeting or a signature, or in a sentence', () => {
    const top = '12. Letter From Mr. Hall'
    for (const text of [
      ADDRESS,
      `${ADDRESS}\nhas read the note and was glad.`,
      `Dear Mr. Lund:\n\n${ADDRESS}`,
    ])
      expect(all(untested(`${top}\n\n${text}\n\n${PARAGRAPH}\n`), 'address')).toEqual([])
  })
})

describe('a compliment', () => {
  it.each([
    'I have, etc.,',
    'I have the honor to be, sir, your most obedient servant,',
    'Your obedient servant,',
    'With kindest regards, I am,',
    'All the best,',
  ])('%s', async (line) => {
    const div = await encoded(`12. Letter From Mr. Hall\n\n${PARAGRAPH}\n\n${line}\n\nHenry Hall\n`)
    expect(words(one(one(div, 'closer'), 'salute'))).toBe(line)
  })
})

describe('a paper of one office to another', () => {
  const despatch = `711.00/3-334

The Chargé in Norland (Hall) to the Secretary of State

No. 17

PORT NORLAND, March 3, 1934.
[Received March 20, 1934.]

SIR: ${PARAGRAPH}

[Inclosure 1 in No. 17—Translation.]

The Minister for Foreign Affairs (Lund) to the American Chargé (Hall)

PORT NORLAND, March 1, 1934.

MR. CHARGÉ: ${PARAGRAPH}

SVEN LUND
`

  it('has from whom to whom for its title, a number above its dateline, and below it when it came', async () => {
    const div = await encoded(despatch)
    expect(outline(div)).toEqual([
      'fw letterhead',
      'head',
      'fw letterhead',
      'dateline',
      'dateline',
      'p',
      'div attachment',
    ])
    expect(outline(childElements(div).at(-1)!)).toEqual(['head', 'head', 'dateline', 'p', 'closer'])
    const [written, came] = all(div, 'dateline')
    expect(words(one(written!, 'placeName'))).toBe('PORT NORLAND')
    expect(all(came!, 'placeName')).toEqual([])
    expect(attribute(one(came!, 'date'), 'when')).toBe('1934-03-20')
  })

  it.each([
    ['Mr. Hall to Mr. Lund.', true],
    ['The Secretary of State to the Ambassador in Norland (Hall), at Oslo', true],
    ['The Counselor to the Minister of Trade', false],
    ['The Minister went up to the Secretary', false],
  ])('%s: title %s', (title, isTitle) => {
    const div = untested(`${title}\n\nPort Norland, May 3, 1871. (Received May 20.)\n\n${PARAGRAPH}\n`)
    expect(outline(div).includes('head')).toBe(isTitle)
    expect(all(div, 'dateline')).toHaveLength(isTitle ? 1 : 0)
  })

  it('may have how it is handled to the left of the dateline', async () => {
    const lines = `No. 17.]                 LEGATION OF THE UNITED STATES,
                         Port Norland, May 3, 1871.
PRIORITY                 [Received May 20.]`
    const div = await encoded(`Mr. Hall to Mr. Lund.\n\n${lines}\n\n${PARAGRAPH}\n`)
    const top = ['head', 'fw letterhead', 'dateline', 'dateline', 'fw letterhead', 'dateline', 'p']
    expect(outline(div)).toEqual(top)
  })

  it('may be a letter under a letterhead, without any title', () => {
    const top =
      'EMBASSY OF THE\nUNITED STATES OF AMERICA\n\nPort Norland, March 3, 1947\n\nOFFICIAL - INFORMAL\nSECRET'
    const div = untested(`${top}\n\nDear Mr. Hall:\n\n${PARAGRAPH}\n`)
    expect(outline(div)).toEqual([
      'fw letterhead',
      'fw letterhead',
      'dateline',
      'fw letterhead',
      'fw classification',
      'opener',
      'p',
    ])
  })
})

describe('a note that nobody signs', () => {
  const note = (below: string, title = 'Note Verbale'): string => `7. ${title}\n\n${PARAGRAPH}\n\n${below}\n`

  it('ends with where and when', async () => {
    const div = await encoded(note('Embassy of the United States of America,\nPort Norland, March 3, 1958.'))
    expect(outline(div)).toEqual(['head', 'p', 'closer', 'closer'])
    expect(all(div, 'dateline').map((line) => words(one(line, 'placeName')))).toEqual([
      'Embassy of the United States of America',
      'Port Norland',
    ])
    expect(attribute(one(div, 'date'), 'when')).toBe('1958-03-03')
  })

  it.each([
    ['Estimate on Fish in the Northern Waters, March 3, 1958.', 'Note Verbale'],
    ['Oslo, March 3, 1958', 'Memorandum of Conversation'],
  ])('but not with %s: %s', (below, title) => {
    expect(all(untested(note(below, title)), 'closer')).toEqual([])
  })
})

describe('a telegram', () => {
  it('has paragraphs that count on to its end, of which the first is a summary, and no notes', async () => {
    const text = `88. Telegram From the Embassy in Norland

Port Norland, March 3, 1976, 1215Z.

1234. Ref: State 1234.
1. Summary: ${PARAGRAPH}
2. Comment: We are hopeful.
3. Please advise.
Hall
`
    const div = await encoded(text)
    expect(outline(div)).toEqual(['head', 'dateline', 'p', 'p', 'p', 'p', 'closer'])
  })

  it('has a number that bears no marker, nor have its paragraphs', () => {
    const text = `312. Telegram From Mr. Hall\n\n1231. ${PARAGRAPH}\n\n1. Source: National Archives.\n`
    const div = untested(text)
    expect(words(one(div, 'head'))).toMatch(/^312\. Telegram/)
    expect(words(one(div, 'p'))).toMatch(/^1231\. /)
  })

  it('may be an airgram with its number under its name', async () => {
    const div = await encoded(
      `Northern Office, Political Section\nAIRGRAM\nA-123\nUNCLASSIFIED\nTO: Oslo\n\n${PARAGRAPH}\n`,
    )
    expect(outline(div)).toEqual(['fw letterhead', 'head', 'fw letterhead', 'fw classification', 'p', 'p'])
  })

  it('has its form, and who may read it, above what its form says', async () => {
    const form = 'FROM: Port Norland\nINFO: Amembassy Oslo\n      Amembassy Rome'
    const div = await encoded(`INCOMING TELEGRAM\nDEPARTMENT OF STATE\nSECRET\n${form}\n\n${PARAGRAPH}\n`)
    expect(outline(div)).toEqual(['head', 'fw letterhead', 'fw classification', 'p', 'p', 'p'])
  })

  it('has lines that head nothing: how it is sent, for whom, and its number', async () => {
    const lines = [
      'No. 123',
      'Priority',
      'For the Secretary from Hall',
      'Sent Oslo 12; repeated Rome 7',
      'Limited Official Use',
    ]
    const div = await encoded(
      `88. Telegram From the Department of State\n\nSubject: Fish\n\n${lines.join('\n\n')}\n\n${PARAGRAPH}\n`,
    )
    expect(all(div, 'p').filter((each) => attribute(each, 'rend') !== undefined)).toEqual([])
  })
})

describe('attachments', () => {
  const memo = `12. Memorandum From the Director (Lund) to the Secretary of State

Washington, May 5, 1960.

${PARAGRAPH}

Sven Lund

[Page 7]

[Enclosure]

Port Norland, May 1, 1960.

SUBJECT
Trade

${PARAGRAPH}

Tab B

${PARAGRAPH}

JFD
`

  it('stand in the document, each with its own top and end', async () => {
    const div = await encoded(memo)
    expect(outline(div)).toEqual(['head', 'div main', 'div attachment', 'div attachment'])
    const [main, enclosure, tab] = childElements(div).slice(1)
    expect(outline(main!)).toEqual(['dateline', 'p', 'closer', 'pb'])
    expect(outline(enclosure!)).toEqual(['head', 'dateline', 'list subject', 'p'])
    expect(outline(tab!)).toEqual(['head', 'p', 'closer'])
    expect(words(one(enclosure!, 'head'))).toBe('[Enclosure]')
  })

  it('need no inner division where nobody signed before them', async () => {
    const div = await encoded(memo.replace('Sven Lund\n\n', ''))
    expect(outline(div)).toEqual(['head', 'dateline', 'p', 'pb', 'div attachment', 'div attachment'])
  })

  it('have a title of their own where a dateline or a greeting follows it', async () => {
    const div = await encoded(`12. Memorandum From the Director (Lund) to the Secretary of State

Washington, May 5, 1960.

${PARAGRAPH}

Attachment

Fish in the Northern Waters

Port Norland, May 1, 1960.

${PARAGRAPH}

Enclosure 2

Draft Letter to the Minister of Trade

Dear Mr. Minister:

${PARAGRAPH}
`)
    const [fish, draft] = childElements(div).slice(-2)
    expect(outline(fish!)).toEqual(['head', 'head', 'dateline', 'p'])
    expect(outline(draft!)).toEqual(['head', 'head', 'opener', 'p'])
  })

  it.each([
    '[Enclosure]',
    '[Sub-enclosure 2 in No. 12.—Translation.]',
    '[Annex A to Despatch No. 12]',
    'Enclosure No. 1 to Despatch No. 412',
  ])('may be labelled %s, right under a signature', async (label) => {
    const text = `12. Memorandum From the Director (Lund) to the Secretary of State\n\n${PARAGRAPH}\n\nSven Lund\n\n${label}\n\nMr. Berg to Mr. Lund\n\nPort Norland, May 1, 1960.\n\n${PARAGRAPH}\n`
    const [main, enclosure] = childElements(await encoded(text)).slice(1)
    expect(outline(main!)).toEqual(['p', 'closer'])
    expect(outline(enclosure!)).toEqual(['head', 'head', 'dateline', 'p'])
  })

  it('begin anew with people and a subject', async () => {
    const top = `Port Norland, May 1, 1960.\n\nFish in the Northern Waters\n\nThe Secretary\nMr. Lund, EUR`
    const text = `12. Memorandum of Conversation\n\n${top}\n\n${PARAGRAPH}`
    const div = await encoded(
      `${text}\n\nAttachment\n\nMemorandum of Conversation\n\n${top}\n\n${PARAGRAPH}\n`,
    )
    const inside = ['dateline', 'list subject', 'list participants', 'p']
    expect(outline(div)).toEqual(['head', ...inside, 'div attachment'])
    expect(outline(childElements(div).at(-1)!)).toEqual(['head', 'head', ...inside])
  })

  it('are not begun by the last line', async () => {
    const div = await encoded(`12. Memorandum From the Director\n\n${PARAGRAPH}\n\nAttachment\n`)
    expect(outline(div)).toEqual(['head', 'p', 'p'])
  })
})

describe('below the signature of a memorandum', () => {
  const outlineOf = (below: string, report = PARAGRAPH): string[] =>
    outline(untested(`Memorandum for the Record\n\n${report}\n\n${below}\n`)).slice(1)

  it.each([
    ['c.c. Mr. Lund\n     Mr. Berg\n     European Division', 3],
    ['Copies furnished:\nArmy\nNavy', 3],
    ['Encl\n1. Table of organization\n2. Photograph\n\nCopies furnished:\nArmy', 5],
  ])('stand whom copies go to and what is enclosed: %s', (below, paragraphs) => {
    const div = untested(`Memorandum for the Record\n\n${PARAGRAPH}\n\nHenry Hall\nCounselor\n\n${below}\n`)
    expect(outline(div)).toEqual(['head', 'p', 'closer', 'postscript'])
    expect(words(one(div, 'signed'))).toBe('Henry HallCounselor')
    expect(all(one(div, 'postscript'), 'p')).toHaveLength(paragraphs)
  })

  it.each(['P.M.', 'S. G.', 'SG', 'HH:sg', 'HH/sg'])('stand initials that sign nothing: %s', (code) => {
    for (const name of ['Henry Hall', 'Henry Hall\nCounselor'])
      for (const gap of ['\n', '\n\n']) {
        const div = untested(`Memorandum for the Record\n\n${PARAGRAPH}\n\n${name}${gap}${code}\n`)
        expect(outline(div)).toEqual(['head', 'p', 'closer', 'postscript'])
        expect(words(one(div, 'postscript'))).toBe(code)
      }
  })

  it('need not stand a name, where initials sign', () => {
    expect(outlineOf('J.F.D.')).toEqual(['p', 'closer'])
    expect(outlineOf('J.F.D.\n\nR.B.')).toEqual(['p', 'closer', 'closer'])
    expect(outlineOf('Henry Hall\n\nP.S. The Minister called again at noon.\n\nH.H.')).toEqual([
      ...['p', 'closer', 'postscript', 'closer'],
    ])
  })

  it('stands who typed it, whatever the office of who signed', () => {
    const below = "Henry Hall\nChargé d'Affaires a.i.\n\nHHall:lmb"
    expect(outlineOf(below)).toEqual(['p', 'closer', 'postscript'])
    expect(outlineOf(below, 'Mr. Lund told me that it was late.')).toEqual(['p', 'closer', 'postscript'])
  })
})

describe('a letter without a title', () => {
  it.each([
    ['10 HARBOUR STREET\nAARHAVN\n\n15 January 1990', ['10 HARBOUR STREET', 'AARHAVN']],
    ['Fish Office, N.W.1.\n15th January, 1990.', ['Fish Office, N.W.1.']],
    [
      'NORLAND EMBASSY,\nOSLO.\n\nCONFIDENTIAL          January 15, 1990',
      ['NORLAND EMBASSY,', 'OSLO.', 'CONFIDENTIAL'],
    ],
    [
      'FISH HOUSE\n\nFrom the Private Secretary          15 January 1990\n\nSECRET AND PERSONAL',
      ['FISH HOUSE', 'From the Private Secretary', 'SECRET AND PERSONAL'],
    ],
  ])('has its letterhead, its day and its greeting: %s', async (head, lines) => {
    const letter = await encoded(`${head}\n\nDear Stephen,\n\n${PARAGRAPH}\n\nYours ever,\n\nSven Lund\n`)
    expect(all(letter, 'fw').map(words)).toEqual(lines)
    expect(attribute(one(letter, 'date'), 'when')).toBe('1990-01-15')
    expect(words(one(one(letter, 'opener'), 'salute'))).toBe('Dear Stephen,')
    expect(all(letter, 'p').map(words)).toEqual([PARAGRAPH])
  })

  it('is none where sentences stand above the greeting', () => {
    const text = `He was in the office on that day.\n\n15 January 1990\n\nDear Stephen,\n\n${PARAGRAPH}\n`
    expect(all(untested(text), 'fw')).toEqual([])
  })

  it('may share the line of its letterhead with the day, as a note may', () => {
    const top = 'FISH COMMISSION                 Oslo, 14 March 1974\nDirectorate for Harbors'
    const note = untested(`${top}\n\nNOTE FOR THE FILE\n\n${PARAGRAPH}\n`)
    expect(all(note, 'fw').map(words)).toEqual(['FISH COMMISSION', 'Directorate for Harbors'])
    expect(words(one(note, 'dateline'))).toBe('Oslo, 14 March 1974')
  })
})

it('slashes stand around a name that closes, above who gets copies', () => {
  const text = `Memorandum for the Record\n\n${PARAGRAPH}\n\n/S. LUND/\n\nDistributed to:\n   Mr. Berg\n`
  expect(words(one(untested(text), 'signed'))).toBe('/S. LUND/')
})

describe('a letter without a title', () => {
  const titleOf = (text: string): string => words(one(encodeText(text).document.root, 'title'))
  const BODY = 'I was glad to have your letter of April 2. We shall answer it soon.'

  it.each([
    [
      `Oslo, May 3, 1961\n\nDear Mr. Lund:\n\n${BODY}\n\nSincerely yours,\n\nHenry A. Hall\nMinister of Trade\n`,
      'Letter from Henry A. Hall to Mr. Lund',
    ],
    [
      `Oslo, May 3, 1961\n\nMy dear Mr. President,\n\n${BODY}\n\nYours ever,\n\nHenry Hall\n`,
      'Letter from Henry Hall to Mr. President',
    ],
    [`Oslo, May 3, 1961\n\nDear Nils:\n\n${BODY}\n`, 'Letter to Nils'],
  ])('has that of a letter from who signs to who is greeted: %#', (text, title) => {
    expect(titleOf(text)).toBe(title)
  })

  it('but a paper that greets nobody has none', () => {
    expect(titleOf(`Oslo, May 3, 1961\n\n${BODY}\n\nHenry Hall\n`)).toBe('Untitled document')
  })
})
