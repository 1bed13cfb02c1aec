import type { Annotation } from '../memo/annotation.js'
import type { Decision, DecidedType } from '../memo/decision.js'
import type { Person } from '../memo/person.js'
import type { ReviewItem } from '../memo/review.js'
import { locate } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import type { Recognized } from './recognize.js'

const DECIDED = new Set<string>([
  'speech',
  'personName',
  'personReference',
  'placeName',
  'date',
  'gloss',
  'stage',
] satisfies DecidedType[])

/** Every inference with its rule and reason, or only those that are not certain. */
export function review(
  file: SourceFile,
  { annotations, persons }: Recognized,
  doubtfulOnly: boolean,
): ReviewItem[] {
  return annotations
    .filter(({ cert }) => !doubtfulOnly || cert === 'medium' || cert === 'low')
    .map((annotation) => item(file, annotation, persons))
}

function item(file: SourceFile, annotation: Annotation, persons: readonly Person[]): ReviewItem {
  const { line, column } = locate(file, annotation.start)
  const words = plain(file.text.slice(annotation.start, annotation.end))
  const decision: Decision | undefined = DECIDED.has(annotation.type)
    ? { type: annotation.type as DecidedType, words: words.slice(0, 80), line, ...values(annotation) }
    : undefined
  return {
    line,
    column,
    type: annotation.type,
    words,
    before: plain(file.text.slice(Math.max(0, annotation.start - 80), annotation.start)),
    after: plain(file.text.slice(annotation.end, annotation.end + 80)),
    cert: annotation.cert ?? 'high',
    choice: choice(annotation, persons),
    alternatives: alternatives(annotation, persons),
    rule: annotation.rule,
    reason: annotation.reason ?? '',
    ...(decision && { decision }),
  }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

function values(annotation: Annotation): Partial<Decision> {
  switch (annotation.type) {
    case 'speech':
      return { who: annotation.who }
    case 'personName':
    case 'personReference':
      return { person: annotation.person }
    case 'date':
      return annotation.when === undefined ? {} : { when: annotation.when }
    default:
      return {}
  }
}

function choice(annotation: Annotation, persons: readonly Person[]): string {
  const name = (id: string): string => `${persons.find((person) => person.id === id)?.name ?? id} (${id})`
  switch (annotation.type) {
    case 'speech':
      return annotation.who.length > 0 ? annotation.who.map(name).join(' and ') : 'somebody unknown'
    case 'personName':
    case 'personReference':
      return name(annotation.person)
    case 'date':
      return annotation.when ?? [annotation.from, annotation.to].filter(Boolean).join(' to ')
    case 'time':
      return `${annotation.from} to ${annotation.to}`
    case 'pageBreak':
      return `page ${annotation.n}`
    case 'noteMarker':
      return `note ${annotation.n}`
    case 'gloss':
    case 'organizationName':
      return annotation.target
    case 'reference':
      return annotation.target ?? annotation.canonical
    case 'roleName':
    case 'placeName':
    case 'stage':
      return 'marked'
  }
}

/** Who else could be meant: others who take part, or who bear the name. */
function alternatives(annotation: Annotation, persons: readonly Person[]): string[] {
  const title = ({ id, name }: Person): string => `${name} (${id})`
  if (annotation.type === 'speech')
    return persons
      .filter(({ id, participant }) => participant && !annotation.who.includes(id))
      .slice(0, 12)
      .map(title)
  if (annotation.type !== 'personName' && annotation.type !== 'personReference') return []
  const chosen = persons.find(({ id }) => id === annotation.person)
  return persons
    .filter((person) => person !== chosen && person.surname === chosen?.surname && person.surname !== '')
    .map(title)
}
