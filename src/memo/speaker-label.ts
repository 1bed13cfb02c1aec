/**
 * The name in the label of a turn, without the colon or dash and what brackets behind it say: "Lund" of "Lund:", "Lund -",
 * "Lund (Norland):" and "Lund [laughing]:".
 */
export const nameOfLabel = (label: string): string =>
  label.replace(/\s*[:;–—-]+\s*$/, '').replace(/ (?:\([^()]{1,50}\)|\[[^[\]]{1,50}\])$/, '')
