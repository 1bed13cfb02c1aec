import { romanValue } from '../roman.js'

/** The label of an entry in a series that is counted by figures, letters or Roman numerals, in one style of brackets. */
export interface CountedLabel {
  /** The series, written as its first label: "1.", "(a)". */
  readonly series: string
  readonly number: number
  /** Characters, with the space behind the label. */
  readonly length: number
}

const LABEL = /^(\(?)(\d{1,2}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})([.)])\s+(?=\S)/

/** The first label of a series. */
const FIRST = /^(?:\([1aAiI]\)|[1aAiI][.)])\s/

export const beginsSeries = (text: string): boolean => {
  const second = text.charCodeAt(1)
  return (second === STOP || second === CLOSING || text.charCodeAt(0) === OPENING) && FIRST.test(text)
}

const [OPENING, CLOSING, STOP] = [0x28, 0x29, 0x2e]

/** The readings of a label: "i." is the ninth letter, or one in Roman numerals. */
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
