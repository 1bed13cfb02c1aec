import type { Annotation } from '../../memo/annotation.js'
import type { Flow } from '../../memo/flow.js'
import type { Person } from '../../memo/person.js'
import type { Namings } from '../people/people.js'
import { ANY_MARK } from '../../source/bullet.js'
import { Codes, LOWER } from '../../source/characters.js'
import type { FlowText } from '../recognizers.js'
import { assemble } from './cast/assemble.js'
import { Floor } from './floor/floor.js'
import { NUMBERED } from './words/numbered.js'
import { ASIDE, BODY, paragraph } from './paragraph.js'
import type { Part } from './paragraph.js'
import { OPENING_QUOTES } from './words/quotations.js'
import { transcript } from './transcript.js'
import { addAll } from '../../source/many.js'

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
  /** Whether the drafter writes what he thinks of it, under a head that says so. */
  let isComment = false
  /** Whose words led to the points that follow. */
  let pointsOf: Person | undefined
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index]!
    // An attachment is another document: nobody goes on speaking in it.
    if (text.zone === 'heading') floor = new Floor(cast)
    if (isPart(text) || (isSection(text) && COLON.test(text.flow.text)) || endsRemarks(text))
      floor.talk.close()
    if (text.zone !== 'paragraph' && text.zone !== 'item')
      isComment &&= text.zone !== 'heading' && text.zone !== 'label'
    if (COMMENT.test(text.flow.text)) isComment = true
    else if (isSection(text)) isComment = false
    if (isComment || (text.zone !== 'paragraph' && text.zone !== 'item')) continue
    if (ASIDE.test(text.flow.text) || COPIES.test(text.flow.text)) continue
    const end = text.flow.text.trimEnd().length - 1
    const endsInColon = COLON.test(text.flow.text)
    if (endsInColon && BODY.test(text.flow.text)) floor.talk.close()
    const before = brokenOff !== undefined && GOES_ON.test(text.flow.text) ? brokenOff : undefined
    if (before !== 'said' && !isReport(text, texts[index + 1], floor)) brokenOff = before
    else {
      if (pointsOf && (pointsOf !== floor.talk.current || !hasPoint(texts, index))) pointsOf = undefined
      floor.talk.paragraph(pointsOf !== undefined)
      // What is quoted behind what happened nobody says.
      const isTold = before === 'told' || (last === 'told' && OPENING_QUOTES.areAt(text.flow.text, 0))
      last = paragraph(text.flow, floor, isTold, found)
      if (endsInColon && last === 'said') pointsOf = floor.talk.current
      // What follows what was agreed is agreed as well.
      if (last === 'told' && endsInColon) floor.talk.close()
      brokenOff = FULL_STOPS.areAt(text.flow.text, end) ? before : last
    }
  }
  addAll(found, transcript(texts, cast, annotations))
  return { annotations: found, persons: cast.persons }
}

/** "The following points were made:", as some write ":-". */
const COLON = /:[-–—]?\s*$/
/** "cc: MM. Lund, Dahl": who gets a copy. */
const COPIES = /^\s*(?:b?cc|c\.c)[.:] /i
/** "Conclusions", "3. Follow-up:": a head of what came of the talk, or how it was. */
const OUTCOME =
  /^(?:\(?(?:\d{1,2}|[IVX]{1,4}|[A-Za-z])[.)] )?(?:Conclusions?|Decisions?(?: [Tt]aken)?|Follow[- ][Uu]p(?: [Aa]ction)?|Actions?(?: (?:[Rr]equired|[Tt]aken|[Ii]tems))?|Atmosphere|Next [Ss]teps|CONCLUSIONS?|DECISIONS?|FOLLOW[- ]UP|ACTIONS?|ATMOSPHERE)[.:]?\s*$/
/** Below a signature and such a head nobody goes on with what he said before. */
const endsRemarks = ({ zone, block, flow: { text } }: FlowText): boolean =>
  zone === 'signed' ||
  (block?.type === 'paragraph' && block.role === 'postscript') ||
  (text.length < 40 && OUTCOME.test(text))
/** "COMMENT", "Embassy comments:", "Further notes by the writer": a head of what the drafter thinks. */
const COMMENT =
  /^(?:Further |Additional |Some )?(?:[Nn]otes?|NOTES?|[Oo]bservations?) (?:[Bb]y|BY|of) (?:the |THE )?(?:[Ww]riter|WRITER|[Dd]rafter|DRAFTER|[Rr]eporting [Oo]fficer)(?: of (?:this|the) (?:memorandum|memo|record))?[:.]?$|^(?:(?:Drafter[’']s|Embassy|Reporting [Oo]fficer[’']s) )?(?:Comments?|COMMENTS?)(?: [Bb]y .{1,40})?[:.]?$/
const isSection = ({ block }: FlowText): boolean => block?.type === 'paragraph' && block.role === 'section'

/** "II. Norland’s attitude", "2. Norland’s attitude" as a title: from there on the report is about something else. */
const PART = /^(?:I|II|III|IV|V|VI|VII|VIII|IX|X)\. \p{Lu}/u

const isPart = (text: FlowText): boolean =>
  PART.test(text.flow.text) || (isSection(text) && NUMBERED.test(text.flow.text))

/** A paragraph that goes on with the sentence before it: "(b) a paper would be drafted; and", "it would." */
const GOES_ON =
  /^\s*(?:\((?:\d{1,2}|[a-z]|[ivx]{1,4})\) ?\p{Ll}|(?:\d{1,2}|[a-z])[.)] \p{Ll}|\p{Ll}(?![.)] ))/u
/** "1. That it was late", "(b) The ferry". */
const POINT = new RegExp(String.raw`^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|${ANY_MARK}) `, 'u')
/** Whether a paragraph or one of the next few is a point, or an item of a list. */
const hasPoint = (texts: readonly FlowText[], index: number): boolean =>
  texts
    .slice(index, index + 6)
    .some(({ zone, flow }) => zone === 'item' || (zone === 'paragraph' && POINT.test(flow.text)))
const FULL_STOPS = new Codes('.?!”"’)]')

/** What items of a list end in that are sentences, and what paragraphs end in. */
const ITEM_ENDS = new Codes('.?!;')
const ENDS = new Codes('.?!:”"’)];—,')
/** "Mr. Hall agreed.", "Mr. Hall smiled. It was late.", "Mr. Hall said, “Yes.”", "Mr. Hall thanked Mr. Lund.": a name and one verb make a report. */
const SHORT_REPORT =
  /^(?:\p{Lu}[\p{L}.’-]* ){1,5}(?:(?:agreed|concurred|assented|disagreed|objected|demurred)\.|\p{Ll}+ed\. \p{Lu}[^:]{3,50}[.?!]|(?:said|replied|answered|asked|exclaimed),? (?:“[^“”]{2,40}”|"[^"]{2,40}")|thanked (?:\p{Lu}[\p{L}.’-]* ?){1,4}\.)$/u
/** "Mr. Hall:  Nothing in May." */
const REMARK = /^(?:\p{Lu}[\p{L}.’'-]{0,20} ){0,3}\p{Lu}[\p{L}’'-]{0,20}: {1,3}[“"]?\p{Lu}.*[.?!]/u
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
  if (next?.zone === 'paragraph' && GOES_ON.test(next.flow.text) && !COPIES.test(next.flow.text)) return true
  const isWhole =
    words.length > 200 ||
    ENDS.areAt(words, words.length - 1) ||
    COLON.test(words) ||
    INNER_END.test(words) ||
    (words.length > 60 && UNSTOPPED.test(words))
  return (
    isWhole &&
    (hasSmallWords(flow) || (words.length < 60 && (SHORT_REPORT.test(words) || REMARK.test(words))))
  )
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
