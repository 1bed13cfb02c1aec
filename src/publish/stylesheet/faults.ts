import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { lineStartsOf } from '../../source/file.js'
import type { SourceFile } from '../../source/file.js'
import { STOPPED, refusedModule, scriptIn, withNetworkExplained } from '../sandbox/refusals.js'

/** The rules under which messages of the engine are reported. */
const OF_THE_ENGINE = new Set(['stylesheet-error', 'stylesheet-script', 'transform-failed'])

/** A message of SaxonJS about a stylesheet or one of its modules, moved to its line and freed of the engine's own jargon. */
export function atItsPlace(
  diagnostic: Diagnostic,
  stylesheet: SourceFile,
  modules: readonly SourceFile[],
): Diagnostic {
  const { rule } = diagnostic
  if (!OF_THE_ENGINE.has(rule)) return diagnostic
  const { code, line, module, expression, message } = partsOf(diagnostic.reason)
  const file = module === undefined ? stylesheet : fileEndingIn([stylesheet, ...modules], module)
  const which = [
    ...(file ? [] : [`in ${module}, line ${line ?? '?'}`]),
    ...(expression === undefined ? [] : [`in \`${expression}\``]),
  ].join(' ')
  const reason = `${which === '' ? '' : `${which}: `}${message}${code === undefined ? '' : ` (${code})`}`
  if (!file) return { ...diagnostic, reason }
  const from = line !== undefined && message.startsWith(STOPPED) ? messageLine(file, line) : line
  const script = nameSpan(file, line ?? 1, scriptIn(message))
  const span = script ?? (from === undefined ? undefined : lineSpan(file, from, expression))
  return diagnose(file, span, { ...diagnostic, reason })
}

/** The file of a module, which SaxonJS names by the end of its path; undefined if several end like that. */
function fileEndingIn(files: readonly SourceFile[], module: string): SourceFile | undefined {
  const found = files.filter(({ name }) => `/${name}`.endsWith(`/${module}`))
  const near = found.length > 0 ? found : files.filter(({ name }) => last(name) === last(module))
  return near.length === 1 ? near[0] : undefined
}

/** The line of the first terminating message from a line on: SaxonJS only knows the line of the template. */
function messageLine(file: SourceFile, line: number): number {
  const { text } = file
  const starts = lineStartsOf(file)
  const start = starts[line - 1] ?? text.length
  const found = /<[\w.-]+:message\s[^>]*\bterminate\s*=/.exec(text.slice(start))
  if (!found) return line
  const place = start + found.index
  return starts.findLastIndex((each) => each <= place) + 1
}

/** The first place of a prefixed name from a line on: the engine knows the line of the template at best. */
function nameSpan(
  file: SourceFile,
  line: number,
  name: string | undefined,
): { start: number; end: number } | undefined {
  if (name === undefined) return undefined
  const start = lineStartsOf(file)[line - 1] ?? 0
  const found = new RegExp(`(?:[\\w.-]+:|Q\\{[^{}]*\\})${name}(?![\\w.-])`).exec(file.text.slice(start))
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined
}

interface Parts {
  readonly code?: string | undefined
  readonly line?: number | undefined
  readonly module?: string | undefined
  readonly expression?: string | undefined
  readonly message: string
}

/** Splits `Error XPST0003: Static error in XPath on line 3 in a/b.xsl {1 +}: Expected …`. */
function partsOf(reason: string): Parts {
  const text = withNetworkExplained(reason)
    .replace(/\s*Failed to compile stylesheet$/, '')
    .replaceAll('file://', '')
    .replaceAll('variable Q{}', 'variable $')
    .replace(
      /parameter \$(\S+) is required/,
      'the parameter `$1` needs a value; give it one with --param $1=…',
    )
    .replace(/Q\{[^}]*\}(?=[\p{L}_])/gu, '')
    .replace(
      / of {2}\S+ failed:\s*Cannot read file (\S+) - Access to this API.*$/,
      (_, file: string) => ` ${refusedModule(file)}`,
    )
    .replace(/ of {2}\S+ failed:\s*Cannot read file (\S+) - ENOENT.*$/, ' failed: there is no file `$1`')
  const parts =
    /^Error (\w+):?(?: Static error in XPath)?(?: on line (\d+))?(?: in (\S+?))?(?: \{(.*?)\})?: (.*)$/s.exec(
      text,
    )
  if (!parts) return { message: text }
  const [, code, line, module, expression, message] = parts
  return { code, line: line === undefined ? undefined : Number(line), module, expression, message: message! }
}

const last = (path: string): string | undefined => path.split(/[\\/]/).at(-1)

/** The place of the expression from the line on, since the engine may name the line of the element before; else the line. */
function lineSpan(
  file: SourceFile,
  line: number,
  expression: string | undefined,
): { start: number; end: number } | undefined {
  const { text } = file
  const starts = lineStartsOf(file)
  const start = starts[line - 1]
  if (start === undefined) return undefined
  const quoted = [`"${expression ?? ''}"`, `'${expression ?? ''}'`].map((words) => text.indexOf(words, start))
  const at = Math.min(...quoted.filter((each) => each >= 0))
  if (expression !== undefined && Number.isFinite(at))
    return { start: at + 1, end: at + 1 + expression.length }
  const words = text.slice(start, (starts[line] ?? text.length + 1) - 1).trimEnd()
  return { start: start + words.search(/\S|$/), end: start + words.length }
}
