/** Small words inside a name that belong to the surname: "von Brentano", "della Lund", "Ortega y Vik". */
const WORDS =
  'de du des la le las los da das dos di del della delle degli der den van von zu zum zur ten ter al el ben bin ibn y und'

export const PARTICLES: ReadonlySet<string> = new Set(WORDS.split(' '))

/** The same for a pattern. */
export const PARTICLE = WORDS.replaceAll(' ', '|')

export const LONGEST_PARTICLE = Math.max(...[...PARTICLES].map(({ length }) => length))
