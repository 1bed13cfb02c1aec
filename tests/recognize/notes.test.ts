import { describe, expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { sourceFile } from '../../src/source/file.js'
import { attribute, textOf } from '../../src/xml/tree.js'
import { all, encodeText, marked as markedBy, one, words } from '../support.js'

/** The words of the body with `{n}` where the note stands that prints n. */
const marked = (text: string): string =>
  markedBy(text, (element) => (element.localName === 'note' ? `{${attribute(element, 'n')!}}` : undefined))

const memo = (body: string, ...notes: string[]): string =>
  `7. Telegram From the Embassy in Norland to the Department of State1\n\n${body}\n\n` +
  ['Source: Department of State, Central Files. Secret.', ...notes]
    .map((note, index) => `  ${index + 1}. ${note}`)
    .join('\n\n') +
  '\n'

describe('markers of notes', () => {
  it.each([
    ['/1/', '/2/', '/3/'],
    ['(1)', '(2)', '(3)'],
    ['1/', '2/', '3/'],
  ])('may be printed as %s, as the list prints them', (first, second, third) => {
    const text = `7. Memorandum of Conversation${first}\n\nMr. Lund${second} said that he agreed. ${third} He left.\n\n${first} Source: Department of State.\n\n${second} Foreign Minister.\n\n${third} Not found.\n`
    expect(marked(text)).toContain('Mr. Lund{2} said that he agreed.{3} He left.')
  })

  it('are found of bare numbers that count on to the very end, each glued to a word above', () => {
    const text =
      '7. Memorandum of Conversation\n\nHe said that the tariff was unjust.1 It cost $20.2 million.2\n\n1 That of May.\n2 Lund had said less.\n'
    expect(marked(text)).toContain('was unjust.{1} It cost $20.2 million.{2}')
    expect(marked(text.replace('unjust.1', 'unjust.'))).toContain('1 That of May.')
    expect(marked(`${text}\nMr. Lund left.\n`)).toContain('1 That of May.')
  })

  it.each(['\n', '\n\n', '.\n'])('are those of a list whose numbers stand above the notes: %j', (gap) => {
    const text = `7. Memorandum of Conversation1\n\nMr. Lund2 said that he agreed.3 He left.\n\n1${gap}Source: Department of State.\n\n2${gap}See the list.\n\n3${gap}On May 1.\n`
    expect(marked(text)).toContain('Mr. Lund{2} said that he agreed.{3} He left.')
    const ports = text.replace(/\n1[^]*/, `\nThe ports were:\n\n1${gap}Oslo\n\n2${gap}Bergen\n`)
    expect(marked(ports)).not.toContain('{')
  })

  const lettered = (first: string, second: string, ...notes: string[]): string =>
    `7. Memorandum of Conversation\n\nMr. Lund said that he agreed${first} with (a) the treaty. He left.${second} It was a Monday.\n\n${notes.join('\n')}\n`

  it.each([
    ['[a]', '[b]', '[a] Of May 1.', '[b] Not printed.'],
    ['(a)', '(b)', '(a) Of May 1.', '(b) Not printed.'],
    ['ᵃ', 'ᵇ', 'ᵃ Of May 1.', 'ᵇNot printed.'],
    [':a', 'b', 'a Of May 1, as', 'he said.', 'b. Not printed.'],
  ])('may be letters: %s, %s', (first, second, ...notes) => {
    const list = notes.map((note) => note.replace('b.', 'b'))
    expect(marked(lettered(first, second, ...list))).toMatch(
      /agreed:?\{a\} with \(a\) the treaty\. He left\.\{b\} It was/,
    )
  })

  it.each([
    ['[a] Of May 1.\n[b] Not found.\n\n1. Source: Not printed.\n2. Ibid.', '[a]', '[b]', 'a', 'b'],
    [
      'Notes\n\n1. Source: Not printed.\n2. Ibid.\n\nNotes\n\na. Of May 1.\nb. Not found.',
      'ᵃ',
      'ᵇ',
      'a',
      'b',
    ],
    ['* Of May 1.\n† Not found.\n\n1. Source: Not printed.\n2. Ibid.', '*', '†', '*', '†'],
    ['1. Source: Not printed.\n2. Ibid.\n\n* Of May 1.\n† Not found.', '*', '†', '*', '†'],
  ])('may be letters or signs beside numbers: %j', (list, first, second, a, b) => {
    const text = `7. Memorandum of Conversation1\n\nMr. Lund said that he agreed.${first} He left.2 It was late.${second} He had come early.\n\n${list}\n`
    expect(marked(text)).toContain(
      `7. Memorandum of Conversation{1} Mr. Lund said that he agreed.{${a}} He left.{2} It was late.{${b}} He had come early.`,
    )
    const { root } = encodeText(text).document
    expect(all(root, 'note').filter((note) => attribute(note, 'type') === 'source')).toHaveLength(1)
  })

  it('are no letters of a list that counts something else', () => {
    const list = ['(a) Of May 1.', '(b) Not printed.']
    expect(marked(lettered('', '(b)', ...list))).not.toContain('{')
    expect(marked(lettered('', '', 'a. Of May 1.', 'b. Not printed.'))).not.toContain('{')
  })

  it('that letters lack, or the list, are told', () => {
    const text = lettered('[a]', '[c][d]', '[a] Of May 1.', '[b] Not printed.', '[c] Ibid.')
    const { diagnostics, value } = encodeMemo(sourceFile('memo.txt', text))
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['note-without-marker', 'marker-without-note'])
    expect(value!.tei.text).toContain('n="b" xml:id="d7fnb" anchored="false"')
  })

  it('call a note again behind its first, in doubt if they are plain figures', () => {
    const again = (text: string): string[] =>
      all(encodeText(text).document.root, 'ref').map((ref) => attribute(ref, 'cert') ?? 'high')
    const text = memo(
      'Mr. Lund agreed.2 He left.2 Mr. Berg[2] spoke of “2” and of article 2.',
      'Not printed.',
    )
    expect(marked(text)).toContain('agreed.{2} He left.2 Mr. Berg[2]')
    expect(again(text)).toEqual(['medium', 'high'])
  })

  it.each(['²', '[2]', '[^2]'])(
    'call a note again inside another as %s, but neither itself nor one that nothing called',
    (call) => {
      const text = memo(
        'Mr. Lund agreed.² He left.³',
        `Not printed; so Berg.${call}`,
        `He wrote of it.${call} It had 40 km² and 7 ports.${call.replace(/2|²/, (n) => (n === '2' ? '5' : '⁵'))}`,
      )
      const refs = all(encodeText(text).document.root, 'ref')
      expect(refs.map((ref) => [attribute(ref, 'type'), attribute(ref, 'target'), textOf(ref)])).toEqual([
        ['note', '#d7fn2', call],
      ])
    },
  )

  it('may be signs, where the last lines repeat them', () => {
    const text =
      'Memorandum of Conversation\n\nMr. Lund* said that the talks† were over.**\n\n* Foreign Minister.\n† On the Straits.\n** See below.\n'
    expect(marked(text)).toContain('Mr. Lund{*} said that the talks{†} were over.{**}')
    expect(marked(text.replace('Lund*', 'Lund'))).toContain('Foreign Minister.')
  })

  it('are superscripts behind an hour, which is no measure', () => {
    const text = memo('He held talks (telegram 421).² The land has 40 m².', 'Not printed.')
    expect(marked(text.replace('State1', 'State, May 5, 1960, 3 p.m.¹'))).toContain('3 p.m.{1}')
  })

  it('are never the end of the year of a date', () => {
    const text =
      '7. Memorandum of Conversation\n\nOslo, June 3, 1971.\n\nMr. Lund left.2\n\n1. Source: Not found.\n\n2. He came back.\n'
    expect(marked(text)).toContain('June 3, 1971.')
  })

  it('are line under line, however full a line is above the next number', () => {
    const text =
      '7. Memorandum of Conversation1\n\nThe Ambassador called this morning and handed me a letter from the\nPrime Minister.2 He hoped for an early reply from the President.3 I\nsaid that the President was away.\n\n1. Source: Department of State, Central Files, 611.41/6-555. Secret.\n2. Not printed.\n3. It was sent.\n'
    expect(marked(text)).toContain('Prime Minister.{2} He hoped for an early reply from the President.{3} I')
  })

  it('cling to words, years, days and times', () => {
    const text = memo(
      'In 19582 the Council met on May 43 at 10:304 p.m.; “again”;5 it cost $1.3 billion, 25 percent more than 7 years ago.',
      ...['Not printed.', 'The 4th was a Sunday.', 'Local time.', 'Omission in the original.'],
    )
    expect(marked(text)).toContain(
      'In 1958{2} the Council met on May 4{3} at 10:30{4} p.m.; “again”;{5} it cost $1.3 billion, 25 percent more than 7 years ago.',
    )
  })

  it('are found behind the number that their note names', () => {
    const text = memo(
      'See also paper 2612 and 1182. Reference Embtel 13772 of March 30.',
      'In telegram 1377, March 31, the Ambassador reported two conferences.',
    )
    expect(marked(text)).toContain('paper 2612 and 1182. Reference Embtel 1377{2} of March 30.')
  })

  it('are found behind a space after the name that their note explains', () => {
    const text = memo(
      'Mr. Lund 2 said that Article 2 gave 2 ministers a seat in Group 2.',
      'Sven Lund, Minister of Trade.',
    )
    expect(marked(text)).toContain('Mr. Lund{2} said that Article 2 gave 2 ministers a seat in Group 2.')
  })

  it.each([
    ['[2]', 'Mr. Lund [2] said that he had been there at 3 [4] p.m. on the day.'],
    ['[^2]', 'Mr. Lund [^2] said that he had been there at 3 [4] p.m. on the day.'],
    ['²', 'Mr. Lund ² said that he had been there at 3 [4] p.m. on the day.'],
  ])('may stand behind a space as %s', (_, text) => {
    const notes = ['Sven Lund.', 'Not printed.', 'Not printed either.']
    expect(marked(memo(`${text} He left.3`, ...notes))).toContain(
      'Mr. Lund{2} said that he had been there at 3 [4] p.m. on the day. He left.{3}',
    )
  })

  it.each(['2', '[2]', '[^2]'])('may be wrapped to the beginning of a line as %s', (marker) => {
    const line = `The Ambassador said at length what he had said in the week before to Mr. Lund\n${marker} and to others who had been in the room of the Minister at that early hour,\nwhich was well known.`
    expect(marked(memo(line, 'Sven Lund, Minister of Trade.'))).toContain('to Mr. Lund{2} and to others')
  })

  it('may have lost the space behind them', () => {
    expect(marked(memo('He spoke of war.2The Minister agreed.', 'Not printed.'))).toContain(
      'of war.{2}The Minister',
    )
  })

  it('may call the same note twice, which the list then prints twice', () => {
    const text = memo(
      'The paper2 was sent. The same paper2 was read.3 It was late.4',
      ...['Not found.', 'Not found.', 'On June 3.', 'At 10 p.m.'],
    )
    expect(marked(text)).toContain('The paper{2} was sent. The same paper{2} was read.{3} It was late.{4}')
  })

  it('may print one number for two notes', () => {
    const text = memo(
      'The paper2 was sent.3 Another paper3 was read.4',
      ...['Not found.', 'On June 3.', 'That of May.', 'At 10 p.m.'],
    )
    expect(marked(text)).toContain('The paper{2} was sent.{3} Another paper{3} was read.{4}')
    expect(all(encodeText(text).document.root, 'note').map(words).slice(2)).toEqual([
      'On June 3.',
      'That of May.',
      'At 10 p.m.',
    ])
  })

  it('may stand behind a space that does not break', () => {
    const text = memo('He wrote to President Lund\u00a02 in May.', 'Not found.')
    expect(marked(text)).toContain('to President Lund{2} in May.')
  })

  it('may leave out a number', () => {
    const text = memo('The paper2 was sent,4 then read.5', 'Not found.', 'On June 3.', 'At 10 p.m.')
    expect(marked(text)).toContain('The paper{2} was sent,{4} then read.{5}')
  })

  it('may count from 0 where the list counts from 1', () => {
    const text = memo('The paper1 was sent.2', 'Not found.', 'On June 3.').replace('State1', 'State0')
    expect(marked(text)).toContain('7. Telegram From the Embassy in Norland to the Department of State{0}')
    expect(marked(text)).toContain('The paper{1} was sent.{2}')
  })
})

describe('the list of notes', () => {
  it.each([
    ['with superscripts', '¹', '²', '¹ ', '² '],
    ['in brackets', '[1]', '[2]', '[1] ', '[2] '],
    ['with a bracket behind the number', '1', '2', '1) ', '2) '],
    ['with nothing but the number', '1', '2', '1 ', '2 '],
    ['as ever while Markdown calls them', '[^1]', '[^2]', '1. ', '2. '],
  ])('may be printed %s', (_, first, second, one, two) => {
    const text = `7. Telegram From the Embassy in Norland${first}\n\nMr. Lund agreed.${second}\n\nNotes\n\n${one}Source: Department of State. Secret.\n\n${two}Not printed.\n`
    expect(marked(text)).toContain('Mr. Lund agreed.{2}')
    expect(all(encodeText(text).document.root, 'note').map(words)).toEqual([
      'Source: Department of State. Secret.',
      'Not printed.',
    ])
  })

  it('may be lines in brackets that happen to be equally long', () => {
    const lines = [
      'Source: Department of State, Central Files, 396.1–GE/7–2455. Top Secret. Drafted by Berg.',
      'The reference is apparently to the message of July 23 that was relayed to Hall; see above',
      `Not printed. ${'The message said that the Minister would come. '.repeat(4).trim()}`,
    ]
    const list = lines.map((line, index) => `[${index + 1}] ${line}`).join('\n')
    const text = `7. Telegram From the Embassy in Norland¹\n\nMr. Lund agreed.² He left.³\n\n${list}\n`
    expect(all(encodeText(text).document.root, 'note').map(words)).toEqual(lines)
  })

  it('may hold numbered paragraphs of its own', () => {
    const source =
      'Source: Department of State. Secret. The letter reads:\n\n     “1. I agree.\n\n     “2. I do not.”'
    const text = `7. Memorandum of Conversation1\n\nMr. Lund agreed.2\n\n  1. ${source}\n\n  2. Not printed.\n`
    const notes = all(one(encodeText(text).document.root, 'body'), 'note')
    expect(notes.map((note) => all(note, 'p').length)).toEqual([3, 0])
  })

  it('is not begun by the numbered paragraphs of the memo', () => {
    const text = '7. Memorandum of Conversation\n\nMr. Lund asked:\n\n1. What is it?\n\n2. Who has it?\n'
    expect(all(encodeText(text).document.root, 'note')).toEqual([])
    expect(marked(text)).toContain('2. Who has it?')
  })

  it('may stand line under line below long paragraphs', () => {
    const long = 'The Minister said that he had nothing to add to what had been said in the morning. '.repeat(
      3,
    )
    const text =
      `7. Telegram From the Embassy in Norland1\n\n${long}He left.2\n\nLund\n\n` +
      '1. Source: Department of State, Central Files, 123.45/6–789. Confidential; Priority.\n' +
      '2. At noon, by the train to the south that he had taken in the years before the war.\n'
    const notes = all(encodeText(text).document.root, 'note')
    expect(notes.map((note) => attribute(note, 'n'))).toEqual(['1', '2'])
    expect(words(notes[1]!)).toMatch(/^At noon/)
  })
})

/** A list of notes as it is printed, number and words. */
const listed = (body: string, ...notes: [string, string][]): string =>
  `7. Telegram From the Embassy in Norland to the Department of State\n\n${body}\n\nHall\n\n${notes.map(([n, text]) => `  ${n}. ${text}\n`).join('')}`

describe('the count of a list', () => {
  it('may go on from the note at the heading of a chapter', () => {
    const text = listed(
      'Mr. Lund2 spoke.3',
      ['2', 'Source: Department of State. Secret.'],
      ['3', 'Not printed.'],
    )
    expect(marked(text)).toContain('Mr. Lund{2} spoke.{3}')
    expect(all(encodeText(text).document.root, 'note').map((note) => attribute(note, 'n'))).toEqual([
      '2',
      '3',
    ])
  })

  it('may leave out a number', () => {
    const text = listed(
      'Mr. Lund1 spoke.2 Mr. Berg4 was silent.5',
      ['1', 'Source: Department of State. Secret.'],
      ['2', 'Not printed.'],
      ['4', 'Olaf Berg.'],
      ['5', 'See Document 9.'],
    )
    expect(marked(text)).toContain('Mr. Lund{1} spoke.{2} Mr. Berg{4} was silent.{5}')
  })

  it('may print a number twice', () => {
    const text = listed(
      'Mr. Lund1 spoke of the letter.2 The letter2 was short.3',
      ['1', 'Source: Department of State. Secret.'],
      ['2', 'See Document 35.'],
      ['2', 'See Document 35.'],
      ['3', 'Not printed.'],
    )
    expect(marked(text)).toContain('Mr. Lund{1} spoke of the letter.{2} The letter{2} was short.{3}')
  })

  it('is believed with few markers glued to words where the words are those of notes', () => {
    const text = `7. Telegram From Norland to the Department of State 1\n\nThe Governor2 said so (Embassy’s 26423).\n\nHall\n\n  1. On March 12 the Ambassador left for a mission.\n  2. M.A. Lund.\n  3. Dated March 29, not printed. (Department of State, Central Files)\n`
    expect(all(encodeText(text).document.root, 'note')).toHaveLength(3)
  })
})

it('the number of a postal district calls no note', () => {
  const text = 'Memorandum of Conversation\n\nMr. Lund lived in Fish Gardens, S.W.1, and wrote to W.C.1.\n'
  expect(encodeMemo(sourceFile('memo.txt', text)).diagnostics).toEqual([])
})
