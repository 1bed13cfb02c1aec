/**
 * The index of the last of ascending values that is not above a given one, by binary search; 0 where all are above.
 * `valueAt` gives the value at an index below `length`.
 */
export function lastUpTo(length: number, valueAt: (index: number) => number, value: number): number {
  let low = 0
  let high = length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (valueAt(middle) <= value) low = middle
    else high = middle - 1
  }
  return low
}
