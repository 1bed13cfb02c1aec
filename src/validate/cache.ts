import { createHash } from 'node:crypto'

/** Where compiled schemas are kept: texts by key. Whoever implements it sees to it that nobody else writes there. */
export interface Cache {
  readonly get: (key: string) => string | undefined
  readonly put: (key: string, text: string) => void
}

/** SHA-256 in hexadecimal digits: the keys are digests of what an entry was made from. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** An entry as it lies on disk: the digest of a text, and the text. */
export const sealed = (text: string): string => `${digestOf(text)}\n${text}`

/** The text of an entry; nothing where it is not the text that was written. */
export function unsealed(entry: string): string | undefined {
  const end = entry.indexOf('\n')
  const text = entry.slice(end + 1)
  return digestOf(text) === entry.slice(0, end) ? text : undefined
}
