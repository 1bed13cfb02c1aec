import { expect, it } from 'vitest'
import { encodeMemo } from '../src/pipeline.js'
import { readAuthority } from '../src/load-register.js'
import { review } from '../src/recognize/review.js'
import { sourceFile } from '../src/source/file.js'

const HEAD = '5. Memorandum of Conversation1\n\nPARTICIPANTS\n  • Mr. Smith\n  • Mr. Jones\n\n'

/** Text that is nobody's memo: it must come out whole, and without running out of stack. */
it.each([
  ['short lines', 'a\n', 150_000],
  ['one long sentence', 'Mr. Smith said ', 4_000],
  ['brackets', '([{', 50_000],
  ['page breaks', '[Page 4]\n\n', 20_000],
  ['bullets', '  • a\n', 20_000],
  ['notes', '\n\n  1. a', 10_000],
  ['references', 'Document 1, 2, ', 10_000],
  ['quoted words', '(hereinafter Berg) the Berg Agreement ("Berg") ', 5_000],
  ['a source note', '\n\n  1. Source: Department of State. Drafted by Hall and cleared by Lund. ', 2_000],
  ['lists of participants', 'PARTICIPANTS\n  • Mr. Berg\n\nHe agreed.\n\n', 3_000],
])('%s', (_, piece, times) => {
  const { value, diagnostics } = encodeMemo(sourceFile('memo.txt', HEAD + piece.repeat(times)))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(value).toBeDefined()
})

it('a register whose rows all have one id gives each person another', () => {
  const table = `id,name\n${'p,Hall\n'.repeat(20_000)}`
  const { value, diagnostics } = readAuthority(sourceFile('persons.csv', table))
  expect(new Set(value!.persons.map(({ id }) => id)).size).toBe(20_000)
  expect(value!.persons.slice(0, 3).map(({ id }) => id)).toEqual(['p', 'p-2', 'p-3'])
  expect(diagnostics.filter(({ rule }) => rule === 'register-row')).toHaveLength(19_999)
})

it('a register may say anything of what an identifier is', () => {
  const person = '<person xml:id="a"><persName>Lund</persName><idno type="constructor">5</idno></person>'
  const register = sourceFile('a.xml', `<TEI xmlns="http://www.tei-c.org/ns/1.0">${person}</TEI>`)
  expect(readAuthority(register)).toMatchObject({ value: { persons: [{ id: 'a' }] }, diagnostics: [] })
})

it('a register of namesakes leaves open who is meant, and finds whom the forenames tell', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `"Hall, ${index === 7 ? 'Sven' : 'Henry'}"\n`)
  const register = readAuthority(sourceFile('persons.csv', `name\n${rows.join('')}`)).value!
  const memo = sourceFile('memo.txt', `${HEAD}Sven Hall came. ${'Mr. Berg met Henry Hall. '.repeat(1000)}`)
  const { value } = encodeMemo(memo, { authorities: [register] })
  expect(value!.recognized.persons.filter(({ authority }) => authority).map(({ name }) => name)).toEqual([
    'Hall, Sven',
  ])
})

it('a register of namesakes is told, once, of how many are not looked up', () => {
  const rows = (count: number): string =>
    Array.from({ length: count }, (_, index) => `"Hall${index > 1000 ? '-Berg' : ''}, Henry"\n`).join('')
  const told = (count: number) => readAuthority(sourceFile('p.csv', `name\n${rows(count)}`)).diagnostics
  expect(told(1000)).toEqual([])
  expect(told(1003)).toMatchObject([
    {
      rule: 'register-namesakes',
      severity: 'warning',
      place: { file: 'p.csv' },
      reason:
        '3 names of the register (“Hall”, “Hall-Berg”) will not be recognized, since 1000 others before them begin with the same word; take out whom the documents cannot mean',
    },
  ])
})

it('a line of participants in which thousands of names follow nobody', () => {
  const list = `PARTICIPANTS\n  • 12345${', Mr. Lund'.repeat(100_000)}\n\nHe agreed.\n`
  expect(encodeMemo(sourceFile('memo.txt', `5. Memorandum of Conversation\n\n${list}`)).value).toBeDefined()
})

it('a participant whose name is printed over and over', () => {
  const list = `PARTICIPANTS\n\n  • ${'Mr. Hall '.repeat(40_000)}\n`
  expect(encodeMemo(sourceFile('memo.txt', `5. Memorandum of Conversation\n\n${list}`)).value).toBeDefined()
})

it('a list of thousands of speakers, of whom a review offers a few instead of each', () => {
  const names = Array.from(
    { length: 12_000 },
    (_, index) => `Q${index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[+digit]!)}`,
  )
  const list = names.map((name) => `  • Mr. ${name}\n`).join('')
  const body = names.map((name) => `Mr. ${name} said that he agreed.\n\n`).join('')
  const memo = sourceFile('memo.txt', `5. Memorandum of Conversation\n\nPARTICIPANTS\n${list}\n${body}`)
  const { source, recognized } = encodeMemo(memo).value!
  const items = review(source, recognized, false)
  expect(Math.max(...items.map(({ alternatives }) => alternatives.length))).toBe(12)
})

it('a text that is too long is refused before any work', () => {
  const { value, diagnostics } = encodeMemo(sourceFile('memo.txt', 'a\n'.repeat(8_000_001)))
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([['limit-characters', 'error']])
})

it.each([
  [90, []],
  [120, ['limit-depth']],
  [3000, ['limit-depth']],
])('of lists %i deep in one another', (depth, rules) => {
  const list = Array.from({ length: depth }, (_, level) => `${' '.repeat(2 * level)}• a\n`).join('')
  const { diagnostics } = encodeMemo(sourceFile('memo.txt', `5. Memorandum of Conversation\n\n${list}`))
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(rules)
})

const TITLE = '5. Memorandum of Conversation\n\n'
/** So many people, each of another name. */
const people = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, at) => `Mr. N${[...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
  )

it.each([
  ['digits behind a day', `March 3, 1958 ${'1'.repeat(60)}x`],
  ['spaces before a bracket', `A${' '.repeat(300_000)}b]`],
  ['initials under attachments', `He agreed.\n\n${`Attachment\n\nM ${'D. '.repeat(15)}s\n\n`.repeat(5_000)}`],
  ['cells of people', `PARTICIPANTS\n${people(30_000).join('\t')}\n${people(29_999).join('\t')}`],
  ['people between semicolons', `PARTICIPANTS: ${people(40_000).join('; ')};\nMr. Lund; Mr. Berg`],
  ['open brackets in a list', `PARTICIPANTS: ${'Mr. Lund (, '.repeat(60_000)}`],
  ['capitals', `He agreed.\n\n${'A'.repeat(300_000)}`],
])('%s take no time', (_, text) => {
  const start = performance.now()
  expect(encodeMemo(sourceFile('memo.txt', `${TITLE}${text}\n\nThe Secretary agreed.\n`)).value).toBeDefined()
  expect(performance.now() - start).toBeLessThan(20_000)
})
