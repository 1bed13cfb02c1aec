import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { packageFile } from '../source/package-files.js'
import { messageText } from './saxon.js'
import type { Saxon } from './saxon.js'

export interface StylesheetRun {
  readonly result: string
  /** The text of each `xsl:message`, in order. */
  readonly messages: readonly string[]
}

/** Why a stylesheet failed; `code` is the error code of the XSLT or XPath standard, if there is one. */
export class StylesheetError extends Error {
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message)
  }
}

let saxon: Saxon | undefined
const compiled = new Map<string, string>()

/**
 * Runs one of our own compiled stylesheets on TEI that `xml/` has accepted. `name` is that of the file in `dist/xslt`, such as
 * `html`. Throws a `StylesheetError`.
 *
 * SaxonJS is loaded here on first use: that takes a quarter of a second.
 */
export function runStylesheet(
  name: string,
  tei: string,
  parameters: Readonly<Record<string, string>> = {},
): StylesheetRun {
  const processor = (saxon ??= createRequire(import.meta.url)('saxon-js') as Saxon)
  const messages: string[] = []
  try {
    const { principalResult } = processor.transform(
      {
        // A run modifies this object, so each gets a fresh one.
        stylesheetInternal: JSON.parse(load(name)) as unknown,
        sourceText: tei,
        stylesheetParams: parameters,
        destination: 'serialized',
        deliverMessage: (message: unknown) => messages.push(messageText(processor, message)),
      },
      'sync',
    )
    return { result: principalResult ?? '', messages }
  } catch (error) {
    const { message, code } = error as { message: string; code?: string }
    throw new StylesheetError(message, code)
  }
}

function load(name: string): string {
  const known = compiled.get(name)
  if (known !== undefined) return known
  const file = packageFile(`dist/xslt/${name}.sef.json`)
  if (!existsSync(file))
    throw new StylesheetError(`the compiled stylesheet ${name} is missing; run \`npm run build\``, undefined)
  const text = readFileSync(file, 'utf8')
  compiled.set(name, text)
  return text
}
