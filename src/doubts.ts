import type { Annotation } from './memo/annotation.js'
import type { Recognized } from './recognize/recognize.js'
import { diagnose } from './source/diagnostic.js'
import type { Diagnostic } from './source/diagnostic.js'
import type { SourceFile } from './source/file.js'
import type { Span } from './source/position.js'

/** What an editor should look at: every inference that says of itself that it may be wrong. */
export function unsure(file: SourceFile, { annotations }: Recognized): Diagnostic[] {
  const labels = new Set<string>()
  /** Labels of turns come back; each is told once. */
  const isNew = ({ rule, start, end }: Annotation): boolean => {
    if (rule !== 'label-of-turn') return true
    const label = file.text.slice(start, end)
    const isKnown = labels.has(label)
    labels.add(label)
    return !isKnown
  }
  return annotations
    .filter((annotation) => (annotation.cert === 'medium' || annotation.cert === 'low') && isNew(annotation))
    .map((annotation) =>
      diagnose(file, annotation, {
        rule: annotation.rule,
        source: 'recognize',
        severity: 'info',
        reason: `${annotation.type} (${annotation.cert ?? 'low'}): ${annotation.reason ?? 'not certain'}; check it`,
      }),
    )
}

/** Who speaks without being listed, and who is listed and never speaks, in a memo that has a list. */
export function oddCast(file: SourceFile, { annotations, persons }: Recognized): Diagnostic[] {
  const first = new Map<string, Span>()
  for (const annotation of annotations)
    if (annotation.type === 'speech')
      for (const id of annotation.who) if (!first.has(id)) first.set(id, annotation)
  if (first.size === 0 || !persons.some(({ participant }) => participant)) return []
  const odd = (place: Span | undefined, rule: string, reason: string): Diagnostic =>
    diagnose(file, place, { rule, source: 'recognize', severity: 'info', reason })
  const unlisted = persons
    .filter(({ id, participant }) => !participant && first.has(id))
    .map(({ id, name }) =>
      odd(
        first.get(id),
        'speaker-not-listed',
        `${name} speaks but is not in the list of participants; check the name or the list`,
      ),
    )
  const silent = persons.filter(
    ({ id, participant, roles }) =>
      participant && !first.has(id) && !roles.some((role) => role !== 'drafter'),
  )
  if (silent.length === 0) return unlisted
  const never = silent.length === 1 ? 'is listed but never speaks' : 'are listed but never speak'
  const names = inWords(silent.map(({ name }) => name))
  return [...unlisted, odd(undefined, 'participant-never-speaks', `${names} ${never}; check who speaks`)]
}

/** So many names are told, the others counted. */
const MOST_NAMES = 6

/** "A, B and C", "A, B, C and 12 others". */
function inWords(names: readonly string[]): string {
  const told = names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names.slice(0, -1)
  const last = names.length > MOST_NAMES + 1 ? `${names.length - MOST_NAMES} others` : names.at(-1)!
  return told.length === 0 ? last : `${told.join('; ')} and ${last}`
}
