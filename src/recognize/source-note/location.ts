import type { Located, Location, LocationPart, LocationPartKind } from '../../memo/source-note.js'
import { matchesOf } from '../../source/matches.js'
import { MONTH } from '../../source/months.js'
import type { Span } from '../../source/position.js'
import { trimmed } from './located.js'

/** What opens the location of the note itself. */
export const LEAD = /^\[?(?:source ?:\s*|(?=Ibid\b|\d{3}[A-Z]?\.\d))/i
/** What opens a location further on, in brackets. */
export const ELSEWHERE = /^\((?=(?:Ibid\.,|Department of|[A-Z][a-z]+ (?:Library|Archives)))/

/** The location that a sentence gives behind its opening. */
export function readLocation(text: string, sentence: Located, opening: RegExp): Location | undefined {
  const lead = opening.exec(sentence.text)
  if (!lead) return undefined
  const closing = (isOpened(lead[0], sentence.text) ? /[.)\]]+$/ : /\.$/).exec(sentence.text)
  const start = sentence.start + lead[0].length
  const end = sentence.end - (closing?.[0].length ?? 0)
  const pieces = piecesOfLocation(text, { start, end })
  const [first, ...rest] = pieces
  const repository = first && isRepository(first.text) ? first : undefined
  const parts: LocationPart[] = []
  for (const piece of repository ? rest : pieces) {
    const before = parts.at(-1)
    if (before?.kind === 'folder-title' && DAYS.test(piece.text))
      parts[parts.length - 1] = { ...before, end: piece.end, text: text.slice(before.start, piece.end) }
    else {
      const { start, end, text } = piece
      parts.push({ start, end, text, kind: kindOf(text, parts.length) })
    }
  }
  const isPrinted = !repository && pieces.some(({ text: part }) => PRINTED.test(part) || PAGES.test(part))
  return { start, end, text: text.slice(start, end), parts, repository, isPrinted }
}

/** Whether the bracket that a location begins with closes behind it. */
function isOpened(lead: string, sentence: string): boolean {
  if (!/^[([]/.test(lead)) return false
  const count = (pattern: RegExp): number => matchesOf(pattern, sentence).length
  return count(/[([]/g) <= count(/[)\]]/g)
}

const REPOSITORY =
  /Department of|Library|\bArchiv|Agency\b|Records Center|National Defense University|Ministry|Public Record Office|University|White House|Center\b|Museum|Institut|Historical (?:Society|Office)/
/** Books of papers, periodicals and newspapers: nobody keeps a manuscript there. */
const PRINTED =
  /^Public Papers\b|\bBulletin\b|\bpress release\b|\bCurrent Documents\b|\b(?:Times|Post|Tribune|Pravda|Izvestia)$/i
const PAGES = /^pp?\. ?[\dA-Z]/

/** A keeper of papers, not a printed book of them. */
const isRepository = (text: string): boolean => REPOSITORY.test(text) && !PRINTED.test(text)

const PART_KINDS: readonly (readonly [LocationPartKind, RegExp])[] = [
  ['lot', /^Lots? /],
  ['record-group', /^(?:RG|Record Group) /],
  ['box', /^Box(?:es)? /],
  ['folder', /^Folder |^File /],
  ['CF', /^CF /],
  ['accession', /^FRC|^Accession/],
  ['job', /^Job /],
  // "611.61/9–1559", and with an agency or a country after a dash: "790D.5–MSP/5–1556".
  ['decimal', /^\d{3}[A-Za-z]?(?:\.[\dA-Za-z]{0,9})?(?:[. –—-][\dA-Za-z()]{1,9}){0,3}\/\d/],
  // "POL 27 VIET S", "POL US–USSR", "DEF 18–4".
  ['subject-numeric', /^[A-Z]{2,5} (?:\d{1,2}(?:[–-]\d{1,2})*(?= |$)|[A-Z]{2,6}[–-][A-Z]{2,6})/],
  // "POL Yugo", "INCO–WHEAT USSR": a class of the subject-numeric files without a number.
  [
    'subject-numeric',
    /^(?:AV|CUL|DEF|INCO|ORG|PET|POL|PPT|SOC|STR|TEL)(?:[–-][A-Z]{2,12})? (?:\d{1,2} )?[A-Z]/,
  ],
]

const numbered = (text: string): LocationPartKind | undefined =>
  PART_KINDS.find(([, pattern]) => pattern.test(text))?.[0]

function kindOf(text: string, index: number): LocationPartKind {
  return (
    numbered(text) ??
    ((index === 0 && !text.startsWith('Ibid')) ||
    /(?:Files?|Papers|Collection|Series|Records)(?:,? \d{4}[–-]\d{2,4})?$/.test(text)
      ? 'series'
      : FOLDER_TITLE.test(text) && !isRepository(text)
        ? 'folder-title'
        : 'other')
  )
}

/** Words behind the collection that are no number, and nothing that belongs to another sentence. */
const FOLDER_TITLE =
  /^[“"]?(?!(?:Ibid|Vol|vol|Reel|Tape|Frame|No|Doc|Tab|Drafted|(?:Top )?Secret|Confidential)\b)\p{Lu}[^/]*\p{L}{3}/u

const DAY = `${MONTH}(?: \\d{1,2})?(?:,? \\d{2,4})?`
/** "Oct 20, 1971–Dec 31, 1971", "January–April 1976": of when the papers of the folder before it are. */
const DAYS = new RegExp(`^${DAY}(?: ?[–—-] ?${DAY})?$`, 'u')

const MARK = /[,:;()[\]“”"]/g
const YEARS = '(?:1[789]|20)\\d\\d(?:[–—-](?:\\d{4}|\\d{2}))?'
/** A comma before such words belongs to a date, to the years of a series or to a name. */
const JOINED = new RegExp(
  `^ (?:(?:Jr|Sr)\\b|${YEARS}(?=[,:;.)\\]”"]|$|[–—-]\\p{L}| (?:to|and|through) | [[(]))`,
  'u',
)

/**
 * What commas, colons and semicolons part; nothing is parted inside brackets and quotation marks, before a year
 * ("July 9, 1975") and before "Jr."
 */
function piecesOfLocation(text: string, { start, end }: Span): Located[] {
  const stretch = text.slice(start, end)
  const pieces: Located[] = []
  let from = 0
  let depth = 0
  let quoted = false
  const add = (to: number): void => {
    const piece = trimmed(text, { start: start + from, end: start + to })
    if (piece) pieces.push(piece)
    from = to + 1
  }
  MARK.lastIndex = 0
  for (let found = MARK.exec(stretch); found; found = MARK.exec(stretch)) {
    const { index, 0: mark } = found
    if (mark === '(' || mark === '[') depth++
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1)
    else if (mark === '“' || mark === '”' || mark === '"') quoted = mark === '"' ? !quoted : mark === '“'
    else if (depth === 0 && !quoted && !(mark === ',' && isJoined(stretch, from, index))) add(index)
  }
  add(stretch.length)
  return pieces
}

/** Whether a comma goes on with the piece before it; the number of a box or a lot is none that a year belongs to. */
function isJoined(stretch: string, from: number, comma: number): boolean {
  if (!JOINED.test(stretch.slice(comma + 1, comma + 30))) return false
  const before = stretch.slice(from, Math.min(comma, from + 200)).trim()
  return !numbered(before) && !(from === 0 && isRepository(before))
}
