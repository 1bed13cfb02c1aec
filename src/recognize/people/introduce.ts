import type { Zone } from '../../memo/phrases.js'
import { WordTable, matchesAtWords } from '../../memo/word-table.js'
import type { Words } from '../../memo/words.js'
import { matchesOf } from '../../source/matches.js'
import { isEnglish } from '../lexicon.js'
import { partsOf } from './authority.js'
import { matches } from './participants.js'
import { actors } from './actors.js'
import type { Register } from './register.js'
import { OF_OFFICES, isTitle } from './titles.js'

/** What a name follows: a form of address, with its full stop or without. */
const ADDRESS = 'Mr|Mrs|Miss|Dr|Sir|Lord'
/** An office, which also ends sentences: "the Ambassador. He said" names nobody. */
const OFFICE =
  'FonMin|PriMin|Ambassador|Senator|General|Admiral|Chairman|Chancellor|Premier|Prime Minister|Foreign Minister|President|Secretary'
const SURNAME = '(?!Jr\\b)\\p{Lu}\\p{Ll}(?:[\\p{L}’]|-(?!-))*'
/** "Mr. Gromyko", "Senator Kenneth B. Keating", "Drafted by Akalovsky": people whom no list names. */
const TITLED = new RegExp(
  `\\b(?:(${OFFICE})|(?:${ADDRESS})\\.?) ((?:\\p{Lu}\\. ?)*|${SURNAME} (?:\\p{Lu}\\. )+)(${SURNAME})`,
  'uy',
)
/** The same in a heading of capitals: "MEETING BETWEEN SECRETARY RUSK AND MR. GROMYKO". */
const TITLED_CAPITALS = new RegExp(
  `\\b(?:${OFFICE.toUpperCase()}|(?:${ADDRESS.toUpperCase()})\\.?) (?:[A-Z]\\. )*(\\p{Lu}[\\p{Lu}’'-]{2,})(?! OF\\b)`,
  'gu',
)
const TITLED_WORDS = new WordTable([`${OFFICE}|${ADDRESS}`])

/** Adds the people whom a text names with their title and who are in no list. */
export function introduce(words: Words, zone: Zone, register: Register): void {
  if (zone === 'note')
    for (const { reading } of actors(words)) add(reading.surname, reading.forenames, register)
  if (zone !== 'paragraph' && zone !== 'turn' && zone !== 'item' && zone !== 'heading') return
  for (const [, office, forenames, surname] of matchesAtWords(TITLED, TITLED_WORDS, words))
    if (!isOffice(surname!) && !(office !== undefined && isOrdinary(surname!)))
      add(surname!, forenames!.split(' ').filter(Boolean), register)
  if (zone === 'heading' && !/\p{Ll}{2}/u.test(words.text))
    for (const [, surname] of matchesOf(TITLED_CAPITALS, words.text)) {
      const name = surname![0]! + surname!.slice(1).toLowerCase()
      if (!isOffice(name) && !isEnglish(surname!.toLowerCase())) add(name, [], register)
    }
}

const isOffice = (word: string): boolean => isTitle(word) || OF_OFFICES.has(word)

/** "from the President January 10", "the Secretary However": what an office may stand before without being a title. */
const isOrdinary = (word: string): boolean =>
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)$/.test(
    word,
  ) || isEnglish(word.toLowerCase())

/** Whoever the register or the memo knows already is found by name; others are added. */
function add(name: string, forenames: readonly string[], register: Register): void {
  const surname = name.replace(/[’']s$/, '')
  const [first] = partsOf(surname)
  if (register.known(first!).length > 0 || matches(forenames, register.found(first!)).length > 0) return
  register.add({
    name: [...forenames, surname].join(' '),
    surname,
    forenames,
    titles: [],
    authority: undefined,
    listed: undefined,
  })
}
