/** Adds all of some things to a list. As arguments (`push(...more)`) there may be no more of them than the stack has room for. */
export function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const each of more) list.push(each)
}

/** The greatest of any number of numbers; `least` where there are none. */
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

/** Things by what they have in common, in the order in which the first of each group stands. */
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
