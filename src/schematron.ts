import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileStylesheet, runCompiled } from './publish/transform.js'
import { inWorkFolder } from './publish/work-folder.js'
import { diagnose } from './source/diagnostic.js'
import type { Diagnostic, Result } from './source/diagnostic.js'
import { digestOf } from './validate/cache.js'
import type { Cache } from './validate/cache.js'
import type { RunSchematron } from './validate/schemas.js'
import { faultyRule, withoutPattern } from './validate/schematron-faults.js'
import type { FaultyRule } from './validate/schematron-faults.js'
import { schematronStylesheet, wholeSchema } from './validate/schematron-schema.js'
import type { ReadIncluded, RuleFile } from './validate/schematron-schema.js'
import { VERSION } from './version.js'

export interface RuleOptions {
  readonly read: ReadIncluded
  /** Inside a RELAX NG schema: a rule that cannot be run does not stop the others. */
  readonly embedded: boolean
  readonly cache?: Cache
  /** Whose patterns are run; undefined: what the schema says. */
  readonly phase?: string | undefined
}

/** So many rules may be left out before the whole schema is. */
const MOST_FAULTS = 20

/**
 * The rules of a schema, whose expressions are as untrusted as any stylesheet, run in the same closed process. Rules whose
 * expressions are wrong are named with their places. What was compiled is kept by content: its stylesheet includes nothing.
 */
export async function compileRules(rules: RuleFile, options: RuleOptions): Promise<Result<RunSchematron>> {
  const { name } = rules.file
  const { value: whole, diagnostics: missing } = wholeSchema(rules, options.read)
  if (!whole) return { diagnostics: missing }
  const faults: Diagnostic[] = []
  for (let { root } = whole; ;) {
    const { value: sheet, diagnostics } = schematronStylesheet({ ...whole, root }, options.phase)
    if (sheet === undefined) return { diagnostics: [...faults, ...diagnostics] }
    const compiled = await compileKept(name, sheet, options.cache)
    if (compiled.value !== undefined)
      return { value: runner(name, compiled.value), diagnostics: [...faults, ...diagnostics] }
    const message = compiled.diagnostics[0]!.reason
    const fault = faultyRule(root, message)
    if (!fault) return { diagnostics: [...faults, ...compiled.diagnostics] }
    const goesOn = options.embedded && fault.pattern !== undefined && faults.length < MOST_FAULTS
    faults.push(unusable(fault, whole.fileOf(fault.element), message, goesOn))
    if (!goesOn) return { diagnostics: faults }
    root = withoutPattern(root, fault.pattern)
  }
}

function runner(name: string, sheet: string): RunSchematron {
  const { run } = runCompiled(sheet, name, { reads: [] })
  return async (tei, parameters) => of(name, await run(tei, parameters))
}

function unusable(
  { element, expression }: FaultyRule,
  file: RuleFile['file'],
  message: string,
  goesOn: boolean,
): Diagnostic {
  return diagnose(file, element.place, {
    rule: 'rule-unusable',
    source: 'schematron',
    severity: goesOn ? 'warning' : 'error',
    reason: `\`${expression}\` cannot be run: ${plain(message)}; correct it${goesOn ? ' (its pattern is left out)' : ''}`,
  })
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
