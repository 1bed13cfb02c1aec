/** The name in the label of a turn, without the colon or dash and the side behind it: "Lund" of "Lund:", "Lund -" and "Lund (Norland):". */
export const nameOfLabel = (label: string): string =>
  label.replace(/\s*[:;–—-]+\s*$/, '').replace(/ \([^()]{1,50}\)$/, '')
