import type { Certainty, Person } from '../../memo/person.js'
import { isEnglish } from '../lexicon.js'
import type { Cast } from './cast.js'
import type { Clause } from './clause.js'
import type { Analysis } from './clauses.js'
import type { Sentence } from './sentence.js'
import { readSubject } from './subject.js'
import type { Pronoun } from './subject.js'
import { actOf } from './verbs.js'

/** Whose words a stretch of a sentence gives, from `start`, and how that was seen. */
export interface Turn {
  readonly start: number
  readonly who: readonly Person[]
  readonly cert: Certainty
  readonly rule: string
  readonly reason: string
}

/** Who has the floor, as the sentences so far have left it. */
export class Floor {
  current: Person | undefined
  /** The two who spoke last, if they spoke together. */
  #pair: readonly Person[] | undefined
  /** Sentences since the speaker was named. */
  #distance = 0
  #sentence = 0
  /** A question in the sentence before: who asked, and whom. */
  #asked: { readonly asker: Person; readonly addressee: Person | undefined } | undefined
  /** Who did something in the sentence before, other than speak. */
  #doer: Person | undefined
  /** Who was named in the sentence before, in its order. */
  #named: readonly Person[] = []
  #owners: readonly Person[] = []
  /** Whom the drafter spoke to last. */
  #told: Person | undefined
  /** Who spoke before the last who did in that sentence. */
  #spokeBefore: Person | undefined

  constructor(private readonly cast: Cast) {}

  /** A new paragraph begins. */
  paragraph(): void {
    this.#sentence = 0
  }

  /** The turns of a sentence by its clauses of saying; none when it has none that counts. */
  hear(sentence: Sentence, analysis: Analysis): Turn[] {
    const turns: Turn[] = []
    for (const clause of analysis.clauses) {
      const turn = this.#turn(clause, sentence)
      if (!turn) continue
      const last = turns.at(-1)
      if (!last) turns.push(turn)
      else if (
        this.#isHere(turn.who[0]!) &&
        begins(sentence, clause, last, turn, analysis.clauses[0]!.act === 'asks')
      )
        turns.push({ ...turn, start: clauseStart(sentence, clause.start) })
    }
    const answer = turns.length === 0 ? this.#answer(sentence, analysis) : undefined
    if (answer) turns.push(answer)
    const last = turns.at(-1)
    if (last) this.#take(analysis, last)
    this.#spokeBefore = turns.length > 1 ? turns.at(-2)!.who[0] : undefined
    return turns
  }

  /** "He did not." behind a question: whoever was asked answers. */
  #answer(sentence: Sentence, { doer }: Analysis): Turn | undefined {
    if (!this.#asked || !doer || sentence.end - sentence.start > 60) return undefined
    const words = sentence.slice()
    if (!ANSWER.test(words)) return undefined
    const { subject } = doer
    const person =
      subject.kind === 'person'
        ? subject.person
        : subject.kind === 'pronoun'
          ? this.#meant('replies', subject.word)
          : undefined
    if (!person) return undefined
    const reason = `\`${words}\` answers the question before`
    return { start: sentence.start, who: [person], cert: 'medium', rule: 'short-answer', reason }
  }

  /** A sentence that goes on with the remarks before it. */
  goOn(sentence: Sentence, { doer }: Analysis): Turn | undefined {
    // "I asked him … He made no commitment": the one who writes is not "he".
    if (doer?.subject.kind === 'pronoun' && this.current && this.cast.isDrafter(this.current))
      this.current = this.#meant('says', doer.subject.word) ?? this.current
    // Drafters mark their own words with "I": a paragraph that begins without is what they were told.
    if (
      this.#sentence === 0 &&
      this.current &&
      this.cast.isDrafter(this.current) &&
      !/\b(?:I|my|me)\b/.test(sentence.slice())
    )
      this.current = this.cast.recent.find((person) => !this.cast.isDrafter(person)) ?? this.current
    if (!this.current || (this.cast.isDrafter(this.current) && hasOwnSpeaker(sentence))) return undefined
    // "Mr. Lund was asked whether he knew": nobody knows by whom, and whoever speaks next is he.
    if (
      doer?.subject.kind === 'person' &&
      doer.subject.person.participant &&
      doer.subject.person !== this.current &&
      /^was (?:asked|told|informed)\b/.test(doer.verb)
    )
      return undefined
    this.#distance++
    this.#sentence++
    this.#asked = undefined
    this.#doer = undefined
    return {
      start: sentence.start,
      who: this.#pair?.[0] === this.current ? this.#pair : [this.current],
      cert: this.#sentence > 1 && this.#distance < 16 ? 'high' : 'medium',
      rule: 'continued-remarks',
      reason: `goes on with the remarks of ${this.current.name}, ${this.#distance} ${this.#distance === 1 ? 'sentence' : 'sentences'} after the name`,
    }
  }

  /** Nobody goes on with earlier remarks. */
  close(): void {
    this.current = undefined
  }

  /** A sentence that tells what happened. */
  told({ doer, people, owners }: Analysis): void {
    this.#owners = owners
    this.#sentence++
    this.#named = people
    this.#asked = undefined
    this.#doer = doer?.subject.kind === 'person' ? doer.subject.person : undefined
    // After what the drafter did nobody goes on with earlier remarks.
    if (doer?.subject.kind === 'drafter') this.current = undefined
  }

  #take({ clauses, people, owners }: Analysis, { who }: Turn): void {
    this.#owners = owners
    const [speaker] = who
    this.#sentence++
    this.#distance = 0
    this.#doer = undefined
    this.#named = people
    const last = clauses.at(-1)
    const addressee = this.#named.find((person) => person !== speaker)
    this.#asked = speaker && last?.act === 'asks' ? { asker: speaker, addressee } : undefined
    if (speaker && last && this.cast.isDrafter(speaker) && TO_SOMEBODY.test(last.evidence))
      this.#told = people.find((person) => person !== speaker && !owners.includes(person)) ?? this.#told
    this.#pair = last?.subject.kind === 'pair' ? who : undefined
    if (speaker) {
      this.current = speaker
      this.cast.spoke(speaker)
    }
  }

  #turn({ start, subject, act, rule, evidence }: Clause, sentence: Sentence): Turn | undefined {
    const turn = (who: readonly Person[], cert: Certainty): Turn => ({
      start: sentence.start,
      who,
      cert,
      rule,
      reason: `\`${evidence}\` names the speaker`,
    })
    switch (subject.kind) {
      case 'drafter':
        return turn([this.cast.drafter], 'high')
      case 'pronoun': {
        if (isOfSentence(subject.word, sentence, start)) return undefined
        const person = this.#subordinate(sentence, start) ?? this.#meant(act, subject.word)
        return person && turn([person], this.#sentence > 0 && person === this.current ? 'high' : 'medium')
      }
      case 'group': {
        const both = this.#both(sentence, act)
        return both && turn(both, 'medium')
      }
      case 'pair':
        return !isJoint(evidence, sentence) && subject.people.every((person) => this.#maySpeak(person))
          ? turn(subject.people, 'medium')
          : undefined
      case 'person':
        return this.#maySpeak(subject.person) ? turn([subject.person], 'high') : undefined
    }
  }

  /** Whether somebody may take the floor inside a sentence: "I saw Mr. Lund, and he said" only tells of others. */
  #isHere(person: Person): boolean {
    const { participants, recent } = this.cast
    return (
      person.participant || participants.length < 2 || this.cast.isDrafter(person) || recent.includes(person)
    )
  }

  /** In a memo that lists its participants, others are quoted rather than heard. */
  #maySpeak(person: Person): boolean {
    return (
      person.participant ||
      this.#sentence === 0 ||
      this.current === undefined ||
      this.cast.participants.length < 2 ||
      this.cast.recent.includes(person)
    )
  }

  /** Whom "he" means. */
  #meant(act: Clause['act'], word: Pronoun): Person | undefined {
    const named = this.#ofTwo(word)
    if (named) return named
    const may = (person: Person | undefined): person is Person =>
      person !== undefined && this.cast.mayBe(word, person)
    const asked = this.#asked
    if (asked && act === 'replies') {
      const isOther = (person: Person): boolean => person !== asked.asker && may(person)
      const other = may(asked.addressee) ? asked.addressee : this.cast.recent.find(isOther)
      if (other) return other
    }
    if (this.#doer?.participant && this.#sentence > 0 && may(this.#doer)) return this.#doer
    if (may(this.current) && !this.cast.isDrafter(this.current)) return this.current
    const isOther = (person: Person): boolean => may(person) && !this.cast.isDrafter(person)
    if (this.#spokeBefore && isOther(this.#spokeBefore)) return this.#spokeBefore
    const spoke = this.cast.recent.find(isOther)
    // Behind the words of a lady "he" is more likely who spoke before than whom she named.
    if (this.current && !may(this.current) && spoke) return spoke
    const isNamed = (person: Person): boolean => isOther(person) && !this.#owners.includes(person)
    return this.#named.find(isNamed) ?? spoke ?? this.#partner(isOther) ?? this.#onlyOther(word)
  }

  /** Whom the drafter spoke to, or else of whom something was named. */
  #partner(isOther: (person: Person) => boolean): Person | undefined {
    return this.#told && isOther(this.#told) ? this.#told : this.#named.find(isOther)
  }

  /** "The latter": the last who was named in the sentence before, if it is not who spoke. */
  #ofTwo(word: Pronoun): Person | undefined {
    const named = this.#named
    if (word === 'former' && named.length > 1) return named[0]
    return word === 'latter' && named.at(-1) !== this.current ? named.at(-1) : undefined
  }

  /** "As the Ambassador was being escorted to his car, he suggested": whom the clause before tells of. */
  #subordinate({ text, words, start, opening }: Sentence, at: number): Person | undefined {
    const end = Math.min(at, start + 300)
    const lead = /^(?:As for|As|When|While|Before|After) (?=the \p{Lu}|\p{Lu})/u.exec(
      text.slice(start, end),
    )?.[0]
    const first = opening + (lead === 'As for ' ? 2 : 1)
    const reading = lead === undefined ? undefined : readSubject(words, first, end, this.cast)
    if (reading?.subject.kind !== 'person') return undefined
    return /^ (?:had|has|have)\b/.test(text.slice(reading.end, end)) ? undefined : reading.subject.person
  }

  /** Of two who talk, the one who does not write. */
  #onlyOther(word: Pronoun): Person | undefined {
    const others = this.cast.participants.filter(
      (person) => !this.cast.isDrafter(person) && this.cast.mayBe(word, person),
    )
    return others.length === 1 ? others[0] : undefined
  }

  #both(sentence: Sentence, act: Clause['act']): Person[] | undefined {
    if (act !== 'replies') return undefined
    const words = sentence.slice()
    if (SETTLED.test(words)) return undefined
    if (!/^(?:.{0,40}, )?(?:We|we|They|they|[Tt]he two|[Bb]oth)\b/.test(words)) return undefined
    const two = this.cast.recent.slice(0, 2)
    if (/^we\b/i.test(words)) {
      const other = this.cast.recent.find((person) => !this.cast.isDrafter(person))
      return this.cast.recent.some((person) => this.cast.isDrafter(person)) && other
        ? [this.cast.drafter, other]
        : undefined
    }
    return two.length === 2 ? two : undefined
  }
}

/** "He reported this to Mr. Hall and the latter agreed": whom a sentence itself named is not whom it reports. */
const isOfSentence = (word: Pronoun, { text, start }: Sentence, at: number): boolean =>
  (word === 'latter' || word === 'former') && /\p{Lu}/u.test(text.slice(Math.max(start + 1, at - 200), at))

/** What several agreed to do or on was settled, and nobody’s words. */
const SETTLED = /^(?:(?!agreed).){0,80} agreed (?:to (?!th)|on|upon)\b/

/** "Mr. Hall and Mr. Lund discussed": what two did together tells what happened. */
const isJoint = (evidence: string, sentence: Sentence): boolean =>
  / (?:discussed|talked|concluded|resumed|considered|reviewed|turned|spoke|continued|opened|began|returned|related|knew|found|saw)$/.test(
    evidence,
  ) || SETTLED.test(sentence.slice())

/** "I … told": verbs that have somebody for their object. */
const TO_SOMEBODY = / (?:told|asked|informed|assured|thanked|reminded|urged|warned|pressed)$/

/** "He had.", "The Ambassador did not." */
const ANSWER =
  / (?:had|did|was|were|would|could|has|does|is|will|should)(?: not| indeed)?\.$| did so(?: \p{Ll}+){0,4}\.$/u

/** "Lund stated that": whether a name that nobody is known by is the subject of a verb of saying. */
function hasOwnSpeaker(sentence: Sentence): boolean {
  const begun = /^(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?: (?:also|then|again|further))? (?=\p{Ll})/u.exec(
    sentence.slice(sentence.start, sentence.start + 100),
  )
  if (!begun || isEnglish(begun[1]!.toLowerCase())) return false
  const verb = sentence.start + begun[0].length
  return actOf(sentence.slice(verb, verb + 100)) !== undefined
}

/** Whether a later clause begins another's words: "…, and Mr. Cadieux agreed". */
function begins(
  sentence: Sentence,
  { start, subject }: Clause,
  last: Turn,
  turn: Turn,
  asked: boolean,
): boolean {
  if (subject.kind !== 'person' && subject.kind !== 'drafter') return false
  if (turn.who[0] === last.who[0]) return false
  const before = sentence.slice(start - 200, start)
  // "Miss Carter asked who would come and Mr. Hall replied": an answer needs no comma.
  if (asked && before.endsWith(' and ') && turn.who[0]?.participant === true) return true
  return (
    /[,;—”"?] (?:and|but|while|whereupon|to which|at which)? ?$/.test(before) &&
    !/\b(?:that|which|when|if|as)\b[^,;]*, $/.test(before)
  )
}

/** Where the clause begins with its conjunction. */
function clauseStart(sentence: Sentence, start: number): number {
  const joined = /(?:and|but|while|whereupon|to which|at which) $/.exec(sentence.slice(start - 40, start))
  return start - (joined?.[0].length ?? 0)
}
