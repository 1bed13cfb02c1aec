import type { Span } from '../../source/position.js'
import type { ZonedPhrase } from '../../memo/phrases.js'

/** A number that could be a note marker, and how much speaks for it (from 0 to 5). */
export interface MarkerCandidate extends Span {
  readonly number: number
  readonly weight: number
  readonly zone: ZonedPhrase['zone']
}

/**
 * Digits glued to a word, a quotation mark, a bracket or punctuation; or, in a heading, at its end.
 *
 *     … on Taiwan,2 and a majority …       January 20, 1955, 6:30 p.m.1      February 25, 19721
 *                 ^ 5                                                ^ 5                       ^ 3
 */
const GLUED = /[^\s\d]\d{1,8}(?![\d\p{L}])/gu
const NEVER_BEFORE = /[([{$£€#/\\–<>=+*%&@-]/
const ABBREVIATED_NUMBER = /(?:No|Nos|Art|Sec|vol|Vol|p|pp|para|Para|par|col|ch|Ch)\.$/

export function markerCandidates(source: string, zoned: ZonedPhrase, highest: number): MarkerCandidate[] {
  const found: MarkerCandidate[] = []
  const { zone } = zoned
  zoned.phrase.lines.forEach((line, index) => {
    const text = source.slice(line.start, line.end)
    GLUED.lastIndex = 0
    for (let run = GLUED.exec(text); run; run = GLUED.exec(text)) {
      const at = run.index + 1
      const digits = run[0].slice(1)
      if (!NEVER_BEFORE.test(run[0][0]!)) propose(text, line.start, at, digits, zone, highest, found)
    }
    years(text, line.start, zone, highest, found)
    const last = index === zoned.phrase.lines.length - 1
    if (last && (zone === 'heading' || zone === 'label' || zone === 'dateline'))
      spaced(text, line.start, zone, highest, found)
  })
  return found.sort((a, b) => a.start - b.start || b.weight - a.weight)
}

function propose(
  text: string,
  base: number,
  at: number,
  digits: string,
  zone: MarkerCandidate['zone'],
  highest: number,
  found: MarkerCandidate[],
): void {
  if (digits.length > 3 || (digits.startsWith('0') && digits !== '0')) return
  const number = Number(digits)
  const before = text[at - 1]!
  const after = text[at + digits.length] ?? ' '
  if (number > highest || (/[.,:]/.test(after) && /\d/.test(text[at + digits.length + 1] ?? ''))) return
  if (/[%°]/.test(after) || /[/]/.test(after)) return
  found.push({
    start: base + at,
    end: base + at + digits.length,
    number,
    zone,
    weight: weigh(text, at, before, after),
  })
}

function weigh(text: string, at: number, before: string, after: string): number {
  if (/[.,:]/.test(before) && /\d/.test(text[at - 2] ?? '') && !/[\s]/.test(after)) return 0.5
  if (before === '.' && ABBREVIATED_NUMBER.test(text.slice(Math.max(0, at - 6), at))) return 0.5
  if (before === ':' || before === "'") return 2
  if (/[A-Z]/.test(before) && !/[A-Z]/.test(text[at - 2] ?? '')) return 1
  if (/[A-Z]/.test(before)) return 3
  return /[-–]/.test(after) ? 1.5 : 4
}

/** A marker glued to a number: a year most of all, "in 19581". */
const NUMBER_RUN = /(?<![\d.,/–-])\d{4,7}(?![\d%])/g

function years(
  text: string,
  base: number,
  zone: MarkerCandidate['zone'],
  highest: number,
  found: MarkerCandidate[],
): void {
  NUMBER_RUN.lastIndex = 0
  for (let run = NUMBER_RUN.exec(text); run; run = NUMBER_RUN.exec(text)) {
    const isYear = /^(?:1[89]|20)\d\d/.test(run[0])
    const from = isYear ? 4 : run[0].length - 1
    const digits = run[0].slice(from)
    const number = Number(digits)
    if (digits === '' || digits.length > 3 || (digits.startsWith('0') && digits !== '0') || number > highest)
      continue
    found.push({
      start: base + run.index + from,
      end: base + run.index + run[0].length,
      number,
      zone,
      weight: isYear ? 3 : 0.4,
    })
  }
}

/** "President Eisenhower 0", "19711 2": markers after a space, where a heading ends. */
function spaced(
  text: string,
  base: number,
  zone: MarkerCandidate['zone'],
  highest: number,
  found: MarkerCandidate[],
): void {
  const end = /(?:\s\d{1,2}){1,3}$/.exec(text)
  if (!end) return
  for (const mark of end[0].matchAll(/\s(\d{1,2})/g)) {
    const number = Number(mark[1])
    const start = base + end.index + mark.index
    if (number <= highest) found.push({ start, end: start + mark[0].length, number, zone, weight: 1.5 })
  }
}
