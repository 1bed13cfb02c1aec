/** Resolves a reference relative to the file that contains it, as a path with `/`. */
export function resolvePath(base: string, reference: string): string {
  if (/^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/)/.test(reference)) return reference
  const parts: string[] = []
  for (const part of [...base.replaceAll('\\', '/').split('/').slice(0, -1), ...reference.split('/')]) {
    if (part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}
