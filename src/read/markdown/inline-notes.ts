import type { FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast'
import { addAll } from '../../source/many.js'
import { end, offset } from './place.js'

/**
 * Turns Pandoc’s inline notes into footnotes:
 *
 *     He agreed.^[Not *printed*.]   →   He agreed.[^inline-1]   with   [^inline-1]: Not *printed*.
 */
export function inlineNotes(tree: Root, source: string): Root {
  const found: FootnoteDefinition[] = []
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      node.children = split(node.children, source, found)
    else node.children.forEach(visit)
  }
  visit(tree)
  addAll<Root['children'][number]>(tree.children, found)
  return tree
}

/** Moves the words between `^[` and its closing bracket into `found`. */
function split(
  nodes: readonly PhrasingContent[],
  source: string,
  found: FootnoteDefinition[],
): PhrasingContent[] {
  const out: PhrasingContent[] = []
  let note: PhrasingContent[] | undefined
  let depth = 0
  for (const node of nodes) {
    if (node.type !== 'text' || isEscaped(node, source)) {
      ;(note ?? out).push(node)
      continue
    }
    let from = 0
    const start = offset(node)
    const keep = (to: number): void => {
      if (to > from) (note ?? out).push(textAt(node.value.slice(from, to), start + from))
    }
    for (const { index, 0: mark } of node.value.matchAll(/\^\[|[[\]]/g)) {
      if (!note) {
        if (mark !== '^[') continue
        keep(index)
        ;[note, depth, from] = [[], 1, index + 2]
      } else {
        depth += mark === ']' ? -1 : 1
        if (depth > 0) continue
        keep(index)
        const identifier = `inline-${found.length + 1}`
        found.push({
          type: 'footnoteDefinition',
          identifier,
          children: [{ type: 'paragraph', children: note }],
        })
        out.push({ type: 'footnoteReference', identifier, ...place(start + index) })
        ;[note, from] = [undefined, index + 1]
      }
    }
    keep(node.value.length)
  }
  // A bracket that nothing closes is no note.
  return note ? [...out, textAt('^[', 0), ...note] : out
}

/** `\^[` is no note. */
const isEscaped = (node: PhrasingContent, source: string): boolean =>
  source.slice(offset(node), end(node)).includes('\\^[')

const textAt = (value: string, at: number): PhrasingContent => ({ type: 'text', value, ...place(at) })

function place(at: number): Pick<PhrasingContent, 'position'> {
  const point = { line: 1, column: 1, offset: at }
  return { position: { start: point, end: point } }
}
