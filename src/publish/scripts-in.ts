import type { SefPart } from './sef.js'

/** A way from a stylesheet to scripts: what it is called, and where it stands. */
export interface ScriptUse {
  readonly name: string
  readonly line?: string | undefined
  readonly module?: string | undefined
}

/** The extensions of SaxonJS that lead to scripts, under the names that one writes them with. */
export const SCRIPT_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://saxonica.com/ns/interactiveXSLT', 'ixsl'],
  ['http://saxonica.com/ns/globalJS', 'js'],
])
/** Functions of the compiler, which take objects of the engine; nobody else has a use for them. */
const COMPILER =
  /^Q\{http:\/\/saxon\.sf\.net\/\}(compile-XPath|compile-GlobalContext|marshal-type|parse-XPath|parse-sequence-type)$/
const CALLS = new Set(['fn', 'fnRef', 'ifCall'])

/**
 * The first way to scripts in a compiled stylesheet, which holds what it includes, too, and every name in full. Names that are
 * computed only when it runs are refused there (`no-scripts.ts`).
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

/** The engine looks functions up in objects, and what every object inherits is a function of JavaScript. */
const isInherited = (name: string): boolean => name in Object.prototype

/** A function that is asked for by a name in the stylesheet. */
function lookedUp(asked: SefPart | undefined): string | undefined {
  const texts = (part: SefPart): string[] => [part.uri ?? part.val ?? '', ...(part.C ?? []).flatMap(texts)]
  const words = asked ? texts(asked).filter((text) => text !== '') : []
  const at = words.findIndex((text) => SCRIPT_NAMESPACES.has(text))
  return at < 0 ? undefined : `${SCRIPT_NAMESPACES.get(words[at]!)}:${words[at + 1] ?? 'window'}`
}
