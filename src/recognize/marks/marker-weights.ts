import { MONTHS } from '../../source/months.js'

/**
 * How much speaks for digits being a note marker, from what stands around them: 4 much, 0 nothing either way,
 * below 0 something against it. Which of them are markers is decided for the whole document (`align-notes`).
 */

const MONTH = new RegExp(`(?:${MONTHS}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\.) $`)
const YEAR = /^(?:1[89]|20)\d\d$/
/** "June 3, ": a year follows. */
const DAY = new RegExp(`${MONTH.source.slice(0, -1)}\\d{1,2}, $`)
/** What is counted or measured: the digits before it are a number. */
const UNIT =
  /^ ?(?:%|percent|per cent|million|billion|thousand|hundred|tons?\b|miles?\b|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|o’clock|[ap]\.?m\b|km\b|kilo|dollars|cents|degrees|men\b|aircraft\b|divisions?\b|squadrons?\b|lines? of|paragraphs?\b|pages?\b)/
/** Words before a number of their own: "Article 4", "Tab 3", "FY 56". */
const NUMBERED_THING =
  /(?:\b(?:Article|Art|Section|Sec|Chapter|Part|Tab|Annex|Appendix|Enclosure|Phase|Stage|Group|Page|Pages|page|pages|pp?|vol|Vol|Volume|Document|Documents|No|Nos|Number|number|paragraph|paragraphs|para|paras|Para|Point|point|item|Item|question|Question|footnote|FY|Fiscal Year|fiscal|Lot|Box|Title|Class|Category|Basket|Zone|Area|Route|Corps|Mark|Mach|Option|Alternative|Circular|Note|note|Resolution|telegram|Telegram|tel|Deptel|Embtel|Contel|NSC|column|line)s?\.?)$/

/** A year behind the day. */
const OF_YEAR = /^, (?:1[89]|20)\d\d/
const NEVER = -4

/** Behind a letter, a quotation mark, a bracket, punctuation; `before` ends with it. */
export function weighGlued(before: string, after: string): number {
  const last = before.at(-1)!
  if (UNIT.test(after)) return -1
  if (last === '.' && /(?:No|Nos|Art|Sec|vol|Vol|p|pp|para|Para|par|col|ch|Ch)\.$/.test(before)) return 0.5
  if (last === ':' || last === "'") return 2
  if (/[A-Z]/.test(last)) return /[A-Z]/.test(before.at(-2) ?? '') ? 3 : 1
  return /^[-–]/.test(after) ? 1.5 : 4
}

/** Behind the full stop, comma or colon of a number: "in 1958.2" is a marker; "£1.3 billion" and "at 10:30" are not. */
export function weighAfterNumber(before: string, digits: string, after: string): number {
  const mark = before.at(-1)!
  const number = /\S+$/.exec(before.slice(0, -1))?.[0] ?? ''
  if (/(?:^|\D)(?:1[89]|20)\d\d$/.test(number)) return 3
  if (mark === ':' || /[$£€.]/.test(number)) return -2
  if (UNIT.test(after) || (mark === ',' && digits.length === 3)) return -2
  if (/^\d{1,2}$/.test(number) && MONTH.test(before.slice(0, -1 - number.length))) return 2.5
  return mark === '.' ? 1.5 : 2
}

/** The last digits of a number; nothing where they cannot be a marker. */
export function weighDigits(
  before: string,
  number: string,
  digits: string,
  after: string,
): number | undefined {
  if (/^,? (?:1[89]|20)\d\d/.test(after) || /^ ?(?:[–—-] ?\d|[ap]\.?m)/.test(after)) return -2
  const joined = /[/–-]$/.test(before) ? -0.5 : 0
  if (number.includes(':')) return /:\d\d$/.test(number) ? 2 : undefined
  if (YEAR.test(number)) return 3 + joined
  if (number.includes(',')) return /^\d{1,3}(?:,\d{3})+$/.test(number) ? 2 : undefined
  const whole = number + digits
  if (YEAR.test(whole) && DAY.test(before)) return undefined
  if (MONTH.test(before)) return Number(number) > 31 ? undefined : Number(whole) > 31 ? 3 : -1
  if (UNIT.test(after) || YEAR.test(whole)) return -1.5
  return joined + (whole.length > 4 ? 0.7 : whole.length === 4 ? 0.3 : whole.length === 3 ? 0 : -0.5)
}

/** Digits that stand alone, behind a space: a name or a closing mark before them speaks for a marker. */
export function weighSpaced(before: string, after: string, closing: boolean): number {
  // "May 3, 1962": leaving a note without its marker costs less.
  if (OF_YEAR.test(after) && MONTH.test(`${before} `)) return NEVER
  if (MONTH.test(`${before} `) || NUMBERED_THING.test(before) || UNIT.test(after)) return -2
  if (closing) return 1
  const word = /\S+$/.exec(before)?.[0] ?? ''
  const isName = /^[“"(]?\p{Lu}/u.test(word) || /[”"’)\]]$/.test(word)
  if (isName) return /^(?:[,.;:)]|\s+\p{Ll}|$)/u.test(after) ? 0.8 : 0.4
  return /[.,;:]$|\d$/.test(word) ? 0.4 : -1
}
