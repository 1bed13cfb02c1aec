import type { Person } from '../../../memo/person.js'

/** Who does something in a sentence, as far as the words say it. */
export type Subject =
  | { readonly kind: 'person'; readonly person: Person }
  /** "Mr. Hall and Mr. Lund", or more. */
  | { readonly kind: 'pair'; readonly people: readonly Person[] }
  | { readonly kind: 'pronoun'; readonly word: Pronoun }
  | { readonly kind: 'drafter' }
  /** "We", "They", "The two", "Both sides". */
  | { readonly kind: 'group' }
  /** "The others", "An unidentified member": nobody knows who of its side. */
  | { readonly kind: 'crowd'; readonly side: readonly Person[] }

/** What stands for somebody who was named before. */
export type Pronoun = 'he' | 'she' | 'latter' | 'former'

/** A subject and where it ends. */
export interface Reading {
  readonly subject: Subject
  readonly end: number
}

export const named = (person: Person, end: number): Reading => ({ subject: { kind: 'person', person }, end })

export const DRAFTER: Subject = { kind: 'drafter' }
export const SEVERAL: Subject = { kind: 'group' }
