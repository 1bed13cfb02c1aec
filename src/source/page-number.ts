import { Codes } from './characters.js'
import type { Span } from './position.js'

/** How an edition numbers a page: "410", "XIV", "[12]", "410a". */
const NUMBER = String.raw`(\[?[0-9ivxlcdmIVXLCDM]+[A-Za-z]?\]?)`

/** The mark of a web edition, as a pattern: "[Page 410]", "[p. 410]". */
export const PAGE_MARK = String.raw`\[(?:Page|page|PAGE|p\.|pp\.)\s*${NUMBER}\]`

/** The ways in which a typist numbers a page on a line of its own, as patterns. */
const TYPED = {
  dashed: String.raw`(?:[Pp]age |PAGE )?[-–—] ?(\d{1,4}|[ivxlIVXL]{1,7}) ?[-–—]`,
  named: String.raw`\(?(?:Page|page|PAGE|p\.) ?(\d{1,4})(?: (?:of|OF) \d{1,4})?\)?`,
  bracketed: String.raw`\[(\d{1,4})\]`,
  bare: String.raw`(\d{1,4})\.?`,
} as const

export type TypedForm = keyof typeof TYPED

const forms = Object.entries(TYPED).map(([form, pattern]) => ({
  form: form as TypedForm,
  pattern: new RegExp(`^${pattern}$`),
}))

/** The page number that a whole line may be, and its form. */
export function typedPage(line: string): { readonly form: TypedForm; readonly n: string } | undefined {
  // Most lines are longer than any page number.
  if (line.length > 18) return undefined
  for (const { form, pattern } of forms) {
    const n = pattern.exec(line)?.[1]
    if (n !== undefined) return { form, n }
  }
  return undefined
}

/** Beside other words a number may have one dash: "CONFIDENTIAL - 2". */
const HALF_DASHED = String.raw`[-–—] ?(\d{1,4})`

/** A number at one end of a line, and the words beside it. */
export interface PageBeside {
  readonly n: string
  readonly named: boolean
  readonly number: Span
  readonly words: Span
  /** Words on the other side of it as well. */
  readonly beyond?: Span
}

const BESIDE = [TYPED.dashed, TYPED.named, HALF_DASHED, String.raw`(\d{1,4})`].join('|')
const BEHIND_WORDS = new RegExp(`^(?<words>\\S.{1,70}?)\\s+(?<number>${BESIDE})$`)
const BEFORE_WORDS = new RegExp(`^(?<number>${BESIDE})\\s+(?<words>\\S.{1,70})$`)
/** The last and first characters of such numbers. */
const ENDS_NUMBER = new Codes('0123456789)–—-')
const BEGINS_NUMBER = new Codes('0123456789(Pp–—-')
/** Between dashes, and with gaps around it, it may stand between words. */
const BETWEEN_WORDS = /^(\S.{0,50}?)\s{2,}([-–—] ?(\d{1,4}) ?[-–—])\s{2,}(\S.{0,50})$/
/** Running heads are not longer. */
const LONGEST = 110

/** The page number that stands beside other words: "TOP SECRET - 2 -", "Page 2      SECRET", "Laos   163", "SECRET   -2-   C-R(61)48". */
export function pageBeside(line: string): PageBeside | undefined {
  if (line.length > LONGEST) return undefined
  const between = line.includes('  ') ? BETWEEN_WORDS.exec(line) : null
  if (between) {
    const [, words, number, n, beyond] = between
    const start = line.indexOf(number!, words!.length)
    return {
      n: n!,
      named: false,
      number: { start, end: start + number!.length },
      words: { start: 0, end: words!.length },
      beyond: { start: line.length - beyond!.length, end: line.length },
    }
  }
  const found = ENDS_NUMBER.areAt(line, line.length - 1)
    ? BEHIND_WORDS.exec(line)
    : BEGINS_NUMBER.areAt(line, 0)
      ? BEFORE_WORDS.exec(line)
      : null
  if (!found) return undefined
  const { words, number } = found.groups as { words: string; number: string }
  const start = line.endsWith(number) ? line.length - number.length : 0
  const from = start === 0 ? line.length - words.length : 0
  return {
    n: found.slice(1).find((group) => group !== words && group !== number && group !== undefined) ?? number,
    named: /^\(?p/i.test(number),
    number: { start, end: start + number.length },
    words: { start: from, end: from + words.length },
  }
}

/** A page mark of any form. */
export const PRINTED_PAGE = new RegExp(
  `^\\s*(?:${[PAGE_MARK, ...Object.values(TYPED), HALF_DASHED].join('|')})\\s*$`,
)

/** The number of a page mark of any form. */
export function printedPage(mark: string): string | undefined {
  return PRINTED_PAGE.exec(mark)
    ?.slice(1)
    .find((n) => n !== undefined)
}
