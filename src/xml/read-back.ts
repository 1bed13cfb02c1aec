import type { Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { readEvents } from './events.js'
import type { XmlHandler } from './events.js'
import { followWrittenForm } from './written-form.js'

/** The parts of a start tag that matter to the printed text. */
export interface WrittenTag {
  readonly localName: string
  /** The value of an attribute, by its name with prefix: `xml:id`. */
  readonly value: (name: string) => string | undefined
}

/** What is called while the words of a document are read. A text may come in several pieces. */
export interface WrittenHandler {
  start(tag: WrittenTag): void
  end(): void
  text(value: string): void
}

/**
 * Reads a document that was probably written by `serialize`, and returns the handler that followed it. Our own form of XML does
 * not need the full parser, which would take an eighth of the time of an encoding. For any other document a second handler is
 * created and `readEvents` does the work, which also reports errors with their places.
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

/** A handler for `readEvents` that passes on what a `WrittenHandler` takes. */
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
