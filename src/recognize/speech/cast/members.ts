import type { Person } from '../../../memo/person.js'

const NOBODY: readonly Person[] = []

/** "Germans" are of Germany, "Pakistanis" and the "Pakistani" side of Pakistan, and Norwegians of Norway. */
export function membersOf(country: string, participants: readonly Person[]): readonly Person[] {
  const word = country.toLowerCase()
  const known = OTHERWISE_CALLED.get(word.replace(/s$/, ''))
  if (known) return participants.filter(({ side = '' }) => known.test(side))
  const among = (stem: string): readonly Person[] =>
    participants.filter(({ side = '' }) => side.toLowerCase().includes(stem))
  const members = word.length > 6 ? among(word.slice(0, 6)) : NOBODY
  return members.length > 0 ? members : among(word.slice(0, 4))
}

/** Adjectives that do not begin as the names of their states do. */
const OTHERWISE_CALLED: ReadonlyMap<string, RegExp> = new Map([
  ['american', /america|united states|^u\.?s\.?(?:a\.?)?(?![\p{L}.])/iu],
  ['british', /brit|united kingdom|^u\.?k(?!\p{L})/iu],
  ['soviet', /soviet|^u\.?s\.?s\.?r(?!\p{L})/iu],
  ['french', /fren|france/i],
  ['dutch', /dutch|netherlands/i],
  ['danish', /danish|denmark/i],
  ['spanish', /spanish|spain/i],
])
