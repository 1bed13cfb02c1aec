/** How certain an inference is, as in TEI's `@cert`. */
export type Certainty = 'high' | 'medium' | 'low'

/** A person as the memo and its authority files know them. */
export interface Person {
  /** `xml:id`: that of the authority file, or made from the surname. */
  readonly id: string
  /** As shown: "Khrushchev, Nikita Sergeyevich" where an authority says so, else as printed. */
  readonly name: string
  readonly surname: string
  readonly forenames: readonly string[]
  /** Ranks and forms of address found or known: "Mr.", "Ambassador", "Lt. Col.". */
  readonly titles: readonly string[]
  /** Offices by which the memo calls them: "The President", "Secretary of State". */
  readonly offices: readonly string[]
  /** Every form in which the participants list prints them, whole: "Chairman Khrushchev, U.S.S.R.". */
  readonly printed: readonly string[]
  /** The names in these forms, where it names them. */
  readonly names?: readonly PrintedName[] | undefined
  /**
   * The delegation's name as printed ("U.S.S.R."), for a participant who stands under one; spaces for one without a name, as
   * many as tell it from others.
   */
  readonly side?: string | undefined
  /** Words of the name besides the surname by which the memo calls them: "Souvanna", "Sir Roger". */
  readonly called?: readonly string[] | undefined
  /** What stands in the memo for the name, a letter off. */
  readonly misprints?: readonly string[] | undefined
  /** `interpreter`, `drafter`, `note-taker` … */
  readonly roles: readonly string[]
  readonly participant: boolean
  readonly authority?: AuthorityPerson | undefined
}

/** "Vice President Lund, Norland" in a list: the title whole, the name, and what stands behind it; empty what does not. */
export interface PrintedName {
  readonly title: string
  readonly name: string
  readonly office: string
}

/** Persons and abbreviations of a given register (a volume's front matter, or the user's own). */
export interface Authority {
  /** Path or URL by which the encoding points at the register; empty for a table, which has no ids to point at. */
  readonly href: string
  readonly persons: readonly AuthorityPerson[]
  readonly terms: readonly AuthorityTerm[]
  /** Places and organizations. */
  readonly names?: readonly AuthorityName[]
}

export interface AuthorityPerson {
  readonly id: string
  /** "Surname, Forenames" as printed in the register. */
  readonly name: string
  readonly surname: string
  readonly forenames: readonly string[]
  /** Other forms of the name that the register gives. */
  readonly forms?: readonly string[]
  /** The register's description: offices and dates. */
  readonly description: string
  readonly identifiers: readonly { readonly type: string; readonly value: string }[]
  readonly href: string
}

/** A place or an organization of a register, in all the forms that it gives. */
export interface AuthorityName {
  readonly kind: 'place' | 'organization'
  readonly id: string
  readonly forms: readonly string[]
  /** Where encodings point: `register.xml#paris`. */
  readonly href: string
}

export interface AuthorityTerm {
  readonly id: string
  readonly term: string
  readonly expansion: string
  /** The register that has it, as encodings point at it; '' where they cannot. */
  readonly href: string
}

/** Authority files of the world whose identifiers a register holds in columns of their own. */
export const IDENTIFIERS = ['wikidata', 'viaf', 'gnd', 'snac', 'lcnaf'] as const
