import { readFileSync, realpathSync } from 'node:fs'
import { dirname, extname, join, resolve, sep } from 'node:path'
import { decode } from '../source/decode.js'
import type { SourceFile } from '../source/file.js'
import { embeddedRules, schematronStylesheet } from '../validate/schematron-schema.js'
import type { Schema } from '../validate/schemas.js'
import { parseXml } from '../xml/parse.js'
import { readXml } from '../xml/read.js'
import type { XmlDocument } from '../xml/tree.js'
import { UsageError } from './command.js'
import { readText } from './files.js'
import { InputError, readDocument } from './inputs.js'
import { printable } from './excerpt.js'
import { runUntrusted } from './schematron.js'
import type { Terminal } from './terminal.js'

/** The schemas that `--schema` names: RELAX NG (`.rng`, `.rnc`), with the rules in it if wished, and Schematron (`.sch`). */
export async function readSchemas(
  paths: readonly string[],
  embedded: boolean,
  terminal: Terminal,
): Promise<Schema[]> {
  const schemas: Schema[] = []
  for (const path of paths) {
    const ending = extname(path).toLowerCase()
    if (ending !== '.rng' && ending !== '.rnc' && ending !== '.sch')
      throw new UsageError(`--schema ${path}: expected RELAX NG (.rng, .rnc) or Schematron (.sch)`)
    if (ending === '.rnc') {
      schemas.push({ type: 'relaxng', file: await readText(path, terminal), read: readIncluded(path) })
      continue
    }
    const { file, document } = await readDocument(path, terminal)
    if (ending === '.rng') schemas.push({ type: 'relaxng', file, document, read: readIncluded(path) })
    const rules = ending === '.sch' ? document : embedded ? embeddedRules(document) : undefined
    if (rules) schemas.push(schematron(path, file, rules))
  }
  return schemas
}

/**
 * The schemas that a document names by `<?xml-model?>`: files beside it. Those of other places are not fetched,
 * and are said to be left out.
 */
export async function modelsOf(
  path: string,
  document: XmlDocument,
  embedded: boolean,
  terminal: Terminal,
): Promise<Schema[] | undefined> {
  const hrefs = document.children.flatMap((node) =>
    node.type === 'instruction' && node.target === 'xml-model'
      ? (/\bhref\s*=\s*["']([^"']+)["']/.exec(node.value)?.slice(1) ?? [])
      : [],
  )
  const local = hrefs.filter(
    (href) => !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(href) && /\.(?:rng|rnc|sch)$/i.test(href),
  )
  const left = hrefs.filter((href) => !local.includes(href))
  if (left.length > 0 && !terminal.quiet)
    terminal.err(`${path}: not fetched: ${left.map(printable).join(', ')}; name a copy with --schema\n`)
  if (local.length === 0) return undefined
  return await readSchemas(
    [...new Set(local)].map((href) => join(dirname(path), href)),
    embedded,
    terminal,
  )
}

function schematron(path: string, file: SourceFile, document: XmlDocument): Schema {
  const read = readIncluded(path)
  const { value, diagnostics } = schematronStylesheet(file, document, (href) => {
    const included = read(resolve(dirname(path), href))
    return included && parseXml(included).value
  })
  if (value === undefined) throw new InputError(diagnostics, [file])
  return { type: 'schematron', run: (tei, parameters) => runUntrusted(path, value, tei, parameters) }
}

/** Files that a schema includes, from its own folder and those inside it. */
function readIncluded(schema: string): (path: string) => SourceFile | undefined {
  const folder = dirname(resolve(schema))
  return (path) => {
    try {
      const real = realpathSync(resolve(path))
      if (real !== folder && !real.startsWith(folder + sep)) return undefined
      const bytes = readFileSync(real)
      return /\.rnc$/i.test(path) ? decode(path, bytes).value : readXml(path, bytes).file
    } catch {
      return undefined
    }
  }
}
