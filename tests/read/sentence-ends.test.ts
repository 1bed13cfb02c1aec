import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, one, words } from '../support.js'

describe('what hangs on the last word of a sentence', () => {
  const REST = 'The President thanked the Ambassador.\n'

  it.each(['(C)', '(S/NF)', '(LOU)', '*', '†', '**', '/2/', '(2)', 'c', '[laughter]'])(
    '%s makes no heading of it, and no participant',
    (sign) => {
      const space = sign.startsWith('(') ? ' ' : ''
      const { root } = encodeText(
        `Memorandum of Conversation\n\nPARTICIPANTS\nThe President\nAmbassador Lund\n\nThe Ambassador said little.${space}${sign}\n\nThe President welcomed the Ambassador.${space}${sign}\n\n${REST}`,
      ).document
      expect(all(one(root, 'list'), 'item').map(words)).toEqual(['The President', 'Ambassador Lund'])
      expect(all(one(root, 'body'), 'p').filter((p) => attribute(p, 'rend') !== undefined)).toEqual([])
    },
  )
})
