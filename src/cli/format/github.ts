import type { Severity } from '../../source/diagnostic.js'
import { printable } from '../terminal/excerpt.js'
import type { Found } from './format.js'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands of GitHub Actions, which become annotations at the lines of a pull request. */
export function github({ diagnostics }: Found): string {
  return diagnostics
    .map(({ place, severity, rule, reason }) => {
      const start = place.position?.start
      const properties = [
        `file=${property(place.file)}`,
        ...(start ? [`line=${start.line}`, `col=${start.column}`] : []),
        `title=${property(rule)}`,
      ]
      return `::${COMMANDS[severity]} ${properties.join(',')}::${data(reason)}\n`
    })
    .join('')
}

const data = (text: string): string =>
  printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
