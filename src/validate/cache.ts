import { createHash } from 'node:crypto'

/** A store for compiled schemas, texts by key. An implementation must see to it that nobody else can write to it. */
export interface Cache {
  readonly get: (key: string) => string | undefined
  readonly put: (key: string, text: string) => void
}

/** SHA-256 in hexadecimal digits. The keys of a cache are digests of what its entries were made from. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** An entry as it is stored on disk: the digest of a text, a line feed, and the text. */
export const sealed = (text: string): string => `${digestOf(text)}\n${text}`

/** The text of a stored entry; undefined if it is not the text that was sealed. */
export function unsealed(entry: string): string | undefined {
  const end = entry.indexOf('\n')
  const text = entry.slice(end + 1)
  return digestOf(text) === entry.slice(0, end) ? text : undefined
}
