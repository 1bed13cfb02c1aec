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
import { matchesOf } from '../../source/matches.js'
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
  const all = sentences(text).map((span) => located(text, span))
  let classification: Classification | undefined
  let meeting: Meeting | undefined
  for (const [index, sentence] of all.entries()) {
    const location = readLocation(text, sentence, index === 0 ? LEAD : ELSEWHERE)
    const level = location || classification ? undefined : readClassification(text, sentence)
    const done = location || level ? [] : readActs(text, sentence)
    if (location) locations.push(location)
    else if (level) classification = level
    else if (done.length > 0) acts.push(...done)
    else {
      const held = meeting ? undefined : readMeeting(text, sentence)
      if (held) meeting = held
      else remarks.push(remark(sentence))
    }
  }
  return {
    sentences: all,
    locations,
    acts,
    remarks,
    classification,
    meeting,
  }
}

const remark = ({ start, end, text }: Located): Remark => ({ start, end, text, kind: kindOfRemark(text) })

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

function readLocation(text: string, sentence: Located, opening: RegExp): Location | undefined {
  const lead = opening.exec(sentence.text)
  if (!lead) return undefined
  const closing = /[.)\]]+$/.exec(sentence.text)
  const start = sentence.start + lead[0].length
  const end = sentence.end - (closing?.[0].length ?? 0)
  const pieces = piecesOf(text, { start, end }, LOCATION_PIECE)
  const [first, ...rest] = pieces
  const repository = first && isRepository(first.text) ? first : undefined
  const parts = (repository ? rest : pieces).map((piece, index): LocationPart => ({
    start: piece.start,
    end: piece.end,
    text: piece.text,
    kind: kindOf(piece.text, index),
  }))
  return { start, end, text: text.slice(start, end), parts, repository }
}

/** What commas and colons part, but for those in brackets. */
const LOCATION_PIECE = /[^,:;()]+(?:\([^)]*\)[^,:;()]*)*/g
const HANDLING = /[^;]+/g

/** The pieces of a stretch without the space around them. */
function piecesOf(text: string, { start, end }: Span, pattern: RegExp): Located[] {
  const pieces: Located[] = []
  for (const { index, 0: piece } of matchesOf(pattern, text.slice(start, end))) {
    const words = piece.trim()
    const from = start + index + (piece.length - piece.trimStart().length)
    if (words !== '') pieces.push({ start: from, end: from + words.length, text: words })
  }
  return pieces
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

function readClassification(text: string, sentence: Located): Classification | undefined {
  const { start } = sentence
  const level = LEVEL_OPENING.exec(sentence.text)?.[0]
  if (level === undefined) return undefined
  const behind = start + level.length
  const end = text[sentence.end - 1] === '.' ? sentence.end - 1 : sentence.end
  return {
    start,
    end,
    text: text.slice(start, end),
    level: { start, end: behind, text: level },
    handling: piecesOf(text, { start: behind, end }, HANDLING),
  }
}
