import { fold, isTitle } from './title-words.js'

/**
 * Whether forenames may be of one person: "W. M." and "William M.", "Wellington" and "V. K. Wellington", but not "John"
 * and "Allen". No forenames agree with any.
 */
export function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  let from = 0
  for (const part of a) {
    const at = b.findIndex((other, index) => index >= from && alike(part, other))
    // "David Lund" is not Ian D. Lund, whom nobody calls by his second name.
    if (from === 0 && at > 0 && isInitial(b[at]!) && !isInitial(part) && !isInitial(b[0]!)) return false
    if (at >= 0) from = at + 1
    else if (from < b.length || from === 0) return false
  }
  return true
}

const isInitial = (forename: string): boolean => forename.length === 1

/** Short forms that do not begin like the forename. */
const NICKNAMES: ReadonlyMap<string, string> = new Map(
  'bill william, bob robert, dick richard, jack john, jim james, ted edward, hank henry, chuck charles, mike michael, tony anthony, larry lawrence, jerry gerald, andy andrew, steve stephen, jimmy james, bobby robert, billy william, johnny john, charlie charles, harry henry, hal harold, joe joseph, nate nathaniel'
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** Whether two may be one forename: as initial, short form or similar spelling ("Anatoly", "Anatoliy"; "Alexei", "Aleksei"). */
function alike(a: string, b: string): boolean {
  if (isShort(a, b) || NICKNAMES.get(a) === b || NICKNAMES.get(b) === a) return true
  if (a.length < 5 || b.length < 5) return false
  return a.slice(0, 4) === b.slice(0, 4) || (a.slice(0, 2) === b.slice(0, 2) && a.slice(-2) === b.slice(-2))
}

/**
 * Whether two names have the same forenames as far as both give them: one of each pair begins the other, and transliterations of
 * one name count as equal. Initials may be missing before the forename that somebody goes by.
 *
 *     W. Averell, Averell     Anatoliy F., Anatoly     N. S., Nikita
 *
 * A misspelt first forename is accepted where the others agree: "Antoliy F."
 */
export function sameForenames(a: readonly string[], b: readonly string[]): boolean {
  return (
    inOrder(a, b) ||
    inOrder(withoutInitials(a), b) ||
    inOrder(a, withoutInitials(b)) ||
    (inOrder(a.slice(1), b.slice(1)) && alike(spelling(a[0]!), spelling(b[0]!)))
  )
}

const inOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 &&
  b.length > 0 &&
  a.every((forename, index) => b[index] === undefined || isShort(spelling(forename), spelling(b[index])))

function withoutInitials(forenames: readonly string[]): readonly string[] {
  const called = forenames.findIndex((forename) => forename.length > 1)
  return called < 0 ? forenames : forenames.slice(called)
}

const isShort = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

/** "Aleksey", "Alexei": one spelling of all transliterations. */
export const spelling = (forename: string): string =>
  forename.replace(/x/g, 'ks').replace(/[yj]/g, 'i').replace(/(.)\1/g, '$1')

/** Forenames in the form in which they are compared: folded, without ranks, "W.M." as two. */
export function initials(names: readonly string[]): readonly string[] {
  const found: string[] = []
  for (const name of names) {
    if (isTitle(name) || RANKS.has(name)) continue
    for (const part of INITIALS.test(name) ? name.split('.') : [name]) {
      const plain = fold(part)
      if (plain !== '') found.push(plain)
    }
  }
  return found
}

const RANKS = new Set(['Brigadier', 'Rear', 'Vice', 'Lieutenant'])
const INITIALS = /^(?:\p{Lu}\.){2,}$/u
