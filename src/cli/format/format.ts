import type { Diagnostic } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import type { Rule } from '../../validate/rule-catalog.js'
import { github } from './github.js'
import { html } from './html.js'
import { junit } from './junit.js'
import { sarif } from './sarif.js'

/** What a format needs: the files that were looked at, and what was found in them. */
export interface Found {
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** The files with findings, for their passages. */
  readonly sources: readonly SourceFile[]
  /** Our rules, with what there is to say of them. */
  readonly rules: readonly Rule[]
}

/** Formats of a list of diagnostics for other programs, by name. To add one: a file, and a line here. */
export const formats: Readonly<Record<string, (found: Found) => string>> = {
  json: ({ diagnostics }) => `${JSON.stringify(diagnostics, null, 2)}\n`,
  sarif,
  junit,
  github,
  html,
}
