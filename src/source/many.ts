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
