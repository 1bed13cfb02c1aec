import type { Diagnostic } from '../../source/diagnostic.js'
import type { SefPart } from '../sandbox/sef.js'

/** A property of the principal result, as `xsl:output` gives it. */
const outputProperty = ({ C = [] }: SefPart, property: string): string | undefined =>
  C.filter(({ N, name }) => N === 'output' && name === undefined)
    .flatMap(({ C: properties = [] }) => properties)
    .find(({ name }) => name === property)?.value

/** A warning if the stylesheet asks for an encoding other than UTF-8, in which every result is written. */
export function otherEncoding(stylesheet: string, sef: SefPart): Diagnostic[] {
  const asked = outputProperty(sef, 'encoding')
  if (asked === undefined || /^utf-?8$/i.test(asked)) return []
  return [
    {
      rule: 'output-encoding',
      source: 'publish',
      severity: 'warning',
      reason: `the stylesheet asks for the encoding \`${asked}\`, but results are always written in UTF-8 and say so; ask for UTF-8`,
      place: { file: stylesheet },
    },
  ]
}

/** The ending of the name of a file, by the output method. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  html: '.html',
  xhtml: '.html',
  text: '.txt',
  json: '.json',
  adaptive: '.txt',
}

/** The ending of the name of a result; without an output method, a page of HTML is told by its beginning. */
export function resultExtension(result: string, sef: SefPart): string {
  const method = outputProperty(sef, 'method')
  if (method !== undefined) return EXTENSIONS[method.toLowerCase()] ?? '.xml'
  return /^(?:<\?xml[^>]*\?>)?\s*<(?:!DOCTYPE )?html\b/i.test(result) ? '.html' : '.xml'
}
