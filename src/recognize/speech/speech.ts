import type { Annotation, Speech } from '../../memo/annotation.js'
import { sourceSpan } from '../../memo/flow.js'
import type { Flow } from '../../memo/flow.js'
import type { Person } from '../../memo/person.js'
import type { Namings } from '../people/people.js'
import { Codes, LOWER } from '../../source/characters.js'
import type { FlowText } from '../recognizers.js'
import type { Cast } from './cast.js'
import { assemble } from './assemble.js'
import { tellsOfItself } from './attitude.js'
import { analyze } from './clauses.js'
import type { Analysis } from './clauses.js'
import { Floor } from './floor.js'
import { Interruption } from './interruption.js'
import { OwnWords } from './own-words.js'
import type { Turn } from './turn.js'
import { isImpersonal, quotesPaper } from './impersonal.js'
import { NUMBERED, narrates } from './narration.js'
import { OpenQuotation } from './open-quotation.js'
import { quotations } from './quotations.js'
import { isAsideOfSender, isOfSender, isOwnFeeling } from './sender.js'
import type { Sentence } from './sentence.js'
import { sentences } from './sentences.js'
import { transcript } from './transcript.js'

/** What was found of speech, and the people with those that speak and were not known. */
export interface SpeechReading {
  readonly annotations: readonly Annotation[]
  readonly persons: readonly Person[]
}

/**
 * Who speaks, sentence by sentence. A sentence with a clause of saying ("the President said") names its
 * speaker; one without goes on with the remarks before it, unless it tells what happened.
 */
export function recognizeSpeech(
  texts: readonly FlowText[],
  persons: readonly Person[],
  annotations: readonly Annotation[],
  named: Namings,
): SpeechReading {
  const cast = assemble(texts, persons, named)
  if (cast.participants.length === 0 && cast.kind === 'paper')
    return { annotations: [], persons: cast.persons }
  let floor = new Floor(cast)
  const found: Annotation[] = []
  /** What the paragraph before broke off in, if it did. */
  let brokenOff: Part | undefined
  /** What the last paragraph ended in. */
  let last: Part | undefined
  /** Whose words led to the points that follow. */
  let pointsOf: Person | undefined
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index]!
    // An attachment is another document: nobody goes on speaking in it.
    if (text.zone === 'heading') floor = new Floor(cast)
    if (isPart(text)) floor.talk.close()
    if (text.zone !== 'paragraph' && text.zone !== 'item') continue
    if (ASIDE.test(text.flow.text)) continue
    const end = text.flow.text.trimEnd().length - 1
    const endsInColon = text.flow.text[end] === ':'
    if (endsInColon && BODY.test(text.flow.text)) floor.talk.close()
    const before = brokenOff !== undefined && GOES_ON.test(text.flow.text) ? brokenOff : undefined
    if (before !== 'said' && !isReport(text, texts[index + 1], floor)) brokenOff = before
    else {
      if (pointsOf && (pointsOf !== floor.talk.current || !hasPoint(texts, index))) pointsOf = undefined
      floor.talk.paragraph(pointsOf !== undefined)
      // What is quoted behind what happened nobody says.
      const isTold = before === 'told' || (last === 'told' && QUOTED.areAt(text.flow.text, 0))
      last = paragraph(text.flow, cast, floor, isTold, found)
      if (endsInColon && last === 'said') pointsOf = floor.talk.current
      // What follows what was agreed is agreed as well.
      if (last === 'told' && endsInColon) floor.talk.close()
      brokenOff = FULL_STOPS.areAt(text.flow.text, end) ? before : last
    }
  }
  found.push(...transcript(texts, cast, annotations))
  return { annotations: found, persons: cast.persons }
}

/** "II. Norland’s attitude", "2. Norland’s attitude" as a title: from there on the report is about something else. */
const PART = /^(?:I|II|III|IV|V|VI|VII|VIII|IX|X)\. \p{Lu}/u

const isPart = ({ block, flow }: FlowText): boolean =>
  PART.test(flow.text) ||
  (block?.type === 'paragraph' && block.role === 'section' && NUMBERED.test(flow.text))

/** Words that somebody says, or that tell what happened. */
type Part = 'said' | 'told'

/** A paragraph that goes on with the sentence before it: "(b) a paper would be drafted; and", "it would." */
const GOES_ON =
  /^\s*(?:\((?:\d{1,2}|[a-z]|[ivx]{1,4})\) ?\p{Ll}|(?:\d{1,2}|[a-z])[.)] \p{Ll}|\p{Ll}(?![.)] ))/u
/** "1. That it was late", "(b) The ferry". */
const POINT = /^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[—–•-]) /u
/** Whether a paragraph or one of the next few is a point. */
const hasPoint = (texts: readonly FlowText[], index: number): boolean =>
  texts.slice(index, index + 6).some(({ zone, flow }) => zone === 'paragraph' && POINT.test(flow.text))
/** "3. Comment: …", "My impression is …": what the drafter thinks of it, and did not say there. */
const ASIDE =
  /^\s*(?:(?:\d{1,2}|[a-z])[.)] ?)?[[(]?(?:(?:Drafter[’']s|Embassy|Reporting officer[’']s|My) )?(?:(?:Comments?|COMMENTS?|Note|NOTE)[:.]|(?<=My )(?:own |general |overall )?(?:impression|guess|feeling|hunch|judgment|conclusion) (?:is|was)) /u
/** "The National Security Council:" above its actions, which nobody says. */
const BODY =
  /^\s*(?:\d{1,2}\. )?(?:The )?(?:\p{Lu}[\p{L}’-]+ ){0,4}(?:Council|COUNCIL|Committee|COMMITTEE|Board|BOARD|Group|GROUP|Cabinet|Conference|Commission)\s*:\s*$/u
/** The same at the end of a paragraph. */
const isBody = (sentence: Sentence): boolean =>
  sentence.text[sentence.end - 1] === ':' && BODY.test(sentence.slice())
const QUOTED = new Codes('“"')
const FULL_STOPS = new Codes('.?!”"’)]')

/** "It was decided that": what follows goes on with what was decided, and nobody says it. */
const SETTLES = /^(?:\p{L}+, )?[Ii]t was (?:\p{Ll}+ )?(?:agreed|decided|determined) /u
const settles = (sentence: Sentence): boolean =>
  sentence.hasItWas && SETTLES.test(sentence.slice(sentence.start, sentence.start + 80))

const beginsToSpeak = ({ doer }: Analysis): boolean =>
  doer?.subject.kind === 'person' && tellsOfItself(doer.verb)

/** What items of a list end in that are sentences, and what paragraphs end in. */
const ITEM_ENDS = new Codes('.?!;')
const ENDS = new Codes('.?!:”"’)];—,')
/** "Mr. Hall agreed.", "Mr. Hall said, “Yes.”", "Mr. Hall thanked Mr. Lund.": a name and one verb make a report. */
const SHORT_REPORT =
  /^(?:\p{Lu}[\p{L}.’-]* ){1,5}(?:(?:agreed|concurred|assented|disagreed|objected|demurred)\.|(?:said|replied|answered|asked|exclaimed),? (?:“[^“”]{2,40}”|"[^"]{2,40}")|thanked (?:\p{Lu}[\p{L}.’-]* ?){1,4}\.)$/u
/** "He said that it was late", "(b) It was late, and": sentences that lost their full stop, or go on in the next paragraph. */
const UNSTOPPED = /^[^:]{3,60} that |,? (?:and|or)$/
/** The end of a sentence inside a paragraph that breaks off: "He agreed. The Ministers decided that" before a list. */
const INNER_END = /\p{Ll}{3}[.?!]["”’)]? \p{Lu}/u

/** Reports are made of sentences: labels, codes and lines of a letterhead are none. */
function isReport({ flow, zone, block }: FlowText, next: FlowText | undefined, floor: Floor): boolean {
  const words = flow.text.trim()
  if (zone === 'item')
    return (
      block?.type === 'list' &&
      block.kind === 'plain' &&
      floor.talk.current !== undefined &&
      words.length > 30 &&
      ITEM_ENDS.areAt(words, words.length - 1)
    )
  if (next?.zone === 'paragraph' && GOES_ON.test(next.flow.text)) return true
  const isWhole =
    words.length > 200 ||
    ENDS.areAt(words, words.length - 1) ||
    INNER_END.test(words) ||
    (words.length > 60 && UNSTOPPED.test(words))
  return isWhole && (hasSmallWords(flow) || (words.length < 60 && SHORT_REPORT.test(words)))
}

/** Two words in small letters, another word between them or not. */
function hasSmallWords({ text, words }: Flow): boolean {
  const isSpaced = (word: number): boolean => text[words.start(word) - 1] === ' '
  let word = 0
  while (word < words.length && !(words.isLower(word) && isSpaced(word) && text[words.end(word)] === ' '))
    word++
  const behind = word < words.length ? words.end(word) + 1 : text.length
  for (word++; word < words.length; word++)
    if (words.initial(word) & LOWER && words.start(word) > behind && isSpaced(word)) return true
  return false
}

/**
 * Adds what is said in a paragraph; `told` if it goes on with what tells what happened. Editors go on themselves behind what they do
 * not quote. Gives what it ends in.
 */
function paragraph(flow: Flow, cast: Cast, floor: Floor, told: boolean, found: Annotation[]): Part {
  const { kind } = cast
  const isEditors = kind === 'editorial' && !QUOTED.areAt(flow.text, 0)
  const quotation = new OpenQuotation(flow.text)
  const interruption = new Interruption(floor.talk)
  const ownWords = new OwnWords(cast)
  let depth = 0
  let last: Part = 'told'
  // From "Comment:" on the drafter writes what he thinks.
  let isComment = false
  let isSettled = false
  for (const sentence of sentences(flow)) {
    interruption.pass(sentence)
    isComment ||= sentence.start > 0 && ASIDE.test(flow.text.slice(sentence.start, sentence.start + 60))
    let aside = depth > 0 || isComment
    if (sentence.hasBracket) {
      const words = sentence.slice()
      aside ||= /^\((?!\w{1,3}\))/.test(words)
      depth = Math.max(0, depth + count(words, '(') - count(words, ')'))
    }
    const { closing, isReport } = quotation
    quotation.pass(sentence)
    const analysis = analyze(sentence, cast, closing)
    const isNobodys =
      isImpersonal(sentence, analysis, cast) ||
      (kind === 'message' && (isOfSender(sentence) || isOwnFeeling(analysis, cast)))
    const turns = isComment || isNobodys ? [] : floor.hear(sentence, analysis)
    if (turns.length === 0) {
      const tells =
        closing === undefined &&
        !floor.isRemembered(analysis) &&
        (isNobodys ||
          (!ownWords.isOf(analysis, floor.talk) && narrates(sentence, analysis)) ||
          (kind === 'message' &&
            !ownWords.isOf(analysis, floor.talk) &&
            isAsideOfSender(analysis, floor.talk.current, cast)) ||
          isBody(sentence) ||
          quotesPaper(sentence))
      const isTold: boolean =
        aside ||
        (isSettled && !beginsToSpeak(analysis)) ||
        (told && last === 'told' && analysis.clauses.length === 0) ||
        tells ||
        (isEditors && closing === undefined && !isReport && !QUOTED.areAt(flow.text, sentence.start))
      const continued: Turn | undefined = isTold ? undefined : floor.goOn(sentence, analysis)
      if (continued) {
        said(flow, sentence, sentence.end, continued, found)
        ownWords.pass(sentence, continued)
      } else floor.talk.tell(sentence, analysis)
      // What begins a paragraph of a message and nobody says, its sender goes on with, unless he quotes another’s notes.
      const isSenders =
        !continued && kind === 'message' && sentence.start === 0 && !QUOTED.areAt(flow.text, 0)
      if (isNobodys || isSenders) floor.talk.close()
      last = continued ? 'said' : 'told'
      isSettled = !continued && (isSettled || settles(sentence))
      continue
    }
    isSettled = false
    last = 'said'
    turns.forEach((turn, index) => {
      const next = turns[index + 1]
      const end = next
        ? sentence.start + sentence.slice(sentence.start, next.start).trimEnd().length
        : sentence.end
      said(flow, sentence, end, turn, found)
      ownWords.pass(sentence, turn)
    })
  }
  return last
}

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}

/** Adds the words of a turn, and what is quoted among them. */
function said(flow: Flow, sentence: Sentence, end: number, turn: Turn, found: Annotation[]): void {
  const { start } = turn
  const place = sourceSpan(flow, { start, end })
  const reported: Speech = {
    type: 'speech',
    start: place.start,
    end: place.end,
    who: turn.who.map(({ id }) => id),
    direct: false,
    cert: turn.cert,
    rule: turn.rule,
    reason: turn.reason,
  }
  found.push(reported)
  if (!sentence.hasQuotationMark) return
  for (const quoted of quotations(sentence.slice(start, end)))
    found.push({
      ...reported,
      ...sourceSpan(flow, { start: start + quoted.start, end: start + quoted.end }),
      direct: true,
      rule: 'quoted-words',
      reason: 'quoted in what is reported',
    })
}
