import type { Certainty, Person } from '../../memo/person.js'
import type { Cast } from './cast.js'
import type { Clause } from './clause.js'
import type { Analysis, Doer } from './clauses.js'
import type { Sentence } from './sentence.js'
import {
  bothWho,
  isJoint,
  asksBack,
  invites,
  isOfSentence,
  isOpen,
  isUnidentified,
  isThoughtNow,
  LONGEST_SHOWN,
  OFFERS,
  OF_DRAFTER,
  STATES,
  MEETS,
  ofSubordinate,
  onlySpokenOf,
  ofTheTwo,
  endsInReply,
  toldIn,
  TO_SOMEBODY,
  WISHES,
  ANSWERS,
} from './floor-words.js'
import type { Pronoun } from './subject.js'
import { answers, isReply, isShort } from './answers.js'
import { tellsOfItself } from './attitude.js'
import { begins, clauseStart, hasOwnSpeaker } from './turn.js'
import type { Turn } from './turn.js'

/** Who has the floor, as the sentences so far have left it. */
export class Floor {
  current: Person | undefined
  /** The two who spoke last, if they spoke together. */
  #pair: readonly Person[] | undefined
  /** Sentences since the speaker was named. */
  #distance = 0
  #sentence = 0
  #isPoint = false
  /** A question in the sentence before: who asked, and whom. */
  #asked:
    | { readonly asker: Person; readonly addressee: Person | undefined; readonly isInvited?: boolean }
    | undefined
  /** What names nobody behind a question may be the answer, and so may all that follows. */
  #mayBeAnswer = false
  /** Nobody can be sure that whoever has the floor has it. */
  #isDoubtful = false
  /** Somebody has spoken whose name nobody is known by, and "he" is whoever it was. */
  #isUnknown = false
  /** The two who did something together in the sentence before: "Both felt" is of them. */
  #couple: readonly Person[] | undefined
  /** Who did something in the sentence before, other than speak. */
  #doer: Person | undefined
  /** Who was named in the sentence before, in its order. */
  #named: readonly Person[] = []
  #owners: readonly Person[] = []
  /** Whether they were only spoken of: "I said that Mr. Lund was ill". */
  #embedded = false
  /** Whom the drafter spoke to last. */
  #told: Person | undefined
  /** The same in the sentence before: "I telephoned Mr. Lund." */
  #met: Person | undefined
  /** Everybody who was named so far. */
  readonly #known = new Set<Person>()
  /** Who spoke before the last who did in that sentence. */
  #spokeBefore: Person | undefined

  constructor(private readonly cast: Cast) {}

  /** A new paragraph begins; `isPoint`: it is one of those that a colon led to. */
  paragraph(isPoint: boolean): void {
    this.#sentence = 0
    this.#isPoint = isPoint
  }

  /** The turns of a sentence by its clauses of saying; none when it has none that counts. */
  hear(sentence: Sentence, analysis: Analysis): Turn[] {
    const turns: Turn[] = []
    for (const clause of analysis.clauses) {
      const turn = this.#turn(clause, sentence, analysis.doer)
      if (!turn) continue
      const last = turns.at(-1)
      if (!last) turns.push(turn)
      else if (
        turn.who[0] !== undefined &&
        this.#isHere(turn.who[0]) &&
        begins(sentence, clause, last, turn, analysis.clauses[0]!.act === 'asks')
      )
        turns.push({ ...turn, start: clauseStart(sentence, clause.start) })
    }
    const answer = turns.length === 0 ? this.#answer(sentence, analysis) : undefined
    if (answer) turns.push(answer)
    // "…, to which Mr. Lund responded.": he said no more, and whoever asked goes on.
    const last = endsInReply(sentence) ? turns[0] : turns.at(-1)
    if (last) this.#take(analysis, last, sentence)
    this.#spokeBefore = turns.length > 1 ? turns.at(-2)!.who[0] : undefined
    for (const person of analysis.people) this.#known.add(person)
    return turns
  }

  /** "He did not.", "No." behind a question: whoever was asked answers. */
  #answer(sentence: Sentence, { doer }: Analysis): Turn | undefined {
    if (!this.#asked) return undefined
    const isWhole = doer !== undefined && doer.subject.kind !== 'group' && answers(sentence)
    if (!isWhole && !isShort(sentence) && !isReply(sentence)) return undefined
    const person =
      isWhole && doer.subject.kind === 'person'
        ? doer.subject.person
        : isWhole && doer.subject.kind === 'pronoun'
          ? this.#meant('replies', doer.subject.word)
          : this.#other()
    if (!person) return undefined
    const reason = `\`${sentence.slice(sentence.start, sentence.start + LONGEST_SHOWN)}\` answers the question before`
    const cert = isWhole ? 'medium' : 'low'
    return { start: sentence.start, who: [person], cert, rule: 'short-answer', reason }
  }

  /** Of the one who asked and the one who was asked, or spoke before, the latter. */
  #other(): Person | undefined {
    const asked = this.#asked
    if (!asked) return undefined
    const isOther = (person: Person): boolean => person !== asked.asker
    return asked.addressee?.participant ? asked.addressee : this.cast.recent.find(isOther)
  }

  /** A sentence that goes on with the remarks before it. */
  goOn(sentence: Sentence, { doer, agents, clauses, people }: Analysis): Turn | undefined {
    // "I asked him … He made no commitment": the one who writes is not "he", but may go on about whom he spoke of.
    if (
      doer?.subject.kind === 'pronoun' &&
      this.current &&
      this.cast.isDrafter(this.current) &&
      !(this.#embedded && this.#named.length > 0 && STATES.test(doer.verb))
    )
      this.current = this.#meant('says', doer.subject.word) ?? this.current
    // Drafters mark their own words with "I": a paragraph that begins without is what they were told.
    if (
      this.#sentence === 0 &&
      !this.#isPoint &&
      this.current &&
      this.cast.isDrafter(this.current) &&
      !OF_DRAFTER.test(sentence.slice())
    )
      this.current =
        this.cast.recent.find((person) => !this.cast.isDrafter(person)) ??
        (this.#isOfTwo() ? this.#notDrafter()[0] : this.current)
    if (!this.current)
      return this.#met || this.cast.recent.length > 0 ? this.#ofItself(sentence, doer) : undefined
    const mayBeUnknown =
      this.cast.participants.length === 0 || (this.cast.isDrafter(this.current) && !this.#isOfTwo())
    if (mayBeUnknown && hasOwnSpeaker(sentence)) {
      this.close()
      this.#isUnknown = true
      return undefined
    }
    // "Mr. Lund was asked whether he knew": nobody knows by whom, and whoever speaks next is he.
    if (
      doer?.subject.kind === 'person' &&
      doer.subject.person.participant &&
      doer.subject.person !== this.current &&
      /^was (?:asked|told|informed)\b/.test(doer.verb)
    )
      return undefined
    const own = this.#ofItself(sentence, doer)
    if (own) return own
    // "He then went upstairs" of who hesitated before, not of who spoke.
    if (
      doer?.subject.kind === 'pronoun' &&
      this.#doer &&
      this.#takesPart(this.#doer) &&
      this.cast.mayBe(doer.subject.word, this.#doer)
    )
      this.current = this.#doer
    const isOfOther =
      (doer?.subject.kind === 'pair' && !doer.subject.people.includes(this.current)) ||
      (doer?.subject.kind === 'person' && doer.subject.person !== this.current) ||
      agents.some((person) => person !== this.current) ||
      clauses.some(({ subject }) => subject.kind === 'person' && subject.person !== this.current)
    const question = asksBack(sentence, people, this.current) ? this.#askedBack(sentence) : undefined
    if (question) return question
    this.#mayBeAnswer ||= this.#asked !== undefined
    const isSure =
      !isOfOther &&
      !this.#isDoubtful &&
      !this.#mayBeAnswer &&
      !isOpen(sentence) &&
      this.#sentence > 0 &&
      this.#distance < 15
    this.#distance++
    this.#sentence++
    this.#asked = undefined
    this.#doer = undefined
    return {
      start: sentence.start,
      who: this.#pair?.[0] === this.current ? this.#pair : [this.current],
      cert: isSure ? 'high' : 'medium',
      rule: 'continued-remarks',
      reason: `goes on with the remarks of ${this.current.name}, ${this.#distance} ${this.#distance === 1 ? 'sentence' : 'sentences'} after the name`,
    }
  }

  /** "What commodities?": whoever listened asks, and who spoke goes on with the answer. */
  #askedBack(sentence: Sentence): Turn | undefined {
    const { current } = this
    const asker = this.cast.recent.find((person) => person !== current && this.#takesPart(person))
    if (!asker || !current) return undefined
    this.#sentence++
    this.#doer = undefined
    this.#asked = { asker, addressee: current }
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
    if (people.length === 0 || (this.current && people.includes(this.current)) || !doer || doer.lead > 60)
      return undefined
    if (
      !people.every(
        (person) => this.#takesPart(person) || person === this.#met || this.cast.isDrafter(person),
      ) ||
      !tellsOfItself(doer.verb.replace('were ', 'was '))
    )
      return undefined
    this.#give(people)
    const reason = `what is told of ${people.map(({ name }) => name).join(' and ')}, \`${doer.verb}\`, is what was said`
    return {
      start: sentence.start,
      who: people,
      cert: doer.lead === 0 && people.length === 1 ? 'medium' : 'low',
      rule: 'subject-of-attitude',
      reason,
    }
  }

  /** "I was prepared to", and "he" behind "I telephoned Mr. Lund." */
  #himself(doer: Doer | undefined): readonly Person[] {
    if (doer?.subject.kind === 'drafter') return OFFERS.test(doer.verb) ? [this.cast.drafter] : []
    const isHe =
      doer?.subject.kind === 'pronoun' && this.#met && this.cast.mayBe(doer.subject.word, this.#met)
    return isHe && this.#met ? [this.#met] : []
  }

  #takesPart(person: Person): boolean {
    return person.participant || (this.cast.participants.length < 2 && this.cast.recent.includes(person))
  }

  /** Somebody, or two together, have begun to speak. */
  #give(people: readonly Person[]): void {
    this.#sentence++
    this.#distance = 0
    this.#asked = undefined
    this.#mayBeAnswer = false
    this.#isUnknown = false
    this.#isDoubtful = false
    this.#couple = undefined
    this.#doer = undefined
    this.#pair = people.length > 1 ? people : undefined
    this.current = people[0]
    if (people[0]) this.cast.spoke(people[0])
  }

  /** Nobody goes on with earlier remarks. */
  close(): void {
    this.current = undefined
  }

  /** A sentence that tells what happened. */
  told(sentence: Sentence, { clauses, doer, people, owners }: Analysis): void {
    this.#owners = owners
    this.#sentence++
    this.#named = people
    this.#embedded = false
    this.#doer = doer?.subject.kind === 'person' ? doer.subject.person : undefined
    this.#isUnknown ||= isUnidentified(sentence)
    const first = clauses[0]?.subject ?? doer?.subject
    this.#couple = first?.kind === 'pair' ? first.people : undefined
    // "The King hesitated." behind a question: what comes next is the answer.
    if (this.#doer && this.#asked && this.#doer !== this.#asked.asker && this.#takesPart(this.#doer)) {
      this.current = this.#doer
      this.#distance = 1
    }
    this.#asked = undefined
    this.#met = undefined
    if (doer?.subject.kind === 'drafter' && MEETS.test(doer.verb)) {
      this.#met = people.find((person) => !owners.includes(person))
      this.#told = this.#met ?? this.#told
    }
    // After what the drafter did nobody goes on with earlier remarks.
    if (doer?.subject.kind === 'drafter' || first?.kind === 'drafter') this.current = undefined
  }

  #take({ clauses, people, owners }: Analysis, { who, cert }: Turn, sentence: Sentence): void {
    this.#owners = owners
    this.#isDoubtful = cert === 'low' || (this.#isDoubtful && cert === 'medium' && who[0] === this.current)
    const [speaker] = who
    this.#met = undefined
    this.#sentence++
    this.#distance = 0
    this.#couple = undefined
    this.#doer = undefined
    this.#named = people
    const last = clauses.at(-1)
    // "He said so" tells no more than what it follows, unless he replies.
    this.#mayBeAnswer &&= last?.subject.kind === 'pronoun' && last.act !== 'replies'
    const isDrafter = speaker !== undefined && this.cast.isDrafter(speaker)
    const mayBeEmbedded = last !== undefined && (isDrafter || last.act === 'asks')
    const isEmbedded = mayBeEmbedded && onlySpokenOf(last, sentence)
    const addressee = people.find((person) => person !== speaker && !isEmbedded)
    this.#asked =
      speaker && last?.act === 'asks'
        ? { asker: speaker, addressee, isInvited: invites(sentence) }
        : undefined
    this.#embedded = isDrafter && isEmbedded
    if (isDrafter && last && !isEmbedded && TO_SOMEBODY.test(last.evidence))
      this.#told = people.find((person) => person !== speaker && !owners.includes(person)) ?? this.#told
    this.#pair = last?.subject.kind === 'pair' ? who : undefined
    if ((speaker && !isDrafter) || this.#told) this.#isUnknown = false
    // Nobody knows who goes on with what somebody unnamed said.
    if (!speaker) this.current = undefined
    if (speaker) {
      this.current = speaker
      this.cast.spoke(speaker)
    }
  }

  #turn({ start, subject, act, rule, evidence }: Clause, sentence: Sentence, doer?: Doer): Turn | undefined {
    const turn = (who: readonly Person[], cert: Certainty): Turn => ({
      start: sentence.start,
      who,
      cert,
      rule,
      reason: `\`${evidence}\` names the speaker`,
    })
    switch (subject.kind) {
      case 'drafter':
        if (isThoughtNow({ start, subject, act, rule, evidence })) return undefined
        return turn([this.cast.drafter], evidence.startsWith('The writer') ? 'medium' : 'high')
      case 'pronoun': {
        const ofPair = ofTheTwo(subject.word, doer)
        if (ofPair) return turn([ofPair], 'medium')
        if (isOfSentence(subject.word, sentence, start)) return undefined
        if (this.#isUnknown && !subject.word.endsWith('er')) return turn([], 'low')
        const meant =
          ofSubordinate(sentence, start, this.cast) ??
          this.#doing(subject.word, doer, sentence, start) ??
          this.#meant(act, subject.word)
        const person = this.#notTold(meant, { start, subject, act, rule, evidence }, sentence)
        const isSure =
          this.#sentence > 0 && person === this.current && !this.#mayBeAnswer && !this.#isDoubtful
        if (person) return turn([person], isSure ? 'high' : 'medium')
        // "He further said", where nobody but the drafter was heard: whoever it is, it is not he.
        const isOfDrafter = this.current !== undefined && this.cast.isDrafter(this.current)
        return isOfDrafter && start === sentence.start ? turn([], 'low') : undefined
      }
      case 'group': {
        const both = bothWho(sentence, act, this.cast, this.#couple)
        return both && turn(both, 'medium')
      }
      case 'crowd':
        // Who speaks for his side goes on.
        return this.current && this.#sentence > 0 && subject.side.includes(this.current)
          ? undefined
          : turn([], 'low')
      case 'pair': {
        const [first, ...others] = isJoint(evidence, sentence) ? [] : subject.people
        return first && this.#maySpeak(first)
          ? turn([first, ...others.filter((person) => this.#maySpeak(person))], 'medium')
          : undefined
      }
      case 'person':
        if (this.#maySpeak(subject.person, evidence)) return turn([subject.person], 'high')
        if (
          this.#mayAnswer(subject.person, evidence) ||
          (start === sentence.start && this.#isNew(subject.person, evidence))
        )
          return turn([subject.person], 'low')
        return !this.current && this.#isOfTwo() ? turn(this.#notDrafter(), 'low') : undefined
    }
  }

  /** Whether somebody may take the floor inside a sentence: "I saw Mr. Lund, and he said" only tells of others. */
  #isHere(person: Person): boolean {
    const { participants, recent } = this.cast
    return (
      person.participant || participants.length < 2 || this.cast.isDrafter(person) || recent.includes(person)
    )
  }

  /** In a memo that lists its participants, others are quoted rather than heard, and what they wanted is spoken of. */
  #maySpeak(person: Person, evidence = ''): boolean {
    const { participants, recent } = this.cast
    if (person.participant || recent.includes(person)) return true
    if (this.#isOfTwo()) return false
    if (WISHES.test(evidence) && this.current && !this.cast.isDrafter(this.current)) return false
    return participants.length < 2 || this.#sentence === 0 || this.current === undefined
  }

  /** "The Minister seemed content, but he then said": who does something before it in the sentence, and takes part. */
  #doing(word: Pronoun, doer: Doer | undefined, { text }: Sentence, at: number): Person | undefined {
    const isJoined = /(?:and|but) $/.test(text.slice(Math.max(0, at - 4), at))
    if (doer?.subject.kind !== 'person' || doer.lead > 0 || !isJoined || word.endsWith('er')) return undefined
    const { person } = doer.subject
    const mayBe = person.participant && !this.cast.isDrafter(person) && this.cast.mayBe(word, person)
    return mayBe ? person : undefined
  }

  /** "He told Mr. Hall": whoever he is, it is not Mr. Hall, but who did something with him, or spoke before. */
  #notTold(person: Person | undefined, clause: Clause, sentence: Sentence): Person | undefined {
    if (!person || toldIn(clause, sentence, this.cast) !== person) return person
    const isOther = (each: Person): boolean => each !== person && !this.cast.isDrafter(each)
    return this.#couple?.find(isOther) ?? this.#pair?.find(isOther) ?? this.cast.recent.find(isOther)
  }

  /** "The Secretary replied", where the list calls nobody so: he speaks unless he was spoken of before. */
  #mayAnswer(person: Person, evidence: string): boolean {
    const isSpokenOf = this.#named.includes(person) && !this.#owners.includes(person)
    return person.surname === '' && ANSWERS.test(evidence) && !isSpokenOf && !this.#isOfTwo()
  }

  /** "Ambassador Berg said", of whom nothing was told so far, where the list left some out. */
  #isNew(person: Person, evidence: string): boolean {
    return this.cast.hasOthers && ANSWERS.test(evidence) && !this.#known.has(person)
  }

  /** Drafters mark their own words with "I": what one who is not there has said, the other of two tells them. */
  #notDrafter(): readonly Person[] {
    return this.cast.participants.filter((person) => !this.cast.isDrafter(person))
  }

  /** Whether the drafter and one other take part, and nobody else. */
  #isOfTwo(): boolean {
    const { participants } = this.cast
    return participants.length === 2 && participants.some((person) => this.cast.isDrafter(person))
  }

  /** Whom "he" means. */
  #meant(act: Clause['act'], word: Pronoun): Person | undefined {
    const named = this.#ofTwo(word)
    if (named) return named
    if (this.#isOfTwo()) return this.#onlyOther(word)
    const may = (person: Person | undefined): person is Person =>
      person !== undefined && this.cast.mayBe(word, person)
    const asked = this.#asked
    if (asked?.isInvited && may(asked.addressee)) return asked.addressee
    if (asked && act === 'replies') {
      const isOther = (person: Person): boolean =>
        person !== asked.asker && may(person) && !this.cast.isDrafter(person)
      const other = may(asked.addressee) ? asked.addressee : this.cast.recent.find(isOther)
      if (other) return other
    }
    const isPresent = this.#doer?.participant === true || this.cast.participants.length === 0
    if (isPresent && this.#sentence > 0 && may(this.#doer)) return this.#doer
    if (may(this.#met)) return this.#met
    if (may(this.current) && !this.cast.isDrafter(this.current)) return this.current
    const isOther = (person: Person): boolean => may(person) && !this.cast.isDrafter(person)
    if (this.#spokeBefore && isOther(this.#spokeBefore)) return this.#spokeBefore
    const spoke = this.cast.recent.find(isOther)
    // Behind the words of a lady "he" is more likely who spoke before than whom she named.
    if (this.current && !may(this.current) && spoke) return spoke
    const isNamed = (person: Person): boolean =>
      isOther(person) && !this.#owners.includes(person) && !this.#embedded
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
    return word === 'latter' && (named.at(-1) !== this.current || this.#doer) ? named.at(-1) : undefined
  }

  /** Of two who talk, the one who does not write. */
  #onlyOther(word: Pronoun): Person | undefined {
    const others = this.cast.participants.filter(
      (person) => !this.cast.isDrafter(person) && this.cast.mayBe(word, person),
    )
    return others.length === 1 ? others[0] : undefined
  }
}
