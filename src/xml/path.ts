import type { XmlDocument, XmlElement } from './tree.js'

/**
 * The element at a path as XPath's `path()` function writes it: `/Q{http://www.tei-c.org/ns/1.0}TEI[1]/Q{…}text[1]`. For a path to
 * an attribute or text, its element; if a step leads nowhere, the last element found.
 */
export function elementAt(document: XmlDocument, path: string): XmlElement | undefined {
  let children: readonly XmlElement['children'][number][] = document.children
  let found: XmlElement | undefined
  for (const [, namespace, name, position] of path.matchAll(/\/Q\{([^}]*)\}([^[/@]+)\[(\d+)\]/g)) {
    let count = Number(position)
    const next = children.find(
      (child) =>
        child.type === 'element' &&
        child.localName === name &&
        child.namespace === namespace &&
        --count === 0,
    )
    if (next?.type !== 'element') return found
    found = next
    children = next.children
  }
  return found
}
