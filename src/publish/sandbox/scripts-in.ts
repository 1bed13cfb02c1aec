import type { SefPart } from './sef.js'

/** A call of a stylesheet that leads to scripts, and where it stands, if that is known. */
export interface ScriptUse {
  /** With its prefix: `ixsl:get`. */
  readonly name: string
  readonly line?: string | undefined
  readonly module?: string | undefined
}

/** The namespaces of the extensions of SaxonJS that lead to scripts, with their usual prefixes. */
export const SCRIPT_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://saxonica.com/ns/interactiveXSLT', 'ixsl'],
  ['http://saxonica.com/ns/globalJS', 'js'],
])
/** Functions that only the compiler uses: they take objects of the engine. */
const COMPILER =
  /^Q\{http:\/\/saxon\.sf\.net\/\}(compile-XPath|compile-GlobalContext|marshal-type|parse-XPath|parse-sequence-type)$/
const CALLS = new Set(['fn', 'fnRef', 'ifCall'])

/**
 * The first call in a compiled stylesheet that leads to scripts. A SEF holds all modules, and every name in full; names that are
 * computed when it runs are refused then (`sandbox/no-scripts.ts`).
 */
export function scriptUse(sef: SefPart): ScriptUse | undefined {
  const open: [SefPart, ScriptUse][] = [[sef, { name: '' }]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [part, around] = next
    const name = scriptOf(part)
    const { line = around.line, module = around.module, C = [] } = part
    if (name !== undefined) return { name, line, module }
    for (let at = C.length - 1; at >= 0; at--) open.push([C[at]!, { name: '', line, module }])
  }
  return undefined
}

function scriptOf({ N = '', name = '', C = [] }: SefPart): string | undefined {
  if (!CALLS.has(N)) return undefined
  if (N === 'fn' && name === 'function-lookup') return lookedUp(C[0])
  const [, namespace = '', local = name] = /^Q\{([^}]*)\}(.*)$/s.exec(name) ?? []
  const prefix = SCRIPT_NAMESPACES.get(namespace)
  if (prefix !== undefined) return `${prefix}:${local}`
  const [, ofCompiler] = COMPILER.exec(name) ?? []
  if (ofCompiler !== undefined) return `saxon:${ofCompiler}`
  return isInherited(local) || isInherited(namespace) ? local : undefined
}

/** The engine looks functions up in plain objects, which inherit functions of JavaScript. */
const isInherited = (name: string): boolean => name in Object.prototype

/** The script function that `function-lookup` is asked for by a literal name. */
function lookedUp(asked: SefPart | undefined): string | undefined {
  const texts = (part: SefPart): string[] => [part.uri ?? part.val ?? '', ...(part.C ?? []).flatMap(texts)]
  const words = asked ? texts(asked).filter((text) => text !== '') : []
  const at = words.findIndex((text) => SCRIPT_NAMESPACES.has(text))
  return at < 0 ? undefined : `${SCRIPT_NAMESPACES.get(words[at]!)}:${words[at + 1] ?? 'window'}`
}
