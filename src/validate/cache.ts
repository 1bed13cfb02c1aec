import { createHash } from 'node:crypto'

/** Where compiled schemas are kept: texts by key. Whoever implements it sees to it that nobody else writes there. */
export interface Cache {
  readonly get: (key: string) => string | undefined
  readonly put: (key: string, text: string) => void
}

/** SHA-256 in hexadecimal digits: the keys are digests of what an entry was made from. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
