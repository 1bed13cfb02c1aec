/** Appends to a list. `push(...more)` would put every item on the stack, which overflows. */
export function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const each of more) list.push(each)
}

/** The greatest of any number of numbers, but not less than `least`. */
export function greatest(numbers: Iterable<number>, least = 0): number {
  let most = least
  for (const each of numbers) if (each > most) most = each
  return most
}

/** The first of some things that is there twice, undefined if each is there once. */
export function repeated<T>(things: Iterable<T>): T | undefined {
  const seen = new Set<T>()
  for (const each of things) {
    if (seen.has(each)) return each
    seen.add(each)
  }
  return undefined
}

/** Groups things by key, in the order in which the keys first come up. */
export function grouped<T, Key>(things: Iterable<T>, keyOf: (thing: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const each of things) {
    const key = keyOf(each)
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return groups
}
