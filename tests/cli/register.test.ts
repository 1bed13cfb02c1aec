import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chancery, folder } from './run.js'

const memo = (number: number, people: readonly string[], words: string): string =>
  `${number}. Memorandum of Conversation1\n\nPARTICIPANTS\n${people.map((name) => `  • ${name}`).join('\n')}\n\n${words}\n\n  1. Source: X.\n`

/** A folder with the encodings of two memos. */
function encoded(): string {
  const cwd = folder()
  writeFileSync(
    join(cwd, 'd1.txt'),
    memo(1, ['Mr. John Smith', 'Mr. Jones'], 'Mr. Smith said that he agreed with Mr. Jones.'),
  )
  writeFileSync(
    join(cwd, 'd2.txt'),
    memo(2, ['Mr. J. Smith', 'Mr. Carl Jones'], 'Mr. Jones said that Mr. Smith was late again.'),
  )
  mkdirSync(join(cwd, 'tei'))
  expect(chancery(['encode', 'd1.txt', 'd2.txt', '-o', 'tei/'], { cwd }).code).toBe(0)
  return cwd
}

describe('chancery register', () => {
  it('merges one person of two documents and tells what is doubtful', () => {
    const cwd = encoded()
    const { code, err } = chancery(['register', 'tei/d1.xml', 'tei/d2.xml', '-o', 'persons.xml'], { cwd })
    expect(code).toBe(0)
    expect(err).toContain('2 persons in 2 documents, 2 doubtful\n')
    expect(err).toContain('one entry: John Smith and J. Smith (d2.xml)')
    expect(err).toContain('one entry: Carl Jones and Jones (d1.xml): the surname is the same')
    const tei = readFileSync(join(cwd, 'persons.xml'), 'utf8')
    expect(tei).toMatch(/<note type="mentions">4 mentions, speaks in d1\.xml, d2\.xml<\/note>/)
    expect(chancery(['validate', 'persons.xml'], { cwd })).toMatchObject({ code: 0 })
  })

  it('tells it as JSON, and a broken document as an error of the document', () => {
    const cwd = encoded()
    const told = chancery(['register', 'tei/d1.xml', '-o', 'p.xml', '--json'], { cwd })
    expect(JSON.parse(told.err)).toEqual({ persons: 2, documents: 1, doubts: [] })
    const broken = chancery(['register', 'tei/d1.xml', 'd1.txt'], { cwd })
    expect([broken.code, broken.out]).toEqual([1, ''])
    expect(broken.err).toMatch(/^d1\.txt:\d+:\d+: error: not well-formed/)
  })

  it.each(['persons.xml', 'persons.csv'])('%s is read back as an authority', (name) => {
    const cwd = encoded()
    expect(chancery(['register', 'tei/d1.xml', 'tei/d2.xml', '-o', name], { cwd }).code).toBe(0)
    const { code, out, err } = chancery(['encode', 'd1.txt', '--authority', name], { cwd })
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('<persName ref="#smith">')
    expect(out.includes('sameAs="persons.xml#smith"')).toBe(name.endsWith('.xml'))
  })

  it.each([
    ['id,nmae\na,b\n', /^p\.csv:1:1: error: found no column `name`/],
    ['name,viav\nA,1\n', /^p\.csv:1:1: error: `viav` is no column of a register; did you mean `viaf`\?/],
    ['name,note\n"A,b\n', /^p\.csv:\d:1: error: not a table: a quotation mark is never closed; close it/],
    [
      'name,note\n"A"x,b\n',
      /^p\.csv:2:1: error: not a table: words follow a closing quotation mark; write `""`/,
    ],
    [
      'name,note\nA "x",b\n',
      /^p\.csv:2:1: error: not a table: a quotation mark is inside a field without any/,
    ],
    [
      'name,note\nA,b,c\n',
      /^p\.csv:2:1: error: not a table: found 3 fields, expected 2 as in the first line/,
    ],
    [
      'name,colour\nA,red\n',
      /^p\.csv:1:1: error: `colour` is no column of a register; delete it, or name it as one of: id, name/,
    ],
    ['', /^p\.csv:1:1: error: found no rows/],
  ])('table %j', (table, expected) => {
    const cwd = folder()
    writeFileSync(join(cwd, 'm.txt'), memo(1, ['Mr. A'], 'Mr. A said so.'))
    writeFileSync(join(cwd, 'p.csv'), table)
    const { code, err } = chancery(['encode', 'm.txt', '--authority', 'p.csv'], { cwd })
    expect(code).not.toBe(0)
    expect(err).toMatch(expected)
  })

  it.each([
    [
      'id;name\nsmith;"Smith, John"\nsmith;"Jones, Ann"\n',
      /^p\.csv:3:1: warning: `smith` is the id of an earlier row, too/,
    ],
    ['id\tname\nj smith\tSmith, John\n', /^p\.csv:2:1: warning: `j smith` is no id/],
    [
      'id,name,note\nx,,nobody\ny,"Smith, John",\n',
      /^p\.csv:2:1: warning: found no name; this row is left out/,
    ],
  ])('a row is told apart from the others: %j', (table, message) => {
    const cwd = folder()
    writeFileSync(join(cwd, 'm.txt'), '1. Memorandum\n\nMr. Smith said that he was sorry.\n')
    writeFileSync(join(cwd, 'p.csv'), table)
    const { code, err, out } = chancery(['encode', 'm.txt', '--authority', 'p.csv'], { cwd })
    expect(err).toMatch(message)
    expect(code).toBe(0)
    expect(out).toContain('Smith, John')
  })

  it('warns of identifiers that are none', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'm.txt'), memo(1, ['Mr. Smith'], 'Mr. Smith said that it was so.'))
    writeFileSync(join(cwd, 'p.csv'), 'name,wikidata,viaf\n"Smith, John",P31,108508305\n')
    const { code, err, out } = chancery(['encode', 'm.txt', '--authority', 'p.csv'], { cwd })
    expect(code).toBe(0)
    expect(err).toMatch(/^p\.csv:2:15: warning: `P31` of Smith, John is no wikidata identifier/)
    expect(out).toContain('<idno type="viaf">108508305</idno>')
  })

  it('says what is wrong', () => {
    expect(chancery(['register'])).toMatchObject({ code: 2 })
    expect(chancery(['register', 'a.xml', '-o', 'a.json']).err).toContain('expected .xml or .csv')
  })
})
