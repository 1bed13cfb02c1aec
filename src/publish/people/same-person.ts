import { agree, initials, sameForenames } from '../../memo/forenames.js'
import { partsOfWhole } from '../../memo/person-name.js'
import { fold } from '../../memo/title-words.js'
import { OF_MEN, titlesOf } from '../../memo/titles.js'
import { grouped } from '../../source/many.js'
import { PARTICLES } from '../../source/particles.js'
import { counted } from '../../source/wording.js'
import { Namesakes } from './namesakes.js'
import type { RegisterPerson } from './register.js'

/** A person of one document. */
export interface Found extends RegisterPerson {
  /** The register's entry, `persons.xml#khrushchev`. */
  readonly sameAs: string
  /** The text calls them head of a state or government. */
  readonly isHead: boolean
}

/** Two entries that were kept apart or put together without certainty. */
export interface DoubtfulMerge {
  readonly kept: string
  readonly other: string
  readonly merged: boolean
  readonly reason: string
}

/** Someone with the parts of the name, as they are compared. */
interface Somebody {
  readonly found: Found
  readonly surname: string
  readonly forenames: readonly string[]
  /** Where among all; entries keep this order. */
  readonly place: number
}

type Entry = Somebody[]

/** Who of all documents is one person, in the order of their first documents. */
export function entriesOf(all: readonly Found[]): { entries: Found[][]; doubts: DoubtfulMerge[] } {
  const doubts: DoubtfulMerge[] = []
  const entries = namesakes(all.map(somebody)).flatMap((group) => apart(group, doubts))
  for (const entry of entries) entry.sort((a, b) => a.place - b.place)
  entries.sort((a, b) => a[0]!.place - b[0]!.place)
  return { entries: entries.map((entry) => entry.map(({ found }) => found)), doubts }
}

/** "Khrushchev, Nikita S.", "Mr. N. S. Khrushchev": surname and forenames; an office is a surname that nobody has with forenames. */
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

/** Under which words a register has somebody: the surname behind its particles, or the office. */
export function indexWords(name: string): string {
  const { surname } = partsOfWhole(name)
  return surname === '' ? office(name) : withoutParticles(fold(surname).split(' ')).join(' ')
}

const withoutParticles = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => index === words.length - 1 || !PARTICLES.has(word))

/** Those of one surname, whatever its particle. */
const namesakes = (all: readonly Somebody[]): Somebody[][] => [
  ...grouped(all, ({ surname }) => withoutParticles(surname.split(/[\s-]+/)).join(' ')).values(),
]

/**
 * The persons of one surname. Whoever says most of the name comes first, so that whoever says less is one of them, or may be several;
 * those who say the same are one.
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

/** Those whose names have the same parts, and those of one entry of a register, the fullest names first. */
function asPrinted(group: readonly Somebody[]): Entry[] {
  const alike: Map<string, Entry> = grouped(group, (each) => {
    const { found, surname, forenames } = each
    const sex = isCalled(each, LADY) ? 'lady' : ''
    return found.sameAs || `${surname},${forenames.join(' ')},${sex}`
  })
  return [...alike.values()].sort(([a], [b]) => weight(b!) - weight(a!))
}

/** How much a name says: a register's entry before all, then the letters of the forenames. */
const weight = ({ found, forenames }: Somebody): number =>
  (found.sameAs === '' ? 0 : 1000) + forenames.join('').length

/** The entries that these persons may belong to. */
function fittingOf(alike: Entry, entries: readonly Entry[]): Entry[] {
  const documents = new Set(alike.flatMap(({ found }) => found.documents))
  return entries.filter((entry) => isSame(alike, documents, entry))
}

/** One person: one surname, the same forenames as far as they are said, and in no document two. */
function isSame(alike: Entry, documents: ReadonlySet<string>, entry: Entry): boolean {
  const [each] = alike
  // Two of one register are two; such entries begin with whom it has.
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
    // "President Lund" is not Robert Lund, whom nobody calls so.
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

/** "Mrs. Lund" is not Mr. Lund; whoever is called neither may be either. */
const areTwo = (a: Somebody, b: Somebody): boolean =>
  (isCalled(a, LADY) && isCalled(b, GENTLEMAN)) || (isCalled(b, LADY) && isCalled(a, GENTLEMAN))

const isCalled = ({ found }: Somebody, title: RegExp): boolean =>
  [found.name, ...found.forms].some((name) => title.test(name))

function doubtOf({ surname, forenames }: Somebody, entry: Entry): string | undefined {
  if (forenames.length === 0) return 'the surname is the same, and nobody else has it'
  const isPrinted = entry.some(
    (other) => other.surname === surname && other.forenames.join() === forenames.join(),
  )
  return isPrinted ? undefined : 'the forenames agree, but not letter by letter'
}

const whyApart = (fitting: readonly Entry[]): string =>
  fitting.length > 1
    ? `${fitting.length} persons may be meant`
    : 'the surname is the same, the forenames or the registers differ'

/** "The President" of one document may not be that of another. */
function heldBySeveral([first, ...others]: Entry): DoubtfulMerge {
  const { name } = first!.found
  const of = counted(others.length, 'other document')
  return {
    kept: name,
    other: `${name} (${of})`,
    merged: true,
    reason: 'an office, which several may have held',
  }
}

const told = (entry: Entry, { found }: Somebody, merged: boolean, reason: string): DoubtfulMerge => ({
  kept: entry[0]!.found.name,
  other: `${found.name} (${found.documents.join(', ')})`,
  merged,
  reason,
})
