import { APOSTROPHE, UPPER, codeAt, kindAt } from './characters.js'

/** Small words inside a name that belong to the surname: "von Brentano", "della Lund", "Ortega y Vik". */
const WORDS =
  'de du des la le las los da das dos di del della delle degli der den van von zu zum zur ten ter al el ben bin ibn y und'

export const PARTICLES: ReadonlySet<string> = new Set(WORDS.split(' '))

/** The same for a pattern. */
export const PARTICLE = WORDS.replaceAll(' ', '|')

export const LONGEST_PARTICLE = Math.max(...[...PARTICLES].map(({ length }) => length))

/** "d’Estaing", "l’Isle", "hUiginn": whether a particle that lost its vowel, or an h, stands at an offset, before a capital. */
export function isElided(text: string, at: number): boolean {
  if (at + 2 >= text.length) return false
  const first = codeAt(text, at)
  if (first === 0x68) return (kindAt(text, at + 1) & UPPER) !== 0
  if (first !== 0x64 && first !== 0x6c) return false
  return (kindAt(text, at + 1) & APOSTROPHE) !== 0 && (kindAt(text, at + 2) & UPPER) !== 0
}
