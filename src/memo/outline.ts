import type { List, Memo, Note } from './ast.js'
import type { Annotation } from './annotation.js'

/** The first annotation of a kind that lies in the top of a memo (dateline or heading). */
export function firstOf<T extends Annotation['type']>(
  annotations: readonly Annotation[],
  type: T,
): Extract<Annotation, { type: T }> | undefined {
  return annotations.find(
    (annotation): annotation is Extract<Annotation, { type: T }> => annotation.type === type,
  )
}

export function listsOf(memo: Memo, kind: List['kind']): List[] {
  return memo.blocks.filter((block) => block.type === 'list').filter((list) => list.kind === kind)
}

/** The first note, where it says what the text was taken from. */
export function sourceNoteOf(source: string, { notes: [first] }: Memo): Note | undefined {
  if (!first) return undefined
  const { end } = first.labelPlace
  return /^\[?(?:Source|Ibid)/.test(source.slice(end, end + 8)) ? first : undefined
}
