import type { AuthorityTerm } from '../memo/person.js'
import { isSideName } from '../memo/sides.js'
import { matchesOf } from '../source/matches.js'

/** An abbreviation in a run of letters and what joins them: offsets in the run. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly term: AuthorityTerm
}

/** What dashes part, each with the abbreviations that strokes or "&" part. */
const BETWEEN_DASHES = /[^-–]+/g
const PART = /[\p{L}\p{N}&]+\.?/gu

/**
 * The abbreviations of a compound that is none itself. What strokes join is explained by its parts only if all of them are
 * known: "SecDel/MC/121" and "ACDA/IR" are names of papers and offices, of which half an explanation would be wrong.
 */
export function partsOfCompound(run: string, terms: ReadonlyMap<string, AuthorityTerm>): readonly Hit[] {
  if (!/[&./–-]./.test(run)) return []
  return matchesOf(BETWEEN_DASHES, run).flatMap(({ 0: piece, index }) => {
    const whole = piece === run ? undefined : termOf(piece, terms)
    if (whole) return [hit(index, whole)]
    if (piece.includes('/') && !piece.split('/').every((each) => isKnown(each, terms))) return []
    return matchesOf(PART, piece).flatMap((part) => {
      const term = part[0] === run ? undefined : termOf(part[0], terms)
      return term ? [hit(index + part.index, term)] : []
    })
  })
}

/** Part of a compound can be what is more than a letter; a full stop may close it. */
function termOf(part: string, terms: ReadonlyMap<string, AuthorityTerm>): AuthorityTerm | undefined {
  const term = terms.get(part) ?? (part.endsWith('.') ? terms.get(part.slice(0, -1)) : undefined)
  return term && term.term.length > 1 ? term : undefined
}

const isKnown = (part: string, terms: ReadonlyMap<string, AuthorityTerm>): boolean =>
  termOf(part, terms) !== undefined || isSideName(part)

const hit = (start: number, term: AuthorityTerm): Hit => ({ start, end: start + term.term.length, term })

/** Classes of the subject-numeric files; as words of a text they mean something else (POL: petroleum, oil, and lubricants). */
const FILE_CLASSES: ReadonlySet<string> = new Set(
  'AID AV CUL DEF E FN FT INCO ORG PET POL PPT SCI SOC SP STR TEL TP'.split(' '),
)
const FILE_BEHIND = /^ (?:\d{1,2}(?!\d)|\p{Lu}{2})/u
const FILES_BEFORE = /\b(?:files?|ibid)\b/i
const NUMBER_BEHIND = /^\.?[ –-]?\d/

/** "5 PM", "4:30 PM" */
const HOUR_BEFORE = /\d ?$/

/**
 * Whether an abbreviation is the class of a file, in a place that cites one ("Central Files, POL US–USSR"), "PL" before the
 * number of a Public Law, or "PM" behind an hour.
 */
export function isOfNumber(text: string, start: number, { term, expansion }: AuthorityTerm): boolean {
  const end = start + term.length
  if (term === 'PM' || term === 'AM') return HOUR_BEFORE.test(text.slice(Math.max(0, start - 2), start))
  if (/^P\.?L\.?$/.test(term))
    return NUMBER_BEHIND.test(text.slice(end, end + 3)) && !/public law/i.test(expansion)
  return (
    FILE_CLASSES.has(term) &&
    FILE_BEHIND.test(text.slice(end, end + 5)) &&
    FILES_BEFORE.test(text.slice(Math.max(0, start - FURTHEST), start))
  )
}
const FURTHEST = 120
