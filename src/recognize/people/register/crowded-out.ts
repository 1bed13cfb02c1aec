import type { Authority } from '../../../memo/person.js'
import { diagnose } from '../../../source/diagnostic.js'
import type { Diagnostic } from '../../../source/diagnostic.js'
import type { SourceFile } from '../../../source/file.js'
import { counted } from '../../../source/wording.js'
import { MOST_NAMESAKES, formsByWord } from './authority.js'

/** A warning about the names of a register, read from `file`, that no text is searched for, since too many begin alike. */
export function crowdedOut(file: SourceFile, authority: Authority): Diagnostic[] {
  const names = formsByWord(authority).crowdedOut
  if (names.length === 0) return []
  const surnames = [...new Set(names.map(({ surname }) => surname))]
  const shown = surnames.slice(0, MOST_SHOWN).map((surname) => `“${surname}”`)
  const more = surnames.length > shown.length ? ' and others' : ''
  return [
    diagnose(file, undefined, {
      rule: 'register-namesakes',
      source: 'recognize',
      severity: 'warning',
      reason: `${counted(names.length, 'name')} of the register (${shown.join(', ')}${more}) will not be recognized, since ${MOST_NAMESAKES} others before them begin with the same word; take out whom the documents cannot mean`,
    }),
  ]
}

const MOST_SHOWN = 3
