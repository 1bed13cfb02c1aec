import type { Authority } from './memo/person.js'
import { readAuthority as read } from './read/authority.js'
import { crowdedOut } from './recognize/people/register/crowded-out.js'
import type { Result } from './source/diagnostic.js'
import type { SourceFile } from './source/file.js'

/**
 * A register of persons, places, organizations and abbreviations: TEI, or CSV with a header. Encodings point at it by `href`, as
 * seen from where they lie. A file that is neither, or XML that is not well-formed, gives diagnostics and no value. Whatever cannot
 * be used or recognized is a diagnostic, here and not for each memo. Never throws.
 */
export function readAuthority(file: SourceFile, href = file.name): Result<Authority> {
  const { value, diagnostics } = read(file, href)
  return value ? { value, diagnostics: [...diagnostics, ...crowdedOut(file, value)] } : { diagnostics }
}
