/** What a paper is: the record of people who met, something that was sent, or anything else. */
export type Genre = 'meeting' | 'correspondence' | 'other'

/** Who wrote, or to whom, as printed. */
export interface Party {
  readonly text: string
  /** `office`: somebody of whom only the office is named. */
  readonly kind: 'person' | 'office' | 'organization'
  /** The id of the person, where it is known. */
  readonly person?: string | undefined
}

export interface Correspondence {
  readonly senders: readonly Party[]
  readonly addressees: readonly Party[]
}
