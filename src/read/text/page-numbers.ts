import { LETTERED } from '../../source/bullet.js'
import { LOWER } from '../../source/characters.js'
import { pageBeside, typedPage } from '../../source/page-number.js'
import type { PageBeside, TypedForm } from '../../source/page-number.js'
import { isAttachmentLabel } from './block/attachment-label.js'
import { isClassification } from './classification.js'
import { STOPPED } from './line.js'
import type { Line } from './line.js'
import { opensNote } from './note-words.js'
import { romanValue } from './roman.js'

/** A line that is a page number: its index, the printed number, and its value. */
export interface PageNumber {
  readonly index: number
  readonly n: string
  readonly value: number
  /** The running words beside it in its line. */
  readonly beside?: PageBeside
}

/**
 * The forms in which a typist numbers pages on a line of its own; a figure alone that nothing but blank lines parts from
 * the text, and a number beside a classification or another running head.
 */
type Form = TypedForm | 'classed' | 'running'

/** Lines needed to prove a form: figures alone or in brackets may be anything, but between dashes they are page numbers. */
const NEEDED: Readonly<Record<Form, number>> = {
  dashed: 1,
  named: 1,
  classed: 1,
  bracketed: 2,
  bare: 2,
  running: 2,
}

/**
 * The lines by which a typist numbers the pages, in runs that count up by one. Only the form that is found most often
 * counts; a run that does not go on with the one before begins at 1 or 2 (an attachment) or further on (a number is lost).
 */
export function pageNumbers(all: readonly Line[]): PageNumber[][] {
  const byForm = new Map<Form, PageNumber[]>()
  all.forEach((_, index) => {
    const found = numberAt(all, index)
    if (!found || (found.form === 'bracketed' && found.number.value < 2)) return
    const others = byForm.get(found.form)
    if (others) others.push(found.number)
    else byForm.set(found.form, [found.number])
  })
  let most: PageNumber[][] = []
  for (const [form, numbers] of byForm) {
    const runs = risingRuns(numbers).filter((run) => run.length >= NEEDED[form] && isProven(all, form, run))
    if (runs.flat().length > most.flat().length) most = runs
  }
  return most
}

/** The page number that a line may be, beside other words or alone; undefined for most lines. */
export function valueAt({ text }: Line): number | undefined {
  const n = typedPage(text)?.n ?? pageBeside(text)?.n
  return n === undefined ? undefined : valueOf(n)
}

function numberAt(all: readonly Line[], index: number): { form: Form; number: PageNumber } | undefined {
  const [line, next] = [all[index]!, all[index + 1]]
  const printed = typedPage(line.text)
  if (printed) {
    if (printed.form === 'bare' && next && opensNote(next.text)) return undefined
    const isClassed = printed.form === 'bare' && index > 0 && isBesideClassification(all, index)
    const form = isClassed ? 'classed' : formOf(printed.form, line, next, index === 0)
    return form && { form, number: { index, n: printed.n, value: valueOf(printed.n) } }
  }
  const beside = pageBeside(line.text)
  if (!beside) return undefined
  const words = line.text.slice(beside.words.start, beside.words.end)
  const number = { index, n: beside.n, value: valueOf(beside.n), beside }
  // "Coal   -5-   Oil" among other lines is of a table.
  const isBetween =
    beside.beyond &&
    (isApart(line, next) || isClassification(line.text.slice(beside.beyond.start, beside.beyond.end)))
  if (isBetween || isClassification(words)) return { form: 'classed', number }
  if (beside.beyond) return undefined
  const isHead =
    (index === 0 || isApart(line, next)) && words.length >= SHORTEST && /^\p{L}.*[\p{L}\d)]$/u.test(words)
  return isHead && !isAttachmentLabel(line.text) ? { form: 'running', number } : undefined
}

/** Whether a classification stands right above a figure, or right below it. */
const isBesideClassification = (all: readonly Line[], index: number): boolean =>
  isClassification(all[index - 1]!.text) || isClassification(all[index + 1]?.text ?? '')

/** Running heads are not shorter. */
const SHORTEST = 4

/** Where a number of each form must stand: figures alone at the edge of a page, others apart from what is around them. */
function formOf(form: TypedForm, line: Line, next: Line | undefined, isFirst: boolean): Form | undefined {
  if (form === 'dashed' || isFirst) return form
  if (form === 'bare' && (line.newPage || next?.newPage === true)) return form
  if (!isApart(line, next)) return undefined
  return form === 'bare' ? 'running' : form
}

/** Whether a line stands apart from its neighbors. */
export const isApart = (line: Line, next: Line | undefined): boolean =>
  (line.blanksBefore > 0 || line.newPage) && (!next || next.blanksBefore > 0 || next.newPage)

/**
 * Figures that nothing but blank lines parts from the text are page numbers where text lies between them and one of them
 * interrupts a sentence; so are those beside words, if these come back.
 */
function isProven(all: readonly Line[], form: Form, run: readonly PageNumber[]): boolean {
  if (form !== 'running') return true
  const arePages = run.every(({ index }, at) => at === 0 || index > run[at - 1]!.index + 1)
  if (!arePages || !comeBack(all, run)) return false
  return run.every(({ beside }) => beside?.named) || interrupts(all, run)
}

/** Whether words beside the numbers, if there are any, repeat. */
function comeBack(all: readonly Line[], run: readonly PageNumber[]): boolean {
  const heads = run.flatMap(({ index, beside }) =>
    beside ? [all[index]!.text.slice(beside.words.start, beside.words.end)] : [],
  )
  return heads.length === 0 || new Set(heads).size < heads.length
}

/** Whether one of some lines stands in the middle of a sentence: a long line stops without a full stop, or a small letter goes on. */
function interrupts(all: readonly Line[], run: readonly PageNumber[]): boolean {
  const above = run.map(({ index }) => all[index - 1]?.text ?? '')
  const isOfPage = ({ text }: Line): boolean =>
    isClassification(text) || above.indexOf(text) !== above.lastIndexOf(text)
  return run.slice(0, MOST_ASKED).some(({ index }) => {
    let [before, next] = [index - 1, index + 1]
    while (before >= 0 && index - before <= MOST_BESIDE && isOfPage(all[before]!)) before--
    while (next < all.length && next - index <= MOST_BESIDE && isOfPage(all[next]!)) next++
    const [last, first] = [all[before], all[next]]
    if (!last || !first) return false
    // Above the number the notes of the page may stand.
    if (first.initial & LOWER && !LETTERED.test(first.text)) return true
    return last.text.length > LONG && !STOPPED.test(last.text)
  })
}

/** More lines stand between no two pages. */
const MOST_BESIDE = 3
/** Numbers of a run that are looked at. */
const MOST_ASKED = 50

/** Headings on a typist's page are not longer. */
const LONG = 50

function risingRuns(numbers: readonly PageNumber[]): PageNumber[][] {
  const runs: PageNumber[][] = []
  let last = 0
  for (const number of numbers) {
    if (number.value === last + 1 && runs.length > 0) runs.at(-1)!.push(number)
    else if (number.value > last || number.value <= 2) runs.push([number])
    else continue
    last = number.value
  }
  return runs
}

const valueOf = (printed: string): number => (/^\d/.test(printed) ? Number(printed) : romanValue(printed))
