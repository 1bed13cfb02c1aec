import type { Words } from '../../../memo/words.js'
import { isParticle } from './sentence.js'
import type { Cast } from '../cast/cast.js'
import { readSubject } from './subject.js'

/** Whether a word opens the name of somebody of the cast with a small letter: "van der Berg", "d’Estaing". */
export const opensName = (words: Words, word: number, cast: Cast): boolean =>
  isParticle(words, word) && readSubject(words, word, words.text.length, cast)?.subject.kind === 'person'
