import { familyName } from '../../../memo/family-name.js'
import { isBody, isSideName } from '../../../memo/sides.js'
import { titlesOf } from '../../../memo/titles.js'
import { isOfficeWord, isTitle } from '../../../memo/title-words.js'
import { UPPER, kindAt } from '../../../source/characters.js'
import { isEnglish } from '../../lexicon.js'
import { CAPITALS } from '../name/capitals.js'
import type { PeopleText } from '../people.js'
import { stranger } from '../name/named.js'
import type { Register } from '../register/register.js'

const OFFICES = [...titlesOf('state', 'office', 'post'), "Chargé(?: d[’']Affaires)?"]
  .sort((a, b) => b.length - a.length)
  .join('|')
/** ", Norwegian Foreign Minister,": an office with the adjective of its state, or the state behind it. */
const OFFICE = new RegExp(
  `^, (?:the )?(?:new |former |Acting )?(?:(\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+)??) )??(?:${OFFICES})( (?:of|to|for|in) [^,.;:()]{3,50})?(?=[,.;])`,
  'u',
)
const LONGEST_OFFICE = 110
const PART = "\\p{Lu}\\p{Ll}[\\p{L}’'-]{1,20}"
/** "Halvard Lange", "Halvard M. Lange", right before the comma, with the word before it. */
const NAME = new RegExp(`(?:^|([\\p{L}.]+) |[“"(—])(${PART}(?: \\p{Lu}\\.){0,2}(?: ${PART}){1,2})$`, 'u')
const LONGEST_NAME = 70
/** What stands before places. */
const BEFORE_PLACE = /^(?:in|at|near|the|The|In|At)$/
const OF_PLACES = /^(?:New|Port|San|Santa|St|Saint|Fort|North|South|East|West|Lake|Mount|El|Los|Las)$/

/**
 * Adds those whom a report names with forename and surname, without any title, and with their office behind a comma: "Halvard Lange,
 * Norwegian Foreign Minister, said".
 */
export function introduceInApposition(texts: readonly PeopleText[], register: Register): void {
  for (const { flow, zone } of texts) {
    if (zone !== 'paragraph') continue
    const { text } = flow
    for (let at = text.indexOf(', '); at >= 0; at = text.indexOf(', ', at + 2)) {
      if (!(kindAt(text, at + 2) & UPPER) && !text.startsWith('the ', at + 2)) continue
      const office = OFFICE.exec(text.slice(at, at + LONGEST_OFFICE))
      if (!office || (office[1] === undefined ? office[2] === undefined : !isSideName(office[1]))) continue
      const [, before = '', name] = NAME.exec(text.slice(Math.max(0, at - LONGEST_NAME), at)) ?? []
      if (name === undefined || isTitle(before.replace(/\.$/, '')) || BEFORE_PLACE.test(before)) continue
      const words = name.split(' ')
      if (words.some(isNoName) || OF_PLACES.test(words[0]!) || isSideName(name) || isBody(name)) continue
      const { surname, forenames } = familyName(words)
      if (isEnglish(surname) || register.knows(surname)) continue
      register.add(stranger(surname, forenames))
    }
  }
}

const isNoName = (word: string): boolean =>
  !/^\p{Lu}\.$/u.test(word) && (isOfficeWord(word) || CAPITALS.has(word) || isSideName(word))
