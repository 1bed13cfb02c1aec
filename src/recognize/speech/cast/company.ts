import type { Person } from '../../../memo/person.js'

/** The people of a memo, as whoever asks for an office or an honor sees them. */
export interface Company {
  readonly participants: readonly Person[]
  /** Also those whom the text adds as it goes on. */
  readonly everybody: readonly Person[]
  /** Whoever spoke last, and before. */
  readonly recent: readonly Person[]
  /** Whether what is reported or the label of a turn has the surname. */
  isInText(surname: string): boolean
  /** By the surname, participants first. */
  named(surname: string): Person | undefined
  /** Adds somebody of whom only an office is known. */
  addOffice(office: string, form: string): Person
}
