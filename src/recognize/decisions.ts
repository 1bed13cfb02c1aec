import type { Annotation, DateExpression } from '../memo/annotation.js'
import { SAYS } from '../memo/decision.js'
import type { Decision, Decisions } from '../memo/decision.js'
import type { Person } from '../memo/person.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { locate } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import { nearest } from '../source/nearest.js'
import { oneLine } from '../source/wording.js'
import { addedAnnotation } from './added.js'
import { AsRead } from './as-read.js'
import { fitsSeveral } from './several-places.js'
import { KEYS, valuesOf, verdict } from './verdict.js'

/** How many lines words may have moved from where a correction says, if they stand more than once. */
const NEAR = 5
const LONGEST = 80

/** Replays an editor's corrections; one that finds nothing to correct is stale, and reported. */
export function applyDecisions(
  file: SourceFile,
  annotations: readonly Annotation[],
  persons: readonly Person[],
  given: Decisions,
): { annotations: readonly Annotation[]; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const changed = new Map<Annotation, Annotation | undefined>()
  const decidedBy = new Map<Annotation, number>()
  const added: Annotation[] = []
  const ids = persons.map(({ id }) => id)
  const reading = new AsRead(file.text, annotations)
  given.decisions.forEach((decision, index) => {
    const complain = (reason: string): void => {
      const position = given.places?.[index]
      diagnostics.push({
        rule: 'stale-decision',
        source: 'recognize',
        severity: 'warning',
        reason: `decision ${index + 1} (${decision.type}, “${decision.words.slice(0, 40)}”) ${reason}`,
        place: { file: given.file, ...(position && { position }) },
      })
    }
    const mistake = mistakeIn(decision, ids)
    if (mistake !== undefined) {
      complain(mistake)
      return
    }
    if (decision.add) {
      const made = addedAnnotation(file, [...annotations, ...added], decision)
      if (typeof made === 'string') complain(made)
      else added.push(made)
      return
    }
    const found = find(file, annotations, reading, decision)
    if (typeof found === 'string') return complain(found)
    const earlier = decidedBy.get(found)
    if (earlier !== undefined)
      return complain(
        `corrects the same words as decision ${earlier + 1}, and is not used; delete one of them`,
      )
    decidedBy.set(found, index)
    changed.set(found, decision.drop ? dropped(found, decision) : decided(found, decision))
  })
  const kept = annotations.flatMap((annotation) => {
    const replacement = changed.has(annotation) ? changed.get(annotation) : annotation
    return replacement ? [replacement] : []
  })
  return {
    annotations:
      added.length === 0 ? kept : [...kept, ...added].sort((a, b) => a.start - b.start || b.end - a.end),
    diagnostics,
  }
}

/** What a decision says that cannot be meant. */
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

/** The annotation that a decision means: of its kind, with its words (as printed or as read), nearest to its place; or why there is none. */
function find(
  file: SourceFile,
  annotations: readonly Annotation[],
  reading: AsRead,
  { type, words, line, column }: Decision,
): Annotation | string {
  const wanted = oneLine(words).slice(0, LONGEST)
  const fits = (given: string): boolean => oneLine(given).startsWith(wanted)
  const fitting = annotations.filter(
    (annotation) =>
      annotation.type === type &&
      (fits(file.text.slice(annotation.start, annotation.end)) || fits(reading.of(annotation))),
  )
  if (fitting.length === 0) return 'matches nothing any more; correct its words or its type, or delete it'
  if (fitting.length === 1) return fitting[0]!
  const places = fitting.map((annotation) => ({ annotation, ...locate(file, annotation.start) }))
  if (line === undefined) return fitsSeveral(places)
  const away = (place: { line: number; column: number }): number =>
    Math.abs(place.line - line) * 100_000 + Math.abs(place.column - (column ?? 0))
  const best = places.reduce((one, other) => (away(other) < away(one) ? other : one))
  if (Math.abs(best.line - line) > NEAR)
    return `matches nothing near line ${line} any more (the words stand in line ${best.line}); correct its \`line\`, or delete it`
  const rivals = places.filter((place) => place.line === best.line)
  if (column === undefined && rivals.length > 1) return fitsSeveral(rivals)
  return best.annotation
}

/** The words of an annotation as a decision names it. */
export const namedWords = (text: string): string => oneLine(text).slice(0, LONGEST)

/**
 * What is left of an inference that an editor drops: nothing, but that a hyphen which was taken for that of a line end
 * is the word's own, as it is printed: "Lund-gren".
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

/** What was read of a date makes way for what an editor says. */
function undated({ start, end, rule, type }: DateExpression): DateExpression {
  return { start, end, rule, type }
}
