import { isMilestone } from '../memo/annotation.js'
import type { Annotation } from '../memo/annotation.js'

/**
 * Who gives way when two annotations overlap without nesting: the one with the lower rank. Printed
 * marks never give way.
 */
const RANK: Readonly<Record<Annotation['type'], number>> = {
  pageBreak: 9,
  noteMarker: 8,
  hyphen: 7,
  reference: 6,
  stage: 6,
  omission: 6,
  personName: 5,
  roleName: 5,
  date: 5,
  time: 5,
  placeName: 4,
  organizationName: 4,
  gloss: 3,
  personReference: 2,
  speech: 1,
}

/** Settles overlaps: in reading order, outer before inner, and what remains nests. */
export function resolve(proposed: readonly Annotation[]): Annotation[] {
  const kept: Annotation[] = []
  const open: Annotation[] = []
  for (const annotation of inOrder(proposed)) {
    while (open.length > 0 && open.at(-1)!.end <= annotation.start) open.pop()
    const parent = open.at(-1)
    if (parent && !admits(parent, annotation)) {
      if (RANK[annotation.type] <= RANK[parent.type]) continue
      kept.splice(kept.lastIndexOf(parent), 1)
      open.pop()
    }
    kept.push(annotation)
    open.push(annotation)
  }
  return kept
}

/** Sorted by copies of their keys: annotations have many shapes, and reading a property of many shapes is much slower. */
function inOrder(proposed: readonly Annotation[]): Annotation[] {
  const keyed = proposed.map((annotation) => {
    const { start, end, type } = annotation
    return { annotation, start, end, rank: RANK[type] }
  })
  keyed.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank)
  return keyed.map(({ annotation }) => annotation)
}

/** Whether one annotation may hold the other: it must enclose it, and names hold no names. */
function admits(outer: Annotation, inner: Annotation): boolean {
  if (inner.end > outer.end || isMilestone(outer)) return false
  if (isMilestone(inner) || outer.type === 'speech') return true
  if (outer.type === 'stage') return inner.type !== 'stage' && inner.type !== 'speech'
  if (outer.type === 'omission')
    return inner.type !== 'omission' && inner.type !== 'stage' && inner.type !== 'speech'
  if (outer.type === 'reference') return inner.type !== 'reference'
  return outer.type === 'personReference' && inner.type !== 'personReference' && inner.type !== 'speech'
}
