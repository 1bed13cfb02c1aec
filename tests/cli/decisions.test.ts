import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chancery, folder } from './run.js'

const MEMO = `7. Memorandum of Conversation1

PARTICIPANTS
  • Mr. Smith
  • Mr. Jones

Mr. Smith asked Mr. Jones about the tariff.

It would be lowered in the spring.

  1. Source: Department of State.
`

function memo(decisions?: object): string {
  const cwd = folder()
  writeFileSync(join(cwd, 'memo.txt'), MEMO)
  if (decisions) writeFileSync(join(cwd, 'memo.decisions.json'), JSON.stringify(decisions))
  return cwd
}

/** What `--json` writes: an object a line. */
const lines = (out: string): unknown[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

describe('--report', () => {
  it('writes the doubtful decisions as HTML and JSON, with the decision to change', () => {
    const cwd = memo()
    expect(chancery(['encode', 'memo.txt', '-o', 'memo.xml', '--report'], { cwd }).code).toBe(0)
    const items = JSON.parse(readFileSync(join(cwd, 'memo.report.json'), 'utf8')) as Record<string, unknown>[]
    expect(items).toContainEqual(
      expect.objectContaining({
        line: 9,
        type: 'speech',
        cert: 'medium',
        choice: 'Smith (smith)',
        alternatives: ['Jones (jones)'],
        decision: {
          ...{ type: 'speech', words: 'It would be lowered in the spring.', line: 9, column: 1 },
          who: ['smith'],
        },
      }),
    )
    const [{ corrections }] = items.filter(({ line }) => line === 9) as [
      { corrections: { choice: string }[] },
    ]
    expect(corrections.map(({ choice }) => choice)).toEqual([
      'Jones (jones)',
      'somebody unknown',
      'nothing marked',
    ])
    expect(items).toContainEqual(
      expect.objectContaining({
        type: 'finding',
        rule: 'participant-never-speaks',
        reason: 'Jones is listed but never speaks; check who speaks',
      }),
    )
    const html = readFileSync(join(cwd, 'memo.report.html'), 'utf8')
    expect(html).toContain('Jones is listed but never speaks')
    expect(html).toContain('<mark>It would be lowered in the spring.</mark>')
    expect(html).not.toContain('<script')
  })
})

describe('decisions', () => {
  it('are replayed', () => {
    const cwd = memo({
      decisions: [{ type: 'speech', words: 'It would be lowered', line: 9, who: ['jones'] }],
    })
    const { out, code, err } = chancery(['encode', 'memo.txt'], { cwd })
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(
      '<said who="#jones" direct="false" aloud="true" cert="high" resp="#editor">It would be',
    )
    expect(out).toContain('<respStmt xml:id="editor">')
    expect(out).toContain('What carries resp="#editor" was decided by an editor instead.')
  })

  it('may drop what is wrong', () => {
    const cwd = memo({ decisions: [{ type: 'speech', words: 'It would be lowered', drop: true }] })
    expect(chancery(['encode', 'memo.txt'], { cwd }).out).toContain(
      '<p>It would be lowered in the spring.</p>',
    )
  })

  it('are reported when stale, or when they name nobody', () => {
    const cwd = memo({
      decisions: [
        { type: 'speech', words: 'It would be raised', who: ['jones'] },
        { type: 'speech', words: 'It would be lowered', who: ['miller'] },
      ],
    })
    const { code, err } = chancery(['encode', 'memo.txt'], { cwd })
    expect(code).toBe(0)
    expect(err).toMatch(
      /memo\.decisions\.json:1:\d+: warning: decision 1 \(speech, “It would be raised”\) matches nothing any more/,
    )
    expect(err).toMatch(/decision 2 .* names `miller`, who is no person of this memo/)
  })

  const warnings = (...decisions: object[]): string[] => {
    const { out, err, code } = chancery(['encode', 'memo.txt'], { cwd: memo({ decisions }) })
    expect([code, out === '']).toEqual([0, false])
    return err.split('\n').filter(Boolean)
  }

  it('every decision of a report is taken, and every correction', () => {
    const cwd = memo()
    chancery(['encode', 'memo.txt', '-o', 'memo.xml'], { cwd })
    const items = lines(chancery(['explain', 'memo.txt', '--json'], { cwd }).out) as {
      decision?: object
      corrections: { decision: object }[]
    }[]
    const accepted = items.flatMap(({ decision }) => (decision ? [decision] : []))
    expect(accepted.length).toBeGreaterThan(5)
    expect(warnings(...accepted)).toEqual([])
    const corrections = items.map((each) => each.corrections.map(({ decision }) => decision))
    const most = corrections.reduce((longest, { length }) => Math.max(longest, length), 0)
    for (let at = 0; at < most; at++)
      expect(warnings(...corrections.flatMap((each) => each.slice(at, at + 1)))).toEqual([])
  })

  it.each([
    [{ type: 'noteMarker', words: '1', drop: true }, /Conversation1</],
    [
      { type: 'personName', words: 'tariff', line: 7, add: true, person: 'jones' },
      /<persName ref="#jones" resp="#editor">tariff/,
    ],
    [
      { type: 'date', words: 'in the spring', add: true, when: '1960' },
      /<date when="1960" resp="#editor">in the spring/,
    ],
    [{ type: 'speech', words: 'It would be lowered', direct: true }, /direct="true"/],
  ])('%j', (decision, expected) => {
    const { out, err } = chancery(['encode', 'memo.txt'], { cwd: memo({ decisions: [decision] }) })
    expect(err.replace(/.*note-without-marker.*\n.*\n.*\n/, '')).toBe('')
    expect(out).toMatch(expected)
  })

  it.each([
    [
      'words that stand often need a line',
      { type: 'personName', words: 'Smith', person: 'jones' },
      /fits 2 places \(lines 4, 7\)/,
    ],
    [
      'added words that stand often',
      { type: 'placeName', words: 'Jones', add: true },
      /fits 2 places \(lines 5, 7\); say which, with `line` and `column`/,
    ],
    [
      'added words that stand often in a line',
      { type: 'placeName', words: 'Mr.', line: 7, add: true },
      /fits 2 places of line 7 \(columns 1, 17\); say which, with `column`/,
    ],
    [
      'what is dropped and is something',
      { type: 'speech', words: 'It would', drop: true, who: [] },
      /says `drop` and `who`, which cannot both be meant/,
    ],
    [
      'words that moved far away',
      { type: 'personName', words: 'Smith', line: 40, drop: true },
      /nothing near line 40/,
    ],
    [
      'what the kind cannot say',
      { type: 'speech', words: 'It would', person: 'jones' },
      /says `person`, which means nothing of a speech; use `who`/,
    ],
    [
      'a person nearly named',
      { type: 'speech', words: 'It would', who: ['jonse'] },
      /did you mean `jones`\?/,
    ],
    [
      'added words that are not there',
      { type: 'placeName', words: 'Paris', add: true },
      /has words that the text has not/,
    ],
    [
      'added words that are half of one',
      { type: 'placeName', words: 'tar', add: true },
      /has words that the text has not/,
    ],
    [
      'added words that are marked',
      { type: 'speech', words: 'It would be', add: true, who: [] },
      /are marked so already/,
    ],
    [
      'added words across others',
      { type: 'personName', words: 'spring.\n\n  1.', add: true, person: 'jones' },
      /has words that the text has not/,
    ],
    ['added speech out of others', { type: 'placeName', words: 'tariff. It', add: true }, /has words that/],
  ])('are reported: %s', (_, decision, expected) => {
    const found = warnings(decision)
    expect(found[0]).toMatch(expected)
    expect(found[0]).toMatch(/^memo\.decisions\.json:1:\d+: warning: .*\[stale-decision\]$/)
  })

  it('may mark a day, also before the marker of a note, but no half of one', () => {
    const cwd = folder()
    const text = MEMO.replace('in the spring', 'by May 15, not by May 112 as some said')
    writeFileSync(join(cwd, 'memo.txt'), `${text}  2. His memorandum.\n`)
    const add = (words: string, when: string): object => ({ type: 'date', words, when, add: true })
    const decisions = [add('May 1', '1955-05-01'), add('by May 11', '1955-05-11')]
    writeFileSync(join(cwd, 'memo.decisions.json'), JSON.stringify({ decisions }))
    const { out, err } = chancery(['encode', 'memo.txt'], { cwd })
    expect(err).toMatch(/decision 1 .* has words that the text has not/)
    expect(err).not.toContain('decision 2')
    expect(out).toMatch(/by May 11<\/date>\s*<note n="2"/)
  })

  it('may drop a speech and mark a part of it instead, in either order', () => {
    const speech = { type: 'speech', words: 'It would be lowered' }
    const drop = { ...speech, drop: true }
    const add = { ...speech, who: ['jones'], add: true }
    for (const decisions of [
      [drop, add],
      [add, drop],
    ]) {
      const { out, err } = chancery(['encode', 'memo.txt'], { cwd: memo({ decisions }) })
      expect(err).toBe('')
      expect(out).toMatch(/<said who="#jones"[^>]*>It would be lowered<\/said> in the spring\./)
    }
  })

  it('may name anybody of a register', () => {
    const add = { type: 'personReference', words: 'the tariff', add: true }
    const cwd = memo({
      decisions: [
        { ...add, person: 'dahl' },
        { ...add, words: 'nowhere', person: 'vik' },
      ],
    })
    writeFileSync(join(cwd, 'persons.csv'), 'id,name\ndahl,"Dahl, Nils"\nvik,"Vik, Per"\nholm,"Holm, Leif"\n')
    const { out, err } = chancery(['encode', 'memo.txt', '--authority', 'persons.csv'], { cwd })
    expect(out).toContain('<rs type="person" ref="#dahl" resp="#editor">the tariff</rs>')
    expect(out).toMatch(/<person xml:id="dahl">\s*<persName>Dahl, Nils<\/persName>/)
    expect(out).not.toMatch(/xml:id="(?:vik|holm)"/)
    expect(err).toMatch(/decision 2 .* has words that the text has not/)
  })

  it('are reported when two correct the same words', () => {
    const one = { type: 'speech', words: 'It would be lowered', who: ['jones'] }
    expect(warnings(one, { ...one, who: [] })[0]).toMatch(/the same words as decision 1/)
  })

  it.each([
    ['{ "decisions": [ }', /^memo\.decisions\.json:1:18: error: not JSON/],
    ['[]', /^memo\.decisions\.json:1:1: error: /],
    ['{ "decisions": [{ "type": "speech", "words": "x", "whom": [] }] }', /did you mean `who`\?/],
    [
      '{ "decisions": [{ "type": "date", "words": "x", "when": "May 5" }] }',
      /^[^\n]*1:57: error: `decisions\.0\.when` must be written like `1959-09-15` or `14:30`, found `"May 5"`; correct it \[json-pattern\]\n.*\n.*\n$/,
    ],
    [
      '{ "decisions": [{ "type": "personName", "words": " ", "person": "Mr. Lund" }] }',
      /`decisions\.0\.words` must not be empty, [^]*must be written like `lund` \(`\^/,
    ],
    ['{ "decisions": [{ "type": "date", "words": "x", "line": "7" }] }', /1:57: error: .*a whole number/],
  ])('that are wrong are an error: %s', (json, expected) => {
    const cwd = memo()
    writeFileSync(join(cwd, 'memo.decisions.json'), json)
    const { out, err, code } = chancery(['encode', 'memo.txt'], { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(expected)
  })

  it('are checked by their schema', () => {
    const cwd = memo({ decisions: [{ type: 'speach', words: 'x' }] })
    const { code, err } = chancery(['encode', 'memo.txt'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(/^memo\.decisions\.json:1:\d+: error: /)
  })
})

describe('chancery explain', () => {
  it('says which rule made which tag of a line', () => {
    const { out, code } = chancery(['explain', 'memo.txt:7'], { cwd: memo() })
    expect(code).toBe(0)
    expect(out).toContain(
      '7:1  speech “Mr. Smith asked Mr. Jones about the tariff.” → Smith (smith) (high) [subject-of-saying]',
    )
    expect(out).toContain('personName “Jones” → Jones (jones)')
    expect(out).not.toMatch(/^9:/m)
  })

  it('says so of a line in the middle of a sentence, and of a column', () => {
    const cwd = folder()
    writeFileSync(
      join(cwd, 'memo.txt'),
      '7. Memorandum\n\nMr. Lund said that the Straits would be open to all ships of other powers,\nand that Norland and Mr. Berg had been told of it long ago. He agreed.\n',
    )
    const told = (place: string): string[] =>
      [...chancery(['explain', place], { cwd }).out.matchAll(/^(\d+:\d+ {2}\w+)/gm)].map(([, item]) => item!)
    expect(told('memo.txt:4')).toEqual(['3:1  paragraph', '3:1  speech', '4:26  personName', '4:61  speech'])
    expect(told('memo.txt:4:27')).toEqual(['3:1  paragraph', '3:1  speech', '4:26  personName'])
    expect(told('memo.txt:4:61')).toEqual(['3:1  paragraph', '4:61  speech'])
    expect(chancery(['explain', 'memo.txt:4:99'], { cwd }).err).toBe(
      'nothing was recognized on line 4, column 99\n',
    )
  })

  it('explains a line of standard input', () => {
    const input = '7. Memorandum\n\nMr. Lund said that he was sorry.\n'
    expect(chancery(['explain', '-:3'], { input }).out).toContain('3:1  speech “Mr. Lund')
    expect(chancery(['explain', '-:3:5'], { input }).out).toContain('3:5  personName “Lund”')
  })

  it('says what the blocks around the words were read as', () => {
    const { out } = chancery(['explain', 'memo.txt'], { cwd: memo() })
    for (const line of [
      '1:1  heading “7. Memorandum of Conversation1” → <head> (high) [heading]',
      '3:1  label “PARTICIPANTS” → <head> (high) [labeled-list]',
      '4:5  item “Mr. Smith” → <item> (high) [list-item]',
      '7:1  paragraph “Mr. Smith asked Mr. Jones about the tariff.” → <p> (high) [paragraph]',
      '11:3  note “1. Source: Department of State.” → <note> (high) [note-of-list]',
    ])
      expect(out).toContain(line)
  })

  it.each(['memo.txt:0', 'memo.txt:999'])('%s is no line of it', (given) => {
    const { code, err, out } = chancery(['explain', given], { cwd: memo() })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^chancery: memo\.txt has 12 lines; there is no line/)
  })

  it('tells lines of a web page in that page', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.html'), '<body>\n\n<h1>7. Memorandum</h1>\n<p>\nMr. Smith said no.\n')
    expect(chancery(['explain', 'memo.html:5'], { cwd }).out).toContain('5:5  personName “Smith”')
  })

  it('explains everything, also as JSON', () => {
    const items = lines(chancery(['explain', 'memo.txt', '--json'], { cwd: memo() }).out)
    expect(items.length).toBeGreaterThan(5)
  })
})

describe('a word that a line end or a page parts', () => {
  const BROKEN = `7. Memorandum of Conversation

Mr. Lundgren asked about the nego-
tiations. It was agreed that Mr. Lund-
gren would speak to the rep-

- 2 -

resentatives of the two-
power talks.
`
  const run = (command: string, ...decisions: object[]): { out: string; err: string } => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.txt'), BROKEN)
    writeFileSync(join(cwd, 'memo.decisions.json'), JSON.stringify({ decisions }))
    const [name, ...rest] = command.split(' ')
    return chancery([name!, 'memo.txt', ...rest], { cwd })
  }

  it('is explained as it is read', () => {
    const { out } = run('explain')
    for (const line of [
      '“Mr. Lundgren asked about the negotiations. It was agreed th…”',
      'personName “Lundgren” → Lundgren (lundgren)',
      'hyphen “negotiations” → one word',
      'hyphen “representatives” → one word',
      'hyphen “two-power” → a hyphen of the word',
    ])
      expect(out).toContain(line)
    expect(out).not.toMatch(/Lund-|nego- /)
  })

  it('has its own hyphen where an editor drops that of the line end', () => {
    const { out, err } = run('encode', { type: 'hyphen', words: 'Lundgren', drop: true })
    expect(err).not.toContain('stale')
    expect(out).toContain('Mr. <persName ref="#lundgren">Lund-gren</persName>')
    expect(out).toContain('nego<lb break="no" rend="hyphen"/>tiations')
  })

  it('has it at the end of a page too, and two words where a kept one is dropped', () => {
    const kept = { type: 'hyphen', words: 'two-power', drop: true }
    const { out, err } = run('encode', { type: 'hyphen', words: 'representatives', drop: true }, kept)
    expect(err).not.toContain('stale')
    expect(out).toMatch(/the rep-<pb n="2" xml:id="pg_2" break="no"\/>resentatives of the two- power/)
  })

  it('is found by what is printed as well, and its decisions fit', () => {
    expect(run('encode', { type: 'personName', words: 'Lund- gren' }).err).not.toContain('stale')
    const items = lines(run('explain --json').out) as {
      decision?: object
      corrections: { decision: object }[]
    }[]
    const decisions = items.flatMap(({ decision }) => (decision ? [decision] : []))
    const drops = items.flatMap(({ corrections }) => corrections.slice(-1).map(({ decision }) => decision))
    expect(run('encode', ...decisions).err).not.toMatch(/stale|error/)
    expect(run('encode', ...drops).err).not.toMatch(/stale|error/)
  })
})
