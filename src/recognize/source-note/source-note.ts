import type {
  Act,
  ActKind,
  Classification,
  Located,
  Location,
  LocationPart,
  LocationPartKind,
  Meeting,
  SourceNote,
} from '../../memo/source-note.js'
import type { Span } from '../../source/position.js'
import { sentences } from './sentences.js'

/**
 * Reads a source note; what no rule reads stays a remark, word for word.
 *
 *     Source: Department of State, Conference Files: Lot 64 D 560, CF 1472. Secret; Limit Distribution.
 *             ^ repository         ^ series          ^ lot         ^ CF     ^ level ^ handling
 *     Drafted by Akalovsky on September 16 and approved by Goodpaster on September 21.
 *     ^ act   ^ agent         ^ date           ^ act
 */
export function readSourceNote(text: string): SourceNote {
  const locations: Location[] = []
  const acts: Act[] = []
  const remarks: Located[] = []
  let classification: Classification | undefined
  let meeting: Meeting | undefined
  sentences(text).forEach((span, index) => {
    const sentence = located(text, span)
    const read = index === 0 ? readLocation(text, span) : undefined
    const level = classification ? undefined : readClassification(text, span)
    const done = readActs(text, span)
    const held = meeting ? undefined : readMeeting(text, span)
    if (read) locations.push(read)
    else if (level) classification = level
    else if (done.length > 0) acts.push(...done)
    else if (held) meeting = held
    else remarks.push(sentence)
  })
  return { locations, acts, remarks, ...(classification && { classification }), ...(meeting && { meeting }) }
}

function located(text: string, { start, end }: Span): Located {
  return { start, end, text: text.slice(start, end) }
}

const REPOSITORY =
  /Department of State|Library|Archives|Central Intelligence Agency|Washington National Records Center|National Defense University|Library of Congress|Ministry|Public Record Office|University/

const PART_KINDS: readonly (readonly [LocationPartKind, RegExp])[] = [
  ['lot', /^Lots? /],
  ['record-group', /^(?:RG|Record Group) /],
  ['box', /^Box(?:es)? /],
  ['folder', /^Folder |^File /],
  ['CF', /^CF /],
  ['accession', /^FRC|^Accession/],
  ['job', /^Job /],
  ['decimal', /^\d{3}[A-Z]?(?:\.\d+)?[A-Za-z0-9.-]*\/\d/],
  ['subject-numeric', /^(?:[A-Z]{2,5}) ?\d* [A-Z][A-Z–-]*/],
]

function readLocation(text: string, span: Span): Location | undefined {
  const lead = /^Source:\s*/.exec(text.slice(span.start, span.end))
  if (!lead) return undefined
  const end = text[span.end - 1] === '.' ? span.end - 1 : span.end
  const start = span.start + lead[0].length
  const pieces: Located[] = []
  for (const piece of text.slice(start, end).matchAll(/[^,:;()]+(?:\([^)]*\)[^,:;()]*)*/g)) {
    const lost = piece[0].length - piece[0].trimStart().length
    const from = start + piece.index + lost
    if (piece[0].trim() !== '')
      pieces.push(located(text, { start: from, end: from + piece[0].trim().length }))
  }
  const [first, ...rest] = pieces
  const repository = first && REPOSITORY.test(first.text) ? first : undefined
  const parts = (repository ? rest : pieces).map((piece, index): LocationPart => ({
    ...piece,
    kind: kindOf(piece.text, index),
  }))
  return { ...located(text, { start, end }), parts, ...(repository && { repository }) }
}

function kindOf(text: string, index: number): LocationPartKind {
  return (
    PART_KINDS.find(([, pattern]) => pattern.test(text))?.[0] ??
    (index === 0 || /Files?$|Papers$|Collection$|Series$|Records$/.test(text) ? 'series' : 'other')
  )
}

const LEVEL =
  /^(?:Top Secret|Secret|Confidential|Restricted|Unclassified|No classification marking|Official Use Only|Limited Official Use)(?=[.;,])/

function readClassification(text: string, span: Span): Classification | undefined {
  const level = LEVEL.exec(text.slice(span.start, span.end))
  if (!level) return undefined
  const end = text[span.end - 1] === '.' ? span.end - 1 : span.end
  const handling: Located[] = []
  for (const piece of text.slice(span.start + level[0].length, end).matchAll(/[^;]+/g)) {
    const from = span.start + level[0].length + piece.index + (piece[0].length - piece[0].trimStart().length)
    if (piece[0].trim() !== '')
      handling.push(located(text, { start: from, end: from + piece[0].trim().length }))
  }
  return {
    ...located(text, { start: span.start, end }),
    level: located(text, { start: span.start, end: span.start + level[0].length }),
    handling,
  }
}

const ACTS =
  /\b(drafted|approved|cleared|initialed|concurred|signed|authorized|revised|reviewed|prepared|transcribed|dictated)\b/gi
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const ACT_DATE = new RegExp(`\\bon (${MONTHS}) (\\d{1,2})(?:, (\\d{4}))?`)

/** "Drafted by A on September 16 and approved by B": each act to the next one's beginning. */
function readActs(text: string, span: Span): Act[] {
  const sentence = text.slice(span.start, span.end)
  const verbs = [...sentence.matchAll(ACTS)]
  if (verbs[0]?.index !== 0) return []
  return verbs.flatMap((verb, index) => {
    const until = verbs[index + 1]?.index ?? sentence.length
    const raw = sentence.slice(verb.index, until)
    const words = raw.replace(/[\s.,;]*(?:\band\b)?[\s.,;]*$/, '')
    const start = span.start + verb.index
    const agents = agentsOf(text, start, words)
    const offices = officesOf(text, start, words)
    const date = dateOf(text, start, words)
    // "Drafted, approved, and cleared by X": the acts before share the agents of the last.
    const kind = verb[1]!.toLowerCase() as ActKind
    return [
      {
        ...located(text, { start, end: start + words.length }),
        kind,
        agents,
        offices,
        ...(date && { date }),
      },
    ]
  })
}

function agentsOf(text: string, start: number, words: string): Located[] {
  const by = /\bby /.exec(words)
  if (!by) return []
  const from = by.index + 3
  const until = /\s*(?:\bon\b|\(|\bin\b|$)/.exec(words.slice(from))?.index ?? 0
  return [...words.slice(from, from + until).matchAll(/(?:(?!,| and ).)+/g)].flatMap((match) => {
    const name = match[0].replace(/^(?:\s|and )+/, '')
    const at = start + from + match.index + match[0].length - name.length
    return name.trim() === '' ? [] : [located(text, { start: at, end: at + name.trimEnd().length })]
  })
}

function officesOf(text: string, start: number, words: string): Located[] {
  const office = /\bin (?!draft\b)(?:the )?([A-Z][A-Za-z/–-]*)/.exec(words)
  if (!office) return []
  const at = start + office.index + office[0].length - office[1]!.length
  return [located(text, { start: at, end: at + office[1]!.length })]
}

function dateOf(text: string, start: number, words: string): Act['date'] {
  const found = ACT_DATE.exec(words)
  if (!found) return undefined
  const at = start + found.index + 3
  const month = MONTHS.split('|').indexOf(found[1]!) + 1
  return {
    ...located(text, { start: at, end: start + found.index + found[0].length }),
    month,
    day: Number(found[2]),
    ...(found[3] !== undefined && { year: Number(found[3]) }),
  }
}

const MEETING =
  /^(The (?:meeting|conversation|discussion|luncheon|dinner|call|session|conference)(?: \w+)?) (?:was held|took place)(?: (?:at|in|aboard|on board) ((?:the |The )?[^.;]+?))?(?= (?:from|at \d|on \w+ \d|between)|[.;,]|$)/

function readMeeting(text: string, span: Span): Meeting | undefined {
  const sentence = text.slice(span.start, span.end)
  const found = MEETING.exec(sentence)
  if (!found) return undefined
  const place = found[2]
  const at = span.start + found[0].length - (place?.length ?? 0)
  return {
    ...located(text, span),
    what: located(text, { start: span.start, end: span.start + found[1]!.length }),
    ...(place !== undefined && { place: located(text, { start: at, end: at + place.length }) }),
  }
}
