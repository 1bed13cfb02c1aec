import { SaxesParser } from 'saxes'

export type { SaxesAttributeNS, SaxesTagNS } from 'saxes'

/** What the parser finds; never leaves this folder. */
export class NotWellFormed extends Error {}

/**
 * The parser of the package, which makes errors of ours. Handlers are few on purpose: with more than eight, the engine
 * keeps a parser as a dictionary, and reading takes four times as long.
 */
export class Parser extends SaxesParser<{ xmlns: true; position: false }> {
  constructor() {
    super({ xmlns: true, position: false })
  }

  override makeError(message: string): Error {
    return new NotWellFormed(message)
  }
}
