import type { Span } from '../../source/position.js'
import type { ZonedPhrase } from '../../memo/phrases.js'

/** A number that could be a note marker, and how much speaks for it (from 0 to 5). */
export interface MarkerCandidate extends Span {
  readonly number: number
  readonly weight: number
  readonly zone: ZonedPhrase['zone']
  /** Nothing but other markers stands behind it in its phrase. */
  readonly closing?: boolean
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
  zoned.phrase.lines.forEach((line) => {
    const text = source.slice(line.start, line.end)
    if (!/\d/.test(text)) return
    GLUED.lastIndex = 0
    for (let run = GLUED.exec(text); run; run = GLUED.exec(text)) {
      const at = run.index + 1
      const digits = run[0].slice(1)
      if (!NEVER_BEFORE.test(run[0][0]!)) propose(text, line.start, at, digits, zone, highest, found)
    }
    gluedToNumber(text, line.start, zone, highest, found)
    spaced(text, line.start, zone, highest, found)
  })
  const closingFrom = closing(source, zoned)
  return found
    .map((candidate) => (candidate.start >= closingFrom ? { ...candidate, closing: true } : candidate))
    .sort((a, b) => a.start - b.start || b.weight - a.weight)
}

/** Where the digits begin that close a phrase: "1 2" of "Memorandum of Conversation1 2". */
function closing(source: string, { phrase }: ZonedPhrase): number {
  let at = phrase.place.end
  while (at > phrase.place.start && /[\s\d]/.test(source[at - 1]!)) at--
  return at
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
  if (/[.,:]/.test(before) && /\d/.test(text[at - 2] ?? '')) return afterNumber(text, at, before)
  if (before === '.' && ABBREVIATED_NUMBER.test(text.slice(Math.max(0, at - 6), at))) return 0.5
  if (before === ':' || before === "'") return 2
  if (/[A-Z]/.test(before) && !/[A-Z]/.test(text[at - 2] ?? '')) return 1
  if (/[A-Z]/.test(before)) return 3
  return /[-–]/.test(after) ? 1.5 : 4
}

/** "in 1958.2" ends a sentence; "£1.3 billion" and "at 10:30" are numbers. */
function afterNumber(text: string, at: number, before: string): number {
  const number = /\S+$/.exec(text.slice(Math.max(0, at - 12), at - 1))?.[0] ?? ''
  if (before === ':' || /[$£€.]/.test(number)) return 0.1
  return /(?:^|\D)(?:1[89]|20)\d\d$/.test(number) ? 3 : before === '.' ? 1.5 : 0.3
}

/** A marker glued to a number: a year most of all ("in 19581"), a day ("May 44"), a sum ("50,0004"). */
function gluedToNumber(
  text: string,
  base: number,
  zone: MarkerCandidate['zone'],
  highest: number,
  found: MarkerCandidate[],
): void {
  for (const run of text.matchAll(/(?=[\d,])(?<![\d./–-])[\d,]*\d{2,7}(?![\d%]|[.,]\d|\p{L})/gu)) {
    if (run[0].length > 12) continue
    for (let length = 1; length <= 3 && length < run[0].length; length++) {
      const cut = run[0].length - length
      const digits = run[0].slice(cut)
      const day = text.slice(Math.max(0, run.index - 12), run.index)
      const dated = /^,? (?:1[89]|20)\d\d/.test(
        text.slice(run.index + run[0].length, run.index + run[0].length + 6),
      )
      const weight = dated ? 0.1 : weighNumber(run[0].slice(0, cut), day)
      const number = Number(digits)
      if (weight === 0 || !/^(?:0|[1-9]\d*)$/.test(digits) || number > highest) continue
      found.push({
        start: base + run.index + cut,
        end: base + run.index + run[0].length,
        number,
        zone,
        weight,
      })
    }
  }
}

const AFTER_MONTH =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December) $/

function weighNumber(number: string, before: string): number {
  if (/^(?:1[89]|20)\d\d$/.test(number)) return 3
  if (/^\d{1,2}$/.test(number)) return AFTER_MONTH.test(before) && Number(number) <= 31 ? 2 : 0.2
  if (/^\d{1,3}(?:,\d{3})+$/.test(number)) return 2
  return number.includes(',') ? 0 : 0.3
}

/** "President Eisenhower 0", "19711 2", "Harold Brown 3": markers after a space, most often where a heading ends. */
function spaced(
  text: string,
  base: number,
  zone: MarkerCandidate['zone'],
  highest: number,
  found: MarkerCandidate[],
): void {
  const top = zone === 'heading' || zone === 'label' || zone === 'dateline'
  const closingFrom = /[\s\d]*$/.exec(text.slice(-200))!.index + Math.max(0, text.length - 200)
  for (const mark of text.matchAll(/(?=\d)(?<=(?:^|[\p{L}\d,.;:”"’)\]]) )\d{1,3}(?=$|[\s,.;:)])/gu))
    addSpaced(mark.index, mark[0])
  if (top && /^\d{1,2}$/.test(text)) addSpaced(0, text)

  function addSpaced(index: number, digits: string): void {
    const number = Number(digits)
    if (number > highest || !/^(?:0|[1-9]\d*)$/.test(digits)) return
    const start = base + index
    const gap = index > 0 ? 1 : 0
    const closing = index >= closingFrom
    found.push({
      start: start - gap,
      end: start + digits.length,
      number,
      zone,
      weight: top && closing ? 1.5 : closing ? 1 : 0.4,
    })
  }
}
