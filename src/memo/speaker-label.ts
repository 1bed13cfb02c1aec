/** The name in the label of a turn, without the colon or dash behind it: "Lund" of "Lund:" and "Lund -". */
export const nameOfLabel = (label: string): string => label.replace(/\s*[:;–—-]+\s*$/, '')
