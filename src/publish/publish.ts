import type { Diagnostic, Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { parseXml } from '../xml/parse.js'
import { isOutputName, outputs } from './outputs.js'
import type { OutputName } from './outputs.js'
import { runStylesheet, StylesheetError } from '../xslt/run.js'

/** One edition of a document. */
export interface Publication {
  readonly output: OutputName
  /** The ending of its file name, such as `.html`. */
  readonly extension: string
  readonly mediaType: string
  readonly content: string
}

/** A link to the page that lists the documents of an edition. */
export interface IndexLink {
  /** Its address, relative to the pages of the documents. */
  readonly href: string
  readonly title: string
}

/** The names of all editions. */
export const OUTPUTS = Object.keys(outputs) as readonly OutputName[]

/**
 * Makes editions of TEI: those that are named, in that order, or all of them. There is a value if all could be made. What the
 * stylesheets report, TEI that is not well-formed and unknown names are diagnostics; nothing is thrown. If `index` is given, pages
 * link back to it.
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
  reason: `there is no edition \`${name}\`; choose from: ${OUTPUTS.join(', ')}`,
  place: { file: tei.name },
})

function reported(tei: SourceFile, output: OutputName, message: string): Diagnostic {
  const element = /<unhandled element="([^"]*)"/.exec(message)?.[1]
  const pointer = /<dangling pointer="([^"]*)"/.exec(message)?.[1]
  const reason =
    element !== undefined
      ? `the ${output} edition does not know the element \`${element}\` here; its text is shown unformatted`
      : pointer !== undefined
        ? `\`${pointer}\` points at nothing in this document; the words are shown without a link`
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
  // `ch:incomplete` is raised by our own stylesheets and needs no code.
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
