import type { Annotation, Speech } from '../../memo/annotation.js'
import { sourceSpan } from '../../memo/flow.js'
import type { Flow } from '../../memo/flow.js'
import { tellsOfItself } from './words/attitude.js'
import type { Cast } from './cast/cast.js'
import { analyze } from './clause/clauses.js'
import type { Analysis } from './clause/clauses.js'
import type { Floor } from './floor/floor.js'
import { isImpersonal, quotesPaper } from './narration/impersonal.js'
import { Interruption } from './floor/interruption.js'
import { behindLeftOut } from './sentence/left-out.js'
import { narrates } from './narration/narration.js'
import { OpenQuotation } from './quotation/open-quotation.js'
import { OwnWords } from './quotation/own-words.js'
import { quotedOf } from './quotation/quoted-of.js'
import { OPENING_QUOTES, quotations } from './words/quotations.js'
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
  const { cast } = floor.talk
  const { kind } = cast
  const isEditors = kind === 'editorial' && !OPENING_QUOTES.areAt(flow.text, 0)
  const quotation = new OpenQuotation(flow.text)
  const interruption = new Interruption(floor.talk)
  const ownWords = new OwnWords(cast)
  const bracket = new ToldBracket()
  let depth = 0
  let last: Part = 'told'
  // From "Comment:" on the drafter writes what he thinks.
  let isComment = false
  let isSettled = false
  for (const sentence of sentences(flow, cast)) {
    interruption.pass(sentence)
    isComment ||= sentence.start > 0 && ASIDE.test(flow.text.slice(sentence.start, sentence.start + 60))
    let aside = depth > 0 || isComment
    let opens = false
    if (sentence.hasBracket) {
      const words = sentence.slice()
      aside ||= /^\((?!\w{1,3}\))/.test(words)
      opens = depth === 0 && words.startsWith('(')
      depth = Math.max(0, depth + count(words, '(') - count(words, ')'))
    }
    const { closing, isReport } = quotation
    quotation.pass(sentence)
    // Editors quote records, in which others report.
    const quoted =
      isReport || kind === 'editorial'
        ? NOT_OPEN
        : { before: closing, isLeftOpen: quotation.closing !== undefined }
    const analysis = analyze(sentence, cast, closing)
    const isNobodys =
      isImpersonal(sentence, analysis, cast) ||
      (kind === 'message' &&
        (isOfSender(sentence) || isOwnFeeling(analysis, cast) || tellsOfTalk(sentence, analysis)))
    const turns = isComment || isNobodys || bracket.isOf(analysis) ? [] : floor.hear(sentence, analysis)
    bracket.pass(depth > 0, opens, turns.length > 0)
    if (turns.length === 0) {
      const tells =
        closing === undefined &&
        !floor.isRemembered(analysis) &&
        (isNobodys || isOfDrafter(sentence, analysis, floor.talk, ownWords))
      const isElse = closing === undefined && analysis.clauses.length === 0 && isSomebodyElses(sentence)
      const isTold: boolean =
        aside ||
        isElse ||
        (isSettled && !beginsToSpeak(analysis)) ||
        (told && last === 'told' && analysis.clauses.length === 0) ||
        tells ||
        (isEditors && closing === undefined && !isReport && !OPENING_QUOTES.areAt(flow.text, sentence.start))
      const continued: Turn | undefined = isTold
        ? undefined
        : floor.goOn(sentence, analysis, closing !== undefined)
      if (continued) {
        said(flow, sentence, sentence.end, continued, quoted, cast, found)
        ownWords.pass(sentence, continued)
      } else floor.tell(sentence, analysis)
      // What begins a paragraph of a message and nobody says, its sender goes on with, unless he quotes another’s notes.
      const isSenders =
        !continued && kind === 'message' && sentence.start === 0 && !OPENING_QUOTES.areAt(flow.text, 0)
      if (isNobodys || isSenders || isElse) floor.talk.close()
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
      said(flow, sentence, end, turn, turns.length === 1 ? quoted : NOT_OPEN, cast, found)
      ownWords.pass(sentence, turn)
    })
  }
  return last
}

/** Whether a sentence in which nobody is heard is told by whoever writes, and not by who has the floor. */
function isOfDrafter(sentence: Sentence, analysis: Analysis, talk: Talk, ownWords: OwnWords): boolean {
  if (isBody(sentence) || quotesPaper(sentence)) return true
  const isOwn = ownWords.isOf(analysis, talk)
  if (!isOwn && narrates(sentence, analysis)) return true
  if (analysis.clauses[0] && thinks(analysis.clauses[0], sentence, talk)) return true
  if (talk.cast.kind !== 'message') return false
  return opensInPresent(sentence, talk) || (!isOwn && isAsideOfSender(analysis, talk))
}

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}

/** How a sentence stands to the quotations around it: what closes the one in which it begins, and whether one goes on. */
interface Quoted {
  readonly before: string | undefined
  readonly isLeftOpen: boolean
}
const NOT_OPEN: Quoted = { before: undefined, isLeftOpen: false }

/** Adds the words of a turn, and what is quoted among them. */
function said(
  flow: Flow,
  sentence: Sentence,
  end: number,
  turn: Turn,
  { before, isLeftOpen }: Quoted,
  cast: Cast,
  found: Annotation[],
): void {
  const start = behindLeftOut(sentence, turn.start)
  const place = sourceSpan(flow, { start, end })
  const isQuoting = sentence.hasQuotationMark || before !== undefined
  const quotes = isQuoting ? quotations(sentence.slice(start, end), before, isLeftOpen) : []
  const isWhole = quotes[0]?.start === 0 && quotes[0].end === end - start
  const reported: Speech = {
    type: 'speech',
    start: place.start,
    end: place.end,
    who: turn.who.map(({ id }) => id),
    direct: isWhole,
    cert: turn.cert,
    rule: turn.rule,
    reason: turn.reason,
  }
  found.push(reported)
  if (isWhole) return
  for (const quoted of quotes) {
    const other = quotedOf(sentence, start + quoted.start, turn.who, cast)
    found.push({
      ...reported,
      ...sourceSpan(flow, { start: start + quoted.start, end: start + quoted.end }),
      ...(other && { who: [other.id], cert: 'medium' }),
      direct: true,
      rule: 'quoted-words',
      reason: other ? `${other.name} is told to have said this` : 'quoted in what is reported',
    })
  }
}
