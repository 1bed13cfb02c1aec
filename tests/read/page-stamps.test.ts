import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, one, whoSays, words } from '../support.js'

const TOP = `MEMORANDUM OF CONVERSATION

PARTICIPANTS:   The President
                Sven Lund, Prime Minister of Norland

`

const bodyOf = (text: string): ReturnType<typeof one> => one(encodeText(text).document.root, 'body')
const heads = (text: string): string[] =>
  all(bodyOf(text), 'fw').map((fw) => `${attribute(fw, 'type')}: ${words(fw)}`)
const paragraphs = (text: string): string[] => all(bodyOf(text), 'p').map(words)

describe('stamps at the foot of a page', () => {
  const text = `${TOP}Prime Minister Lund said that the Foreign Minister had been in Sudania in

SECRET/SENSITIVE
DECLASSIFY ON:  OADR                    DECLASSIFIED
                                        NLN F97-013 #42
                                        By  CAS , NARA, Date 7/12/01

SECRET/SENSITIVE                  2

February and would tell of it.

The President asked when the ferry would come, and whether it would be large enough for them.
`

  it('belong to the page, and the sentence goes on behind them', () => {
    expect(heads(text)).toEqual([
      'classification: SECRET/SENSITIVE',
      'classification: DECLASSIFY ON: OADR DECLASSIFIED',
      'classification: NLN F97-013 #42',
      'classification: By CAS , NARA, Date 7/12/01',
      'classification: SECRET/SENSITIVE',
    ])
    expect(whoSays(text)).toEqual(['#lund', '#the-president'])
    expect(paragraphs(text)[0]).toMatch(/^Prime Minister .* in Sudania in .*February and would tell of it\.$/)
  })

  it('are no turns of a transcript', () => {
    const turns = bodyOf(`${TOP}Lund: It is late.

President: What would that take?

Lund: Two ferries.

SECRET/NODIS/XGDS

CLASSIFIED BY: HENRY A. HALL
EXEMPT FROM GENERAL DECLASSIFICATION
SCHEDULE OF E.O. 11652
EXEMPTION CATEGORY: 5 (b) (1,3)
AUTOMATICALLY DECLASSIFIED ON: Imp. to det.

SECRET/NODIS/XGDS                 - 2 -

President: I think we can work that out.
`)
    expect(all(turns, 'sp').map((sp) => attribute(sp, 'who'))).toEqual([
      '#lund',
      '#the-president',
      '#lund',
      '#the-president',
    ])
    expect(all(turns, 'fw')).toHaveLength(7)
  })

  it('may be a form with what the drafting officer wrote into it', () => {
    expect(
      heads(`${TOP}Mr. Lund said that it was late.

                 CONFIDENTIAL
                 GROUP 3
      Downgraded at 12-year intervals;
      not automatically declassified

EUR/NOR:HHall:abc x22345
(Drafting Office and Officer)

FORM DS-1254

CONFIDENTIAL

-2-

The President agreed with him.
`),
    ).toHaveLength(8)
  })

  it('leave prose and the labels of the text alone', () => {
    const text = `${TOP}Mr. Lund said that the paper was subject to automatic downgrading and
declassification.

Classified by: Mr. Hall said that he did not know.
What it said was another question.

The President agreed with him.
`
    expect(heads(text)).toEqual([])
  })
})

describe('a classification', () => {
  it('may have the system of the National Security Council or an exemption behind it', () => {
    expect(
      heads(`THE WHITE HOUSE

SECRET/SENSITIVE                                          SYSTEM II

${TOP}Mr. Lund said that it was late.

TOP SECRET/SENSITIVE  XGDS (3)
CLASSIFIED BY HENRY HALL

TOP SECRET/SENSITIVE                 2

The President agreed with him.
`),
    ).toEqual([
      'letterhead: THE WHITE HOUSE',
      'classification: SECRET/SENSITIVE SYSTEM II',
      'classification: TOP SECRET/SENSITIVE XGDS (3)',
      'classification: CLASSIFIED BY HENRY HALL',
      'classification: TOP SECRET/SENSITIVE',
    ])
  })

  it('shows that the figure below it is the number of a page', () => {
    const text = `${TOP}Mr. Lund said that it was late.

                             SECRET
SECRET
                                2

The President agreed with him.
`
    expect(all(bodyOf(text), 'pb').map((pb) => attribute(pb, 'n'))).toEqual(['2'])
    expect(heads(text)).toEqual(['classification: SECRET', 'classification: SECRET'])
  })
})

describe('a number far to the right of the letterhead', () => {
  it('is that of the paper, and no hour', () => {
    const { root } = encodeText(`                              MEMORANDUM

NATIONAL SECURITY COUNCIL                                      1043-X

MEMORANDUM FOR:        THE PRESIDENT

FROM:                  HENRY HALL

Mr. Lund said that it was late, and that nobody knew when the ferry would come.
`).document
    expect(words(one(one(root, 'body'), 'head'))).toBe('MEMORANDUM FOR: THE PRESIDENT')
    expect(all(root, 'time')).toEqual([])
    expect(words(all(root, 'fw')[1]!)).toBe('NATIONAL SECURITY COUNCIL 1043-X')
  })
})

describe('what stands right below "Attachment:"', () => {
  it('signs nothing', () => {
    const text = `${TOP}It was agreed that nothing would be said to the press.

Attachment:
   Catch Statistics

Drafted by:  EUR:HHall
`
    expect(all(bodyOf(text), 'signed')).toEqual([])
  })
})

describe('above the title', () => {
  it('who reviewed the paper, and when, is no dateline', () => {
    const { root } = encodeText(`DEPARTMENT OF STATE
A/CDC/MR

REVIEWED BY  R. Berg     DATE  7/2/91
DECLASSIFIED [X]  RELEASABLE [X]

MEMORANDUM OF CONVERSATION

DATE:  April 24, 1963

PARTICIPANTS:  Mr. Hall
               Mr. Lund

Mr. Hall said that he was calling on instructions, and that his Government took a most serious view.
`).document
    expect(attribute(one(one(root, 'creation'), 'date'), 'when')).toBe('1963-04-24')
  })

  it('"ACTION" and the number under which the paper was filed are none of it', () => {
    const { root } = encodeText(`                                              ACTION
                                              2417

CONFIDENTIAL                              July 2, 1982

MEMORANDUM FOR HENRY A. HALL

FROM:        SVEN LUND

Mr. Berg said that it was late, and that nobody knew when the ferry would come.
`).document
    expect(words(one(one(root, 'body'), 'head'))).toBe('MEMORANDUM FOR HENRY A. HALL')
    expect(attribute(one(one(root, 'creation'), 'date'), 'when')).toBe('1982-07-02')
  })
})
