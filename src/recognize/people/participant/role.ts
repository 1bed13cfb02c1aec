import { WordTable } from '../../../memo/word-table.js'
import type { Span } from '../../../source/position.js'

export interface Role extends Span {
  readonly value: string
}

/** What a person does at the meeting, printed with the name. */
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/\binterpret(?:ers?|ing)\b/i, 'interpreter'],
  [/\btranslat(?:ors?|ing)\b/i, 'interpreter'],
  [/\bnote-? ?tak(?:ers?|ing)\b/i, 'note-taker'],
  [/\b(?:reporting officer|recorder|rapporteur|stenographer|reporting)\b/i, 'note-taker'],
]
/** What those do who stand under a label: "INTERPRETERS". */
export const roleOf = (label: string): string | undefined =>
  label === '' ? undefined : ROLES.find(([role]) => role.test(label))?.[1]

export const ROLE_WORDS = new WordTable([
  'interpreter|interpreting|translator|translating|note|notetaker|notetaking|reporting|recorder|rapporteur|stenographer',
])

/** What a participant does at the meeting, and where it says so; `offset`: where the text begins in the item. */
export function readRole(text: string, offset: number): Role | undefined {
  for (const [pattern, value] of ROLES) {
    const found = pattern.exec(text)
    if (!found) continue
    const start = offset + found.index
    return { value, start, end: start + found[0].length }
  }
  return undefined
}
