import { describe, expect, it } from 'vitest'
import { unsure } from '../src/doubts.js'
import { encodeMemo } from '../src/pipeline.js'
import { sourceFile } from '../src/source/file.js'
import { encodeText } from './support.js'

const warnings = (text: string): string[] =>
  encodeMemo(sourceFile('memo.txt', `${text}\n`)).diagnostics.map(({ rule }) => rule)

describe('what looks as if it had been read as something else', () => {
  it('are labels that come back and are no turns', () => {
    const talk = ['Q. Where was he?', 'A. In Oslo.', 'Q. And when?', 'A. In May.']
    expect(warnings(`Record of an Interview\n\n${talk.join('\n\n')}`)).toEqual(['labels-not-turns'])
    const turns = ['Mr. Hall: So?', 'Mr. Lund: No.', 'Mr. Hall: Why?', 'Mr. Lund: It is late.']
    expect(warnings(`Record of an Interview\n\n${turns.join('\n\n')}`)).toEqual([])
    const told = ['Mr. Hall said so.', 'Mr. Lund did not.', 'Mr. Hall asked why.', 'Mr. Lund left.']
    expect(warnings(`Record of an Interview\n\n${told.join('\n\n')}`)).toEqual([])
  })

  it('is a sentence in the list of participants', () => {
    const list = 'PARTICIPANTS\n  • Mr. Lund\n  • Mr. Hall\n  • It was late when the ferry left.'
    expect(warnings(`Memorandum of Conversation\n\n${list}\n\nMr. Lund said that he was glad.`)).toEqual([
      'participant-is-sentence',
    ])
  })
})

it('a label that nobody in the list is called by is told once', () => {
  const turns = ['P: So?', 'K: No.', 'P: Why?', 'K: It is late.', 'P: Yes.']
  const { source, recognized } = encodeText(`TELCON\n\n${turns.join('\n\n')}\n`)
  expect(unsure(source, recognized).map(({ rule }) => rule)).toEqual(['label-of-turn', 'label-of-turn'])
})
