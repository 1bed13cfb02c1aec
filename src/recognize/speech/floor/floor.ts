import type { Person } from '../../../memo/person.js'
import type { Cast } from '../cast/cast.js'
import type { Clause } from '../clause/clause.js'
import type { Analysis, Doer } from '../clause/clauses.js'
import type { Sentence } from '../sentence/sentence.js'
import {
  BIDDEN,
  IS_INVITED,
  LONGEST_SHOWN,
  OFFERS,
  OF_DRAFTER,
  REMEMBERED,
  STATES,
  THEY_GO_ON,
  asksBack,
  endsInReply,
  isOpen,
} from './floor-words.js'
import { answers, isFragment, isReply, isShort } from './answers.js'
import { agenciesAt } from '../cast/agencies.js'
import { echoes } from './asked.js'
import { ACTION } from '../words/action.js'
import { tellsOfItself } from '../words/attitude.js'
import { isContent } from '../clause/content.js'
import { isHere, isOfTwo, notDrafter } from './may-speak.js'
import { meant } from './pronouns.js'
import { isInScene, sceneOf } from './scene.js'
import { Talk } from './talk.js'
import { wasBefore, wasElsewhere } from './told-now.js'
import { begins, clauseStart, hasOwnSpeaker, isOfNameless } from './turn.js'
import type { Turn } from './turn.js'
import { turnOf } from './turn-of.js'

/** Who has the floor in each sentence, as those before have left it. */
export class Floor {
  readonly talk: Talk

  constructor(private readonly cast: Cast) {
    this.talk = new Talk(cast)
  }

  /** The turns of a sentence by its clauses of saying; none when it has none that counts. */
  hear(sentence: Sentence, analysis: Analysis): Turn[] {
    const turns: Turn[] = []
    for (const clause of analysis.clauses) {
      if (this.#isToldOf(clause, sentence, turns.length === 0)) continue
      const turn = turnOf(clause, sentence, analysis.doer, this.talk)
      if (!turn) continue
      this.talk.tense.pass(clause)
      const last = turns.at(-1)
      if (!last) turns.push(turn)
      else if (
        turn.who[0] !== undefined &&
        isHere(this.talk, turn.who[0]) &&
        begins(sentence, clause, last, turn, this.#mayAnswer(analysis, turn.who[0]), this.#isOfDrafter(last))
      )
        turns.push({ ...turn, start: clauseStart(sentence, clause.start) })
    }
    const answer =
      turns.length === 0 ? (this.#inScene(sentence, analysis) ?? this.#answer(sentence, analysis)) : undefined
    if (answer) turns.push(answer)
    // "…, to which Mr. Lund responded.": he said no more, and whoever asked goes on.
    const last = endsInReply(sentence) ? turns[0] : turns.at(-1)
    this.talk.spokeBefore = turns.length > 1 ? turns.at(-2)!.who[0] : undefined
    if (this.talk.spokeBefore && last !== turns[0]) this.cast.spoke(this.talk.spokeBefore)
    if (last) this.talk.take(analysis, last, sentence)
    if (last) this.talk.absent.pass(sentence, last.who[0], analysis.people, this.talk.known)
    for (const person of analysis.people) this.talk.known.add(person)
    this.talk.before = sentence
    return turns
  }

  /** "Mr. Hall asked who would come and Mr. Lund said": who takes part, or anybody where nobody is listed; of two, the other. */
  #mayAnswer({ clauses }: Analysis, person: Person): boolean {
    const { length } = this.cast.participants
    if (clauses[0]?.act === 'asks') return person.participant || length === 0
    return length === 2 && person.participant
  }

  #isOfDrafter({ who: [speaker] }: Turn): boolean {
    return speaker !== undefined && this.cast.isDrafter(speaker)
  }

  /** What one who does not speak "says", or "said yesterday", is told by whoever does. */
  #isToldOf(clause: Clause, sentence: Sentence, isFirst: boolean): boolean {
    const { talk } = this
    const { subject, start } = clause
    if (!talk.current) return false
    if (!this.cast.isDrafter(talk.current) && talk.absent.isToldOf(clause, talk.sentence > 0)) return true
    if (talk.sentence === 0) return false
    if (subject.kind === 'pronoun') {
      if (!talk.tense.isLeft(clause)) return false
      // "However, Mr. Lund drew another conclusion. He believes …": nor did he who was told of before.
      talk.current = talk.from ?? talk.current
      return true
    }
    return (
      subject.kind === 'person' &&
      subject.person !== talk.current &&
      (talk.tense.isLeft(clause) ||
        wasElsewhere(sentence, start) ||
        wasBefore(clause, sentence) ||
        isContent(clause, sentence, isFirst))
    )
  }

  /** A sentence that tells what happened: "Mr. Lund came at noon. He was accompanied by Mr. Dahl." */
  tell(sentence: Sentence, analysis: Analysis): void {
    const { talk } = this
    const { subject, verb } = analysis.doer ?? {}
    const acts = subject?.kind === 'pronoun' && verb !== undefined && ACTION.test(verb)
    const he = acts ? (talk.doer ?? meant(talk, 'says', subject.word)) : undefined
    talk.tell(sentence, analysis, he && this.cast.isDrafter(he) ? undefined : he)
  }

  /** "When Mr. Hall turned to Berg, the latter said", of whom nobody need know. */
  #inScene(sentence: Sentence, analysis: Analysis): Turn | undefined {
    const scene = sceneOf(sentence, analysis, this.talk)
    if (!scene) return undefined
    const { who, evidence } = scene
    const { start } = sentence
    const reason = `\`${evidence}\` behind what somebody did who takes part`
    return who
      ? { start, who: [who], cert: 'medium', rule: 'saying-after-phrase', reason }
      : { start, who: [], cert: 'low', rule: 'unnamed-speaker', reason }
  }

  /** "He did not.", "No." behind a question: whoever was asked answers. */
  #answer(sentence: Sentence, { doer }: Analysis): Turn | undefined {
    if (!this.talk.asked) return undefined
    const isWhole = doer !== undefined && doer.subject.kind !== 'group' && answers(sentence)
    const hasAsked = this.talk.current === this.talk.asked.asker
    const isBrief = isShort(sentence) || isReply(sentence) || (hasAsked && isFragment(sentence))
    if (!isWhole && !isBrief && !(hasAsked && echoes(sentence, this.talk.before))) return undefined
    const person =
      isWhole && doer.subject.kind === 'person'
        ? doer.subject.person
        : isWhole && doer.subject.kind === 'pronoun'
          ? meant(this.talk, 'replies', doer.subject.word)
          : this.#other()
    if (!person && isWhole) return undefined
    const reason = `\`${sentence.slice(sentence.start, sentence.start + LONGEST_SHOWN)}\` answers the question before`
    const cert = isWhole ? 'medium' : 'low'
    // Of several who might answer nobody knows who does; whoever asks does not.
    return { start: sentence.start, who: person ? [person] : [], cert, rule: 'short-answer', reason }
  }

  /** Of the one who asked and the one who was asked, spoke before, or alone is there as well, the latter. */
  #other(): Person | undefined {
    const asked = this.talk.asked
    if (!asked) return undefined
    const isOther = (person: Person): boolean => person !== asked.asker
    if (asked.addressee?.participant) return asked.addressee
    const { recent, participants } = this.cast
    return recent.find(isOther) ?? (participants.length === 2 ? participants.find(isOther) : undefined)
  }

  /** "I had then told him that he could": inside what the drafter said, what he had said or heard before belongs to it. */
  isRemembered({ doer, clauses }: Analysis): boolean {
    const { current, sentence } = this.talk
    if (!current || sentence === 0 || !this.cast.isDrafter(current) || clauses.length > 0) return false
    return doer?.subject.kind === 'drafter' && REMEMBERED.test(doer.verb)
  }

  /** A sentence that goes on with the remarks before it; `isQuoted`: it begins inside quotation marks. */
  goOn(sentence: Sentence, analysis: Analysis, isQuoted: boolean): Turn | undefined {
    const { talk, cast } = this
    const { doer, people } = analysis
    talk.resume(doer?.subject.kind === 'pronoun')
    talk.count(sentence)
    this.#leaveDrafter(sentence, doer)
    if (talk.isAnsweredByAny) return this.#ofItself(sentence, doer) ?? this.#ofAny(sentence)
    const unnamed = talk.crowd === undefined ? undefined : this.#ofCrowd(sentence, talk.crowd)
    if (unnamed) return unnamed
    if (!talk.current) return talk.met || cast.recent.length > 0 ? this.#ofItself(sentence, doer) : undefined
    const mayBeUnknown = cast.participants.length === 0 || (cast.isDrafter(talk.current) && !isOfTwo(cast))
    const isKnown = analysis.clauses[0]?.subject.kind === 'person'
    const isUnknowns = (): boolean => !isKnown && !isQuoted && hasOwnSpeaker(sentence)
    if (mayBeUnknown && isUnknowns()) {
      talk.close()
      talk.isUnknown = true
      return undefined
    }
    if (this.#isAsked(doer)) return undefined
    const own = this.#ofItself(sentence, doer)
    if (own) return own
    // "He then went upstairs" of who hesitated before, not of who spoke.
    if (doer?.subject.kind === 'pronoun' && talk.doer && talk.takesPart(talk.doer))
      if (cast.mayBe(doer.subject.word, talk.doer)) talk.current = talk.doer
    const question = asksBack(sentence, people, talk.current) ? this.#askedBack(sentence) : undefined
    const { current } = talk
    const mayBeOthers = (): boolean =>
      isOfNameless(sentence) ||
      isInScene(sentence) ||
      (!isQuoted && this.#isOfWriter(sentence, current)) ||
      (!mayBeUnknown && isUnknowns())
    return question ?? this.#goesOn(sentence, analysis, current, mayBeOthers)
  }

  /** "This had given my report some weight": where whoever writes has spoken, nobody else says "I" or "my" in reported words. */
  #isOfWriter(sentence: Sentence, current: Person): boolean {
    const { cast } = this
    return (
      !sentence.hasQuotationMark &&
      !cast.isDrafter(current) &&
      cast.recent.some((person) => cast.isDrafter(person)) &&
      OF_WRITER.test(sentence.slice())
    )
  }

  /** `mayBeOthers`: it tells what somebody says whom nobody is known to be, or of whoever writes. */
  #goesOn(sentence: Sentence, analysis: Analysis, current: Person, mayBeOthers: () => boolean): Turn {
    const { talk } = this
    talk.mayBeAnswer ||= talk.asked !== undefined
    talk.carryOn()
    const isSure =
      !isOfOther(analysis, current) &&
      !talk.isDoubtful &&
      !talk.mayBeAnswer &&
      !isOpen(sentence) &&
      agenciesAt(sentence.slice()) === undefined &&
      talk.sentence > 0 &&
      talk.distance < 15 &&
      !(this.cast.kind === 'message' && this.cast.participants.length === 0) &&
      !mayBeOthers()
    talk.distance++
    talk.sentence++
    talk.from = undefined
    talk.asked = undefined
    talk.doer = undefined
    talk.brokenOff = undefined
    return {
      start: sentence.start,
      who: talk.pair?.[0] === current ? talk.pair : [current],
      cert: isSure ? 'high' : 'medium',
      rule: 'continued-remarks',
      reason: `goes on with the remarks of ${current.name}, ${talk.distance} ${talk.distance === 1 ? 'sentence' : 'sentences'} after the name`,
    }
  }

  /** "The others agreed. They would wait.": several go on of whom nobody knows who speaks. */
  #ofCrowd(sentence: Sentence, crowd: string): Turn | undefined {
    const words = sentence.slice()
    if (!THEY_GO_ON.test(words) && !words.includes(`${crowd} `) && agenciesAt(words) === undefined)
      return undefined
    const reason = `goes on with what \`${crowd}\` said, and nobody knows who of them`
    return { start: sentence.start, who: [], cert: 'low', rule: 'unnamed-speaker', reason }
  }

  /** "Yes, but only in May. It was too cold before." of several: whoever answered goes on. */
  #ofAny(sentence: Sentence): Turn {
    const reason = 'goes on with the answer before, and nobody knows who gave it'
    return { start: sentence.start, who: [], cert: 'low', rule: 'unnamed-speaker', reason }
  }

  /** Where the drafter has spoken, a sentence may go on with what another says. */
  #leaveDrafter(sentence: Sentence, doer: Doer | undefined): void {
    const { talk, cast } = this
    if (!talk.current || !cast.isDrafter(talk.current)) return
    // "I asked him … He made no commitment": the one who writes is not "he", but may go on about whom he spoke of.
    const { subject } = doer ?? {}
    const speaksOf = talk.isOfAnother && STATES.test(doer?.verb ?? '')
    if (subject?.kind === 'pronoun' && !speaksOf && !BIDDEN.test(doer?.verb ?? '')) {
      // Behind more of what the drafter said "he" may be anybody of whom that was.
      const he = meant(talk, 'says', subject.word) ?? talk.current
      const isOfOthers =
        talk.distance > 0 || talk.named.some((person) => person !== he && !cast.isDrafter(person))
      talk.isDoubtful ||= isOfOthers && !talk.asked
      talk.current = he
    }
    // Among those listed drafters mark their own words with "I": a paragraph that begins without is what they were told.
    if (talk.sentence > 0 || talk.isPoint || !cast.isDrafter(talk.current) || cast.participants.length === 0)
      return
    if (OF_DRAFTER.test(sentence.slice())) return
    const other = cast.recent.find((person) => !cast.isDrafter(person))
    talk.current = other ?? (isOfTwo(cast) ? notDrafter(cast)[0] : talk.current)
  }

  /** "Mr. Lund was asked whether he knew": nobody knows by whom, and whoever speaks next is he. */
  #isAsked(doer: Doer | undefined): boolean {
    if (doer?.subject.kind !== 'person' || doer.subject.person === this.talk.current) return false
    const isHere = doer.subject.person.participant || IS_INVITED.test(doer.verb)
    return isHere && /^was (?:asked|told|informed|invited|requested|called upon)\b/.test(doer.verb)
  }

  /** "What commodities?": whoever listened asks, and who spoke goes on with the answer. */
  #askedBack(sentence: Sentence): Turn | undefined {
    const { current } = this.talk
    const asker = this.cast.recent.find((person) => person !== current && this.talk.takesPart(person))
    if (!asker || !current) return undefined
    this.talk.sentence++
    this.talk.doer = undefined
    this.talk.asked = { asker, addressee: current }
    const reason = `asks about the remarks of ${current.name} before`
    return { start: sentence.start, who: [asker], cert: 'low', rule: 'question-back', reason }
  }

  /** "General Lund took another line": whoever takes part and is told to do or think something begins to speak. */
  #ofItself(sentence: Sentence, doer: Doer | undefined): Turn | undefined {
    const people =
      doer?.subject.kind === 'person'
        ? [doer.subject.person]
        : doer?.subject.kind === 'pair'
          ? doer.subject.people
          : this.#himself(doer)
    if (
      people.length === 0 ||
      (this.talk.current && people.includes(this.talk.current)) ||
      !doer ||
      doer.lead > 60 ||
      (this.talk.current && sentence.slice(sentence.end - 1) === '?')
    )
      return undefined
    if (
      !people.every(
        (person) => this.talk.takesPart(person) || person === this.talk.met || this.cast.isDrafter(person),
      ) ||
      !tellsOfItself(doer.verb.replace('were ', 'was '))
    )
      return undefined
    this.talk.give(people, this.talk.current)
    const cert = doer.lead === 0 && people.length === 1 ? 'medium' : 'low'
    this.talk.isDoubtful = cert === 'low'
    const reason = `what is told of ${people.map(({ name }) => name).join(' and ')}, \`${doer.verb}\`, is what was said`
    return {
      start: sentence.start,
      who: people,
      cert,
      rule: 'subject-of-attitude',
      reason,
    }
  }

  /** "I was prepared to", and "he" behind "I telephoned Mr. Lund." */
  #himself(doer: Doer | undefined): readonly Person[] {
    if (doer?.subject.kind === 'drafter') return OFFERS.test(doer.verb) ? [this.cast.drafter] : []
    const isHe =
      doer?.subject.kind === 'pronoun' && this.talk.met && this.cast.mayBe(doer.subject.word, this.talk.met)
    return isHe && this.talk.met ? [this.talk.met] : []
  }
}

const OF_WRITER = /(?:^|[ (,;—])(?:I|[Mm]y) \p{Ll}/u

/** Whether a sentence has another for its subject, or behind "by" or "of". */
const isOfOther = ({ doer, agents, clauses }: Analysis, current: Person): boolean =>
  (doer?.subject.kind === 'pair' && !doer.subject.people.includes(current)) ||
  (doer?.subject.kind === 'person' && doer.subject.person !== current) ||
  agents.some((person) => person !== current) ||
  clauses.some(({ subject }) => subject.kind === 'person' && subject.person !== current)
