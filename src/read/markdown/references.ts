import type { FootnoteDefinition, Nodes, Root } from 'mdast'
import type { PlainTextBuilder } from '../plain-text.js'

/** A Markdown document while it is read. */
export interface Markdown {
  readonly source: string
  readonly builder: PlainTextBuilder
  /** The number of each note, in the order in which they are called. */
  readonly numbers: ReadonlyMap<string, number>
  /** The notes in that order; those that nothing calls at the end. */
  readonly notes: readonly FootnoteDefinition[]
  /** Names of definitions of links that some link uses. */
  readonly linked: ReadonlySet<string>
  /** Letters that are raised where they call a note. */
  readonly letters: ReadonlySet<string>
}

/** Collects notes, in the order in which they are called (also by other notes), and the definitions that links use. */
export function gather(
  tree: Root,
): Pick<Markdown, 'numbers' | 'notes' | 'linked'> & { readonly doubled: readonly FootnoteDefinition[] } {
  const definitions = new Map<string, FootnoteDefinition>()
  const doubled: FootnoteDefinition[] = []
  const linked = new Set<string>()
  const called: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') {
      if (definitions.has(node.identifier)) doubled.push(node)
      else definitions.set(node.identifier, node)
      return
    }
    if (node.type === 'footnoteReference') called.push(node.identifier)
    if (node.type === 'linkReference' || node.type === 'imageReference') linked.add(node.identifier)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  const numbers = new Map<string, number>()
  // A note that is called may call others, which come after all that were called before.
  for (const identifier of called) {
    if (numbers.has(identifier)) continue
    numbers.set(identifier, numbers.size + 1)
    definitions.get(identifier)?.children.forEach(visit)
  }
  for (const definition of definitions.values()) {
    if (!numbers.has(definition.identifier)) definition.children.forEach(visit)
  }
  for (const definition of doubled) definition.children.forEach(visit)
  const names = [...new Set([...numbers.keys(), ...definitions.keys()])]
  const notes = names.flatMap((name) => definitions.get(name) ?? [])
  // Of several notes with one name, the first is called; the others come last.
  return { numbers, linked, doubled, notes: [...notes, ...doubled] }
}
