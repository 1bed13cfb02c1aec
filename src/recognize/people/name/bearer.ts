import { wordsOfName } from '../../../memo/family-name.js'
import type { Person } from '../../../memo/person.js'
import type { Register } from '../register/register.js'

/** Western forenames that are surnames as well: "Mr. Thomas" is not Thomas C. Lund. */
const FORENAMES = new Set(
  'Adam Albert Alexander Alfred Allen Andrew Anthony Arthur Benjamin Carl Charles Clark Daniel David Dean Donald Douglas Edward Ernest Eugene Foster Francis Frank Franklin Fred Frederick George Gerald Gordon Graham Grant Harold Harry Harvey Henry Herbert Howard Hugh Jack Jacob James John Joseph Keith Kenneth Lawrence Leonard Leslie Lewis Llewellyn Louis Martin Max Maxwell Michael Mitchell Morris Nelson Nicholas Norman Oliver Oscar Patrick Paul Peter Philip Phillips Ralph Raymond Richard Robert Roger Russell Samuel Scott Simon Stanley Stephen Stewart Stuart Taylor Terence Thomas Victor Vincent Wallace Walter Warren Wayne William'.split(
    ' ',
  ),
)

export const isForename = (word: string): boolean => FORENAMES.has(word)

/** The one participant, or else the one person, in whose name a word stands; a Western forename counts only with `anyForename`. */
export function bearerOf(word: string, register: Register, anyForename = false): Person | undefined {
  if (word.length < 3 || (!anyForename && isForename(word))) return undefined
  return onlyOne(register.bearing(word))
}

/** The one participant, or else the one person, in whose name some words stand together. */
export function bearerOfAll(parts: readonly string[], register: Register): Person | undefined {
  const words = ` ${parts.join(' ')} `
  const isIn = (person: Person): boolean => ` ${wordsOfName(person).join(' ')} `.includes(words)
  return onlyOne(register.bearing(parts[0]!).filter(isIn))
}

/** The only one who takes part; where nobody does, the only one. */
function onlyOne(people: readonly Person[]): Person | undefined {
  const present = people.filter(({ participant }) => participant)
  const likely = present.length > 0 ? present : people
  return likely.length === 1 ? likely[0] : undefined
}
