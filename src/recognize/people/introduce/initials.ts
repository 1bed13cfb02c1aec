import { WordTable } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import { UPPER } from '../../../source/characters.js'
import { grouped } from '../../../source/many.js'
import { matchesOf } from '../../../source/matches.js'
import { isEnglish } from '../../lexicon.js'
import { fromAuthority, stranger } from '../name/named.js'
import type { PeopleText } from '../people.js'
import type { Register } from '../register/register.js'

const SPEAKS = new Set(
  'said says asked added replied thought thinks responded remarked referred told felt agreed expressed mentioned'.split(
    ' ',
  ),
)
const SPEAK = new WordTable(SPEAKS)
/** How often a letter must speak to be somebody. */
const ENOUGH = 2
/** "my two-hour conversation with Dahl", "Dahl conversation". */
const MET =
  /\b(?:conversation|talk|meeting|interview|session|discussion)s? (?:\p{Ll}{2,9} )?with (\p{Lu}\p{Ll}{2,20})(?!\p{L}| \p{Lu})|(?<!\p{L}|\p{Lu}\p{Ll}{1,15} )(\p{Lu}\p{Ll}{2,20}) (?:conversation|talk|meeting|interview)s?(?!\p{L})/gu

/** A letter that speaks, or a name: which paragraph it stands in, and where there. */
interface Place {
  readonly paragraph: number
  readonly at: number
}

/**
 * Telegrams shorten the name of whoever was talked with to a letter: "Dahl conversation. D said". Such a letter, where it speaks more
 * than once, means the first whom the text before it says to have been talked with and whose name begins with it.
 */
export function introduceInitials(texts: readonly PeopleText[], register: Register): void {
  const paragraphs = texts.filter(({ zone }) => zone === 'paragraph').map(({ flow }) => flow.words)
  const byLetter = [...grouped(paragraphs.flatMap(speakingLetters), ({ letter }) => letter)].filter(
    ([, places]) => places.length >= ENOUGH,
  )
  if (byLetter.length === 0) return
  const met = grouped(paragraphs.flatMap(namesMet), ({ name }) => name[0]!)
  for (const [letter, [first]] of byLetter) {
    const [named] = met.get(letter) ?? []
    if (named && isBefore(named, first!)) call(named.name, letter, register)
  }
}

const isBefore = (a: Place, b: Place): boolean =>
  a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.at < b.at)

/** The letters that stand alone before a verb of saying. */
function speakingLetters(words: Words, paragraph: number): (Place & { readonly letter: string })[] {
  const found = []
  for (let verb = 1; verb < words.length; verb++) {
    if (!SPEAK.mayHave(words, verb) || words.gap(verb - 1) !== ' ' || !SPEAKS.has(words.at(verb))) continue
    const at = words.start(verb - 1)
    const letter = words.text[at]!
    const isAlone = words.end(verb - 1) === at + 1 && (at === 0 || /\s/.test(words.text[at - 1]!))
    if (isAlone && words.initial(verb - 1) & UPPER && !NO_NAMES.has(letter))
      found.push({ letter, paragraph, at })
  }
  return found
}

/** Whom somebody talked with, but for what is a word of English. */
function namesMet({ text }: Words, paragraph: number): (Place & { readonly name: string })[] {
  return matchesOf(MET, text)
    .map(({ index, 1: behind, 2: before }) => ({ name: behind ?? before!, paragraph, at: index }))
    .filter(({ name }) => !isEnglish(name))
}

/** "I said", "A said". */
const NO_NAMES = new Set('AI')

function call(name: string, letter: string, register: Register): void {
  const [known, ...others] = new Set(register.known(name).map(({ authority }) => authority))
  const [found, ...more] = register.found(name)
  if (others.length > 0 || more.length > 0) return
  const named = known ? fromAuthority(known, []) : stranger(name)
  register.call(found ?? register.add(named), letter)
}
