import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileStylesheet, runCompiled } from '../publish/transform.js'
import { inWorkFolder } from '../publish/work-folder.js'
import { diagnose } from '../source/diagnostic.js'
import type { Diagnostic, Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { digestOf } from '../validate/cache.js'
import type { Cache } from '../validate/cache.js'
import { faultyRule, withoutPattern } from '../validate/schematron-faults.js'
import { schematronStylesheet } from '../validate/schematron-schema.js'
import type { ReadIncluded } from '../validate/schematron-schema.js'
import { InputError } from './inputs.js'
import type { RunSchematron } from '../validate/schemas.js'
import { VERSION } from '../version.js'
import type { XmlDocument } from '../xml/tree.js'

/** A user's Schematron schema; `embedded` in a RELAX NG schema, a rule that cannot be run does not stop the others. */
export interface UserRules {
  readonly file: SourceFile
  readonly rules: XmlDocument
  readonly embedded: boolean
  readonly read: ReadIncluded
  readonly cache: Cache | undefined
  /** Whose patterns are run; undefined: what the schema says. */
  readonly phase: string | undefined
}

/** So many rules may be left out before the whole schema is. */
const MOST_FAULTS = 20

/**
 * The rules of a schema, whose expressions are as untrusted as any stylesheet, run in the same closed process. The
 * schema is compiled when the first document comes, and kept by content: its stylesheet includes nothing.
 */
export function untrustedRules(given: UserRules): Result<RunSchematron> {
  const { value: stylesheet, diagnostics } = schematronStylesheet(
    given.file,
    given.rules,
    given.read,
    given.phase,
  )
  if (stylesheet === undefined) return { diagnostics }
  const { name } = given.file
  let compiled: Promise<Result<string>> | undefined
  const run: RunSchematron = async (tei, parameters = {}) => {
    const isFirst = compiled === undefined
    const { value: sheet, diagnostics: faults } = await (compiled ??= compileRules(given, stylesheet))
    // A schema that is none is no problem of the documents.
    if (sheet === undefined) throw new InputError(isFirst ? faults : [], [given.file])
    const done = of(name, await runCompiled(sheet, tei, name, { parameters, reads: [] }))
    return isFirst ? { ...done, diagnostics: [...faults, ...done.diagnostics] } : done
  }
  return { value: run, diagnostics }
}

/** Rules whose expressions are wrong are named with their places. */
async function compileRules(given: UserRules, stylesheet: string): Promise<Result<string>> {
  const { file, embedded, read, cache, phase } = given
  const faults: Diagnostic[] = []
  let { rules } = given
  let sheet: string | undefined = stylesheet
  while (sheet !== undefined) {
    const { value, diagnostics }: Result<string> = await compileKept(file.name, sheet, cache)
    if (value !== undefined) return { value, diagnostics: faults }
    const message = diagnostics[0]!.reason
    const fault = faultyRule(rules, message)
    if (!fault) return { diagnostics: [...faults, ...diagnostics] }
    const goesOn = embedded && fault.pattern !== undefined && faults.length < MOST_FAULTS
    const reason = `\`${fault.expression}\` cannot be run: ${plain(message)}; correct it${goesOn ? ' (its pattern is left out)' : ''}`
    faults.push(
      diagnose(file, fault.element.place, {
        rule: 'rule-unusable',
        source: 'schematron',
        severity: goesOn ? 'warning' : 'error',
        reason,
      }),
    )
    if (!goesOn) break
    rules = withoutPattern(rules, fault.pattern)
    sheet = schematronStylesheet(file, rules, read, phase).value
  }
  return { diagnostics: faults }
}

/** What SaxonJS says without where it says it: the stylesheet is of our making. */
function plain(message: string): string {
  const [, code, said] = /^Error (\w+): .*?\}: (.*)$/s.exec(message) ?? []
  return code === undefined ? message : `${said!.replace(/ Failed to compile stylesheet$/, '')} (${code})`
}

async function compileKept(
  schema: string,
  stylesheet: string,
  cache: Cache | undefined,
): Promise<Result<string>> {
  const key = digestOf(`schematron ${VERSION} ${stylesheet}`)
  const kept = cache?.get(key)
  if (kept !== undefined) return { value: kept, diagnostics: [] }
  // A folder with nothing but the stylesheet in it, which is all that it may read.
  const result = await inWorkFolder('chancery-rules-', async (folder) => {
    const path = join(folder, 'schema.xsl')
    writeFileSync(path, stylesheet, { flag: 'wx' })
    return of(schema, await compileStylesheet(path))
  })
  if (result.value !== undefined) cache?.put(key, result.value)
  return result
}

/** What goes wrong is said of the schema, not of the stylesheet that was made of it, which nobody has seen. */
function of(schema: string, { value, diagnostics }: Result<string>): Result<string> {
  const named = diagnostics.map((each): Diagnostic => ({
    ...each,
    reason: plainly(each.reason),
    source: 'schematron',
    place: { file: schema },
  }))
  return { ...(value !== undefined && { value }), diagnostics: named }
}

function plainly(reason: string): string {
  const said = reason
    .replace(
      / outside of its folder and that of the document, which is refused; .*$/s,
      ', which is refused: rules read no files',
    )
    .replace(/, or give it more time with --timeout$/, '')
  const [, code, message] = /^Error (\w+) on line \d+ in \S+: (.*)$/s.exec(said) ?? []
  return code === undefined
    ? said
    : `a rule cannot be run on this document: ${message!} (${code}); correct it`
}
