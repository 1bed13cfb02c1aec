import { romanValue } from '../roman.js'

/** How the entries of a series are counted: by figures, letters or Roman numerals, each in the brackets that it is printed in. */
export interface CountedLabel {
  /** "1.", "(a)": the label with the first of its series in place of its own number. */
  readonly series: string
  readonly number: number
  /** Characters with the space behind it. */
  readonly length: number
}

const LABEL = /^(\(?)(\d{1,2}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})([.)])\s+(?=\S)/

/** What begins a series: most lines are ruled out by their second character. */
const FIRST = /^(?:\([1aAiI]\)|[1aAiI][.)])\s/

export const beginsSeries = (text: string): boolean => {
  const second = text.charCodeAt(1)
  return (second === STOP || second === CLOSING || text.charCodeAt(0) === OPENING) && FIRST.test(text)
}

const [OPENING, CLOSING, STOP] = [0x28, 0x29, 0x2e]

/** What the label of an entry may count: "i." is the ninth letter, and one in Roman numerals. */
export function countedLabels(text: string): readonly CountedLabel[] {
  const found = LABEL.exec(text)
  if (!found) return []
  const [{ length }, opening = '', printed = '', closing = ''] = found
  const label = (first: string, number: number): CountedLabel => ({
    series: opening + first + closing,
    number,
    length,
  })
  if (/\d/.test(printed)) return [label('1', Number(printed))]
  const lower = printed === printed.toLowerCase()
  const labels: CountedLabel[] = []
  if (printed.length === 1) labels.push(label(lower ? 'a' : 'A', printed.toLowerCase().charCodeAt(0) - 96))
  if (/^[ivx]+$/i.test(printed)) labels.push(label(lower ? 'i' : 'I', romanValue(printed)))
  return labels
}
