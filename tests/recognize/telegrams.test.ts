import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText } from '../support.js'

const speakers = (text: string): (string | undefined)[] =>
  all(
    encodeText(`9. Telegram From the Embassy in Norland to the Department of State\n\n${text}\n`).document
      .root,
    'said',
  ).map((said) => attribute(said, 'who'))

describe('a letter that speaks', () => {
  it('is who is said above it to have been talked with, though others begin with it', () => {
    const text =
      'D said the ferry was late. President Dunn knew it. He did not like it.\n\nD replied with some heat that it was not.'
    for (const opening of ['Dahl conversation—miscellaneous.', 'I report on my long conversation with Dahl.'])
      expect(speakers(`${opening} ${text}`)).toEqual(['#dahl', '#dahl', '#dahl', '#dahl'])
  })

  it('is nobody whom an office goes before there, nor where it speaks once', () => {
    expect(speakers('President Dahl conversation. Mr. Dunn came. D said no. D asked why.')).toEqual([])
    expect(speakers('Dahl conversation. D said the ferry was late.')).toEqual([])
  })
})
