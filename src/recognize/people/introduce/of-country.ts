import { isOfficeWord } from '../../../memo/title-words.js'
import { familyName } from '../../../memo/family-name.js'
import { isBody, isSideName } from '../../../memo/sides.js'
import { matchesOf } from '../../../source/matches.js'
import { isEnglish } from '../../lexicon.js'
import { CAPITALS } from '../name/capitals.js'
import type { PeopleText } from '../people.js'
import { stranger } from '../name/named.js'
import type { Register } from '../register/register.js'

/** "Khan Lund (Norland) called on me": who opens a sentence, with the country in brackets. */
const OF_COUNTRY =
  /(?:^|[.?!:] )((?:\p{Lu}\p{Ll}[\p{L}’-]{1,20} ){0,2}\p{Lu}\p{Ll}[\p{L}’-]{1,20}) \(([A-Z][A-Za-z. ]{1,20})\),? (?=\p{Ll})/gu

/** Adds those whom no list names, and whom the report, as those from the United Nations do, names with their country in brackets. */
export function introduceOfCountry(texts: readonly PeopleText[], register: Register): void {
  for (const { flow, zone } of texts) {
    if (zone !== 'paragraph' || !flow.text.includes(') ')) continue
    for (const [, name, country] of matchesOf(OF_COUNTRY, flow.text)) {
      const words = name!.split(' ')
      if (!isSideName(country!) || isSideName(name!) || isBody(name!)) continue
      if (words.some(isNoName) || words.every(isEnglish)) continue
      const { surname, forenames } = familyName(words)
      if (register.knows(surname)) continue
      register.add(stranger(surname, forenames))
    }
  }
}

const isNoName = (word: string): boolean => isOfficeWord(word) || CAPITALS.has(word)
