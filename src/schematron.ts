import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileStylesheet } from './publish/stylesheet/compile.js'
import { refusedToRules } from './publish/sandbox/refusals.js'
import { runCompiled } from './publish/stylesheet/run-compiled.js'
import { inWorkFolder } from './publish/stylesheet/work-folder.js'
import { diagnose } from './source/diagnostic.js'
import type { Diagnostic, Result } from './source/diagnostic.js'
import { digestOf } from './validate/cache.js'
import type { Cache } from './validate/cache.js'
import type { RunSchematron } from './validate/schemas.js'
import { faultyRule, withoutPattern } from './validate/schematron/faults.js'
import type { FaultyRule } from './validate/schematron/faults.js'
import { schematronStylesheet, wholeSchema } from './validate/schematron/schema.js'
import type { ReadIncluded, RuleFile } from './validate/schematron/schema.js'
import { VERSION } from './version.js'

export interface RuleOptions {
  readonly read: ReadIncluded
  /** The rules come from a RELAX NG schema: a pattern that cannot be run is left out with a warning. */
  readonly embedded: boolean
  readonly cache?: Cache | undefined
  /** The phase whose patterns are run; undefined for the schema's default. */
  readonly phase?: string | undefined
}

/** A schema with more patterns to leave out is refused. */
const MOST_FAULTS = 20

/**
 * Compiles the rules of a schema. Their expressions are as untrusted as any stylesheet, and run in the same kind of closed process.
 * An expression that does not compile is a diagnostic at its place. The cache is keyed by the stylesheet made of the schema,
 * which includes nothing.
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
  return async (tei, parameters) => about(name, await run(tei, parameters))
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
    reason: `\`${expression}\` cannot be run: ${withoutPlace(message)}; correct it${goesOn ? ' (its pattern is left out)' : ''}`,
  })
}

/** A message of SaxonJS without its place, which is in a stylesheet of our making. */
function withoutPlace(message: string): string {
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
  // The stylesheet may read its folder, so that has to hold nothing else.
  const result = await inWorkFolder('chancery-rules-', async (folder) => {
    const path = join(folder, 'schema.xsl')
    writeFileSync(path, stylesheet, { flag: 'wx' })
    return about(schema, await compileStylesheet(path))
  })
  if (result.value !== undefined) cache?.put(key, result.value)
  return result
}

/** Diagnostics about the schema, instead of the stylesheet that was made of it and that nobody has seen. */
function about(schema: string, { value, diagnostics }: Result<string>): Result<string> {
  const named = diagnostics.map((each): Diagnostic => ({
    ...each,
    reason: inTermsOfRules(each.reason),
    source: 'schematron',
    place: { file: schema },
  }))
  return { ...(value !== undefined && { value }), diagnostics: named }
}

function inTermsOfRules(reason: string): string {
  const said = refusedToRules(reason).replace(/, or give it more time with --timeout$/, '')
  const [, code, message] = /^Error (\w+) on line \d+ in \S+: (.*)$/s.exec(said) ?? []
  return code === undefined
    ? said
    : `a rule cannot be run on this document: ${message!} (${code}); correct it`
}
