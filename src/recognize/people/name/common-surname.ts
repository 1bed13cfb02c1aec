import { BODY } from '../../../memo/titles.js'
import { opensSentence } from './names-before.js'

/** A full stop, a comma, a possessive ending or a word in small letters. */
const BEHIND_NAME = /^(?:[’'.,;:?!)”"]| \(| (?!(?:of|for|on)\b)\p{Ll})/u
/** "General" and "Major" are no titles in "General Agreement", "General Conclusion", "Major Problems": somebody must act. */
const MAY_BE_NO_TITLE: ReadonlySet<string> = new Set(['General', 'Major'])
const ACTS =
  /^(?:[’']s |, (?:who|USA?F?\b)| (?:had|has|was|would|will|could|said|thought|felt|asked|spoke|told|left|came|and I|\p{Ll}{2,12}ed)\b)/u
/** "the General Assembly", "the Secretary Council": an article stands before no name. */
const BEHIND_ARTICLE = /(?:^|\s)(?:[Tt]he|[Aa]n?) (?:\p{Lu}[\p{L}.-]* ){0,4}$/u
const A_BODY = new RegExp(`^(?:${BODY})$`, 'u')
/** "Ambassador Concerned", "Minister Departing" */
const VERB = /(?:ed|ing)$/
const FURTHEST = 80

/**
 * Whether an English word behind an office is the surname of its holder.
 *
 *     He was glad that Admiral Pride had come. The General Assembly met. Prime Minister However
 *                              ^^^^^
 *
 * `start` and `end`: of office and word in the text.
 */
export function isSurnameBehindOffice(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  office: string,
  word: string,
): boolean {
  if (opensSentence(word) || A_BODY.test(word) || VERB.test(word)) return false
  const behind = text.slice(end, end + FURTHEST)
  if (!(MAY_BE_NO_TITLE.has(office) ? ACTS : BEHIND_NAME).test(behind)) return false
  return !BEHIND_ARTICLE.test(text.slice(Math.max(0, start - FURTHEST), start))
}
