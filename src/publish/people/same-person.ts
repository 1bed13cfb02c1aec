import { agree, initials, sameForenames } from '../../memo/forenames.js'
import { partsOfWhole } from '../../memo/person-name.js'
import { fold } from '../../memo/title-words.js'
import { OF_MEN, titlesOf } from '../../memo/titles.js'
import { grouped } from '../../source/many.js'
import { PARTICLES } from '../../source/particles.js'
import { counted } from '../../source/wording.js'
import { Namesakes } from './namesakes.js'
import type { RegisterPerson } from './register.js'

/** A person as found in one document. */
export interface Found extends RegisterPerson {
  /** The entry of a register, as `persons.xml#khrushchev`; '' for none. */
  readonly sameAs: string
  /** Whether the text uses the title of a head of state or government. */
  readonly isHead: boolean
}

/** Two persons that were merged or kept apart without certainty. */
export interface DoubtfulMerge {
  readonly kept: string
  readonly other: string
  readonly merged: boolean
  readonly reason: string
}

/** A person with the parts of the name in the form in which they are compared. */
interface Somebody {
  readonly found: Found
  readonly surname: string
  readonly forenames: readonly string[]
  /** The index among all persons; entries keep this order. */
  readonly place: number
}

type Entry = Somebody[]

/** Groups the persons of all documents into entries, one for each real person, in the order of their first appearance. */
export function entriesOf(all: readonly Found[]): { entries: Found[][]; doubts: DoubtfulMerge[] } {
  const doubts: DoubtfulMerge[] = []
  const entries = namesakes(all.map(somebody)).flatMap((group) => apart(group, doubts))
  for (const entry of entries) entry.sort((a, b) => a.place - b.place)
  entries.sort((a, b) => a[0]!.place - b[0]!.place)
  return { entries: entries.map((entry) => entry.map(({ found }) => found)), doubts }
}

/** Splits "Khrushchev, Nikita S." or "Mr. N. S. Khrushchev". An office counts as a surname that begins with "the". */
function somebody(found: Found, place: number): Somebody {
  const { surname, forenames } = partsOfWhole(found.name)
  if (surname === '') return { found, place, surname: `${THE}${office(found.name)}`, forenames: [] }
  const particles = forenames.filter((forename) => PARTICLES.has(forename))
  return {
    found,
    place,
    surname: fold([...particles, surname].join(' ')),
    forenames: initials(forenames.filter((forename) => !PARTICLES.has(forename))),
  }
}

const THE = 'the '
const office = (name: string): string => fold(name).replace(/^the /, '')
const isOffice = ({ found, surname }: Somebody): boolean => found.sameAs === '' && surname.startsWith(THE)

/** The words by which a register sorts a name: the surname without its particles, or the office. */
export function indexWords(name: string): string {
  const { surname } = partsOfWhole(name)
  return surname === '' ? office(name) : withoutParticles(fold(surname).split(' ')).join(' ')
}

const withoutParticles = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => index === words.length - 1 || !PARTICLES.has(word))

/** Groups persons by surname, whatever its particles. */
const namesakes = (all: readonly Somebody[]): Somebody[][] => [
  ...grouped(all, ({ surname }) => withoutParticles(surname.split(/[\s-]+/)).join(' ')).values(),
]

/**
 * Divides the persons of one surname into entries. The fullest names come first, so that a shorter name finds the entries that it
 * may stand for; persons whose names have the same parts are one.
 */
function apart(group: readonly Somebody[], doubts: DoubtfulMerge[]): Entry[] {
  const known = new Namesakes<Somebody>()
  for (const alike of asPrinted(group)) {
    const [each] = alike
    const likely = known.like(each!)
    const fitting = fittingOf(alike, likely)
    const [entry] = fitting
    if (entry && fitting.length === 1) {
      const doubt = doubtOf(each!, entry)
      if (doubt !== undefined) doubts.push(told(entry, each!, true, doubt))
      known.join(entry, alike)
    } else {
      const other = likely.find(([first]) => mayBeSame(each!, first!))
      if (other) doubts.push(told(other, each!, false, whyApart(fitting)))
      else if (isOffice(each!) && alike.length > 1) doubts.push(heldBySeveral(alike))
      known.add(alike)
    }
  }
  return [...known.entries]
}

/** Groups persons whose names have the same parts or that have the same entry of a register, the fullest names first. */
function asPrinted(group: readonly Somebody[]): Entry[] {
  const alike: Map<string, Entry> = grouped(group, (each) => {
    const { found, surname, forenames } = each
    const sex = isCalled(each, LADY) ? 'lady' : ''
    return found.sameAs || `${surname},${forenames.join(' ')},${sex}`
  })
  return [...alike.values()].sort(([a], [b]) => weight(b!) - weight(a!))
}

/** How full a name is: those of a register come first, then the letters of the forenames count. */
const weight = ({ found, forenames }: Somebody): number =>
  (found.sameAs === '' ? 0 : 1000) + forenames.join('').length

/** The entries that these persons may belong to. */
function fittingOf(alike: Entry, entries: readonly Entry[]): Entry[] {
  const documents = new Set(alike.flatMap(({ found }) => found.documents))
  return entries.filter((entry) => isSame(alike, documents, entry))
}

/** Whether these are one person: the same surname, forenames that agree as far as given, and never both in one document. */
function isSame(alike: Entry, documents: ReadonlySet<string>, entry: Entry): boolean {
  const [each] = alike
  // Two persons of a register are two; an entry with such a person begins with it.
  if (each!.found.sameAs !== '' && entry[0]!.found.sameAs !== '') return false
  return (
    entry.some(({ forenames }) => maySay(each!.forenames, forenames)) &&
    entry.every(
      (other) =>
        (each!.found.sameAs === '' || other.found.sameAs === '') &&
        each!.surname === other.surname &&
        !areTwo(each!, other) &&
        !other.found.documents.some((document) => documents.has(document)),
    ) &&
    // "President Lund" is not Robert Lund if no document calls him President.
    (each!.forenames.length > 0 || !alike.some(isHead) || entry.some(isHead))
  )
}

const isHead = ({ found }: Somebody): boolean => found.isHead

const maySay = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || sameForenames(a, b)

const mayBeSame = (a: Somebody, b: Somebody): boolean =>
  !areTwo(a, b) && (agree(a.forenames, b.forenames) || agree(b.forenames, a.forenames))

const LADY = new RegExp(`^(?:${titlesOf('women').join('|')})\\b`, 'u')
const GENTLEMAN = new RegExp(`^(?:${OF_MEN})\\b`, 'u')

/** "Mrs. Lund" is not "Mr. Lund"; somebody without such a title may be either. */
const areTwo = (a: Somebody, b: Somebody): boolean =>
  (isCalled(a, LADY) && isCalled(b, GENTLEMAN)) || (isCalled(b, LADY) && isCalled(a, GENTLEMAN))

const isCalled = ({ found }: Somebody, title: RegExp): boolean =>
  [found.name, ...found.forms].some((name) => title.test(name))

function doubtOf({ surname, forenames }: Somebody, entry: Entry): string | undefined {
  if (forenames.length === 0) return 'the surname is the same and no other person has it'
  const isPrinted = entry.some(
    (other) => other.surname === surname && other.forenames.join() === forenames.join(),
  )
  return isPrinted ? undefined : 'the forenames agree but are not identical'
}

const whyApart = (fitting: readonly Entry[]): string =>
  fitting.length > 1
    ? `${fitting.length} persons may be meant`
    : 'the surname is the same, but the forenames or the registers differ'

/** "The President" may be different persons in different documents. */
function heldBySeveral([first, ...others]: Entry): DoubtfulMerge {
  const { name } = first!.found
  const of = counted(others.length, 'other document')
  return {
    kept: name,
    other: `${name} (${of})`,
    merged: true,
    reason: 'this is an office, which several persons may have held',
  }
}

const told = (entry: Entry, { found }: Somebody, merged: boolean, reason: string): DoubtfulMerge => ({
  kept: entry[0]!.found.name,
  other: `${found.name} (${found.documents.join(', ')})`,
  merged,
  reason,
})
