import { timesIn } from '../../source/wording.js'
import type { Annotation } from '../../memo/annotation.js'
import type { Flow } from '../../memo/flow.js'
import { tellsOfItself } from './words/attitude.js'
import type { Cast } from './cast/cast.js'
import { analyze } from './clause/clauses.js'
import type { Analysis } from './clause/clauses.js'
import type { Floor } from './floor/floor.js'
import { isImpersonal, quotesPaper } from './narration/impersonal.js'
import { Interruption } from './floor/interruption.js'
import { narrates } from './narration/narration.js'
import { OpenQuotation } from './quotation/open-quotation.js'
import { OwnWords } from './quotation/own-words.js'
import { NOT_OPEN, addSaid } from './said.js'
import type { Quoted } from './said.js'
import { OPENING_QUOTES } from './words/quotations.js'
import { isAsideOfSender, isOfSender, isOwnFeeling, opensInPresent, tellsOfTalk } from './narration/sender.js'
import type { Sentence } from './sentence/sentence.js'
import { sentences } from './sentence/sentences.js'
import { isSomebodyElses } from './floor/somebody-else.js'
import type { Talk } from './floor/talk.js'
import type { Turn } from './floor/turn.js'
import { ToldBracket } from './quotation/told-bracket.js'
import { thinks } from './floor/turn-of.js'

/** Words that somebody says, or that tell what happened. */
export type Part = 'said' | 'told'

/** "3. Comment: …", "My impression is …": what the drafter thinks of it, and did not say there. */
export const ASIDE =
  /^\s*(?:(?:\d{1,2}|[a-z])[.)] ?)?[[(]?(?:(?:Drafter[’']s|Embassy|Reporting officer[’']s|My) )?(?:(?:Comments?|COMMENTS?|Note|NOTE)[:.]|(?<=My )(?:own |general |overall )?(?:impression|guess|feeling|hunch|judgment|conclusion) (?:is|was)) /u
/** "The National Security Council:" above its actions, which nobody says. */
export const BODY =
  /^\s*(?:\d{1,2}\. )?(?:The )?(?:\p{Lu}[\p{L}’-]+ ){0,4}(?:Council|COUNCIL|Committee|COMMITTEE|Board|BOARD|Group|GROUP|Cabinet|Conference|Commission)\s*:\s*$/u
/** The same at the end of a paragraph. */
const isBody = (sentence: Sentence): boolean =>
  sentence.text[sentence.end - 1] === ':' && BODY.test(sentence.slice())

/** "It was decided that": what follows goes on with what was decided, and nobody says it. */
const SETTLES = /^(?:\p{L}+, )?[Ii]t was (?:\p{Ll}+ )?(?:agreed|decided|determined) /u
const settles = (sentence: Sentence): boolean =>
  sentence.hasItWas && SETTLES.test(sentence.slice(sentence.start, sentence.start + 80))

const beginsToSpeak = ({ doer }: Analysis): boolean =>
  doer?.subject.kind === 'person' && tellsOfItself(doer.verb)

/**
 * Adds what is said in a paragraph; `told` if it goes on with what tells what happened. Editors go on themselves behind what they do
 * not quote. Gives what it ends in.
 */
export function paragraph(flow: Flow, floor: Floor, told: boolean, found: Annotation[]): Part {
  const reader = new ParagraphReader(flow, floor, told, found)
  for (const sentence of sentences(flow, floor.talk.cast)) reader.read(sentence)
  return reader.last
}

/** A sentence as its paragraph has led to it. */
interface Heard {
  readonly sentence: Sentence
  readonly analysis: Analysis
  /** What closes the quotation in which it begins. */
  readonly closing: string | undefined
  readonly quoted: Quoted
  /** Whether it stands in brackets, or behind "Comment:". */
  readonly isAside: boolean
  /** Whether its own words show that nobody says it. */
  readonly isNobodys: boolean
}

class ParagraphReader {
  /** What the last sentence was. */
  last: Part = 'told'
  readonly #cast: Cast
  /** Whether editors write, and do not begin with what they quote. */
  readonly #isEditors: boolean
  readonly #quotation: OpenQuotation
  readonly #interruption: Interruption
  readonly #ownWords: OwnWords
  readonly #bracket = new ToldBracket()
  /** How many brackets are open. */
  #depth = 0
  /** From "Comment:" on the drafter writes what he thinks. */
  #isComment = false
  /** Behind "It was agreed that". */
  #isSettled = false

  constructor(
    private readonly flow: Flow,
    private readonly floor: Floor,
    private readonly told: boolean,
    private readonly found: Annotation[],
  ) {
    this.#cast = floor.talk.cast
    this.#isEditors = this.#cast.kind === 'editorial' && !OPENING_QUOTES.areAt(flow.text, 0)
    this.#quotation = new OpenQuotation(flow.text)
    this.#interruption = new Interruption(floor.talk)
    this.#ownWords = new OwnWords(this.#cast)
  }

  read(sentence: Sentence): void {
    this.#interruption.pass(sentence)
    this.#isComment ||=
      sentence.start > 0 && ASIDE.test(this.flow.text.slice(sentence.start, sentence.start + 60))
    const isInside = this.#depth > 0
    const words = sentence.hasBracket ? this.#passBrackets(sentence) : ''
    const { closing, isReport } = this.#quotation
    this.#quotation.pass(sentence)
    // Editors quote records, in which others report.
    const quoted =
      isReport || this.#cast.kind === 'editorial'
        ? NOT_OPEN
        : { before: closing, isLeftOpen: this.#quotation.closing !== undefined }
    const analysis = analyze(sentence, this.#cast, closing)
    const isNobodys = this.#isNobodys(sentence, analysis)
    const isUnheard = this.#isComment || isNobodys || this.#bracket.isOf(analysis)
    const turns = isUnheard ? [] : this.floor.hear(sentence, analysis)
    this.#bracket.pass(this.#depth > 0, !isInside && words.startsWith('('), turns.length > 0)
    const isAside = isInside || this.#isComment || IN_BRACKETS.test(words)
    if (turns.length > 0) this.#take(sentence, turns, quoted)
    else this.#goOn({ sentence, analysis, closing, quoted, isAside, isNobodys }, isReport)
  }

  /** Counts the brackets of a sentence, and gives its words. */
  #passBrackets(sentence: Sentence): string {
    const words = sentence.slice()
    this.#depth = Math.max(0, this.#depth + timesIn(words, '(') - timesIn(words, ')'))
    return words
  }

  #isNobodys(sentence: Sentence, analysis: Analysis): boolean {
    return (
      isImpersonal(sentence, analysis, this.#cast) ||
      (this.#cast.kind === 'message' &&
        (isOfSender(sentence) || isOwnFeeling(analysis, this.#cast) || tellsOfTalk(sentence, analysis)))
    )
  }

  /** Somebody is heard, or one behind the other. */
  #take(sentence: Sentence, turns: readonly Turn[], quoted: Quoted): void {
    this.#isSettled = false
    this.last = 'said'
    turns.forEach((turn, index) => {
      const next = turns[index + 1]
      const end = next
        ? sentence.start + sentence.slice(sentence.start, next.start).trimEnd().length
        : sentence.end
      this.#add(sentence, end, turn, turns.length === 1 ? quoted : NOT_OPEN)
    })
  }

  /** Nobody is heard: whoever has the floor goes on, or something is told. */
  #goOn(heard: Heard, isReport: boolean): void {
    const { sentence, analysis, closing, quoted, isNobodys } = heard
    const { floor } = this
    const isElse = closing === undefined && analysis.clauses.length === 0 && isSomebodyElses(sentence)
    const isTold =
      this.#isTold(heard, isElse) || (closing === undefined && !isReport && this.#isOfEditors(sentence))
    const continued = isTold ? undefined : floor.goOn(sentence, analysis, closing !== undefined)
    if (continued) this.#add(sentence, sentence.end, continued, quoted)
    else floor.tell(sentence, analysis)
    // What begins a paragraph of a message and nobody says, its sender goes on with, unless he quotes another’s notes.
    const isSenders =
      !continued &&
      this.#cast.kind === 'message' &&
      sentence.start === 0 &&
      !OPENING_QUOTES.areAt(this.flow.text, 0)
    if (isNobodys || isSenders || isElse) floor.talk.close()
    this.last = continued ? 'said' : 'told'
    this.#isSettled = !continued && (this.#isSettled || settles(sentence))
  }

  /** `isElse`: it is somebody else's who is not known. */
  #isTold({ sentence, analysis, closing, isAside, isNobodys }: Heard, isElse: boolean): boolean {
    const { floor } = this
    const tells =
      closing === undefined &&
      !floor.isRemembered(analysis) &&
      (isNobodys || isOfDrafter(sentence, analysis, floor.talk, this.#ownWords))
    return (
      isAside ||
      isElse ||
      (this.#isSettled && !beginsToSpeak(analysis)) ||
      (this.told && this.last === 'told' && analysis.clauses.length === 0) ||
      tells
    )
  }

  #isOfEditors(sentence: Sentence): boolean {
    return this.#isEditors && !OPENING_QUOTES.areAt(this.flow.text, sentence.start)
  }

  #add(sentence: Sentence, end: number, turn: Turn, quoted: Quoted): void {
    addSaid(this.found, this.flow, sentence, end, turn, quoted, this.#cast)
    this.#ownWords.pass(sentence, turn)
  }
}

/** "(Mr. Lund was there.)", and no "(a) ". */
const IN_BRACKETS = /^\((?!\w{1,3}\))/

/** Whether a sentence in which nobody is heard is told by whoever writes, and not by who has the floor. */
function isOfDrafter(sentence: Sentence, analysis: Analysis, talk: Talk, ownWords: OwnWords): boolean {
  if (isBody(sentence) || quotesPaper(sentence)) return true
  const isOwn = ownWords.isOf(analysis, talk)
  if (!isOwn && narrates(sentence, analysis)) return true
  if (analysis.clauses[0] && thinks(analysis.clauses[0], sentence, talk)) return true
  if (talk.cast.kind !== 'message') return false
  return opensInPresent(sentence, talk) || (!isOwn && isAsideOfSender(analysis, talk))
}
