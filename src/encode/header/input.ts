import { slug } from '../../memo/ids.js'
import type { Correspondence, Genre } from '../../memo/correspondence.js'
import type { LedgerKind } from '../../memo/ledger.js'
import type { Metadata } from '../../memo/metadata.js'
import type { Person } from '../../memo/person.js'
import type { SourceNote } from '../../memo/source-note.js'
import { grouped } from '../../source/many.js'
import { remember } from '../../source/remember.js'
import { lastWord } from '../../source/wording.js'

export interface Printed {
  readonly text: string
}

/** ISO 8601: `when`, or `from` and `to`. */
export interface When {
  readonly when?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly cert?: string | undefined
}

/** Everything that the header of one document is made from. */
export interface HeaderInput {
  readonly documentId: string
  /** The name of the file that was read, without its folder. */
  readonly file: string
  /** BCP 47. */
  readonly language: string
  /** What became markup. */
  readonly marks: ReadonlySet<LedgerKind>
  readonly hasSpeech: boolean
  readonly number?: string | undefined
  /** The heading without its number. */
  readonly title: string
  readonly subjects: readonly string[]
  readonly sourceNote?: SourceNote | undefined
  readonly persons: readonly Person[]
  /** The ids of those who speak. */
  readonly speakers: ReadonlySet<string>
  readonly genre: Genre
  readonly correspondence?: Correspondence | undefined
  /** The day or days and the hours, as the dateline or the title prints them. */
  readonly date?: (Printed & When) | undefined
  readonly hours?: (Printed & When) | undefined
  /** The day on which the record was written, where the title says on which people met. */
  readonly written?: (Printed & When) | undefined
  /** The place of the dateline, and that of the title. */
  readonly place?: string | undefined
  readonly placeOfTitle?: string | undefined
  readonly metadata: Metadata
  /** Some cross-references say by `cRef` what they mean. */
  readonly hasCanonicalReferences: boolean
  /** Editors corrected some inferences. */
  readonly isDecided: boolean
  readonly version: string
}

/** `xml:id`s of the two who are responsible for what the source does not say. */
export const ENCODER = 'chancery'
export const EDITORS = 'metadata'

/** A text as the part of an id that distinguishes categories. */
export const categoryId = (text: string): string => slug(text).slice(0, 60) || 'other'

/** What a marking of the original says, by the words behind the level. */
export const schemeOf = ({ text }: Printed): 'precedence' | 'handling' =>
  PRECEDENCE.test(text) ? 'precedence' : 'handling'
const PRECEDENCE =
  /^(?:(?:Operational |Air |Night |Niact )?(?:Immediate|Priority)|Niact|Night Action|Flash|Routine|Emergency)$/i

/** The person with this name, as drafting sentences give it: a surname, with or without forenames; undefined where several may be meant. */
export function personNamed(input: HeaderInput, name: string): Person | undefined {
  const plain = name.replace(/\s/g, ' ')
  const bearers = bySurname(input.persons).get(surnameIn(plain)) ?? []
  if (bearers.length < 2) return bearers[0]
  // Among namesakes the forename decides.
  const fitting = bearers.filter(
    ({ forenames: [first] }) => first !== undefined && plain.split(' ').includes(first),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

/** People by the last word of their surname. */
const bySurname = remember((persons: readonly Person[]) =>
  grouped(persons, ({ surname }) => surnameIn(surname)),
)

const surnameIn = (name: string): string => lastWord(name).toLowerCase()
