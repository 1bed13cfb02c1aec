import type { Person } from '../../../memo/person.js'
import { Absent } from './absent.js'
import type { Cast } from '../cast/cast.js'
import type { Analysis } from '../clause/clauses.js'
import { Counting } from './counting.js'
import {
  INTERRUPTS,
  IS_INVITED,
  MEETS,
  MEETS_HIM,
  TO_SOMEBODY,
  invites,
  isUnidentified,
  onlySpokenOf,
  tellsOfSomebody,
} from './floor-words.js'
import type { Sentence } from '../sentence/sentence.js'
import type { Pronoun } from '../sentence/reading.js'
import { Tense } from './told-now.js'
import type { Turn } from './turn.js'

const SAYS_NOTHING = /^(?:also |then )?(?:did not |made no |said nothing|had no (?:comment|reply|answer))/

/** Who has the floor, alone or with others. */
export interface Held {
  readonly current: Person | undefined
  readonly pair: readonly Person[] | undefined
}

/** What the sentences so far have left: who spoke, asked and was named. */
export class Talk {
  current: Person | undefined
  /** The two who spoke last, if they spoke together. */
  pair: readonly Person[] | undefined
  /** Sentences since the speaker was named. */
  distance = 0
  sentence = 0
  isPoint = false
  /** A question in the sentence before: who asked, and whom. */
  asked:
    | { readonly asker: Person; readonly addressee: Person | undefined; readonly isInvited?: boolean }
    | undefined
  /** What names nobody behind a question may be the answer, and so may all that follows. */
  mayBeAnswer = false
  /** A question was answered, and nobody knows by whom. */
  isAnsweredByAny = false
  /** Nobody can be sure that whoever has the floor has it. */
  isDoubtful = false
  /** Somebody has spoken whose name nobody is known by, and "he" is whoever it was. */
  isUnknown = false
  /** The two who did something together in the sentence before: "Both felt" is of them. */
  couple: readonly Person[] | undefined
  /** The last who were named as one, and when. */
  #two:
    { readonly people: readonly Person[]; readonly paragraph: number; readonly sentence: number } | undefined
  #paragraphs = 0
  /** Who spoke in this paragraph, and whether several did in the one before. */
  readonly #speakers = new Set<Person>()
  #wasShared = false
  /** The sentence before, if one is. */
  before: Sentence | undefined
  /** What several were called who spoke last, if nobody knows who of them: "The others". */
  crowd: string | undefined
  /** Who had the floor before somebody spoke in brackets in the sentence before. */
  interrupted: Held | undefined
  /** Whom somebody interrupted in the sentence before. */
  brokenOff: Person | undefined
  /** Who did something in the sentence before, other than speak. */
  doer: Person | undefined
  /** Who was named in the sentence before, in its order. */
  named: readonly Person[] = []
  owners: readonly Person[] = []
  /** Whether they were only spoken of: "I said that Mr. Lund was ill". */
  embedded = false
  /** Whether the drafter told of somebody so, known or not. */
  isOfAnother = false
  /** Whom the drafter spoke to last. */
  told: Person | undefined
  /** The same in the sentence before: "I telephoned Mr. Lund." */
  met: Person | undefined
  /** Everybody who was named so far. */
  readonly known = new Set<Person>()
  /** Who spoke before the last who did in that sentence. */
  spokeBefore: Person | undefined

  /** Who spoke before the sentence before, which only tells of another. */
  from: Person | undefined
  /** In which tense the record is told. */
  readonly tense = new Tense()
  /** Who counts what he says in this paragraph. */
  readonly #counting = new Counting()

  /** Who is only told of. */
  readonly absent: Absent

  constructor(readonly cast: Cast) {
    this.absent = new Absent(cast)
  }

  /** A new paragraph begins; `isPoint`: it is one of those that a colon led to. */
  paragraph(isPoint: boolean): void {
    this.sentence = 0
    this.isPoint = isPoint
    this.#wasShared = this.#speakers.size > 1
    this.#speakers.clear()
    this.#paragraphs++
    this.interrupted = undefined
    this.crowd = undefined
    this.isAnsweredByAny = false
    this.#counting.end()
  }

  /** Whoever counts goes on with the next number, whoever has spoken since the last. */
  count(sentence: Sentence): void {
    const counts = this.#counting.pass(sentence, this.current)
    if (!counts || counts === this.current) return
    this.give([counts])
    this.isDoubtful = true
  }

  /** Somebody, or two together, have begun to speak, or only done something while another, `from`, speaks. */
  give(people: readonly Person[], from?: Person): void {
    this.#begin()
    this.from = from
    this.asked = undefined
    this.mayBeAnswer = false
    this.isUnknown = false
    this.isDoubtful = false
    this.pair = people.length > 1 ? people : undefined
    this.current = people[0]
    if (people[0]) this.#spoke(people[0])
    this.#meet(this.pair)
  }

  #spoke(person: Person): void {
    this.cast.spoke(person)
    this.#speakers.add(person)
  }

  /** A paragraph goes on with what was said in the one before: of several who spoke there, it may be any of them. */
  carryOn(): void {
    if (this.sentence === 0 && this.#wasShared) this.isDoubtful = true
    if (this.current) this.#speakers.add(this.current)
  }

  /** Whoever speaks in a sentence, nothing that was done before it counts any more. */
  #begin(): void {
    this.brokenOff = undefined
    this.interrupted = undefined
    this.crowd = undefined
    this.isAnsweredByAny = false
    this.sentence++
    this.distance = 0
    this.couple = undefined
    this.doer = undefined
    this.from = undefined
  }

  /** Several are named as one. */
  #meet(people: readonly Person[] | undefined): void {
    if (people && people.length > 1 && people.every((person) => this.takesPart(person)))
      this.#two = { people, paragraph: this.#paragraphs, sentence: this.sentence }
  }

  /** Those who were named as one last, in this paragraph or the one before. */
  get two(): readonly Person[] | undefined {
    return this.#two && this.#paragraphs - this.#two.paragraph < 2 ? this.#two.people : undefined
  }

  /** Whether they were named in the sentence before. */
  get hasJustMet(): boolean {
    return this.two !== undefined && this.#two?.sentence === this.sentence
  }

  /** Nobody goes on with earlier remarks. */
  close(): void {
    this.current = undefined
  }

  get held(): Held {
    return { current: this.current, pair: this.pair }
  }

  /** Whoever had the floor before an interruption has it again, but "he" may be who interrupted. */
  resume(isHe: boolean): void {
    const { current, pair } = this.interrupted ?? {}
    this.interrupted = undefined
    if (!current) return
    if (!isHe) this.give(pair ?? [current])
    this.isDoubtful = true
  }

  /** A sentence that tells what happened; `he`: whom it means by "he", if it is he who did something. */
  tell(
    sentence: Sentence,
    { clauses, doer, people, owners, partner, together }: Analysis,
    he: Person | undefined,
  ): void {
    this.owners = owners
    this.sentence++
    this.crowd = undefined
    this.isAnsweredByAny = false
    this.interrupted = undefined
    this.#meet(together)
    this.named = he ? [he, ...people.filter((person) => person !== he)] : people
    const named = doer?.subject.kind === 'person' ? doer.subject.person : undefined
    this.doer = named ?? he
    this.embedded = false
    this.isOfAnother = false
    this.isUnknown ||= isUnidentified(sentence)
    const first = clauses[0]?.subject ?? doer?.subject
    this.couple = first?.kind === 'pair' ? first.people : undefined
    // "The King hesitated.", "He thought for a moment." behind a question: what comes next is the answer.
    const answers = doer?.subject.kind === 'pronoun' ? this.#asked(doer.subject.word) : named
    if (answers && this.asked && answers !== this.asked.asker && this.takesPart(answers)) {
      this.current = answers
      this.distance = 1
    }
    // "Captain Lund was asked to report": he is here, and speaks next.
    if (named && doer && IS_INVITED.test(doer.verb)) {
      this.current = named
      this.cast.spoke(named)
    }
    // "Mr. Hall did not comment": nobody can be sure that whoever spoke before goes on.
    if (named && named !== this.current && doer && SAYS_NOTHING.test(doer.verb)) this.isDoubtful = true
    this.asked = undefined
    this.met = undefined
    if (doer?.subject.kind === 'drafter' && MEETS.test(doer.verb)) {
      this.met = people.find((person) => !owners.includes(person))
      if (owners.length === 1 && MEETS_HIM.test(doer.verb)) this.met ??= owners[0]
      this.told = this.met ?? this.told
    }
    // "Talked last evening with Mr. Lund": telegrams leave out "I".
    if (partner && !doer && clauses.length === 0 && this.cast.participants.length === 0) {
      this.met = partner
      this.told = partner
    }
    // After what the drafter did nobody goes on with earlier remarks.
    if (doer?.subject.kind === 'drafter' || first?.kind === 'drafter') this.current = undefined
  }

  /** Whom the question before names, if he may be meant. */
  #asked(word: Pronoun): Person | undefined {
    const { addressee } = this.asked ?? {}
    return addressee && this.cast.mayBe(word, addressee) ? addressee : undefined
  }

  /** Somebody speaks in a sentence. */
  take(
    { clauses, people, owners, partner, together }: Analysis,
    { who, cert, rule }: Turn,
    sentence: Sentence,
  ): void {
    this.owners = owners
    this.isDoubtful = cert === 'low' || (this.isDoubtful && cert === 'medium' && who[0] === this.current)
    const [speaker] = who
    const last = clauses.at(-1)
    const crowd =
      last?.subject.kind === 'crowd' ? last.evidence : last?.subject.kind === 'group' ? this.crowd : undefined
    const before = this.current
    this.#begin()
    if (last && INTERRUPTS.test(last.evidence) && before !== speaker) this.brokenOff = before
    if (!speaker) this.crowd = crowd
    this.isAnsweredByAny = !speaker && rule === 'short-answer'
    this.met = undefined
    this.named = people
    // "He said so" tells no more than what it follows, unless he replies.
    this.mayBeAnswer &&= last?.subject.kind === 'pronoun' && last.act !== 'replies'
    const isDrafter = speaker !== undefined && this.cast.isDrafter(speaker)
    const mayBeEmbedded = last !== undefined && (isDrafter || last.act === 'asks')
    const isEmbedded = mayBeEmbedded && onlySpokenOf(last, sentence)
    const addressee = people.find((person) => person !== speaker && !isEmbedded)
    this.asked =
      speaker && last?.act === 'asks'
        ? { asker: speaker, addressee, isInvited: invites(sentence) }
        : undefined
    this.embedded = isDrafter && isEmbedded
    this.isOfAnother = this.embedded && (people.length > 0 || tellsOfSomebody(sentence))
    if (isDrafter && last && !isEmbedded && TO_SOMEBODY.test(last.evidence))
      this.told = people.find((person) => person !== speaker && !owners.includes(person)) ?? this.told
    if (isDrafter && partner && partner !== speaker) this.told = partner
    const isOfSeveral = last?.subject.kind === 'pair' || last?.subject.kind === 'group'
    this.pair = isOfSeveral && who.length > 1 ? who : undefined
    if (last?.subject.kind === 'pair' || who === this.#two?.people) this.#meet(who)
    else if (last && TO_SOMEBODY.test(last.evidence)) this.#meet(together)
    if ((speaker && !isDrafter) || this.told) this.isUnknown = false
    // Nobody knows who goes on with what somebody unnamed said.
    if (!speaker) this.current = undefined
    this.isUnknown ||= crowd?.includes('[') === true
    if (speaker) {
      this.current = speaker
      this.#spoke(speaker)
    }
  }

  /** Whether somebody talks with others, and is not only spoken of. */
  takesPart(person: Person): boolean {
    return person.participant || (this.cast.participants.length < 2 && this.cast.recent.includes(person))
  }
}
