import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What SaxonJS gives back, as far as it is used here. */
interface SaxonModule {
  transform(options: Record<string, unknown>, mode: 'sync'): { principalResult?: string }
}

interface XsltMessage {
  readonly text: string
  readonly terminate: boolean
}

export interface StylesheetRun {
  readonly result: string
  readonly messages: readonly XsltMessage[]
}

/** The error of a stylesheet run, with the standard's code. */
export class StylesheetError extends Error {
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message)
  }
}

let saxon: SaxonModule | undefined
const compiled = new Map<string, string>()

/**
 * Runs one of our own compiled stylesheets on TEI that the front door has passed. The only file that
 * knows SaxonJS in this process; it is loaded when first used, for it takes a quarter of a second.
 */
export function runStylesheet(
  name: string,
  tei: string,
  parameters: Readonly<Record<string, string>> = {},
): StylesheetRun {
  saxon ??= createRequire(import.meta.url)('saxon-js') as SaxonModule
  const messages: XsltMessage[] = []
  try {
    const { principalResult } = saxon.transform(
      {
        // A run changes the object that it is given: parse it anew each time.
        stylesheetInternal: JSON.parse(load(name)) as unknown,
        sourceText: tei,
        stylesheetParams: parameters,
        destination: 'serialized',
        deliverMessage: (message: { toString(): string }, _code: string, terminate: boolean) =>
          messages.push({ text: describe(message), terminate }),
      },
      'sync',
    )
    return { result: principalResult ?? '', messages }
  } catch (error) {
    const { message, code } = error as { message: string; code?: string }
    throw new StylesheetError(message, code)
  }
}

function describe(message: unknown): string {
  return String(createSerializer()(message))
}

/** A message is an XML fragment or a text. */
function createSerializer(): (node: unknown) => string {
  return (node) =>
    (saxon as unknown as { serialize(node: unknown, options: object): string }).serialize(node, {
      method: 'xml',
      'omit-xml-declaration': true,
    })
}

/** Compiled stylesheets lie in `dist/xslt`, whether this file runs from `dist/` or from `src/`. */
function load(name: string): string {
  const known = compiled.get(name)
  if (known !== undefined) return known
  const file = ['./', '../../dist/xslt/']
    .map((folder) => new URL(`${folder}${name}.sef.json`, import.meta.url))
    .find((url) => existsSync(url))
  if (!file)
    throw new StylesheetError(`the compiled stylesheet ${name} is missing; run \`npm run build\``, undefined)
  const text = readFileSync(file, 'utf8')
  compiled.set(name, text)
  return text
}
