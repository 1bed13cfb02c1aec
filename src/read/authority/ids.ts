/** What an `xml:id` may be, as Unicode has letters. */
export const ID = /^[\p{L}_][\p{L}\p{N}_.-]*$/u

/** An id for who has none. */
export function idOf(surname: string): string {
  const plain = surname
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return /^[a-z]/.test(plain) ? plain : `person-${plain || 'unnamed'}`
}
