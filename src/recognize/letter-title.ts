import { headingOf } from './heading.js'
import type { Recognized } from './recognize.js'

/** "Dear Mr. Lund:", "My dear Mr. President," */
const GREETING = /^(?:my )?dear (.{2,80}?)[\s,:;.—–-]*$/iu
const LONGEST_NAME = 60

/**
 * What a letter without a title is, by its greeting and its signature: "Letter from Henry Hall to Mr. Lund". Undefined where there
 * is a title, or neither of the two.
 */
export function titleOfLetter(recognized: Recognized): string | undefined {
  if (headingOf(recognized)) return undefined
  const { texts } = recognized
  const greeting = texts.find(({ zone }) => zone === 'salute')
  const addressee = greeting && GREETING.exec(greeting.flow.text.trim())?.[1]
  if (addressee === undefined) return undefined
  const signature = texts.find(({ zone }) => zone === 'signed')
  const sender = signature && firstLine(signature.flow.text, signature.flow.phrase.lines)
  return sender === undefined || sender === '' || sender.length > LONGEST_NAME
    ? `Letter to ${addressee}`
    : `Letter from ${sender} to ${addressee}`
}

/** The name of a signature, without what stands below or behind it. */
function firstLine(
  text: string,
  [first]: readonly { readonly start: number; readonly end: number }[],
): string {
  const line = first ? text.slice(0, first.end - first.start) : text
  return line
    .split(',', 1)[0]!
    .replace(/^\/s\/ ?|\s*\/s\/$/g, '')
    .trim()
}
