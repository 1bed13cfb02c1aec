import type { Diagnostic } from '../../source/diagnostic.js'
import type { SefPart } from '../sandbox/sef.js'

/** A warning if the stylesheet asks for an encoding other than UTF-8, in which every result is written. */
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
      reason: `the stylesheet asks for the encoding \`${asked}\`, but results are always written in UTF-8 and say so; ask for UTF-8`,
      place: { file: stylesheet },
    },
  ]
}
