import type {
  Act,
  Classification,
  Located,
  Location,
  LocationPart,
  LocationPartKind,
  Meeting,
  Remark,
  SourceNote,
} from '../../memo/source-note.js'
import type { Span } from '../../source/position.js'
import { readActs } from './acts.js'
import { located } from './located.js'
import { readMeeting } from './meeting.js'
import { kindOfRemark } from './remarks.js'
import { LEVEL, sentences } from './sentences.js'

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
  const remarks: Remark[] = []
  const spans = sentences(text)
  let classification: Classification | undefined
  let meeting: Meeting | undefined
  spans.forEach((span, index) => {
    const read = readLocation(text, span, index === 0 ? LEAD : ELSEWHERE)
    const level = classification ? undefined : readClassification(text, span)
    const done = readActs(text, span)
    const held = meeting ? undefined : readMeeting(text, span)
    if (read) locations.push(read)
    else if (level) classification = level
    else if (done.length > 0) acts.push(...done)
    else if (held) meeting = held
    else remarks.push({ ...located(text, span), kind: kindOfRemark(text.slice(span.start, span.end)) })
  })
  const all = spans.map((span) => located(text, span))
  return {
    sentences: all,
    locations,
    acts,
    remarks,
    ...(classification && { classification }),
    ...(meeting && { meeting }),
  }
}

const REPOSITORY =
  /Department of|Library|Archives|Agency\b|Records Center|National Defense University|Ministry|Public Record Office|University|White House|Center\b|Museum|Institut/

const PART_KINDS: readonly (readonly [LocationPartKind, RegExp])[] = [
  ['lot', /^Lots? /],
  ['record-group', /^(?:RG|Record Group) /],
  ['box', /^Box(?:es)? /],
  ['folder', /^Folder |^File /],
  ['CF', /^CF /],
  ['accession', /^FRC|^Accession/],
  ['job', /^Job /],
  // "611.61/9–1559", and with an agency or a country after a dash: "790D.5–MSP/5–1556".
  ['decimal', /^\d{3}[A-Z]?(?:\.[\dA-Za-z]{0,9})?(?:[. –—-][\dA-Za-z()]{1,9}){0,3}\/\d/],
  // "POL 27 VIET S", "POL US–USSR", "DEF 18–4".
  ['subject-numeric', /^[A-Z]{2,5} (?:\d{1,2}(?:[–-]\d{1,2})*(?= |$)|[A-Z]{2,6}[–-][A-Z]{2,6})/],
]

/** What opens the location of the note itself, and of another copy further on, in brackets. */
const LEAD = /^\[?(?:[Ss]ource ?:\s*|(?=Ibid\b))/
const ELSEWHERE = /^\((?=(?:Ibid\.,|Department of|[A-Z][a-z]+ (?:Library|Archives)))/

function readLocation(text: string, span: Span, opening: RegExp): Location | undefined {
  const lead = opening.exec(text.slice(span.start, span.end))
  if (!lead) return undefined
  const closing = /[.)\]]+$/.exec(text.slice(span.start, span.end))
  const end = span.end - (closing?.[0].replace(/^[^.)\]]*/, '').length ?? 0)
  const start = span.start + lead[0].length
  const pieces: Located[] = []
  for (const piece of text.slice(start, end).matchAll(/[^,:;()]+(?:\([^)]*\)[^,:;()]*)*/g)) {
    const lost = piece[0].length - piece[0].trimStart().length
    const from = start + piece.index + lost
    if (piece[0].trim() !== '')
      pieces.push(located(text, { start: from, end: from + piece[0].trim().length }))
  }
  const [first, ...rest] = pieces
  const repository = first && isRepository(first.text) ? first : undefined
  const parts = (repository ? rest : pieces).map((piece, index): LocationPart => ({
    ...piece,
    kind: kindOf(piece.text, index),
  }))
  return { ...located(text, { start, end }), parts, ...(repository && { repository }) }
}

/** A keeper of papers, not a printed book of them. */
const isRepository = (text: string): boolean =>
  REPOSITORY.test(text) && !/^Public Papers|Bulletin\b/.test(text)

function kindOf(text: string, index: number): LocationPartKind {
  return (
    PART_KINDS.find(([, pattern]) => pattern.test(text))?.[0] ??
    ((index === 0 && !text.startsWith('Ibid')) ||
    /(?:Files?|Papers|Collection|Series|Records)(?: \d{4}[–-]\d{2,4})?$/.test(text)
      ? 'series'
      : 'other')
  )
}

const LEVEL_OPENING = new RegExp(`^${LEVEL}(?=[.;,])`, 'i')

function readClassification(text: string, span: Span): Classification | undefined {
  const level = LEVEL_OPENING.exec(text.slice(span.start, span.end))
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
