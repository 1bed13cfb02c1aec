import { expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { readAuthority } from '../../src/read/authority.js'
import { sourceFile } from '../../src/source/file.js'
import { attribute } from '../../src/xml/tree.js'
import { all, words } from '../support.js'

const REGISTER = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff>
<listPlace><place xml:id="aqaba"><placeName>Gulf of Aqaba</placeName><placeName>Aqaba</placeName></place></listPlace>
<listOrg><org xml:id="unef"><orgName>United Nations Emergency Force</orgName><orgName>UNEF</orgName></org></listOrg>
</standOff></TEI>`

it('links places and organizations of a register, the longest form first', () => {
  const register = readAuthority(sourceFile('names.xml', REGISTER)).value!
  const memo =
    '5. Memorandum of Conversation\n\nMr. Smith said that the UNEF held the Gulf of Aqaba, not Aqaba’s port.\n'
  const { root } = encodeMemo(sourceFile('memo.txt', memo), { authorities: [register] }).value!.document
  expect(
    [...all(root, 'placeName'), ...all(root, 'orgName')].map((name) => [words(name), attribute(name, 'ref')]),
  ).toEqual([
    ['Gulf of Aqaba', 'names.xml#aqaba'],
    ['Aqaba', 'names.xml#aqaba'],
    ['UNEF', 'names.xml#unef'],
  ])
})
