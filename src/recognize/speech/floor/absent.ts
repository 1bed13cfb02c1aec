import type { Person } from '../../../memo/person.js'
import type { Cast } from '../cast/cast.js'
import type { Clause } from '../clause/clause.js'
import type { Sentence } from '../sentence/sentence.js'

const NAME = '(?:(?:Mr|Mrs|Dr)\\. |\\p{Lu}\\p{Ll}+ ){0,2}(?!(?:Mr|Mrs|Dr)\\.)(\\p{Lu}[\\p{L}’-]+)'
/** "his meeting with Mr. Berg", "said that Mr. Berg had told him". */
const TELLS_OF = new RegExp(
  `\\b(?:(?:his|her) (?:\\p{Ll}+ )?(?:meetings?|talks?|conversations?|discussions?|interviews?) with ${NAME}|(?:said|stated|reported|told (?:me|us)),?(?: that)? ${NAME} (?:had (?:also )?)?(?:said|told|stated|gave|given|asked|assured|expressed|felt|believed|indicated|encouraged))(?!\\p{L})`,
  'u',
)
const FEELS = / (?:felt|thought|believed|hoped|wanted|wished|feared|preferred|understood|realized|saw)$/
const SAYS = / (?:said|told|stated|added|continued)$/

/**
 * Who is not there in a record that lists nobody: whom somebody tells of and who was never heard. "Mr. Lund reviewed his meeting with
 * Mr. Berg. Mr. Berg believed that …"
 */
export class Absent {
  readonly #named = new Set<Person>()
  readonly #told = new Set<Person>()

  constructor(private readonly cast: Cast) {}

  /** Somebody speaks in a sentence, and names some who were not known. */
  pass(
    sentence: Sentence,
    speaker: Person | undefined,
    people: readonly Person[],
    known: ReadonlySet<Person>,
  ): void {
    if (!speaker || this.cast.participants.length > 0 || this.cast.isDrafter(speaker)) return
    const words = sentence.slice()
    if (!WILL_SPEAK.test(words))
      for (const person of people)
        if (person !== speaker && person.surname !== '' && !known.has(person)) this.#named.add(person)
    const told = MAY_TELL.test(words) ? TELLS_OF.exec(words) : null
    const person = told ? this.cast.named(told[1] ?? told[2]!) : undefined
    if (person && person !== speaker) this.#told.add(person)
  }

  /** Whether what somebody feels, or says inside a paragraph, is told of him. */
  isToldOf({ subject, evidence }: Clause, isInside: boolean): boolean {
    if (subject.kind !== 'person' || this.cast.recent.includes(subject.person)) return false
    const { person } = subject
    if (this.cast.isDrafter(person)) return false
    const isTold = this.#told.has(person)
    const feels = (isTold || this.#named.has(person)) && FEELS.test(evidence)
    // "Mr. Berg thought that it was late. Mr. Berg added": he is told of still.
    if (feels) this.#told.add(person)
    return feels || (isInside && isTold && SAYS.test(evidence))
  }
}
/** "Mr. Berg might wish to explain": he is there. */
const WILL_SPEAK =
  / (?:would|could|might|may|will|should)(?: (?:wish|want|like|prefer) to)? (?:speak|say|explain|comment|add|make|report|answer|describe|give|present)(?!\p{L})/u
const MAY_TELL = / with | said| told| stated| reported/
