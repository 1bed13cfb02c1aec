import { describe, expect, it } from 'vitest'
import { attribute, childElements } from '../../src/xml/tree.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { all, encodeText, one, words } from '../support.js'

const PARAGRAPH =
  'Mr. Lund said that he had nothing to add to what had been said in the morning, and that he would write to the Minister before the week was over.'

/** Lists as indented lines: kind and label, then the words of each item. */
function lists(text: string): string[] {
  const write = (list: XmlElement, indent: string): string[] =>
    childElements(list).flatMap((child) => {
      if (child.localName === 'head') return [`${indent}# ${words(child)}`]
      if (child.localName !== 'item') return []
      const inner = childElements(child).find(({ localName }) => localName === 'list')
      const own = inner ? { ...child, children: child.children.filter((each) => each !== inner) } : child
      return [`${indent}${words(own)}`, ...(inner ? write(inner, `${indent}  `) : [])]
    })
  const body = one(encodeText(`5. Memorandum of Conversation\n\n${text}\n`).document.root, 'body')
  const nested = new Set(all(body, 'item').flatMap((item) => all(item, 'list')))
  return all(body, 'list')
    .filter((list) => !nested.has(list))
    .flatMap((list) => [`(${attribute(list, 'type') ?? 'plain'})`, ...write(list, '')])
}

describe('lists at the top', () => {
  it.each(['•', '-'])('keep delegations without a name apart: %s', (bullet) => {
    const people = ['', '  The President', '  Mr. Lund', '', '  Mr. Dubois, Foreign Office']
    const text = people.map((each) => (each === '' ? `  ${bullet} ` : `    ${bullet} ${each.trim()}`))
    expect(lists(`${text.join('\n')}\n\n${PARAGRAPH}\n\n${bullet === '-' ? '-' : ''}`)).toEqual([
      '(participants)',
      ...people,
    ])
  })

  it('may only say where the participants are listed', () => {
    expect(lists(`SUBJECT\n  • Wheat\n\n  • (See attached list)\n\n${PARAGRAPH}`)).toEqual([
      '(subject)',
      '# SUBJECT',
      'Wheat',
      '(participants)',
      '(See attached list)',
    ])
  })

  it('begin anew with a name in full or a delegation, however full the line before is', () => {
    const text = `PARTICIPANTS
United States
Henry B. Miller, Assistant Secretary of State for the Affairs of Norland
Norland Delegation
Olaf K. Berg, Ambassador of the Kingdom of Norland to the United States of
America
Sven A. Lund, First Deputy Minister of Trade

Mr. Lund said that the fish had gone from the northern waters of the country
in the years after the war, and that nobody who had seen them there would
have thought it possible.`
    expect(lists(text)).toEqual([
      '(participants)',
      '# PARTICIPANTS',
      'United States',
      '  Henry B. Miller, Assistant Secretary of State for the Affairs of Norland',
      'Norland Delegation',
      '  Olaf K. Berg, Ambassador of the Kingdom of Norland to the United States of America',
      '  Sven A. Lund, First Deputy Minister of Trade',
    ])
  })

  it('go on in the next line where a line was broken by hand', () => {
    const text = `PARTICIPANTS\nUS\nMr. Lund, Ambassador to\nNorland\nMr. Miller\nNorland Delegation\nMr. Berg, State Secretary for\nForeign Affairs\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual([
      '(participants)',
      '# PARTICIPANTS',
      'US',
      '  Mr. Lund, Ambassador to Norland',
      '  Mr. Miller',
      'Norland Delegation',
      '  Mr. Berg, State Secretary for Foreign Affairs',
    ])
  })

  it('go on in the next line with a small letter, or with the office of who stands before the comma', () => {
    const people = (indent: string): string[] => [
      'The Secretary,',
      'Deputy Director Miller',
      'Mr. Hall, Deputy',
      `${indent}for Fisheries`,
      'Mr. Lund,',
      `${indent}First Secretary of the Embassy`,
      'Mr. Berg,',
      'von Holm, Counselor',
    ]
    const expected = [
      '(participants)',
      '# PARTICIPANTS:',
      'The Secretary,',
      'Deputy Director Miller',
      'Mr. Hall, Deputy for Fisheries',
      'Mr. Lund, First Secretary of the Embassy',
      'Mr. Berg,',
      'von Holm, Counselor',
    ]
    const bulleted = people('').map((line) => (/^[A-Zv]/.test(line) ? `- ${line}` : line))
    bulleted[5] = bulleted[5]!.slice(2)
    for (const lines of [people(''), people('  '), bulleted])
      expect(lists(`PARTICIPANTS:\n${lines.join('\n')}\n\n${PARAGRAPH}`)).toEqual(expected)
    const inLine = `PARTICIPANTS:  ${people('  ').slice(2).join('\n               ')}`
    expect(lists(`${inLine}\n\n${PARAGRAPH}`)).toEqual([...expected.slice(0, 2), ...expected.slice(4)])
  })

  it('may have blank lines between all their items', () => {
    const people = ['U.S.', 'The President', 'Mr. Hall', 'France', 'Mr. Lund']
    const expected = ['U.S.', '  The President', '  Mr. Hall', 'France', '  Mr. Lund']
    const bulleted = people.map((each) => `- ${each}`).join('\n\n')
    expect(lists(`${bulleted}\n\n${PARAGRAPH}`)).toEqual(['(participants)', ...expected])
    const labeled = `SUBJECT\n\n- Wheat\n\n- Fish\n\nPARTICIPANTS\n\n${bulleted}`
    expect(lists(`${labeled}\n\n${PARAGRAPH}`)).toEqual([
      ...['(subject)', '# SUBJECT', 'Wheat', 'Fish'],
      ...['(participants)', '# PARTICIPANTS', ...expected],
    ])
    expect(lists(`${PARAGRAPH}\n\n- He agreed.\n\n- He would write.`)).toEqual([
      '(plain)',
      'He agreed.',
      'He would write.',
    ])
  })

  it('may have a blank line between two delegations', () => {
    const text = `• Wheat in the North\n\n• U.S.\n  • The President\n\n• France\n  • Mr. Lund\n\n${PARAGRAPH}`
    const people = ['U.S.', '  The President', 'France', '  Mr. Lund']
    expect(lists(text)).toEqual(['(subject)', 'Wheat in the North', '(participants)', ...people])
  })

  it('are two where a matter stands above nothing but people', () => {
    for (const gap of ['\n', '\n\n'])
      expect(
        lists(`${['• Wheat and fish', '• The President', '• Mr. Lund, EUR'].join(gap)}\n\n${PARAGRAPH}`),
      ).toEqual(['(subject)', 'Wheat and fish', '(participants)', 'The President', 'Mr. Lund, EUR'])
    expect(lists(`• Holm de Berg, Minister\n• Mr. Lund, EUR\n\n${PARAGRAPH}`)).toEqual([
      ...['(participants)', 'Holm de Berg, Minister', 'Mr. Lund, EUR'],
    ])
  })

  it('end before a paragraph, also without a blank line', () => {
    const text = `SUBJECT\nWheat\nPARTICIPANTS\nThe President\nMr. Lund\n${PARAGRAPH}`
    expect(lists(text)).toEqual([
      ...['(subject)', '# SUBJECT', 'Wheat'],
      ...['(participants)', '# PARTICIPANTS', 'The President', 'Mr. Lund'],
    ])
  })

  it('end before a heading', () => {
    const text = `PARTICIPANTS\nThe Secretary\nMr. Lund\n\nEast-West Relations\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual(['(participants)', '# PARTICIPANTS', 'The Secretary', 'Mr. Lund'])
  })
})

describe('lists of participants at the end', () => {
  it('are known by their sides', () => {
    const text = `${PARAGRAPH}\n\n  • United States\n    • Mr. Lund\n  • U.S.S.R.\n    • Mr. Berg`
    expect(lists(text)).toEqual(['(participants)', 'United States', '  Mr. Lund', 'U.S.S.R.', '  Mr. Berg'])
  })

  it('are known by their label', () => {
    const text = `${PARAGRAPH}\n\nLIST OF PARTICIPANTS\n- United States\n- Mr. Lund\n- U.S.S.R.\n- Mr. Berg`
    expect(lists(text)).toEqual([
      '(participants)',
      '# LIST OF PARTICIPANTS',
      'United States',
      '  Mr. Lund',
      'U.S.S.R.',
      '  Mr. Berg',
    ])
  })
})

describe('a side before the first of its people', () => {
  const SIDES = [
    '(participants)',
    'For Norland:',
    '  Minister Lund',
    '  Mr. Berg, EUR',
    'For the U.S.:',
    '  The Secretary',
    '  Henry Hall, Director',
  ]
  const withLabel = (label: string): string[] => SIDES.toSpliced(1, 0, `# ${label}`)

  it('stands in a column', () => {
    const text = `PARTICIPANTS:  For Norland: Minister Lund
               Mr. Berg, EUR
               For the U.S.: The Secretary
               Henry Hall, Director`
    expect(lists(`${text}\n\n${PARAGRAPH}`)).toEqual(withLabel('PARTICIPANTS:'))
  })

  it('stands under the label, also behind a blank line', () => {
    const text = `PARTICIPANTS
For Norland: Minister Lund
Mr. Berg, EUR

For the U.S.: The Secretary
Henry Hall, Director`
    expect(lists(`${text}\n\n${PARAGRAPH}`)).toEqual(withLabel('PARTICIPANTS'))
  })

  it('may have several in its line, and a dash behind it', () => {
    const text = `Participants: US - The Secretary, Mr. Berg, EUR
              Norland - Mr. Lund, Ambassador Holm`
    expect(lists(`${text}\n\n${PARAGRAPH}`)).toEqual([
      '(participants)',
      '# Participants:',
      'US -',
      '  The Secretary,',
      '  Mr. Berg, EUR',
      'Norland -',
      '  Mr. Lund,',
      '  Ambassador Holm',
    ])
  })

  it('may stand in a running line behind others', () => {
    const people = (side: string): string =>
      `PRESENT: Mr. Hall; Mr. Berg; ${side} Minister Vik and Mr. Lund\n\n${PARAGRAPH}`
    for (const side of ['For Norland:', 'for Norland:', 'for Norland,', 'for Norland –'])
      expect(lists(people(side))).toEqual(
        `(participants)|# PRESENT:|Mr. Hall;|Mr. Berg;|${side}|  Minister Vik and|  Mr. Lund`.split('|'),
      )
    expect(lists(people('for Mr. Holm,'))).not.toContain('for Mr. Holm,')
  })

  it('may have no colon where "For" stands before it', () => {
    const expected =
      '(participants)|# PARTICIPANTS|For Norland|  Minister Lund|  Mr. Berg|For Sudland|  Mr. Hall'.split('|')
    const text = expected.slice(1).join('\n').replace('# ', '')
    expect(lists(`${text}\n\n${PARAGRAPH}`)).toEqual(expected)
    expect(lists(`${text.replace(/^ +/gm, '').replace('For S', '\nFor S')}\n\n${PARAGRAPH}`)).toEqual(
      expected,
    )
  })

  it('may be underlined, also above people with their surnames first', () => {
    for (const people of ['Minister Lund|Mr. Berg', 'LUND, O.|BERG, K. H., Counselor']) {
      const [lund, berg] = people.split('|')
      const text = `PARTICIPANTS\n\nU.S.\n----\n${berg}\n${lund}\n\nNorland\n-------\n${lund}\n${berg}`
      expect(lists(`${text}\n\n${PARAGRAPH}`)).toEqual([
        ...['(participants)', '# PARTICIPANTS'],
        ...['U.S.', `  ${berg}`, `  ${lund}`, 'Norland', `  ${lund}`, `  ${berg}`],
      ])
    }
  })

  it.each(['United States|Norland', 'For Sudland|For Norland', 'Department of State|Norland:'])(
    'has its people further in under it in a column: %s',
    (sides) => {
      const [first, second] = sides.split('|')
      const text = `PARTICIPANTS: ${first}
                 The Secretary
                 Mr. Hall, Director, Office
                   of Trade
              ${second}
                 Minister Lund`
      expect(lists(`${text}\n\n${PARAGRAPH}`)).toEqual([
        '(participants)',
        '# PARTICIPANTS:',
        first,
        '  The Secretary',
        '  Mr. Hall, Director, Office of Trade',
        second,
        '  Minister Lund',
      ])
    },
  )

  it('stands in a line of its own below the first, however full that is, or below the chairman', () => {
    const sides = `US: Secretary Hall, Mr. Reed (EUR), Mr. Stone (notetaker), Assistant Secretary Moe
UK: Lord Home, Mr. Strand
Norland: Ambassador Knapp`
    const members = [
      ...[
        'US:',
        '  Secretary Hall,',
        '  Mr. Reed (EUR),',
        '  Mr. Stone (notetaker),',
        '  Assistant Secretary Moe',
      ],
      ...['UK:', '  Lord Home,', '  Mr. Strand', 'Norland:', '  Ambassador Knapp'],
    ]
    expect(lists(`PARTICIPANTS: ${sides}\n\n${PARAGRAPH}`)).toEqual([
      '(participants)',
      '# PARTICIPANTS:',
      ...members,
    ])
    expect(
      lists(`PRESENT\n\nChairman: Mr. Hall\n\nBELGIUM: Mr. Claes\nDENMARK: Sir Paul Lie\n\n${PARAGRAPH}`),
    ).toEqual(
      '(participants)|# PRESENT|Chairman: Mr. Hall|BELGIUM:|  Mr. Claes|DENMARK:|  Sir Paul Lie'.split('|'),
    )
  })

  it('may be known by its colon where another is known, unlike those who interpret', () => {
    const text = `PARTICIPANTS

U.S.:
The Secretary
Mr. Hall

Norland:
Minister Lund
Mr. Berg

Interpreter:
Mr. Holm`
    expect(lists(`${text}\n\n${PARAGRAPH}`)).toEqual([
      '(participants)',
      '# PARTICIPANTS',
      'U.S.:',
      '  The Secretary',
      '  Mr. Hall',
      'Norland:',
      '  Minister Lund',
      '  Mr. Berg',
      '(participants)',
      '# Interpreter:',
      'Mr. Holm',
    ])
  })
})

describe('a state that no list of states has', () => {
  it('is a side where it opens the list and another side follows', () => {
    const text = 'PARTICIPANTS\nNorland\nMinister Lund\nUnited States\nThe Secretary'
    expect(lists(`${text}\n\n${PARAGRAPH}`)).toEqual([
      '(participants)',
      '# PARTICIPANTS',
      'Norland',
      '  Minister Lund',
      'United States',
      '  The Secretary',
    ])
  })
})

describe('a sign beside somebody', () => {
  it('is none of the name, and opens no list where its remark stands below', () => {
    const { document } = encodeText(
      `5. Memorandum of Conversation\n\nPARTICIPANTS\nMr. Lund\nOle Vik*, Director\n*Mr. Berg\n\n* Absent\n\n${PARAGRAPH}\n`,
    )
    const body = one(document.root, 'body')
    expect(all(body, 'list')).toHaveLength(1)
    expect(all(one(body, 'list'), 'persName').map(words)).toEqual(['Lund', 'Ole Vik', 'Berg'])
    expect(words(all(body, 'p')[0]!)).toBe('* Absent')
  })
})

describe('what stands alone above people', () => {
  const shown = (text: string): string[] => lists(`PARTICIPANTS\n${text}\n\n${PARAGRAPH}`).slice(2)

  it('is a side where a known side opens the list, also behind a blank line', () => {
    const people = ['U.S.', '  Secretary Lund', '  Mr. Hall', 'Norland', '  Minister Aas', '  Mr. Berg']
    const flat = people.map((each) => each.trim())
    expect(shown(flat.join('\n'))).toEqual(people)
    expect(shown(flat.toSpliced(3, 0, '').join('\n'))).toEqual(people)
  })

  it('is a side where it is further out than they are', () => {
    const people = ['Norland', '  Minister Aas', '  Mr. Berg', 'Sudland', '  Secretary Lund']
    expect(shown(people.map((each) => `  ${each}`).join('\n'))).toEqual(people)
  })

  it('is a side behind the label, with its people as far out below it', () => {
    for (const other of ['Japan', 'Norland', 'NORLAND', 'Foreign:'])
      expect(
        lists(
          `PARTICIPANTS: U.S.\nGeorge Hall, Secretary of State\nMr. Reed\n\n${other}\nSven Lund, Secretary General\nErik Holm, Foreign Minister\n\n${PARAGRAPH}`,
        ),
      ).toEqual(
        `(participants)|# PARTICIPANTS:|U.S.|  George Hall, Secretary of State|  Mr. Reed|${other}|  Sven Lund, Secretary General|  Erik Holm, Foreign Minister`.split(
          '|',
        ),
      )
  })

  it('is a side in a column of people, as the one behind the label is', () => {
    const people = ['U.S.', 'The Secretary', '', 'NORLAND', 'Mr. Lund', 'Mr. Berg']
    const text = people.map((each) => (each === '' ? '' : `               ${each}`)).join('\n')
    expect(lists(`PARTICIPANTS:  ${text.trimStart()}\n\n${PARAGRAPH}`)).toEqual(
      '(participants)|# PARTICIPANTS:|U.S.|  The Secretary|NORLAND|  Mr. Lund|  Mr. Berg'.split('|'),
    )
  })

  it('is a body or a group of them', () => {
    const people = ['State', '  Henry Hall', 'NSC Staff', '  Per Holm', '  Mr. Berg', 'CIA', '  Olaf Vik']
    expect(shown(people.map((each) => each.trim()).join('\n'))).toEqual(people)
    const groups = ['Members:', '  Mr. Lund (Chairman)', '  Mr. Hall', 'ADVISERS', '  Mr. Berg']
    expect(shown(groups.map((each) => each.trim()).join('\n'))).toEqual(groups)
  })

  it('is a body before the first of its people, where bodies lead', () => {
    const bodies = [
      'State -',
      '  Henry Hall',
      '  Per Holm',
      'CIA -',
      '  Mr. Berg',
      'NSC Staff -',
      '  Olaf Vik',
    ]
    expect(shown('State - Henry Hall\nPer Holm\n\nCIA - Mr. Berg\n\nNSC Staff - Olaf Vik')).toEqual(bodies)
    expect(shown('NE—Mr. Hall\nEUR—Mr. Berg')).toEqual(['NE—Mr. Hall', 'EUR—Mr. Berg'])
  })

  it('is a side before people whom semicolons part, in several lines', () => {
    const text = 'U.S.:  Secretary Hall; Mr. Moore;\n       Mr. Vik (notetaker)\nNorland:  Mr. Lund; Mr. Aas'
    expect(shown(text)).toEqual([
      'U.S.:',
      '  Secretary Hall;',
      '  Mr. Moore;',
      '  Mr. Vik (notetaker)',
      'Norland:',
      '  Mr. Lund;',
      '  Mr. Aas',
    ])
  })

  it('is a person where the list does not begin so, and an office where others have theirs below the name', () => {
    expect(shown('Mr. Lund\nHall\nMr. Berg')).toEqual(['Mr. Lund', 'Hall', 'Mr. Berg'])
    expect(shown('U.S.\nHenry Hall\nDirector\nOffice of Research\nPer Holm\nEmbassy')).toEqual([
      'U.S.',
      '  Henry Hall Director Office of Research',
      '  Per Holm Embassy',
    ])
  })
})

describe('names in full, each alone in a paragraph', () => {
  const participants = (heading: string): string[] => {
    const people = `PARTICIPANTS\n\nHenry Hall\n\nBo Berg\n\nSven Lund${heading}`
    const { recognized } = encodeText(`5. Memorandum of Conversation\n\n${people}\n\n${PARAGRAPH}\n`)
    return recognized.persons.filter(({ participant }) => participant).map(({ surname }) => surname)
  }

  it('are participants as far as other names follow or the text speaks of them', () => {
    expect(participants('')).toEqual(['Hall', 'Berg', 'Lund'])
    expect(participants('\n\nNorthern Waters')).toEqual(['Hall', 'Berg', 'Lund'])
  })
})

describe('a list printed as paragraphs', () => {
  it('stays paragraphs, and its people are participants', () => {
    const text = `PARTICIPANTS:\n\nNorland Side\n\nForeign Minister Sven Lund\n\nBo Berg, Director, Protocol\n\nUS\n\nMr. John Miller\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual([])
    const { recognized } = encodeText(`5. Memorandum of Conversation\n\n${text}\n`)
    expect(recognized.persons.filter(({ participant }) => participant).map(({ side }) => side)).toEqual([
      'Norland Side',
      'Norland Side',
      'US',
    ])
  })
})

describe('labels of the participants', () => {
  it.each([
    'Present:-',
    'PRESENT:—',
    'Present were:',
    'There were present:-',
    'The following were present:',
    'Attendance:',
  ])('%s', (label) => {
    expect(lists(`${label}\nMr. Lund\nMr. Hall, Director\n\n${PARAGRAPH}`)).toEqual([
      '(participants)',
      `# ${label}`,
      'Mr. Lund',
      'Mr. Hall, Director',
    ])
  })
})

describe('labels in the line of what they name', () => {
  const typed = `DATE: May 5, 1960

TO:\tThe Secretary
SUBJECT:       Trade with
               Norland

PARTICIPANTS:  The Secretary
               Mr. Sven Lund, Director of
               Research
               Norland Delegation
               Ambassador Berg

${PARAGRAPH}`

  it('head a list where people stand under the first', () => {
    expect(lists(typed)).toEqual([
      '(participants)',
      '# PARTICIPANTS:',
      'The Secretary',
      'Mr. Sven Lund, Director of Research',
      'Norland Delegation',
      '  Ambassador Berg',
    ])
  })

  it('stay in their line otherwise, and the subject goes into the header', () => {
    const { document } = encodeText(`5. Memorandum of Conversation\n\n${typed}\n`)
    const paragraphs = all(one(document.root, 'body'), 'p').map(words)
    expect(paragraphs.slice(0, 2)).toEqual(['TO: The Secretary', 'SUBJECT: Trade with Norland'])
    expect(all(document.root, 'title').map(words)).toContain('Trade with Norland')
  })
})

describe('people in a running line', () => {
  it('may have others below it, the last behind "and"', () => {
    const people = ['Minister Lund', 'Ambassador Berg, Oslo', 'and Mr. Hall, EUR']
    expect(lists(`Participants: ${people.join('\n')}\n\n${PARAGRAPH}`)).toEqual([
      ...['(participants)', '# Participants:'],
      ...people,
    ])
  })

  it('are an item each', () => {
    const text = `PARTICIPANTS: The Secretary, Mr. Smith, Director, EUR (interpreting), and Ambassador Jones\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual([
      '(participants)',
      '# PARTICIPANTS:',
      'The Secretary,',
      'Mr. Smith, Director, EUR (interpreting), and',
      'Ambassador Jones',
    ])
  })

  it('may be broken under the first, and bear no titles', () => {
    const text = `PRESENT:  Henry Hall, Sven Lund (EUR),\n          Bo Berg\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual([
      '(participants)',
      '# PRESENT:',
      'Henry Hall,',
      'Sven Lund (EUR),',
      'Bo Berg',
    ])
  })

  it('may be alone', () => {
    expect(lists(`Also present: Mr. Peter Clark, interpreter\n\n${PARAGRAPH}`)).toEqual([
      '(participants)',
      '# Also present:',
      'Mr. Peter Clark, interpreter',
    ])
  })

  it('stand under the names of their sides', () => {
    const expected = [
      '(participants)',
      '# PARTICIPANTS:',
      'U.S.—',
      '  The President,',
      '  Mr. Hall;',
      'Norland—',
      '  Mr. Lund',
    ]
    const text = `PARTICIPANTS: U.S.—The President, Mr. Hall; Norland—Mr. Lund\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual(expected)
    const { recognized } = encodeText(`5. Memorandum of Conversation\n\n${text}\n`)
    const sides = recognized.persons.filter(({ participant }) => participant).map(({ side }) => side)
    expect(sides).toEqual(['U.S.', 'U.S.', 'Norland'])
  })

  it('may have their offices behind their names where semicolons part them', () => {
    const people = [
      'Henry Hall, Assistant Secretary for Trade;',
      'Sven Lund, Norland Embassy;',
      'Mr. Berg, EUR',
    ]
    for (const gap of [' ', '\n'])
      expect(lists(`PARTICIPANTS:${gap}${people.join(' ')}\n\n${PARAGRAPH}`)).toEqual([
        '(participants)',
        '# PARTICIPANTS:',
        ...people,
      ])
  })

  it('may stand behind the names of their sides and their offices, with some that nobody would take for people', () => {
    const people = [
      'U.S.;',
      '  The Secretary;',
      '  EUR/NOR—Henry Hall;',
      '  Under Secretary for Trade Moe;',
      'Norland:;',
      '  Foreign Minister Lund;',
      '  And other advisers',
    ]
    const text = `PARTICIPANTS: ${people.map((each) => each.trim()).join(' ')}\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual(['(participants)', '# PARTICIPANTS:', ...people])
    const { recognized } = encodeText(`5. Memorandum of Conversation\n\n${text}\n`)
    const listed = recognized.persons.filter(({ participant }) => participant)
    expect(listed.map(({ side, name }) => `${side!}: ${name}`)).toContain('Norland: Lund')
    // Most of these are nobody.
    expect(lists(`PARTICIPANTS: Mr. Lund; as listed; and so on\n\n${PARAGRAPH}`)).toEqual([])
  })

  it.each(['1. ', '(1) ', '1)\t'])(
    'may be numbered with the names of their sides among them: %s',
    (first) => {
      const entries = ['Norland', 'Mr. Lund', 'United States', 'The Secretary', 'Mr. Hall, EUR'].map(
        (entry, index) => first.replace('1', String(index + 1)) + entry,
      )
      const text = `PARTICIPANTS\n${entries.map((each) => `  ${each}`).join('\n')}\n\n${PARAGRAPH}`
      const { recognized } = encodeText(`5. Memorandum of Conversation\n\n${text}\n`)
      const listed = recognized.persons.filter(({ participant }) => participant)
      expect(listed.map(({ side, name }) => `${side!}: ${name}`)).toEqual([
        'Norland: Lund',
        'United States: The Secretary',
        'United States: Hall',
      ])
    },
  )

  it('may run over several lines where semicolons part them, with offices behind their commas', () => {
    const transcript = 'Hall: It is late.\n\nHolm: I agree.\n\nHall: Let us go.\n\nHolm: So be it.'
    const text = `PARTICIPANTS: Henry Hall, Assistant to the President; Per
Strand, NSC Staff; Sven Berg, Northern Affairs; Minister
Nils Holm; Mr. Olav Moe, Interpreter; and Ambassador Sven
Vik, Adviser

${transcript}`
    expect(lists(text)).toEqual([
      '(participants)',
      '# PARTICIPANTS:',
      'Henry Hall, Assistant to the President;',
      'Per Strand, NSC Staff;',
      'Sven Berg, Northern Affairs;',
      'Minister Nils Holm;',
      'Mr. Olav Moe, Interpreter; and',
      'Ambassador Sven Vik, Adviser',
    ])
    const speakers = all(encodeText(`Memorandum of Conversation\n\n${text}`).document.root, 'speaker')
    expect(speakers.map(words)).toEqual(['Hall:', 'Holm:', 'Hall:', 'Holm:'])
  })

  it('may have their surnames first where semicolons part them', () => {
    const people = [
      'Hall, Henry R., Assistant Secretary for Trade;',
      'von Berg, Karl;',
      'LUND, Mr. Sven (interpreting);',
      'Vik, Olaf, EUR;',
      'Moe, Director',
    ]
    const expected = ['(participants)', '# PARTICIPANTS:', ...people]
    const [first, ...others] = people
    for (const text of [
      ` ${people.join(' ')}`,
      `\n${first!}\n${others.join(' ')}`,
      `\n\n${people.join(' ')}`,
    ])
      expect(lists(`PARTICIPANTS:${text}\n\n${PARAGRAPH}`)).toEqual(expected)
    const sides = 'U.S.: Hall, Henry; Moe, Carl; Norland: Lund, Sven'
    expect(lists(`PARTICIPANTS: ${sides}\n\n${PARAGRAPH}`)).toEqual([
      ...expected.slice(0, 2),
      ...['U.S.:', '  Hall, Henry;', '  Moe, Carl;', 'Norland:', '  Lund, Sven'],
    ])
    // Two of each delegation.
    expect(lists(`PARTICIPANTS: U.S.: Hall, Moe; Norland: Lund, Berg\n\n${PARAGRAPH}`)).toEqual([
      ...expected.slice(0, 2),
      ...['U.S.:', '  Hall,', '  Moe;', 'Norland:', '  Lund,', '  Berg'],
    ])
  })

  it('may have a paragraph for each delegation, but what a speaker says is none', () => {
    const sides = 'U.S.: Mr. Hall; Mr. Moe\n\nNorland: Minister Lund, Mr. Berg'
    const expected = ['(participants)', '# PARTICIPANTS', 'U.S.:', '  Mr. Hall;', '  Mr. Moe']
    expect(lists(`PARTICIPANTS\n\n${sides}\n\n${PARAGRAPH}`)).toEqual([
      ...expected,
      ...['Norland:', '  Minister Lund,', '  Mr. Berg'],
    ])
    expect(lists(`PARTICIPANTS\n\nU.S.: Mr. Hall; Mr. Moe\n\nNorland: Mr. Lund, good morning.`)).toEqual(
      expected,
    )
  })

  it('are none where the line names nobody', () => {
    expect(lists(`PARTICIPANTS: See attached list, page 5\n\n${PARAGRAPH}`)).toEqual([])
  })
})

describe('participants in columns', () => {
  /** The rows of the table, and the side of each participant. */
  const columns = (text: string): { rows: string[]; sides: (string | undefined)[] } => {
    const { document, recognized } = encodeText(`5. Memorandum of Conversation\n\n${text}\n\n${PARAGRAPH}\n`)
    const rows = all(one(document.root, 'body'), 'row').map((row) => all(row, 'cell').map(words).join(' | '))
    return {
      rows,
      sides: recognized.persons.filter(({ participant }) => participant).map(({ side }) => side),
    }
  }
  const rows = [
    'U.S. | Norland',
    'The President | Foreign Minister Lund',
    'Mr. Hall | Mr. Berg',
    ' | Mr. Holm',
  ]

  it('that gaps part are a table, and their delegations are known', () => {
    const text = `PARTICIPANTS:

     U.S.                     Norland

     The President            Foreign Minister Lund
     Mr. Hall                 Mr. Berg
                              Mr. Holm`
    expect(columns(text)).toEqual({ rows, sides: ['U.S.', 'Norland', 'U.S.', 'Norland', 'Norland'] })
  })

  it('may touch where an entry is long', () => {
    const text = `PARTICIPANTS:

     U.S.                     Norland
     The President            Foreign Minister Lund
     Mr. Hall (interpreter)  Mr. Berg
                              Mr. Holm`
    expect(columns(text).rows.at(2)).toBe('Mr. Hall (interpreter) | Mr. Berg')
  })

  it('may be parted by tabs, behind the label', () => {
    const text =
      'PARTICIPANTS:\tU.S.\tNorland\n\tThe President\tForeign Minister Lund\n\tMr. Hall\tMr. Berg\n\t\tMr. Holm'
    expect(columns(text).rows).toEqual(rows)
    expect(new Set(columns(text).sides)).toEqual(new Set(['U.S.', 'Norland']))
  })

  it('need no names of sides where a label says what they are, and no label where sides do', () => {
    const pairs = 'Secretary Rogers          Foreign Minister Lund\nMr. Hall                  Mr. Berg'
    expect(columns(`PARTICIPANTS\n${pairs}`).sides).toEqual([undefined, undefined, undefined, undefined])
    expect(columns(pairs).sides).toEqual([])
    expect(columns(`U.S.                      France\n${pairs}`).rows).toHaveLength(3)
  })

  it('may be broken in their column', () => {
    const text = `PARTICIPANTS:

     U.S.                          Norland

     The President                 Foreign Minister Lund
     Mr. Hall, Director of         Mr. Berg
       Northern Affairs            Mr. Holm, Counselor of
                                   the Embassy
     Mr. Miller,
     Deputy Director`
    expect(columns(text)).toEqual({
      rows: [
        'U.S. | Norland',
        'The President | Foreign Minister Lund',
        'Mr. Hall, Director of | Mr. Berg',
        'Northern Affairs | Mr. Holm, Counselor of the Embassy',
        'Mr. Miller, Deputy Director',
      ],
      sides: ['U.S.', 'Norland', 'U.S.', 'Norland', 'Norland', 'U.S.'],
    })
  })

  it('may call notes, also by a number with a slash behind it', () => {
    const text = `PARTICIPANTS:

     U.S.                     Norland

     The President 1/         Foreign Minister Lund
     Mr. Hall                 Mr. Berg 2/
                              Mr. Holm`
    const notes = '\n\n1/ Until noon.\n2/ He came late.'
    const { document } = encodeText(`5. Memorandum of Conversation\n\n${text}\n\n${PARAGRAPH}${notes}\n`)
    expect(all(document.root, 'cell').map(words)).toContain('Mr. BergHe came late.')
    expect(all(document.root, 'row')).toHaveLength(4)
    expect(all(document.root, 'persName').map(words)).toEqual(
      expect.arrayContaining(['Hall', 'Berg', 'Holm']),
    )
  })

  it('are none in one line, nor where other things than people stand', () => {
    expect(columns('PARTICIPANTS:   Secretary Rogers      Foreign Minister Lund').rows).toEqual([])
    expect(
      columns('PARTICIPANTS\n1 ton of coal        2 tons of iron\nnothing at all      none').rows,
    ).toEqual([])
  })
})

describe('entries that count on, line under line', () => {
  const INTRODUCED = 'Mr. Lund made three points:'

  it('are a list, and keep their numbers', () => {
    const entries = ['1. The harbor was open.', '2. The sea was not.', '3. He would write.']
    const expected = ['(plain)', ...entries]
    for (const gap of ['\n', '\n\n', '\n\n[Page 4]\n'])
      expect(lists(`${INTRODUCED}${gap}${entries.join('\n')}\n\n${PARAGRAPH}`)).toEqual(expected)
    expect(lists(`${INTRODUCED}\n\n${entries.join('\n')}`)).toEqual(expected)
    expect(lists(`${INTRODUCED}\n\n${entries.slice(0, 2).join('\n')}\n[Page 4]\n${entries[2]!}`)).toEqual(
      expected,
    )
  })

  it.each([
    ['(a)', '(b)'],
    ['a.', 'b.'],
    ['A.', 'B.'],
    ['i)', 'ii)'],
    ['I.', 'II.'],
  ])('count as %s and %s', (first, second) => {
    const entries = [`${first} That the harbor be open;`, `${second} that the sea be closed.`]
    expect(lists(`${INTRODUCED}\n${entries.join('\n')}\n\n${PARAGRAPH}`)).toEqual(['(plain)', ...entries])
  })

  it('may go on in the next line, and hold entries of their own', () => {
    const text = `${INTRODUCED}

1. The harbor was open, and would
   be so.
2. Two things had to be settled,
namely:
(a) the price of coal;
(b) the price of fish.
3. He would write.`
    expect(lists(`${text}\n\n${PARAGRAPH}`)).toEqual([
      '(plain)',
      '1. The harbor was open, and would be so.',
      '2. Two things had to be settled, namely:',
      '  (a) the price of coal;',
      '  (b) the price of fish.',
      '3. He would write.',
    ])
  })

  it('may hold bullets', () => {
    const text =
      '1. He replied:\n   - on fish, nothing;\n   - on coal:\n     - that it was\n       dear;\n2. He left.'
    expect(lists(`${INTRODUCED}\n\n${text}\n\n${PARAGRAPH}`)).toEqual([
      ...[
        '(plain)',
        '1. He replied:',
        '  on fish, nothing;',
        '  on coal:',
        '    that it was dear;',
        '2. He left.',
      ],
    ])
  })

  it.each([
    ['a colon and text', `${INTRODUCED}\n`, ['(a) the harbor', '(b) the sea']],
    ['a colon and text', `${INTRODUCED}\n`, ['A. The harbor was open.', 'B. The sea was not.']],
    [
      'text, with the tabs of Word',
      'Mr. Lund spoke.\n',
      ['1.\tThe harbor was open.', '2.\tThe sea was not.'],
    ],
  ])('may stand between %s', (_, before, entries) => {
    const text = `${PARAGRAPH}\n\n${before}${entries.join('\n')}\nMr. Berg then left.\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual(['(plain)', ...entries.map((each) => each.replace('\t', ' '))])
  })

  it('are the rows of a table where further tabs part their words', () => {
    const { root } = encodeText(`5. Memorandum\n\n${PARAGRAPH}\n\n1.\tCoal\t12\n2.\tFish\t7\n`).document
    expect(all(root, 'row').map((row) => all(row, 'cell').length)).toEqual([3, 3])
  })

  it('are the subjects or the participants at the top', () => {
    const text = '1. Fish\n2. Coal\n\n1. Ambassador Berg\n2. Mr. Lund, EUR'
    expect(lists(`${text}\n\n${PARAGRAPH}`)).toEqual([
      ...['(subject)', '1. Fish', '2. Coal'],
      ...['(participants)', '1. Ambassador Berg', '2. Mr. Lund, EUR'],
    ])
  })

  it.each([
    ['with blank lines between them', `1. He agreed.\n\n2. He would write.\n\n${PARAGRAPH}`],
    ['with text right behind them', `1. He agreed.\n2. He would write.\nMr. Lund left.\n\n${PARAGRAPH}`],
    [
      'with letters, where no colon introduces them',
      `Mr. Lund left.\n(a) the harbor\n(b) the sea\nMr. Berg stayed.\n\n${PARAGRAPH}`,
    ],
    ['right behind text', `Mr. Lund left.\n1. He agreed.\n2. He would write.\n\n${PARAGRAPH}`],
    ['in a text without blank lines', `${INTRODUCED}\n1. He agreed.\n2. He would write.\n${PARAGRAPH}`],
    ['that do not count on', `1. He agreed.\n3. He would write.\n\n${PARAGRAPH}`],
    ['that do not begin with the first', `4. He agreed.\n5. He would write.\n\n${PARAGRAPH}`],
    ['that are long', `1. ${PARAGRAPH.repeat(5)}\n2. He agreed.\n\n${PARAGRAPH}`],
    [
      'with the indented first lines of paragraphs',
      `     1. He agreed that the harbor was\nopen.\n     2. He would write to the\nMinister.\n\n${PARAGRAPH}`,
    ],
  ])('are paragraphs %s', (_, text) => {
    expect(lists(`${PARAGRAPH}\n\n${text}`)).toEqual([])
  })
})

describe('whom copies go to', () => {
  it('stays the line that it is printed as', () => {
    const text = `COPIES TO: EUR, S/S\n\n${PARAGRAPH}\n\nJohn Hall\n\ncc: EUR\nINR`
    const body = one(encodeText(`5. Memorandum of Conversation\n\n${text}\n`).document.root, 'body')
    expect(all(body, 'p').map((p) => [words(p), attribute(p, 'rend')])).toEqual([
      ['COPIES TO: EUR, S/S', undefined],
      [PARAGRAPH, undefined],
      ['cc: EUR', undefined],
      ['INR', undefined],
    ])
    expect(all(body, 'signed').map(words)).toEqual(['John Hall'])
    expect(all(body, 'postscript')).toHaveLength(1)
  })
})

describe('paragraphs that only an indented first line parts', () => {
  const first = `     Mr. Lund said that he had nothing to add to what had been said
in the morning, and that he would write to the Minister before the
week was over.`
  it('are whole', () => {
    const body = one(
      encodeText(`5. Memorandum of Conversation\n\n${first}\n${first}\n${first}\n`).document.root,
      'body',
    )
    expect(all(body, 'p').map(words)).toEqual([PARAGRAPH, PARAGRAPH, PARAGRAPH])
  })
})

describe('paragraphs and tables', () => {
  const outline = (text: string): string[] =>
    childElements(one(one(encodeText(text).document.root, 'body'), 'div')).map(
      (child) => `${child.localName}: ${words(child)}`,
    )

  it('keep an entry together that goes on under its own words', () => {
    const text =
      '5. Memorandum\n\nIt was agreed:\n\n(a) that the quotas be\n    lifted;\n\n(b) that wheat be sold.\n'
    expect(outline(text).slice(2)).toEqual([
      'p: (a) that the quotas be lifted;',
      'p: (b) that wheat be sold.',
    ])
  })

  it('keep a title together that was broken by hand', () => {
    const text =
      '5. Memorandum of Conversation, Department of State,\nPort Norland, May 5, 1960\n\nMr. Lund agreed.\n'
    expect(outline(text)[0]).toBe(
      'head: 5. Memorandum of Conversation, Department of State, Port Norland, May 5, 1960',
    )
  })

  it('keep an empty cell where all rows then have as many', () => {
    const rows = (text: string): string[] =>
      all(one(encodeText(`5. Memorandum of Conversation\n\n${text}\n`).document.root, 'body'), 'row').map(
        (row) => all(row, 'cell').map(words).join('|'),
      )
    expect(rows('Country\t1968\t1969\nNorland\t\t7.5')).toEqual(['Country|1968|1969', 'Norland||7.5'])
    expect(rows('Country\t1968\nNorland\t\t7.5')).toEqual(['Country|1968', 'Norland|7.5'])
  })

  /** The cells of each row. */
  const rowsIn = (text: string): string[] =>
    all(
      encodeText(`5. Memorandum of Conversation\n\n${PARAGRAPH}\n\n${text}\n\n${PARAGRAPH}\n`).document.root,
      'row',
    ).map((row) => all(row, 'cell').map(words).join('|'))

  it('may set figures in columns with spaces', () => {
    const figures = `
                         1958           1959
     Norland             $7.5       10,000.0
     Sudland             12.0              –
     Both of them
       Coal                           3 tons`
    expect(rowsIn(figures)).toEqual([
      '|1958|1959',
      'Norland|$7.5|10,000.0',
      'Sudland|12.0|–',
      'Both of them',
      'Coal||3 tons',
    ])
    expect(rowsIn(figures.split('\n').slice(1, 3).join('\n'))).toEqual([])
  })

  it('may have heads over several of their columns', () => {
    const figures = `
                 (millions of dollars)
                      1958             1959
     Country        In     Out       In     Out
     Norland       7.5    10.0     12.0     1.5
              (estimates)
     Sudland      12.0     8.0      9.0     2.0`
    expect(rowsIn(figures)).toEqual([
      '|(millions of dollars)',
      '|1958||1959',
      'Country|In|Out|In|Out',
      'Norland|7.5|10.0|12.0|1.5',
      '|(estimates)',
      'Sudland|12.0|8.0|9.0|2.0',
    ])
    const told =
      '     (he had them from the Ministry)\nLund   said   12   were there\nand    the   13   rest of them'
    expect(rowsIn(told)).toEqual([])
  })

  it('set nothing else in columns', () => {
    expect(rowsIn('Oslo        Lund\nBergen      Berg\nNarvik      Hall')).toEqual([])
    expect(
      rowsIn('NATO    15  divisions ready\nPact   175  divisions ready\nBoth   190  divisions ready'),
    ).toEqual([])
    expect(rowsIn('In  1958 he  had\n12  tons, and  in\n1959  he had  13')).toEqual([])
  })

  it('head nothing with a label', () => {
    const body = one(
      encodeText(
        `5. Memorandum of Conversation\n\n${PARAGRAPH}\n\nApproved by: S\n\nThe Port\n\n${PARAGRAPH}\n`,
      ).document.root,
      'body',
    )
    expect(all(body, 'p').map((p) => attribute(p, 'rend'))).toEqual([
      undefined,
      undefined,
      'sectiontitleital',
      undefined,
    ])
  })

  it('keep rows of one cell between others', () => {
    const text = '5. Memorandum\n\nCountry\t1958\t1959\nImports\nNorland\t7.5\t10.0\n\nMr. Lund agreed.\n'
    const rows = all(one(encodeText(text).document.root, 'table'), 'row')
    expect(rows.map((row) => all(row, 'cell').length)).toEqual([3, 1, 3])
  })
})

describe('a memo in several layouts', () => {
  it('has flat lists, wrapped paragraphs and indented notes in one', () => {
    const text = `[Page 3]5. Memorandum of Conversation1

Washington, May 5, 1960.

PARTICIPANTS
- US
- Mr. Lund
- Norland Delegation
- Mr. Berg

Mr. Lund said that the fish had gone from the northern waters of the country
in the years after the war,2 and that nobody who had seen them [Page 4]there
would have thought it possible.

${PARAGRAPH} ${PARAGRAPH}

  • The fish
  • The coal

     Notes

     1. Source: Department of State, Central Files. Secret.

     2. From 1946 to
        1949.
`
    const { document } = encodeText(text)
    const body = one(document.root, 'body')
    expect(childElements(one(body, 'div')).map(({ localName }) => localName)).toEqual(
      'pb head dateline list p p list'.split(' '),
    )
    expect(all(body, 'note').map(words)).toEqual([
      'Source: Department of State, Central Files. Secret.',
      'From 1946 to 1949.',
    ])
    expect(words(all(body, 'p')[0]!)).toContain('waters of the country in the years after the war,')
  })
})

describe('people without a label', () => {
  const PEOPLE = `The President of Norland
Mr. Sven Lund, Director of the Institute of Fisheries in Norland
EUR--Henry Hall`

  it('are the participants, and what stands alone above them is the subject', () => {
    expect(lists(`Fish in the northern waters\n\n${PEOPLE}\n\n${PARAGRAPH}`)).toEqual([
      '(subject)',
      'Fish in the northern waters',
      '(participants)',
      ...PEOPLE.split('\n'),
    ])
  })

  it('stand above the subject where nothing does', () => {
    const text = `${PEOPLE}\n\nFish in the northern waters\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual([
      '(participants)',
      ...PEOPLE.split('\n'),
      '(subject)',
      'Fish in the northern waters',
    ])
    expect(lists(`SUBJECT\nFish\n\n${text}`)).toEqual([
      ...['(subject)', '# SUBJECT', 'Fish', '(participants)'],
      ...PEOPLE.split('\n'),
    ])
  })

  it('need not stand beside a subject that is the only heading of a conversation', () => {
    expect(lists(`Port Norland, May 5, 1960.\n\nFish in the northern waters\n\n${PARAGRAPH}`)).toEqual([
      '(subject)',
      'Fish in the northern waters',
    ])
    for (const top of [
      `Fish in the northern waters\n\n${PARAGRAPH}\n\nThe price of coal`,
      'Fish in the northern waters\n\nThe price of coal',
      'Mr. Lund of Norland',
      '4 October 1971',
      'He made three points:',
    ])
      expect(lists(`Port Norland, May 5, 1960.\n\n${top}\n\n${PARAGRAPH}`)).toEqual([])
    const paper = `5. Paper Prepared in the Embassy\n\nFish in the northern waters\n\n${PARAGRAPH}\n`
    expect(all(encodeText(paper).document.root, 'list')).toEqual([])
  })

  it('need no titles where they have offices', () => {
    const people = ['George C. Hall, Under Secretary', 'Sven Lund, Minister of Trade', 'Bo Berg']
    expect(lists(`${people.join('\n')}\n\n${PARAGRAPH}`)).toEqual(['(participants)', ...people])
  })

  it('end before a sentence that begins with one of them', () => {
    const text = `PARTICIPANTS\nUnited States\nThe President\nGermany\nMr. Lund\n\nThe President concluded with a summary:\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual([
      ...['(participants)', '# PARTICIPANTS'],
      ...['United States', '  The President', 'Germany', '  Mr. Lund'],
    ])
  })

  it('are parted into their delegations, also at the end and over the end of a page', () => {
    const text = `Listed on page 4\n\n${PARAGRAPH}\n\nUnited States\nThe Secretary\nMr. Hall\n[Page 4]\nGovernment of Norway\nMr. Lund`
    expect(lists(text)).toEqual([
      '(participants)',
      'Listed on page 4',
      '(participants)',
      'United States',
      '  The Secretary',
      '  Mr. Hall',
      'Government of Norway',
      '  Mr. Lund',
    ])
  })

  it.each([
    ['a classification and a code', `SECRET\n\nUSDel/MC/5\n\n${PARAGRAPH}`],
    ['a sentence', `The Secretary opened the meeting.\nMr. Lund followed.\n\n${PARAGRAPH}`],
    ['lines that name nobody', `Fish in the North\nWhales in the South\n\n${PARAGRAPH}`],
    [
      'a remark of the editors',
      `[Here follows a list of persons, including\nAdmiral Hall, General Lund,\nand Mr. Berg.]\n\n${PARAGRAPH}`,
    ],
    ['a day', `New York, September 19 and 20, 1961\n\n${PARAGRAPH}`],
  ])('are not read out of %s', (_, text) => {
    expect(lists(text)).toEqual([])
  })

  it('are not looked for in a letter', () => {
    const { document } = encodeText(`5. Letter to the Minister\n\n${PEOPLE}\n\n${PARAGRAPH}\n`)
    expect(all(one(document.root, 'body'), 'list')).toEqual([])
  })
})

describe('the margin of a typist', () => {
  it('is that of the text, not of a stray list that is wider', () => {
    const wide = Array<string>(3).fill(
      'Anatoliy F. Dobrynin, Ambassador of the Union of Soviet Socialist Republics in',
    )
    const narrow = Array<string>(30).fill('Mr. Lund said that the fish had gone from the waters of the')
    const { document } = encodeText(
      `5. Memorandum of Conversation\n\n${[...narrow, 'Kingdom of Norland.'].join('\n')}\n\n${[...wide, 'Norland.'].join('\n')}\n\n${[...narrow, 'Kingdom.'].join('\n')}\n`,
    )
    expect(all(one(document.root, 'body'), 'p').map((p) => words(p).slice(-8))).toEqual(
      expect.arrayContaining(['Norland.', 'Kingdom.']),
    )
  })
})

describe('paragraphs of a typist with a ragged margin', () => {
  it('are whole, and lists beside them keep their lines', () => {
    const text = `PARTICIPANTS
The Secretary
Mr. Sven Lund, Director of the Institute of Fisheries in Norland
Mr. Bo Berg

Mr. Lund said that the fish had gone from the northern waters of
the country in the years after the war, and that nobody
who had seen them there, and least of all the old
Kingdom of Norland, would have thought it possible; he hoped
for better years.

The Secretary asked what could be done about it by those who
had no boats.`
    const { document } = encodeText(`5. Memorandum of Conversation\n\n${text}\n`)
    expect(lists(text)).toEqual([
      '(participants)',
      '# PARTICIPANTS',
      'The Secretary',
      'Mr. Sven Lund, Director of the Institute of Fisheries in Norland',
      'Mr. Bo Berg',
    ])
    expect(all(one(document.root, 'body'), 'p').map((p) => words(p).slice(-12))).toEqual([
      'etter years.',
      'ad no boats.',
    ])
  })
})

describe('a typescript with double spacing', () => {
  const lines = `The Secretary said that the fish had gone from the northern waters of
the country in the years after the war, and that nobody who had seen
them there would have thought it possible; he hoped for better years.

Mr. Lund asked what could be done about it by those who had no boats,
and whether the Kingdom of Norland would pay for it, which he doubted
very much, or the Government of Sudland, which he thought likely and
which had money.

The Secretary agreed with what Mr. Lund had said.`

  const ends = (text: string): string[] =>
    all(one(encodeText(`5. Memorandum of Conversation\n\n${text}\n`).document.root, 'body'), 'p').map((p) =>
      words(p).slice(-12),
    )

  it('has the paragraphs that it has with single spacing', () => {
    expect(ends(lines.replaceAll('\n', '\n\n'))).toEqual(ends(lines))
    expect(ends(lines)).toHaveLength(3)
  })

  it('has them too where only indents part them', () => {
    const indented = lines.replaceAll('\n\n', '\n     ').replaceAll('\n', '\n\n')
    expect(ends(indented)).toEqual(ends(lines))
  })
})

describe('marks without words', () => {
  it.each([
    ['•\n•', ['•']],
    ['• a\n•\n•', ['•', '•']],
    ['•\n•\nword', ['•']],
    ['•  \no\ta\nword', ['•', 'o']],
  ])('each is accounted for: %j', (text, marks) => {
    const { ledger } = encodeText(text)
    const bullets = ledger.filter(({ kind }) => kind === 'bullet').map((each) => each.text.trim())
    expect(bullets).toEqual(expect.arrayContaining(marks))
  })
})

it('numbered sentences without blank lines between them are paragraphs', () => {
  const text = `5. Memorandum of Conversation

Oslo, May 12, 1968

1. Mr. Lund came at his own request. He said that it was late.
2. Mr. Hall replied that there was no delay. He asked whether the Minister had seen it.
3. The meeting ended at 11:35.
`
  const { root } = encodeText(text).document
  expect(all(root, 'list')).toEqual([])
  expect(all(one(root, 'body'), 'p')).toHaveLength(3)
  expect(all(root, 'said').map((said) => attribute(said, 'who'))).toEqual(['#lund', '#hall', '#hall'])
})

it('what stands under “Contents” is no subject', () => {
  const contents =
    'CONTENTS\n\nItem    Subject    Paragraphs\n\nI.    Fish      1 - 5\nII.   Harbors      6 - 9'
  expect(lists(`${contents}\n\nPARTICIPANTS\nMr. Lund\nMr. Hall\n\n${PARAGRAPH}`)).toEqual([
    ...['(plain)', 'I. Fish 1 - 5', 'II. Harbors 6 - 9'],
    ...['(participants)', '# PARTICIPANTS', 'Mr. Lund', 'Mr. Hall'],
  ])
})
