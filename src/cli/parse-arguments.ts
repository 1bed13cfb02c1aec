import { existsSync } from 'node:fs'
import { nearest } from '../source/nearest.js'
import { Arguments, UsageError } from './command.js'
import type { Command, OptionSpec } from './command.js'

/** The options that every command takes. */
export const COMMON: readonly OptionSpec[] = [
  { name: 'quiet', short: 'q', help: 'print errors only' },
  { name: 'json', help: 'print diagnostics and summaries as JSON, one object per line' },
  { name: 'help', short: 'h', help: 'show this help' },
]

/**
 * Parses `--name value`, `--name=value` and `-o value`; `--` ends the options, `-` is a file, and `-:7` a line of it. Throws a
 * `UsageError`.
 */
export function parseArguments(command: Command, given: readonly string[]): Arguments {
  const specs = [...command.options, ...COMMON]
  const values = new Map<string, string[]>()
  const files: string[] = []
  for (let at = 0; at < given.length; at++) {
    const word = given[at]!
    if (word === '--') {
      files.push(...given.slice(at + 1))
      break
    }
    if (!word.startsWith('-') || /^-(?::|$)/.test(word)) {
      files.push(word)
      continue
    }
    const [name, attached] = splitOption(word)
    const spec = specs.find(
      (each) => `--${each.name}` === name || (each.short !== undefined && `-${each.short}` === name),
    )
    if (!spec) throw new UsageError(unknownOption(command, name, specs))
    if (spec.value === undefined) {
      if (attached !== undefined) throw new UsageError(`${name} takes no value`)
      values.set(spec.name, [])
      continue
    }
    const value = attached ?? given[++at]
    if (value === undefined) throw new UsageError(`${name} needs a value: ${name} ${spec.value}`)
    if (values.has(spec.name) && !spec.repeated) throw new UsageError(`${name} is given twice`)
    values.set(spec.name, [...(values.get(spec.name) ?? []), value])
  }
  return new Arguments(files, values)
}

function splitOption(word: string): [string, string | undefined] {
  const equals = word.indexOf('=')
  return word.startsWith('--') && equals > 0
    ? [word.slice(0, equals), word.slice(equals + 1)]
    : [word, undefined]
}

function unknownOption(command: Command, name: string, specs: readonly OptionSpec[]): string {
  const word = name.replace(/^-+/, '')
  const names = specs.map((spec) => spec.name)
  // The beginning of one name, such as `--out`.
  const begun = word.length > 1 ? names.filter((each) => each.startsWith(word)) : []
  const guess = begun.length === 1 ? begun[0] : nearest(word, names)
  if (existsSync(name)) return `unknown option ${name}; the file of this name is ./${name}`
  return `unknown option ${name}${guess === undefined ? '' : `; did you mean --${guess}?`} (see chancery ${command.name} --help)`
}
