import type { Span } from '../source/position.js'

/** A word of an office or a name, with what a bracket says of it. */
const WORD = String.raw`(?:\p{Lu}[\p{L}.’'-]*|of|in|at|on|for|and|the|ad|interim|de|du|van|von|\(\p{Lu}[\p{L}.’' -]{1,40}\)),?`
const SENDER =
  'The|Messrs|Mr|Mrs|Dr|Sir|Lord|Prince|Count|Baron|General|Admiral|Marshal|President|Prime Minister|Premier|Ambassador|Minister|Secretary|Chairman|King|Emperor'
/** "The Special Assistant to the Secretary" is one office. */
const WITH_TO =
  '(?:Assistant|Advis[eo]r|Aide|Deputy|Ambassador|Minister|Delegate|Representative|Secretary|Counsell?or|Counsel|Liaison|Mission)'
const WORDS = String.raw`(?: ${WORD}|(?<=${WITH_TO}) to){1,18}`
/** "The Chargé in Norland (Hall) to the Secretary of State", "Mr. Hall to Mr. Lund.": whose paper it is, and for whom. */
const FROM_TO = new RegExp(
  String.raw`^((?:\d{1,4}[A-Za-z]?\. )?)((?:${SENDER})\b\.?${WORDS})(?<!${WITH_TO}) to${WORDS}$`,
  'u',
)

export const isFromTo = (text: string): boolean => text.includes(' to ') && FROM_TO.test(text)

/** The sender and the addressee in such a title; undefined for any other. */
export function fromTo(text: string): { readonly from: Span; readonly to: Span } | undefined {
  const found = text.includes(' to ') ? FROM_TO.exec(text) : null
  if (!found) return undefined
  const start = found[1]!.length
  const end = start + found[2]!.length
  return { from: { start, end }, to: { start: end + ' to '.length, end: text.length } }
}
