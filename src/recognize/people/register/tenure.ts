import { MONTHS } from '../../../source/months.js'

const DATE = `(?:(?:(${MONTHS}) )?(?:(\\d{1,2}), )?)?(\\d{4})`
const UNTIL = new RegExp(`\\b(?:until|to|through|till) ${DATE}`)
const FROM = new RegExp(`\\b(?:from|since|after|as of|beginning) ${DATE}`)
const BETWEEN = new RegExp(`\\b${DATE} ?[–-] ?${DATE}`)

/** An office in a register's description: the words, and from when until when it was held (ISO 8601 days; undefined: not said). */
export interface Tenure {
  readonly words: string
  readonly from: string | undefined
  readonly until: string | undefined
}

/**
 * The offices of a register's description.
 *
 *     Under Secretary of State until April 1959; thereafter Secretary of State
 *                              ^ holds before   ^ holds from then on
 */
export function tenures(description: string): Tenure[] {
  let before: string | undefined
  return description.split(/[;.]\s+/).map((part) => {
    const later = /^(?:and )?(?:thereafter|then|subsequently|later)\b,? ?/i.exec(part)
    const words = part.slice(later?.[0].length ?? 0)
    const between = BETWEEN.exec(words)
    const until = between ? iso(between, 4, 'end') : bound(UNTIL, words, 'end')
    const from = between
      ? iso(between, 1, 'start')
      : (bound(FROM, words, 'start') ?? (later ? before : undefined))
    before = until ?? before
    return { words, from, until }
  })
}

/** Whether an office was held on a day (ISO 8601; absent: at any time). */
export function heldOn({ from, until }: Tenure, day: string | undefined): boolean {
  return day === undefined || ((until === undefined || day <= until) && (from === undefined || day >= from))
}

function bound(pattern: RegExp, words: string, side: 'start' | 'end'): string | undefined {
  const found = pattern.exec(words)
  return found ? iso(found, 1, side) : undefined
}

/** The first or last day that a printed date can mean. */
function iso(match: RegExpExecArray, at: number, side: 'start' | 'end'): string {
  const [month, day, year] = [match[at], match[at + 1], match[at + 2]!]
  const number =
    month === undefined
      ? side === 'start'
        ? '01'
        : '12'
      : String(MONTHS.split('|').indexOf(month) + 1).padStart(2, '0')
  return `${year}-${number}-${day?.padStart(2, '0') ?? (side === 'start' ? '01' : '31')}`
}
