import { expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { sourceFile } from '../../src/source/file.js'
import { validate } from '../../src/validate/validate.js'
import { attribute } from '../../src/xml/tree.js'
import { all, one, words } from '../support.js'

const TERMS = ['NSC', 'ICBM', 'US', 'MC', 'S/S', 'tel', 'Dept', 'A', 'PL', 'POL'].map((term, index) => ({
  id: `t${index}`,
  term,
  expansion: '',
  href: 'terms.xml',
}))
const authority = { href: 'terms.xml', persons: [], terms: TERMS }

it.each([
  ['The NSC met.', ['NSC']],
  ['They met in the NSC.', ['NSC']],
  ['ICBMs were counted.', ['ICBM']],
  ['See S/S and NSC–MC.', ['S/S', 'NSC', 'MC']],
  ['It went to US/NSC, NSC/Soviet and S/S–NSC.', ['US', 'NSC', 'NSC', 'S/S', 'NSC']],
  ['See US/MC/67, NSC/XB, NSC/A and doc. MC/470.', []],
  ['MC–70 was read.', ['MC']],
  ['The PL 480 program, PL-480 and the PL troops.', ['PL']],
  ['Department of State, Central Files, POL US–USSR. (Ibid., POL 17 NORLAND)', ['US']],
  ['Shipments of POL stopped.', ['POL']],
  ['The last tel was sent; telling and tell were not.', ['tel']],
  ['A view of d’NSC-wide plans.', ['NSC']],
  ['The Dept. knew of plan A.', ['Dept']],
])('%s', (text, found) => {
  const memo = sourceFile('memo.txt', `5. Memorandum of Conversation\n\n${text}\n`)
  const { value } = encodeMemo(memo, { authorities: [authority] })
  expect(all(value!.document.root, 'gloss').map(words)).toEqual(found)
})

it('takes a letter for an abbreviation where the register says that it stands for one of its people', () => {
  const [surname, forename] = ['Lund', 'Per']
  const lund = {
    id: 'p1',
    name: `${surname}, ${forename}`,
    surname,
    forenames: [forename],
    description: '',
    identifiers: [],
    href: 'terms.xml',
  }
  const terms = [
    { id: 't1', term: 'L', expansion: 'Lund', href: 'terms.xml' },
    { id: 't2', term: 'B', expansion: 'Bureau of Fish', href: 'terms.xml' },
  ]
  const memo = sourceFile(
    'memo.txt',
    '5. Telegram\n\nSaw L this noon. Plan B was dead, and J. L. Moe left.\n',
  )
  const { value } = encodeMemo(memo, { authorities: [{ href: 'terms.xml', persons: [lund], terms }] })
  expect(all(value!.document.root, 'gloss').map(words)).toEqual(['L'])
})

it('leads to the abbreviations that occur, with what they stand for and where the register has them', async () => {
  const memo = sourceFile(
    'memo.txt',
    '5. Memorandum of Conversation\n\nThe NSC met. ICBMs were counted by the NSC.\n',
  )
  const terms = TERMS.map((each) => ({ ...each, expansion: `what ${each.term} means` }))
  const { value } = encodeMemo(memo, { authorities: [{ ...authority, terms }] })
  const { root } = value!.document
  expect(
    all(one(root, 'standOff'), 'label').map((label) => [
      attribute(label, 'xml:id'),
      attribute(label, 'sameAs'),
      words(label),
    ]),
  ).toEqual([
    ['t1', 'terms.xml#t1', 'ICBM'],
    ['t0', 'terms.xml#t0', 'NSC'],
  ])
  expect(all(root, 'gloss').map((gloss) => attribute(gloss, 'target'))).toEqual(['#t0', '#t1', '#t0'])
  expect(value!.tei.text).toContain('<item>what NSC means</item>')
  expect(await validate(value!.tei)).toEqual([])
  const without = sourceFile('memo.txt', '5. Memorandum of Conversation\n\nNobody met.\n')
  expect(encodeMemo(without, { authorities: [authority] }).value!.tei.text).not.toContain('standOff')
})

it.each([
  ['Secret. Drafted by Berg and approved in S on May 3.', ['S']],
  ['Secret. Cleared with E, NSC, and S. Copies were sent to U, S/S, and S.', ['E', 'NSC', 'U', 'S/S', 'S']],
  ['Secret. Drafted by S. Lund. Approved by E. Berg on Monday. The plan S is lost.', []],
  ['The meeting began at 5 PM. It was cleared with the PM.', ['PM']],
])('takes a letter for an office where a note tells who approved or got a paper: %s', (note, found) => {
  const terms = ['S', 'E', 'U', 'S/S', 'NSC', 'PM'].map((term, index) => ({
    id: `t${index}`,
    term,
    expansion: '',
    href: 'terms.xml',
  }))
  const memo = sourceFile(
    'memo.txt',
    `5. Memorandum of Conversation1\n\nThey met.\n\n  1. Source: Department of State, Central Files. ${note}\n`,
  )
  const { value } = encodeMemo(memo, { authorities: [{ href: 'terms.xml', persons: [], terms }] })
  expect(all(value!.document.root, 'note').flatMap((each) => all(each, 'gloss').map(words))).toEqual(found)
})
