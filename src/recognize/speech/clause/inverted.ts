import { WordTable } from '../../../memo/word-table.js'
import { Codes, LOWER, wordEnd } from '../../../source/characters.js'
import { PARTICLES } from '../../../source/particles.js'
import type { Clause } from './clause.js'
import { OPENING_QUOTES } from '../words/quotations.js'
import type { Reading } from '../sentence/reading.js'
import type { Subjects } from '../sentence/subjects.js'
import { MAY_STAND_BEFORE, actOf } from '../words/verbs.js'

/** What stands before the verb. */
const BEFORE_INVERTED = new Codes(',”"?!')
/** What a name that is a subject has behind it. */
const FINITE = /^ (?:\p{Ll}+ed|was|is|had|has|would|could|should|might|did|will) /u
/** What a clause of saying behind other words begins with: its verb, or a name in small letters. */
const MAY_BE_BEHIND = new WordTable([...MAY_STAND_BEFORE, ...PARTICLES])

/** "So did M. Gaillard.", "Nor was Miss Holm convinced." */
function soDid(subjects: Subjects): Clause | undefined {
  const { text, words, opening, start, end } = subjects.sentence
  if (opening >= words.length || !LIKEWISE.mayHave(words, opening) || end - start > 60) return undefined
  const lead = /^(?:So|Neither|Nor) (?:did|was|had|would|could) /.exec(text.slice(start, end))?.[0]
  const reading = lead === undefined ? undefined : subjects.at(opening + 2)
  if (reading?.subject.kind !== 'person') return undefined
  if (reading.end !== end - 1 && !NOR.test(text.slice(reading.end, end))) return undefined
  const evidence = text.slice(start, reading.end)
  return { start, subject: reading.subject, act: 'replies', rule: 'inverted-saying', evidence }
}
/** What somebody else does not do either. */
const NOR =
  /^ (?:agree|object|approve|convinced|persuaded|satisfied|impressed|think so|share this view|like it)\.$/
const LIKEWISE = new WordTable(['So', 'Neither', 'Nor'])

/** "van der Berg": a name that begins with small words. */
function withParticle({ sentence: { words }, cast }: Subjects, first: number): Reading | undefined {
  let last = first
  while (last < words.length && last < first + 3 && PARTICLES.has(words.at(last))) last++
  const person = last > first && last < words.length ? cast.meantAt(words, words.end(last)) : undefined
  return person && { subject: { kind: 'person', person }, end: words.end(last) }
}

/** ", van der Berg answered.": a name that begins with small words, with its verb between commas or at the end. */
function interposed(subjects: Subjects, word: number, start: number): Clause | undefined {
  const { text, end } = subjects.sentence
  const reading = withParticle(subjects, word)
  if (reading?.subject.kind !== 'person') return undefined
  const verb = reading.end + 1
  const behind = text[verb - 1] === ' ' && verb < end ? wordEnd(text, verb) : end
  if (behind >= end || !CLOSES.areAt(text, behind)) return undefined
  const act = actOf(text.slice(verb, behind))
  const evidence = text.slice(start, behind)
  return act && { start, subject: reading.subject, act, rule: 'saying-after-phrase', evidence }
}
const CLOSES = new Codes(',.')

/** "Canada, said Mr. Cadieux, will not appear." */
export function inverted(subjects: Subjects): Clause | undefined {
  const { text, words, parted, end } = subjects.sentence
  const likewise = soDid(subjects)
  if (likewise) return likewise
  for (const word of parted) {
    if (!(words.initial(word) & LOWER) || !MAY_BE_BEHIND.mayHave(words, word)) continue
    const start = words.start(word)
    // "It would be, “said Mr. Lund, a pleasure": a mark that closes may be turned the wrong way.
    const space = OPENING_QUOTES.areAt(text, start - 1) && text[start - 3] === ',' ? start - 2 : start - 1
    if (text[space] !== ' ' || !BEFORE_INVERTED.areAt(text, space - 1)) continue
    const at = wordEnd(text, start) + 1
    if (PARTICLES.has(text.slice(start, at - 1))) {
      const between = interposed(subjects, word, start)
      if (between) return between
    }
    if (at >= end || text[at - 1] !== ' ' || !MAY_STAND_BEFORE.has(text.slice(start, at - 1))) continue
    const reading = subjects.at(word + 1) ?? withParticle(subjects, word + 1)
    // "Mr. Hall, back from Aarhavn, stated Mr. Lund was ill" is no "stated Mr. Lund".
    if (reading?.subject.kind === 'person' && !FINITE.test(text.slice(reading.end, reading.end + 24)))
      return {
        start,
        subject: reading.subject,
        act: actOf(text.slice(start, at - 1)) ?? 'says',
        rule: 'inverted-saying',
        evidence: text.slice(start, reading.end),
      }
  }
  return undefined
}
