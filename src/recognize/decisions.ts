import type { Annotation } from '../memo/annotation.js'
import type { Decision, Decisions } from '../memo/decision.js'
import type { Person } from '../memo/person.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { locate } from '../source/file.js'
import type { SourceFile } from '../source/file.js'

/** Replays an editor's corrections; one that finds nothing to correct is stale, and reported. */
export function applyDecisions(
  file: SourceFile,
  annotations: readonly Annotation[],
  persons: readonly Person[],
  given: Decisions,
): { annotations: readonly Annotation[]; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const changed = new Map<Annotation, Annotation | undefined>()
  const known = new Set(persons.map(({ id }) => id))
  given.decisions.forEach((decision, index) => {
    const complain = (reason: string): void =>
      void diagnostics.push({
        rule: 'stale-decision',
        source: 'recognize',
        severity: 'warning',
        reason: `decision ${index + 1} (${decision.type}, “${decision.words.slice(0, 40)}”) ${reason}`,
        place: { file: given.file },
      })
    const stranger = [
      ...(decision.who ?? []),
      ...(decision.person === undefined ? [] : [decision.person]),
    ].find((id) => !known.has(id))
    if (stranger !== undefined) {
      complain(`names \`${stranger}\`, who is no person of this memo; use one of the ids in its header`)
      return
    }
    const found = find(file, annotations, decision)
    if (!found) complain('matches nothing any more; correct its words or line, or delete it')
    else changed.set(found, decision.drop ? undefined : decided(found, decision))
  })
  return {
    annotations: annotations.flatMap((annotation) => {
      if (!changed.has(annotation)) return [annotation]
      const replacement = changed.get(annotation)
      return replacement ? [replacement] : []
    }),
    diagnostics,
  }
}

/** The annotation that a decision means: of its kind, with its words, nearest to its line. */
function find(
  file: SourceFile,
  annotations: readonly Annotation[],
  { type, words, line }: Decision,
): Annotation | undefined {
  const wanted = plain(words).slice(0, 80)
  const fitting = annotations.filter(
    (annotation) =>
      annotation.type === type && plain(file.text.slice(annotation.start, annotation.end)).startsWith(wanted),
  )
  if (line === undefined) return fitting[0]
  const distance = (annotation: Annotation): number => Math.abs(locate(file, annotation.start).line - line)
  return fitting.reduce<Annotation | undefined>(
    (best, each) => (best === undefined || distance(each) < distance(best) ? each : best),
    undefined,
  )
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

function decided(
  annotation: Annotation,
  { who, person, when, from, to, target, note }: Decision,
): Annotation {
  const given = {
    ...(who !== undefined && { who }),
    ...(person !== undefined && { person }),
    ...(when !== undefined && { when }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(target !== undefined && { target }),
  }
  return {
    ...annotation,
    ...given,
    cert: 'high',
    rule: 'editor',
    reason: note ?? 'decided by an editor',
  }
}
