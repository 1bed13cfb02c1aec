import { WordTable } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import { UPPER, wordEnd } from '../../../source/characters.js'
import type { Cast } from '../cast/cast.js'
import { GROUP, readBehindArticle } from './behind-article.js'
import { namedBeside } from './beside.js'
import { readName } from './name.js'
import { DRAFTER, SEVERAL } from './reading.js'
import type { Pronoun, Reading } from './reading.js'

/** No more of a text is read for a subject. */
const LONGEST = 90

/** Words that begin a clause, and no name. */
const OPENERS =
  'When If As While After Before Since Although Though Because That Whether Until Unless In On At For To But And Or So With From By Of Did Does Do Had Has Was Were Is Are Neither Either Not Only Then Thus However Moreover Therefore Here There This These What Why How Who Where According Regarding Concerning Following During Unlike Like'.split(
    ' ',
  )

/** Words that alone say what a subject is; before a clause stands none. */
const FIRST_WORDS: ReadonlyMap<
  string,
  Pronoun | 'honor' | 'drafter' | 'several' | 'group' | 'article' | 'opener'
> = new Map([
  ...['He', 'he'].map((word) => [word, 'he'] as const),
  ...['She', 'she'].map((word) => [word, 'she'] as const),
  ...['His', 'Her'].map((word) => [word, 'honor'] as const),
  ...['We', 'we', 'They', 'they'].map((word) => [word, 'several'] as const),
  ['Both', 'group'],
  ...['The', 'the', 'THE'].map((word) => [word, 'article'] as const),
  ...OPENERS.map((word) => [word, 'opener'] as const),
  ['I', 'drafter'],
])

const MAY_BE_FIRST = new WordTable(FIRST_WORDS.keys())

/** Reads the subject that begins with a word, in a text up to `end`; the word says what it can be. */
export function readSubject(words: Words, word: number, end: number, cast: Cast): Reading | undefined {
  const { text } = words
  const at = words.start(word)
  const limit = Math.min(end, at + LONGEST)
  if (!MAY_BE_FIRST.mayHave(words, word)) return readName(words, word, limit, cast)
  const behind = wordEnd(text, at)
  const meaning = FIRST_WORDS.get(text.slice(at, behind))
  switch (meaning) {
    case 'he':
    case 'she':
      return (
        namedBeside(words, word, behind, (name) => readSubject(words, name, limit, cast)) ?? {
          subject: { kind: 'pronoun', word: meaning },
          end: behind,
        }
      )
    case 'honor':
      return readHonor(text.slice(at, limit), at, cast)
    case 'drafter':
      if (text[behind] === '’' || text[behind] === '.') break
      return { subject: DRAFTER, end: behind }
    case 'several':
      return { subject: SEVERAL, end: behind }
    case 'group':
      // "Both the President and the Secretary" names two.
      if (/^Both (?:the )?\p{Lu}/u.test(text.slice(at, limit))) return undefined
      return { subject: SEVERAL, end: at + GROUP.exec(text.slice(at, limit))![0].length }
    case 'article': {
      const meant = readBehindArticle(words, word, limit, cast)
      if (meant || !(words.initial(word) & UPPER)) return meant
      const name = readName(words, word, limit, cast)
      return name && isOfAnother(name, text) ? undefined : name
    }
    case 'opener':
      return undefined
    case 'latter':
    case 'former':
    case undefined:
  }
  return readName(words, word, limit, cast)
}

/** "The President of Norland", who is nobody listed, is not who is listed as "The President". */
const isOfAnother = ({ subject, end }: Reading, text: string): boolean =>
  subject.kind === 'person' && subject.person.surname === '' && OF_STATE.test(text.slice(end, end + 40))
const OF_STATE = /^ of (?:the )?(?!State|the United|United|Defense)\p{Lu}\p{Ll}/u

/** "His Majesty", "Her Excellency": how the great are called. */
const HONOR =
  /^(His|Her) (?:(?:Royal|Imperial|Serene) )?(Majesty|Excellency|Highness|Holiness|Eminence)(?!\p{L})/u

/** Whoever bears the honor, and if nobody is known to, the man or woman who was named before. */
function readHonor(rest: string, at: number, cast: Cast): Reading | undefined {
  const honor = HONOR.exec(rest)
  if (!honor) return undefined
  const person = cast.honors.bearer(honor[2]!)
  const word = honor[1] === 'His' ? 'he' : 'she'
  return {
    subject: person ? { kind: 'person', person } : { kind: 'pronoun', word },
    end: at + honor[0].length,
  }
}
