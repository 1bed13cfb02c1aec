import type { Diagnostic, Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { parseXml } from '../xml/parse.js'
import { isOutputName, outputs } from './outputs.js'
import type { OutputName } from './outputs.js'
import { runStylesheet, StylesheetError } from '../xslt/run.js'

/** One edition of a document. */
export interface Publication {
  readonly output: OutputName
  /** Ending of the file name, such as `.html`. */
  readonly extension: string
  readonly mediaType: string
  readonly content: string
}

/** The page that lists the documents of an edition. */
export interface IndexLink {
  /** Its address, as seen from the pages of the documents. */
  readonly href: string
  readonly title: string
}

/** All editions. */
export const OUTPUTS = Object.keys(outputs) as readonly OutputName[]

/**
 * TEI to editions, all of them if none is named; what the stylesheets report becomes diagnostics. There is a value if all could
 * be made. What is not well-formed and a name that is none of an edition are diagnostics as well: nothing is thrown. Pages lead
 * back to `index`, where that is given.
 */
export function publish(
  tei: SourceFile,
  names: readonly OutputName[] = OUTPUTS,
  index?: IndexLink,
): Result<readonly Publication[]> {
  const refused = [
    ...names.filter((name) => !isOutputName(name)).map((name) => unknown(tei, name)),
    ...parseXml(tei).diagnostics,
  ]
  if (refused.length > 0) return { diagnostics: refused }
  const parameters = index ? { index: index.href, 'index-title': index.title } : {}
  const publications: Publication[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of names) {
    const { stylesheet, extension, mediaType } = outputs[name]
    try {
      const { result, messages } = runStylesheet(stylesheet, tei.text, parameters)
      publications.push({ output: name, extension, mediaType, content: result })
      for (const text of new Set(messages)) diagnostics.push(reported(tei, name, text))
    } catch (error) {
      if (!(error instanceof StylesheetError)) throw error
      diagnostics.push(failed(tei, name, error))
    }
  }
  return publications.length === names.length ? { value: publications, diagnostics } : { diagnostics }
}

const unknown = (tei: SourceFile, name: string): Diagnostic => ({
  rule: 'unknown-output',
  source: 'publish',
  severity: 'error',
  reason: `there is no edition \`${name}\`; name one of: ${OUTPUTS.join(', ')}`,
  place: { file: tei.name },
})

function reported(tei: SourceFile, output: OutputName, message: string): Diagnostic {
  const element = /<unhandled element="([^"]*)"/.exec(message)?.[1]
  const pointer = /<dangling pointer="([^"]*)"/.exec(message)?.[1]
  const reason =
    element !== undefined
      ? `the ${output} edition has no form for \`${element}\`; its text is shown without one`
      : pointer !== undefined
        ? `\`${pointer}\` points at nothing in this document; its text is shown without a link`
        : message
  return {
    rule: element !== undefined ? 'unhandled-element' : 'stylesheet-message',
    source: 'publish',
    severity: 'warning',
    reason,
    place: { file: tei.name },
  }
}

function failed(tei: SourceFile, output: OutputName, { message, code }: StylesheetError): Diagnostic {
  // What a document lacks is said by our own stylesheets.
  const known = code === undefined || code.endsWith('incomplete')
  const reason = `the ${output} edition could not be made: ${message}${known ? '' : ` (${code})`}; validate the document first`
  return {
    rule: 'stylesheet-failed',
    source: 'publish',
    severity: 'error',
    reason,
    place: { file: tei.name },
  }
}
