/** A set of names; names are written `{namespace}local`. */
export type NameClass =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'anyName'; readonly except?: NameClass }
  | { readonly kind: 'nsName'; readonly namespace: string; readonly except?: NameClass }
  | { readonly kind: 'choice'; readonly members: readonly NameClass[] }

export const qualified = (namespace: string, local: string): string => `{${namespace}}${local}`
export const localPart = (name: string): string => name.slice(name.indexOf('}') + 1)
export const namespaceOf = (name: string): string => name.slice(1, name.indexOf('}'))

export function contains(names: NameClass, name: string): boolean {
  switch (names.kind) {
    case 'name':
      return names.name === name
    case 'anyName':
      return !names.except || !contains(names.except, name)
    case 'nsName':
      return namespaceOf(name) === names.namespace && (!names.except || !contains(names.except, name))
    case 'choice':
      return names.members.some((member) => contains(member, name))
  }
}

/** The names that a class lists; it may contain others. */
export function spelledOut(names: NameClass): string[] {
  if (names.kind === 'name') return [names.name]
  return names.kind === 'choice' ? names.members.flatMap(spelledOut) : []
}

/** Whether some name is in both. It is enough to try the names that either mentions, and one that neither does. */
export function overlap(a: NameClass, b: NameClass): boolean {
  return [...samples(a), ...samples(b)].some((name) => contains(a, name) && contains(b, name))
}

/** A name that no schema can mention. */
const ELSEWHERE = '\u0001'

/** Names that tell a class from others: those that it mentions, and one for each infinite set. */
function samples(names: NameClass): string[] {
  switch (names.kind) {
    case 'name':
      return [names.name]
    case 'anyName':
      return [qualified(ELSEWHERE, ELSEWHERE), ...(names.except ? samples(names.except) : [])]
    case 'nsName':
      return [qualified(names.namespace, ELSEWHERE), ...(names.except ? samples(names.except) : [])]
    case 'choice':
      return names.members.flatMap(samples)
  }
}

/** A text that is the same for equal name classes. */
export function nameClassKey(names: NameClass): string {
  switch (names.kind) {
    case 'name':
      return names.name
    case 'anyName':
      return `*${names.except ? `-(${nameClassKey(names.except)})` : ''}`
    case 'nsName':
      return `{${names.namespace}}*${names.except ? `-(${nameClassKey(names.except)})` : ''}`
    case 'choice':
      return `(${names.members.map(nameClassKey).join('|')})`
  }
}
