import type { Diagnostic } from '../source/diagnostic.js'
import { nearest } from '../source/nearest.js'
import type { SefPart } from './sef.js'

/** Names of parameters without a namespace are written without its braces. */
const plainName = (name: string): string => name.replace(/^Q\{\}/, '')

/** The global parameters that a stylesheet declares, each as `name` or `Q{namespace}name`, and whether a value must be given. */
function declaredParameters(sef: SefPart): Map<string, boolean> {
  const names = new Map<string, boolean>()
  const visit = ({ N, name, flags = '', C = [] }: SefPart): void => {
    if (N === 'globalParam' && name !== undefined) names.set(plainName(name), flags.includes('r'))
    // Declarations stand in components, which stand in packages.
    if (N === 'package' || N === 'co') C.forEach(visit)
  }
  visit(sef)
  return names
}

/** An error for each parameter that must be given and is not: the processor only asks for what a template reads. */
export function missingParameters(stylesheet: string, given: readonly string[], sef: SefPart): Diagnostic[] {
  const names = given.map(plainName)
  return [...declaredParameters(sef)]
    .filter(([name, isRequired]) => isRequired && !names.includes(name))
    .map(([name]) => ({
      rule: 'transform-failed',
      source: 'publish',
      severity: 'error',
      reason: `the parameter \`${name}\` needs a value; give it one with --param ${name}=… (XTDE0050)`,
      place: { file: stylesheet },
    }))
}

/** A warning for each parameter that is given, but that the stylesheet does not declare: XSLT ignores it without a word. */
export function undeclaredParameters(
  stylesheet: string,
  given: readonly string[],
  sef: SefPart,
): Diagnostic[] {
  if (given.length === 0) return []
  const declared = [...declaredParameters(sef).keys()]
  return given
    .filter((name) => !declared.includes(plainName(name)))
    .map((name) => ({
      rule: 'undeclared-parameter',
      source: 'publish',
      severity: 'warning',
      reason: `the parameter \`${name}\` is declared nowhere in the stylesheet and changes nothing; ${remedy(name, declared)}`,
      place: { file: stylesheet },
    }))
}

function remedy(name: string, declared: readonly string[]): string {
  const guess = nearest(name, declared)
  if (guess !== undefined) return `did you mean \`${guess}\`?`
  return declared.length === 0
    ? 'it declares no parameters'
    : `it declares ${declared.map((each) => `\`${each}\``).join(', ')}`
}
