import type { Diagnostic } from '../../source/diagnostic.js'
import { nearest } from '../../source/nearest.js'
import type { SefPart } from '../sandbox/sef.js'

/** `Q{}name` as `name`: the compiler writes names in full, users do not. */
const plainName = (name: string): string => name.replace(/^Q\{\}/, '')

/** The global parameters of a stylesheet, as `name` or `Q{namespace}name`, each with whether it is required. */
function declaredParameters(sef: SefPart): Map<string, boolean> {
  const names = new Map<string, boolean>()
  const visit = ({ N, name, flags = '', C = [] }: SefPart): void => {
    if (N === 'globalParam' && name !== undefined) names.set(plainName(name), flags.includes('r'))
    // Declarations are found in components, and these in packages.
    if (N === 'package' || N === 'co') C.forEach(visit)
  }
  visit(sef)
  return names
}

/** An error for each required parameter that was not given: the processor misses only those that are used. */
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

/** A warning for each parameter that was given but is not declared: XSLT silently ignores it. */
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
      reason: `the parameter \`${name}\` is not declared in the stylesheet and has no effect; ${remedy(name, declared)}`,
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
