import type { List, Memo, Note } from './ast.js'
import type { Annotation, AnnotationOf } from './annotation.js'

/** The first annotation of a kind that lies in the top of a memo (dateline or heading). */
export function firstOf<T extends Annotation['type']>(
  annotations: readonly Annotation[],
  type: T,
): AnnotationOf<T> | undefined {
  return annotations.find((annotation): annotation is AnnotationOf<T> => annotation.type === type)
}

export function listsOf(memo: Memo, kind: List['kind']): List[] {
  return memo.blocks.filter((block) => block.type === 'list').filter((list) => list.kind === kind)
}

/** Whether a note has a number; others have a letter or a sign. */
export const isNumbered = ({ label }: Note): boolean => /\d/.test(label)

/** The first numbered note (or the first of all), where it says what the text was taken from. */
export function sourceNoteOf(source: string, { notes }: Memo): Note | undefined {
  const first = notes.find(isNumbered) ?? notes[0]
  if (!first) return undefined
  const { end } = first.labelPlace
  const opening = source.slice(end, end + 40)
  const isSource =
    OPENING.test(opening) ||
    // Electronic editions summarize a telegram before they name its source.
    (opening.startsWith('Summary:') && /\sSource: /.test(source.slice(end, first.place.end)))
  return isSource ? first : undefined
}

/** "Source: …", and as older volumes print it the file alone: "891.20 Missions/3–348: Telegram". */
export const SOURCE_OPENING =
  '(?:\\[?(?:Source|source ?:|Ibid)|\\d{3}[A-Z]?\\.\\d{1,5}[A-Z]?(?:[. –-][\\dA-Za-z]{1,9}){0,2}/\\d{1,2}[–-]\\d{2,4}\\b)'
const OPENING = new RegExp(`^${SOURCE_OPENING}`)
