import { WordTable } from '../../memo/word-table.js'
import type { Words } from '../../memo/words.js'
import { UPPER } from '../../source/characters.js'
import { isEnglish } from '../lexicon.js'
import { fromAuthority } from './mentions.js'
import type { PeopleText } from './people.js'
import { stranger } from './register.js'
import type { Register } from './register.js'

const SPEAKS = new Set(
  'said says asked added replied thought thinks responded remarked referred told felt agreed expressed mentioned'.split(
    ' ',
  ),
)
const SPEAK = new WordTable(SPEAKS)
/** So often a letter speaks that is a name. */
const ENOUGH = 2
/** "my two-hour conversation with Dahl", "Dahl conversation". */
const MET =
  /\b(?:conversation|talk|meeting|interview|session|discussion)s? (?:\p{Ll}{2,9} )?with (\p{Lu}\p{Ll}{2,20})(?!\p{L}| \p{Lu})|(?<!\p{L}|\p{Lu}\p{Ll}{1,15} )(\p{Lu}\p{Ll}{2,20}) (?:conversation|talk|meeting|interview)s?(?!\p{L})/gu

/**
 * Lets a letter that speaks, as telegrams write, be whoever is said above to have been talked with: "Dahl conversation. D said". Whoever
 * else begins with it may be named there only.
 */
export function introduceInitials(texts: readonly PeopleText[], register: Register): void {
  const paragraphs = texts.filter(({ zone }) => zone === 'paragraph').map(({ flow }) => flow.words)
  const spoken = paragraphs.map(speakingLetters)
  const all = spoken.flat()
  for (const letter of new Set(all.map((each) => each.letter))) {
    if (all.filter((each) => each.letter === letter).length < ENOUGH) continue
    const first = spoken.findIndex((each) => each.some((one) => one.letter === letter))
    const name = paragraphs
      .slice(0, first + 1)
      .flatMap((words, index) => {
        const end = index < first ? undefined : spoken[first]!.find((one) => one.letter === letter)!.at
        return [...words.text.slice(0, end).matchAll(MET)].map(([, met, before]) => met ?? before!)
      })
      .find((each) => each.startsWith(letter) && !isEnglish(each.toLowerCase()))
    if (name !== undefined) call(name, letter, register)
  }
}

/** The letters alone before a verb of saying, and where. */
function speakingLetters(words: Words): { readonly letter: string; readonly at: number }[] {
  const found = []
  for (let verb = 1; verb < words.length; verb++) {
    if (!SPEAK.mayHave(words, verb) || words.gap(verb - 1) !== ' ' || !SPEAKS.has(words.at(verb))) continue
    const at = words.start(verb - 1)
    const isAlone = words.end(verb - 1) === at + 1 && (at === 0 || /\s/.test(words.text[at - 1]!))
    if (isAlone && words.initial(verb - 1) & UPPER && !NO_NAMES.has(words.text[at]!))
      found.push({ letter: words.text[at]!, at })
  }
  return found
}
/** "I said", "A said". */
const NO_NAMES = new Set('AI')

function call(name: string, letter: string, register: Register): void {
  const [known, ...others] = new Set(register.known(name).map(({ authority }) => authority))
  const [found, ...more] = register.found(name)
  if (others.length > 0 || more.length > 0) return
  const named = known ? fromAuthority(known, [], undefined) : stranger(name, name)
  register.call(found ?? register.add(named), letter)
}
