import type { Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { readEvents } from './events.js'
import type { XmlHandler } from './events.js'
import { followWrittenForm } from './written-form.js'

/** A start tag, as much of it as tells what is printed. */
export interface WrittenTag {
  readonly localName: string
  /** The value of an attribute, by its name with the prefix. */
  readonly value: (name: string) => string | undefined
}

/** Whoever follows the words of a document. Text may come in several pieces. */
export interface WrittenHandler {
  start(tag: WrittenTag): void
  end(): void
  text(value: string): void
}

/**
 * Reads a document that was probably written here, and gives the handler that followed it. The form in which we write
 * needs no parser of all XML, which takes an eighth of the time of an encoding; every other document goes through the
 * front door, which also says what is wrong with it, and where.
 */
export function readBack<Handler extends WrittenHandler>(
  file: SourceFile,
  create: () => Handler,
): Result<Handler> {
  const handler = create()
  if (followWrittenForm(file.text, handler)) return { value: handler, diagnostics: [] }
  const other = create()
  const refused = readEvents(file, follower(other))
  return refused ? { diagnostics: [refused] } : { value: other, diagnostics: [] }
}

/** A handler of all XML that passes on what is written. */
export const follower = (handler: WrittenHandler): XmlHandler => ({
  start: ({ localName, attributes }) => {
    handler.start({ localName, value: (name) => attributes.find((each) => each.name === name)?.value })
  },
  end: () => {
    handler.end()
  },
  text: (value) => {
    handler.text(value)
  },
})
