import { mayBeSide } from '../../../memo/sides.js'
import { wordEnd } from '../../../source/characters.js'
import type { Sentence } from '../sentence/sentence.js'
import type { Reading } from '../sentence/reading.js'

/** "III. ", "2. ", "(b) ": what numbers a section that begins with a sentence. */
const NUMBER = /(?:^|\s)\(?(?:[IVX]{1,4}|\d{1,2}|[A-Za-z])[.)] $/
/** Behind a name the country that somebody represents: "Lund (Norland)". */
const COUNTRY = /^ \(([^()]{2,40})\) $/
const HAS = /^has (?:(?:also|again|now|since|just|\p{Ll}+ly) )?/u

/**
 * The verb behind a subject, where delegates at a conference are heard, "Lund (Norland) has asked", as if it stood in the past: so
 * begins a section of a telegram, which reports what was said since the last.
 */
export function heardSince(sentence: Sentence, { end }: Reading, verb: string): string {
  const { text, start } = sentence
  if (!verb.startsWith('has ') || text[end + 1] !== '(') return verb
  if (start > 0 && !NUMBER.test(text.slice(Math.max(0, start - 8), start))) return verb
  const country = COUNTRY.exec(text.slice(end, text.indexOf(verb, end)))?.[1]
  if (country === undefined || !mayBeSide(country)) return verb
  const said = verb.slice(HAS.exec(verb)![0].length)
  return IRREGULAR.get(said.slice(0, wordEnd(said, 0)))?.concat(said.slice(wordEnd(said, 0))) ?? said
}
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['spoken', 'spoke'],
  ['given', 'gave'],
  ['taken', 'took'],
])
