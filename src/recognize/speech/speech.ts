import type { Annotation, Speech } from '../../memo/annotation.js'
import { sourceSpan } from '../../memo/flow.js'
import type { Certainty, Person } from '../../memo/person.js'
import type { FlowText } from '../recognizers.js'
import type { Cast } from './cast.js'
import { assemble } from './assemble.js'
import { analyze } from './clauses.js'
import { Floor } from './floor.js'
import { narrates } from './narration.js'
import { hasQuotationMark, quotations } from './quotations.js'
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
  named: readonly Annotation[],
): SpeechReading {
  const cast = assemble(texts, persons)
  let floor = new Floor(cast)
  const reported = texts.flatMap((text) => {
    // An attachment is another document: nobody goes on speaking in it.
    if (text.zone === 'heading') floor = new Floor(cast)
    return isReport(text, floor) ? paragraph(text, cast, floor) : []
  })
  const annotations = [...reported, ...transcript(texts, cast, named)]
  return { annotations, persons: cast.persons }
}

/** Reports are made of sentences: labels, codes and lines of a letterhead are none. */
function isReport({ flow, zone, block }: FlowText, floor: Floor): boolean {
  const words = flow.text.trim()
  if (zone === 'item')
    return (
      block?.type === 'list' &&
      block.kind === 'plain' &&
      floor.current !== undefined &&
      /[.?!;]$/.test(words) &&
      words.length > 30
    )
  const whole = /[.?!:”"’)\];—,]$/.test(words) || words.length > 200
  return zone === 'paragraph' && whole && hasSmallWords(words)
}

/** Two words in small letters, another word between them or not. */
function hasSmallWords(words: string): boolean {
  const first = / \p{Ll}+ /u.exec(words)
  return first !== null && / \p{Ll}/u.test(words.slice(first.index + first[0].length))
}

function paragraph({ flow }: FlowText, cast: Cast, floor: Floor): Speech[] {
  const { text } = flow
  const found: Speech[] = []
  floor.paragraph()
  const quoting = hasQuotationMark(text)
  const bracketing = text.includes('(') || text.includes(')')
  let depth = 0
  for (const sentence of sentences(flow)) {
    let aside = false
    if (bracketing) {
      const words = sentence.slice()
      aside = depth > 0 || /^\((?!\w{1,3}\))/.test(words)
      depth = Math.max(0, depth + count(words, '(') - count(words, ')'))
    }
    const analysis = analyze(sentence, quoting, cast)
    const turns = floor.hear(sentence, analysis)
    if (turns.length === 0) {
      const continued = aside || narrates(sentence, analysis) ? undefined : floor.goOn(sentence, analysis)
      if (continued) found.push(...said(flow, sentence, continued))
      else floor.told(analysis)
      continue
    }
    turns.forEach((turn, index) => {
      const next = turns[index + 1]
      const end = next
        ? text.slice(sentence.start, next.start).trimEnd().length + sentence.start
        : sentence.end
      found.push(...said(flow, { start: turn.start, end }, turn))
    })
  }
  return found
}

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}

function said(
  flow: FlowText['flow'],
  span: { start: number; end: number },
  { who, cert, rule, reason }: { who: readonly Person[]; cert: Certainty; rule: string; reason: string },
): Speech[] {
  const { start, end } = sourceSpan(flow, span)
  const reported: Speech = {
    type: 'speech',
    start,
    end,
    who: who.map(({ id }) => id),
    direct: false,
    cert,
    rule,
    reason,
  }
  const quoted = quotations(flow.text.slice(span.start, span.end)).map((each): Speech => ({
    ...reported,
    ...sourceSpan(flow, { start: span.start + each.start, end: span.start + each.end }),
    direct: true,
    rule: 'quoted-words',
    reason: 'quoted in what is reported',
  }))
  return [reported, ...quoted]
}
