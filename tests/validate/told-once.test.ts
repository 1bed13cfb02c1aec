import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sourceFile } from '../../src/source/file.js'
import { loadRelaxNg } from '../../src/validate/relaxng.js'
import { validate } from '../../src/validate/validate.js'
import { encodeText, root, schemaFile } from '../support.js'

const profile = schemaFile('chancery.rng', readFileSync(join(root, 'schemas/chancery.rng'), 'utf8'))

/** What profile and rules say of the memo after a change of its TEI. */
async function said(change: (tei: string) => string): Promise<string[]> {
  const { tei } = encodeText(
    '9. Memorandum of Conversation1\n\nPort Norland, May 6, 1955.\n\nPARTICIPANTS\n\nMr. Lund\nMr. Berg\n\nMr. Lund said that he was glad. [Page 12] Mr. Berg agreed.\n\n1. Source: Department of State, Central Files, 611.61/5–655. Secret.\n',
  )
  const changed = change(tei.text)
  expect(changed).not.toBe(tei.text)
  const { value: schema } = await loadRelaxNg(profile)
  const found = await validate(sourceFile('memo.xml', changed), undefined, [
    { type: 'relaxng', schema: schema! },
    { type: 'rules' },
  ])
  return found.map(({ rule }) => rule)
}

it.each([
  ['a page break without a number', ['relaxng'], (tei: string) => tei.replace('<pb n="12"', '<pb')],
  [
    'a person without a name',
    ['relaxng'],
    (tei: string) =>
      tei.replace(
        /(<person xml:id="berg">)\s*<persName>[^<]*<\/persName>\s*<persName[^>]*>[^<]*<\/persName>/,
        '$1',
      ),
  ],
  [
    'a name of a person that is misspelt',
    ['relaxng'],
    (tei: string) =>
      tei.replace(/(<person xml:id="berg">\s*)<persName>([^<]*)<\/persName>/, '$1<persNme>$2</persNme>'),
  ],
  [
    'an id that is mistyped where it stands',
    ['pointer-resolves'],
    (tei: string) => tei.replace('<person xml:id="berg"', '<person xml:id="bergh"'),
  ],
])('%s is one mistake', async (_, expected, change) => {
  expect(await said(change)).toEqual(expected)
})
