import { wordsOfName } from '../../memo/family-name.js'
import type { Person } from '../../memo/person.js'

/** Forenames of the West that are surnames of others: "Mr. Thomas" is not Thomas C. Lund. */
const FORENAMES = new Set(
  'Adam Albert Alexander Alfred Allen Andrew Anthony Arthur Benjamin Carl Charles Clark Daniel David Dean Donald Douglas Edward Ernest Eugene Foster Francis Frank Franklin Fred Frederick George Gerald Gordon Graham Grant Harold Harry Harvey Henry Herbert Howard Hugh Jack Jacob James John Joseph Keith Kenneth Lawrence Leonard Leslie Lewis Llewellyn Louis Martin Max Maxwell Michael Mitchell Morris Nelson Nicholas Norman Oliver Oscar Patrick Paul Peter Philip Phillips Ralph Raymond Richard Robert Roger Russell Samuel Scott Simon Stanley Stephen Stewart Stuart Taylor Terence Thomas Victor Vincent Wallace Walter Warren Wayne William'.split(
    ' ',
  ),
)

export const isForename = (word: string): boolean => FORENAMES.has(word)

/**
 * The one person in whose name a word stands, if it is no forename of the West: of those who take part, or else of all.
 * Behind some titles it may be any.
 */
export function bearerOf(word: string, register: Bearers, anyForename = false): Person | undefined {
  if (word.length < 3 || (!anyForename && isForename(word))) return undefined
  const bearers = register.bearing(word)
  const present = bearers.filter(({ participant }) => participant)
  const likely = present.length > 0 ? present : bearers
  return likely.length === 1 ? likely[0] : undefined
}

/** The one person in whose name some words stand together: of those who take part, or else of all. */
export function bearerOfAll(parts: readonly string[], register: Bearers): Person | undefined {
  const words = ` ${parts.join(' ')} `
  const bearers = register
    .bearing(parts[0]!)
    .filter((person) => ` ${wordsOfName(person).join(' ')} `.includes(words))
  const present = bearers.filter(({ participant }) => participant)
  const likely = present.length > 0 ? present : bearers
  return likely.length === 1 ? likely[0] : undefined
}

interface Bearers {
  readonly bearing: (word: string) => readonly Person[]
}
