import type { Diagnostic } from '../source/diagnostic.js'
import type { SefPart } from './sef.js'

/** Results are UTF-8 and say so; a warning where the stylesheet asks for something else. */
export function otherEncoding(stylesheet: string, { C = [] }: SefPart): Diagnostic[] {
  const asked = C.filter(({ N, name }) => N === 'output' && name === undefined)
    .flatMap(({ C: properties = [] }) => properties)
    .find(({ name }) => name === 'encoding')?.value
  if (asked === undefined || /^utf-?8$/i.test(asked)) return []
  return [
    {
      rule: 'output-encoding',
      source: 'publish',
      severity: 'warning',
      reason: `the stylesheet asks for the encoding \`${asked}\`; the result is written in UTF-8, and says so`,
      place: { file: stylesheet },
    },
  ]
}
