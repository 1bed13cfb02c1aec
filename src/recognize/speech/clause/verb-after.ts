import { WordTable } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import {
  APOSTROPHE,
  Codes,
  LETTER,
  LOWER,
  UPPER,
  codeAt,
  kindAt,
  wordEnd,
} from '../../../source/characters.js'
import { matchesOf } from '../../../source/matches.js'
import type { Sentence } from '../sentence/sentence.js'
import { firstFrom } from '../sentence/sentence.js'
import { MAY_REPORT, actOf } from '../words/verbs.js'

/** Words that stand between subject and verb. */
const ADVERBS =
  'then|also|again|therefore|however|further|next|later|first|finally|immediately|merely|only|simply|still|just|now|once|even|too|thus|strongly|briefly|frankly|himself|herself|personally|humorously|twice|rather|does|all|both|here|there|thereupon|hereupon|thereafter|meanwhile|nevertheless|nonetheless|instead|indeed|afterward|afterwards|likewise|moreover|furthermore|hereafter|henceforth|already|always|never|often|perhaps|alone|besides|forthwith|otherwise|straightaway|yet|soon|presently|each'
/** Phrases that stand there, with what may vary in them. */
const PHRASES = [
  'once more|once again|had to|as usual|among others|at (?:this (?:point|juncture|moment|stage)|once|length|last|first)|of course|for example|on the other hand',
  'in (?:reply|turn|response|conclusion|this connection|effect|fact|general|his turn)',
  'for (?:his|her|their) part|on (?:his|her) part',
  'by \\p{Ll}+|in (?:\\p{Ll}+|\\p{Lu}\\p{Ll}+(?:an|sh|ch|se|ic))|half in jest|as host',
  '\\p{Ll}+ly',
]
const NAME_STOP = '(?<=\\b(?:Mr|Mrs|Dr|Amb|Gen|U|S))\\.'
/** ", after a pause,", ", who knew the harbor well,", "— speaking slowly —", "(smiling)". */
const INTERPOSED = [
  // ", who had been there and had met him,", as long as no comma parts it.
  `,(?= (?:who|after|while|when|before|having|in) )(?:[^,;.“”]|${NAME_STOP}){2,130},`,
  ',? \\((?:[^()]{1,60})\\),?',
  `(?:,(?! and| but)(?:[^,;.“”]|${NAME_STOP}){2,80}){1,3},`,
  ' ?(?:—|–|--) ?[^—–;.“”]{2,60}(?:—|–|--)',
  // " also: “noted that", where a record is quoted.
  '(?: also| then)?: ?[“"](?=\\p{Ll})',
]
/** Whose he is, and who goes with him: "of the Embassy", "and his colleagues", or whom nobody knows. */
const BELONGING = [
  ' of (?:the )?\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2}',
  ' and (?:(?:Mr|Mrs|Dr)\\. )?\\p{Lu}[\\p{L}’-]+(?= \\p{Ll})',
  ' (?:and|with) (?:others|(?:his|her|the other) (?:colleagues|associates|advisers|party|staff|companions))',
]
const BETWEEN = new RegExp(
  `^(?:${BELONGING.join('|')})?(?:${INTERPOSED.join('|')}){0,2}(?:,? (?:${PHRASES.join('|')}|${ADVERBS})(?!\\p{L}),?)* ?`,
  'u',
)
/** "after a pause", "through his interpreter": up to five small words before the verb. */
const PHRASE_WORD = /^ \p{Ll}[\p{Ll}’-]*/u
const PREPOSITIONS = 'after with without at in on for through by from before under amid over upon to'.split(
  ' ',
)

/** "Khrushchev apparently thought": what the writer only guesses nobody has said. */
const CONJECTURE =
  /(?:^|\s)(?:apparently|probably|presumably|evidently|undoubtedly|possibly|surely|doubtless)\b/

/** The first words of those, and "who". */
const MAY_STAND_BETWEEN = new Set([
  ...ADVERBS.split('|'),
  ...PREPOSITIONS,
  ...'of had half as who and'.split(' '),
])

const MAY_BE_BETWEEN = new WordTable(MAY_STAND_BETWEEN)

/** Whether a name stands in the possessive. */
export const isOwner = (text: string, end: number): boolean =>
  end < text.length && (kindAt(text, end) & APOSTROPHE) !== 0 && /^.s?\b/.test(text.slice(end, end + 3))

/**
 * The verb behind the end of a subject, where the next word is given. Only if it may report words, or if it is wanted
 * whole, are the words behind it looked at.
 */
export function verbAfter(sentence: Sentence, end: number, next: number, whole: boolean): string | undefined {
  const { text, words } = sentence
  if (end >= sentence.end) return undefined
  if (isOwner(text, end)) return undefined
  const limit = Math.min(sentence.end, end + 260)
  if (isVerbNext(words, next, end))
    return verbPhrase(words, next, limit, whole || MAY_REPORT.mayHave(words, next) ? 6 : 0)
  // Between subject and verb stands nothing that begins in another way, and nothing with a capital.
  const first = text[end]
  if (first === undefined || !MAY_INTERPOSE.areAt(text, end)) return undefined
  if (first === ' ' && next < words.length && words.start(next) === end + 1 && words.initial(next) & UPPER)
    return undefined
  const rest = text.slice(end, limit)
  if (rest.startsWith(' who ')) return verbAfterRelative(rest)
  const between = BETWEEN.exec(rest)![0]
  if (CONJECTURE.test(between)) return undefined
  let start = end + between.length
  while (text[start] === ' ') start++
  const verb = firstFrom(words, next, start)
  const isWord = verb < words.length && words.start(verb) === start
  const isPhrase = isWord && PREPOSITIONS.includes(text.slice(start, wordEnd(text, start)))
  const plain = isWord && !isPhrase ? verbPhrase(words, verb, limit, 6) : undefined
  const phrase = isPhrase ? verbAfterPhrase(sentence, verb, limit) : plain
  return phrase !== undefined && actOf(phrase) !== undefined
    ? phrase
    : (behindComma(sentence, next, rest, end, limit) ?? phrase)
}

/** ", interrupting, said if it was late, it": the verb of saying behind the second comma, whatever more commas there are. */
function behindComma(
  { words }: Sentence,
  next: number,
  rest: string,
  end: number,
  limit: number,
): string | undefined {
  const second = rest.startsWith(',') ? rest.indexOf(', ', 2) : -1
  if (second < 0 || second > 60 || /^, (?:and|but) /.test(rest)) return undefined
  const verb = firstFrom(words, next, end + second + 2)
  const phrase =
    verb < words.length && MAY_REPORT.mayHave(words, verb) ? verbPhrase(words, verb, limit, 6) : undefined
  return phrase !== undefined && actOf(phrase) !== undefined ? phrase : undefined
}

/** "after a pause remarked": the verb of saying behind a few small words; the phrase itself if there is none. */
function verbAfterPhrase({ text, words }: Sentence, preposition: number, limit: number): string | undefined {
  let word = preposition
  for (let count = 0; count < 5; count++) {
    const behind = words.end(word)
    if (word + 1 >= words.length || !PHRASE_WORD.test(text.slice(behind, behind + 30))) break
    word++
    if (count === 0) continue
    const phrase = MAY_REPORT.mayHave(words, word) ? verbPhrase(words, word, limit, 6) : undefined
    if (phrase !== undefined && actOf(phrase) !== undefined) return phrase
  }
  return verbPhrase(words, preposition, limit, 6)
}

/** Whether a word stands a space behind an offset and is none that stands between subject and verb. */
function isVerbNext(words: Words, word: number, at: number): boolean {
  const { text } = words
  if (word >= words.length || words.start(word) !== at + 1 || text[at] !== ' ') return false
  if (!(words.initial(word) & LOWER)) return false
  const end = wordEnd(text, at + 1)
  if (text[end - 1] === 'y' && text[end - 2] === 'l') return false
  return !(MAY_BE_BETWEEN.mayHave(words, word) && MAY_STAND_BETWEEN.has(text.slice(at + 1, end)))
}

/** A word in small letters, and so many words at the most that go on behind it up to a limit. */
function verbPhrase(words: Words, verb: number, limit: number, more: number): string | undefined {
  const { text } = words
  const start = words.start(verb)
  if (start >= limit || !(words.initial(verb) & LOWER)) return undefined
  let end = Math.min(limit, wordEnd(text, start))
  if (end - start < 2) return undefined
  let word = verb
  for (let count = 0; count < more && end < limit && codeAt(text, end) === SPACE; count++) {
    word = firstFrom(words, word, end)
    const next = partEnd(words, word, end + 1, limit)
    if (next === end + 1) break
    // "gave Mr. Lund a copy"
    end = text[next] === '.' && FORMS_OF_ADDRESS.has(text.slice(end + 1, next)) ? next + 1 : next
  }
  return text.slice(start, end)
}
const SPACE = 0x20
const FORMS_OF_ADDRESS = new Set(['Mr', 'Mrs', 'Dr', 'Amb', 'Gen', 'Sen'])

/** Where letters, apostrophes and hyphens end, the first of them of a word if it begins there. */
function partEnd(words: Words, word: number, start: number, limit: number): number {
  const { text } = words
  const isWord = word < words.length && words.start(word) === start && words.isPlain(word)
  let at = isWord ? Math.min(words.end(word), limit) : start
  while (at < limit && (kindAt(text, at) & LETTER || IN_WORDS.areAt(text, at))) at++
  return at
}
const IN_WORDS = new Codes('’-')
/** What stands behind a subject before something interposed. */
const MAY_INTERPOSE = new Codes(' ,—–-')

/** "Sir Roger who had called at his request opened the conversation": the first verb of saying behind. */
function verbAfterRelative(rest: string): string | undefined {
  for (const { index, 1: auxiliary } of matchesOf(/(\p{Ll}+) (?=\p{Ll}+)/gu, rest.slice(5, 110))) {
    const at = 5 + index + auxiliary!.length + 1
    const words = /^(?:\p{Ll}\p{L}*)(?: [\p{L}’-]+){0,6}/u.exec(rest.slice(at))?.[0]
    if (
      words !== undefined &&
      !/^(?:had|has|have|was|were|been|to|not|he|she|who)$/.test(auxiliary!) &&
      actOf(words)
    )
      return words
  }
  return undefined
}
