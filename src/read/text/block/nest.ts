/** Deeper entries stay beside one another: no document nests so deep, and recursion would run out of stack. */
const DEEPEST = 150

/** Nests entries by depth; `build` makes the item of an entry from it and the items under it. */
export function nest<Entry extends { readonly depth: number }, Built>(
  entries: readonly Entry[],
  build: (entry: Entry, inner: Built[]) => Built,
  level = 1,
): Built[] {
  const items: Built[] = []
  for (let at = 0; at < entries.length;) {
    const entry = entries[at]!
    let end = at + 1
    while (level < DEEPEST && end < entries.length && entries[end]!.depth > entry.depth) end++
    items.push(build(entry, end === at + 1 ? [] : nest(entries.slice(at + 1, end), build, level + 1)))
    at = end
  }
  return items
}
