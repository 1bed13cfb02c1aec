import { typedPage } from '../../source/page-number.js'
import type { TypedForm } from '../../source/page-number.js'
import type { Line } from './line.js'
import { romanValue } from './roman.js'

/** A line that is a page number: which line, what it prints, and what it counts. */
export interface PageNumber {
  readonly index: number
  readonly n: string
  readonly value: number
}

/** How many lines prove a form: figures alone and in brackets may be anything, between dashes they are page numbers. */
const NEEDED: Readonly<Record<TypedForm, number>> = { dashed: 1, named: 1, bracketed: 2, bare: 2 }

/**
 * The lines by which a typist numbers the pages, in runs that count up by one. Only the form that is found most often
 * counts; a run that does not go on with the one before begins at 1 or 2 (an attachment) or further on (a number is lost).
 */
export function pageNumbers(all: readonly Line[]): PageNumber[][] {
  const byForm = new Map<TypedForm, PageNumber[]>()
  all.forEach((line, index) => {
    const printed = typedPage(line.text)
    if (!printed || !(index === 0 || stands(printed.form, line, all[index + 1]))) return
    const number = { index, n: printed.n, value: valueOf(printed.n) }
    if (printed.form === 'bracketed' && number.value < 2) return
    const others = byForm.get(printed.form)
    if (others) others.push(number)
    else byForm.set(printed.form, [number])
  })
  let most: PageNumber[][] = []
  for (const [form, numbers] of byForm) {
    const runs = risingRuns(numbers).filter((run) => run.length >= NEEDED[form])
    if (runs.flat().length > most.flat().length) most = runs
  }
  return most
}

/** Where a number of each form must stand: figures alone at the edge of a page, others apart from what is around them. */
function stands(form: TypedForm, line: Line, next: Line | undefined): boolean {
  if (form === 'dashed') return true
  if (form === 'bare') return line.newPage || next?.newPage === true
  const above = line.blanksBefore > 0 || line.newPage
  return above && (!next || next.blanksBefore > 0 || next.newPage)
}

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
