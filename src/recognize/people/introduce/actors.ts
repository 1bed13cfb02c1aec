import type { Act, ActKind } from '../../../memo/source-note.js'
import { isSideName } from '../../../memo/sides.js'
import { WordTable } from '../../../memo/word-table.js'
import { Words } from '../../../memo/words.js'
import { isEnglish } from '../../lexicon.js'
import type { Span } from '../../../source/position.js'
import { remember } from '../../../source/remember.js'
import { ACT_KINDS, readActs } from '../../source-note/acts.js'
import { located } from '../../source-note/located.js'
import { sentences } from '../../source-note/sentences.js'
import { readItems } from '../listed/participants.js'
import type { ItemReading } from '../participant/item.js'
import { OFFICE, OF_OFFICES } from '../../../memo/title-words.js'

/** Somebody who drafted, approved or cleared. */
export interface Actor {
  readonly kind: ActKind
  readonly reading: ItemReading
  /** As printed, with the title. */
  readonly text: string
}

const ACTING = new RegExp(`\\b(?:${ACT_KINDS})\\b`, 'i')
const ACTING_WORDS = new WordTable([ACT_KINDS])

/** "Drafted by Lund": most notes say of nobody that he did something to a paper. */
const ACTED = new RegExp(
  `\\b(?:${ACT_KINDS.split('|')
    .map((kind) => `[${kind[0]!.toUpperCase()}${kind[0]!}]${kind.slice(1)}`)
    .join('|')})\\b[^.;]{0,80}? (?:by|with|in) (?:the )?\\p{Lu}`,
  'u',
)

/** The people who did something to the paper, as a note names them; offices are nobody. */
export const actors = (words: Words): readonly Actor[] =>
  ACTING_WORDS.mayHaveAny(words) ? actorsOf(words) : NOBODY

const NOBODY: readonly Actor[] = []

/** Remembered, since the register and the cast of speakers both ask. */
const actorsOf = remember(({ text }: Words): readonly Actor[] => {
  if (!ACTED.test(text)) return NOBODY
  const found: Actor[] = []
  for (const span of sentences(text)) {
    const sentence = located(text, span)
    if (!ACTED.test(sentence.text)) continue
    const acts = readActs(text, sentence)
    // "The memorandum was drafted by Hall": behind other words "approved by Congress" is as likely.
    const isInside = acts.length === 0
    for (const { kind, agents } of isInside ? actsInside(text, sentence) : acts)
      for (const { text: agent } of agents) {
        const [reading] = readItems(new Words(agent))
        // "Officer in Charge of India, Ceylon, and Nepal Affairs": a country is nobody.
        if (!reading || isOfOffice(reading.surname) || isSideName(agent)) continue
        if (isInside && reading.forenames.length === 0 && isEnglish(reading.surname)) continue
        found.push({ kind, reading, text: agent })
      }
  }
  return found
})

const isOfOffice = (surname: string): boolean =>
  surname === '' || OF_OFFICES.has(surname) || OFFICE.test(surname)

function actsInside(text: string, { start, end }: Span): Act[] {
  const at = text.slice(start, end).search(ACTING)
  return at < 0 ? [] : readActs(text, located(text, { start: start + at, end }))
}
