import type { Annotation, DateExpression } from '../memo/annotation.js'
import { SAYS } from '../memo/decision.js'
import type { Decision, Decisions } from '../memo/decision.js'
import type { Person } from '../memo/person.js'
import type { Diagnostic } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { nearest } from '../source/nearest.js'
import { addedAnnotation } from './added.js'
import { DecisionTargets } from './decision-targets.js'
import { KEYS, valuesOf, verdict } from './verdict.js'

/** Replays an editor's corrections; one that finds nothing to correct is stale, and reported. */
export function applyDecisions(
  file: SourceFile,
  annotations: readonly Annotation[],
  persons: readonly Person[],
  given: Decisions,
): { annotations: readonly Annotation[]; diagnostics: readonly Diagnostic[] } {
  const changed = new Map<Annotation, { readonly by: number; readonly to: Annotation | undefined }>()
  const ids = persons.map(({ id }) => id)
  const targets = new DecisionTargets(file, annotations)
  const correct = (decision: Decision, index: number): string | undefined => {
    const found = targets.find(decision)
    if (typeof found === 'string') return found
    const earlier = changed.get(found)
    if (earlier)
      return `corrects the same words as decision ${earlier.by + 1}, and is not used; delete one of them`
    changed.set(found, { by: index, to: decision.drop ? dropped(found, decision) : decided(found, decision) })
    return undefined
  }
  const reasons = given.decisions.map(
    (decision, index) => mistakeIn(decision, ids) ?? (decision.add ? undefined : correct(decision, index)),
  )
  const settled = annotations.flatMap((annotation) => {
    const change = changed.get(annotation)
    return change ? (change.to ?? []) : annotation
  })
  // Only now is it known which words are free to be marked.
  const added: Annotation[] = []
  given.decisions.forEach((decision, index) => {
    if (!decision.add || reasons[index] !== undefined) return
    const made = addedAnnotation(file, [...settled, ...added], decision)
    if (typeof made === 'string') reasons[index] = made
    else added.push(made)
  })
  return {
    annotations:
      added.length === 0
        ? settled
        : [...settled, ...added].sort((a, b) => a.start - b.start || b.end - a.end),
    diagnostics: reasons.flatMap((reason, index) =>
      reason === undefined ? [] : stale(given, index, reason),
    ),
  }
}

function stale({ file, decisions, places }: Decisions, index: number, reason: string): Diagnostic {
  const { type, words } = decisions[index]!
  const position = places?.[index]
  return {
    rule: 'stale-decision',
    source: 'recognize',
    severity: 'warning',
    reason: `decision ${index + 1} (${type}, “${words.slice(0, 40)}”) ${reason}`,
    place: { file, ...(position && { position }) },
  }
}

/** Why a decision cannot be meant as it stands, if so: it names a stranger or contradicts itself. */
function mistakeIn(decision: Decision, ids: readonly string[]): string | undefined {
  const stranger = [
    ...(decision.who ?? []),
    ...(decision.person === undefined ? [] : [decision.person]),
  ].find((id) => !ids.includes(id))
  if (stranger !== undefined) {
    const guess = nearest(stranger, ids)
    const remedy =
      guess === undefined
        ? 'use one of the ids in its header, or name a register that has it'
        : `did you mean \`${guess}\`?`
    return `names \`${stranger}\`, who is no person of this memo or of its registers; ${remedy}`
  }
  const also = [...KEYS, 'add' as const].find((key) => decision[key] !== undefined)
  if (decision.drop && also !== undefined)
    return `says \`drop\` and \`${also}\`, which cannot both be meant; delete one of them`
  const { from, to } = decision
  if (from !== undefined && to !== undefined && from > to)
    return `ends (\`${to}\`) before it begins (\`${from}\`); correct \`from\` or \`to\``
  const says = SAYS[decision.type]
  const strange = KEYS.find((key) => decision[key] !== undefined && !says.includes(key))
  if (strange === undefined) return undefined
  return `says \`${strange}\`, which means nothing of a ${decision.type}; ${says.length === 0 ? 'only `drop` does' : `use ${says.map((key) => `\`${key}\``).join(', ')}`}`
}

/**
 * What is left of an inference that an editor drops: nothing; only a hyphen that was taken for that of a line end stays, as the
 * word's own: "Lund-gren".
 */
function dropped(annotation: Annotation, decision: Decision): Annotation | undefined {
  if (annotation.type !== 'hyphen' || annotation.kept) return undefined
  return { ...annotation, start: annotation.start + 1, kept: true, ...verdict(decision) }
}

function decided(annotation: Annotation, decision: Decision): Annotation {
  const dated = decision.when ?? decision.from ?? decision.to
  return {
    ...(annotation.type === 'date' && dated !== undefined ? undated(annotation) : annotation),
    ...valuesOf(decision),
    ...verdict(decision),
  }
}

/** A date without its reading, which the editor's replaces. */
function undated({ start, end, rule, type }: DateExpression): DateExpression {
  return { start, end, rule, type }
}
