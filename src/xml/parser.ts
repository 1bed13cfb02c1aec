import { SaxesParser } from 'saxes'

export type { SaxesAttributeNS, SaxesTagNS } from 'saxes'

/** An error of the parser; does not leave this folder. */
export class NotWellFormed extends Error {}

/**
 * The parser of `saxes`, throwing `NotWellFormed`. Set no more than eight handlers: with more, V8 turns the parser into a
 * dictionary, and reading takes four times as long.
 */
export class Parser extends SaxesParser<{ xmlns: true; position: false }> {
  constructor() {
    super({ xmlns: true, position: false })
  }

  override makeError(message: string): Error {
    return new NotWellFormed(message)
  }
}
