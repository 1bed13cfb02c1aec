import { familyName } from '../../memo/family-name.js'
import { isBody, isSideName } from '../../memo/sides.js'
import { OF_OFFICES, isTitle } from '../../memo/title-words.js'
import { isForename } from './bearer.js'
import { stranger } from './named.js'
import type { PeopleText } from './people.js'
import type { Register } from './register.js'

const PART = "(?!(?:II|III|IV)\\b)\\p{Lu}[\\p{L}’'-]{1,20}"
const INITIAL = '\\p{Lu}\\.'
/** "Henry Hall", "L. Dean Brown", "John A. McCone, Jr.", with "/s/" before it or not. */
const SIGNATURE = new RegExp(
  `^(?:/s/ ?)?((?:${PART}|${INITIAL})(?: (?:${PART}|${INITIAL}|de|von|van)){0,3} ${PART})(?:,? (?:Jr\\.?|Sr\\.?|II|III|IV))?(?=$|,)`,
  'u',
)
const LONGEST = 60

/**
 * Adds whoever signs by forename and surname, and gives the forename to who is known by the surname alone. A name is known by a
 * Western forename or an initial: "American Embassy" signs as well.
 */
export function introduceSigners(texts: readonly PeopleText[], register: Register): void {
  for (const { flow, zone } of texts) {
    if (zone !== 'signed') continue
    const [first] = flow.phrase.lines
    const line = flow.text.slice(0, Math.min(LONGEST, first ? first.end - first.start : 0))
    const name = SIGNATURE.exec(line.trimEnd())?.[1]
    if (name === undefined || isSideName(name) || isBody(name)) continue
    const words = name.split(' ')
    if (words.some(isOfOffice) || !words.slice(0, -1).some(isCalled)) continue
    const { surname, forenames } = familyName(words)
    if (register.known(surname).length > 0) continue
    const [known, ...others] = register.found(surname).filter((each) => each.surname === surname)
    if (known === undefined) register.add(stranger(surname, forenames))
    else if (others.length === 0 && known.forenames.length === 0)
      register.complete(known, stranger(surname, forenames))
  }
}

const isOfOffice = (word: string): boolean => isTitle(word) || OF_OFFICES.has(word)
const isCalled = (word: string): boolean => isForename(word) || /^\p{Lu}\.$/u.test(word)
