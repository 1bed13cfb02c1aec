import type { Person } from '../../../memo/person.js'
import type { Clause } from '../clause/clause.js'
import type { Doer } from '../clause/clauses.js'
import { toldIn } from './floor-words.js'
import { isOfTwo } from './may-speak.js'
import type { Sentence } from '../sentence/sentence.js'
import type { Pronoun } from '../sentence/reading.js'
import type { Talk } from './talk.js'

/** "The Minister seemed content, but he then said": who does something before it in the sentence, and takes part. */
export function doing(
  talk: Talk,
  word: Pronoun,
  doer: Doer | undefined,
  { text }: Sentence,
  at: number,
): Person | undefined {
  const isJoined = /(?:and|but) $/.test(text.slice(Math.max(0, at - 4), at))
  if (doer?.subject.kind !== 'person' || doer.lead > 0 || !isJoined || word.endsWith('er')) return undefined
  const { person } = doer.subject
  const mayBe = person.participant && !talk.cast.isDrafter(person) && talk.cast.mayBe(word, person)
  return mayBe ? person : undefined
}

/** "He told Mr. Hall": whoever he is, it is not Mr. Hall, but who did something with him, or spoke before. */
export function notTold(
  talk: Talk,
  person: Person | undefined,
  clause: Clause,
  sentence: Sentence,
): Person | undefined {
  if (!person || toldIn(clause, sentence, talk.cast) !== person) return person
  const isOther = (each: Person): boolean => each !== person && !talk.cast.isDrafter(each)
  return talk.couple?.find(isOther) ?? talk.pair?.find(isOther) ?? talk.cast.recent.find(isOther)
}

/** Whom "he" means. */
export function meant(talk: Talk, act: Clause['act'], word: Pronoun): Person | undefined {
  const named = ofTwo(talk, word)
  if (named) return named
  if (isOfTwo(talk.cast)) return onlyOther(talk, word)
  const may = (person: Person | undefined): person is Person =>
    person !== undefined && talk.cast.mayBe(word, person)
  const isOther = (person: Person): boolean => may(person) && !talk.cast.isDrafter(person)
  const asked = talk.asked
  if (asked?.isInvited && may(asked.addressee)) return asked.addressee
  if (asked && act === 'replies') {
    const other = may(asked.addressee)
      ? asked.addressee
      : (talk.cast.recent.find((person) => person !== asked.asker && isOther(person)) ??
        otherThan(asked.asker, talk, word))
    if (other) return other
  }
  const isPresent = talk.doer?.participant === true || talk.cast.participants.length === 0
  if (isPresent && talk.sentence > 0 && may(talk.doer)) return talk.doer
  if (may(talk.met)) return talk.met
  if (may(talk.current) && !talk.cast.isDrafter(talk.current)) return talk.current
  if (talk.spokeBefore && isOther(talk.spokeBefore)) return talk.spokeBefore
  const spoke = talk.cast.recent.find(isOther)
  // Behind the words of a lady "he" is more likely who spoke before than whom she named.
  if (talk.current && !may(talk.current) && spoke) return spoke
  const isNamed = (person: Person): boolean =>
    isOther(person) && !talk.owners.includes(person) && !talk.embedded
  return talk.named.find(isNamed) ?? spoke ?? partner(talk, isOther) ?? onlyOther(talk, word)
}

/** Of those who take part and do not write, the only one besides who asked. */
function otherThan(asker: Person, { cast }: Talk, word: Pronoun): Person | undefined {
  const may = cast.participantsFor(word)
  // No more are looked through than may be the drafter, who asked, and who answers.
  if (may.length > 3) return undefined
  const others = may.filter((person) => person !== asker && !cast.isDrafter(person))
  return others.length === 1 ? others[0] : undefined
}

/** Whom the drafter spoke to, or else of whom something was named. */
function partner(talk: Talk, isOther: (person: Person) => boolean): Person | undefined {
  return talk.told && isOther(talk.told) ? talk.told : talk.named.find(isOther)
}

/** "The latter": the last who was named in the sentence before, if it is not who spoke. */
function ofTwo(talk: Talk, word: Pronoun): Person | undefined {
  const named = talk.named
  if (word === 'former' && named.length > 1) return named[0]
  return word === 'latter' && (named.at(-1) !== talk.current || talk.doer) ? named.at(-1) : undefined
}

/** Of two who talk, the one who does not write. */
function onlyOther({ cast }: Talk, word: Pronoun): Person | undefined {
  const may = cast.participantsFor(word)
  // With the drafter there are two; of more nobody knows who is meant.
  if (may.length > 2) return undefined
  const others = may.filter((person) => !cast.isDrafter(person))
  return others.length === 1 ? others[0] : undefined
}
