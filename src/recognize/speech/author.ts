import type { FlowText } from '../recognizers.js'

/** "Memorandum From the Assistant Secretary of State for European Affairs (Hall) to the Secretary". */
const FROM = /\b[Ff]rom [^()]{3,160} \((\p{Lu}[\p{L}’-]+)\) to /u
/** "John A. McCone", "Hall", with a title behind or a line below; initials alone tell no name. */
const SIGNATURE =
  /^\s*((?:\p{Lu}(?:\.|\p{Ll}+) ?){0,3}(?<!\p{L})\p{Lu}\p{Ll}(?:[\p{L}’-]*\p{Ll}))(?![\p{L}.]| \p{Lu})/u

/** Whoever writes "I": the sender in the heading, or else who signed, if one alone did. */
export function authorOf(texts: readonly FlowText[]): string | undefined {
  const heading = texts.find(({ zone }) => zone === 'heading')
  const sender = heading && FROM.exec(heading.flow.text)?.[1]
  if (sender !== undefined) return sender
  const signed = texts.filter(({ zone }) => zone === 'signed')
  return signed.length === 1 ? SIGNATURE.exec(signed[0]!.flow.text.slice(0, 80))?.[1]?.trim() : undefined
}
