import type { Omission } from '../memo/annotation.js'
import { sourceSpan } from '../memo/flow.js'
import { matchesOf } from '../source/matches.js'
import type { Recognizer } from './recognizers.js'

/** Each cause with what editors print in brackets for it. */
const CAUSES: readonly (readonly [cause: Omission['cause'], pattern: RegExp])[] = [
  ['notDeclassified', /\[[^[\]]{0,100}\bnot declassified[^[\]]{0,60}\]/g],
  [
    'illegible',
    /\[(?:(?:[^[\]]{1,40} )?(?:illegible|garbled?|missing)|(?:illegible|garbled?|missing) [^[\]]{1,40})\]/gi,
  ],
  ['editorial', /\[(?:Here follows?|Omitted here (?:is|are))\b[^[\]]{1,400}\]/g],
]

/** "1½ lines", "1-1/2 lines", "less than 1 line": how much is left out. */
const AMOUNT =
  /^\[(?<less>[Ll]ess than )?(?:(?<whole>\d{1,3})(?!\/)[ -]?)?(?:(?<over>\d)\/(?<under>[1-9])|(?<sign>[½¼¾⅓⅔]))? ?(?<unit>line|page|paragraph|word)s?\b/
const SIGNS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 0.33, '⅔': 0.67 }

/**
 * What editors left out of a text, as they say in brackets. Words that a page break or a note interrupts stay unmarked.
 *
 *     He named [1½ lines not declassified] as the source.    [Here follows discussion of wheat.]
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const omissions: Recognizer = ({ texts }) => {
  const found: Omission[] = []
  for (const { flow } of texts)
    if (flow.text.includes('['))
      for (const [cause, pattern] of CAUSES)
        for (const { index, 0: words } of matchesOf(pattern, flow.text)) {
          const { start, end } = sourceSpan(flow, { start: index, end: index + words.length })
          if (end - start !== words.length) continue
          found.push({
            type: 'omission',
            start,
            end,
            cause,
            ...amount(words),
            rule: 'omission',
            cert: 'high',
          })
        }
  return found
}

function amount(words: string): Pick<Omission, 'unit' | 'quantity' | 'atMost'> {
  const { less, whole, over, under, sign, unit } = (AMOUNT.exec(words)?.groups ?? {}) as Readonly<
    Record<string, string | undefined>
  >
  const part = over === undefined ? (SIGNS[sign ?? ''] ?? 0) : Number(over) / Number(under)
  const number = Math.round((Number(whole ?? 0) + part) * 100) / 100
  if (unit === undefined || number === 0) return {}
  return less === undefined ? { unit, quantity: number } : { unit, atMost: number }
}
