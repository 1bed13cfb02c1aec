import { expect, it } from 'vitest'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chancery, folder } from '../cli/run.js'
import { encodeText } from '../support.js'

const MEMO = `12. Memorandum of Conversation

Washington, May 6, 1955.

PARTICIPANTS
Mr. Smith
Mr. Jones

Mr. Smith said that the note was late.1 Mr. Jones agreed.

1. Not printed.
`

it('every word of the TEI leads back to the same word of the memo', () => {
  const { tei, origin } = encodeText(MEMO)
  for (const word of ['Washington', 'Jones</', 'agreed', 'Not printed', 'the note was late']) {
    const at = tei.text.indexOf(word, tei.text.indexOf('<body'))
    const found = origin(at)!
    const plain = word.replace('</', '')
    // A mixed element is known by its beginning.
    expect(MEMO.indexOf(plain, found.start), word).toBeGreaterThanOrEqual(found.start)
    expect(MEMO.indexOf(plain, found.start) - found.start, word).toBeLessThan(60)
  }
  expect(origin(tei.text.indexOf('<teiHeader'))).toBeUndefined()
})

it('a problem of an edition names the line of the memo', () => {
  const cwd = folder()
  writeFileSync(join(cwd, 'memo.txt'), MEMO.replace('agreed', 'agr\u200Beed'))
  writeFileSync(join(cwd, 'edition.json'), JSON.stringify({ documents: [{ text: 'memo.txt' }] }))
  const { err } = chancery(['edition', 'edition.json'], { cwd })
  expect(err).toMatch(
    /warning: .*U\+200B.*\[char-invisible\]\n.*\n.*\n {2}memo\.txt:9:\d+: the words in the memo\n/,
  )
})
