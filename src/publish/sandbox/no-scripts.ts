import { callsScript } from './refusals.js'
import { SCRIPT_NAMESPACES, scriptUse } from './scripts-in.js'
import type { SefPart } from './sef.js'

/** SaxonJS, as far as its ways to scripts are concerned. */
export interface Scripted {
  readonly internals: { readonly NsConst: Record<string, unknown> }
  readonly XError: new (message: string, code: string) => Error
  getPlatform(): Record<string, unknown> & { resource(name: 'functions' | 'compiler'): unknown }
  registerExtensionFunctions(library: { namespace: string; signatures: Record<string, unknown> }): void
  internalTransform(sef: SefPart, ...rest: unknown[]): unknown
}

/**
 * Removes the extension functions of SaxonJS that lead to JavaScript, however a stylesheet names them: static expressions run
 * while it is compiled, others are made while it runs (`xsl:evaluate`, `function-lookup`), and `fn:transform` runs whole
 * stylesheets.
 */
export function takeScripts(saxon: Scripted): void {
  const platform = saxon.getPlatform()
  const known = platform.resource('functions') as Record<string, Record<string, unknown>>
  const constants = saxon.internals.NsConst
  for (const [namespace, prefix] of SCRIPT_NAMESPACES) {
    // Without signatures, no expression that calls one compiles, and no lookup finds one.
    const names = Object.keys(known[namespace] ?? {})
    const signatures = Object.fromEntries(names.map((name) => [name, false]))
    saxon.registerExtensionFunctions({ namespace, signatures })
    delete known[namespace]
    // The engine compares a call's namespace with this constant to see who answers it; nothing equals NaN.
    const keys = Object.keys(constants).filter((key) => constants[key] === namespace)
    if (keys.length === 0)
      throw new Error(`this version of SaxonJS cannot be run safely: it has no constant for ${prefix}`)
    for (const key of keys) constants[key] = NaN
  }
  // What `ixsl:window()` returns.
  platform['globalObject'] = Object.freeze(Object.create(null))
  const compiler = platform.resource('compiler')
  const run = saxon.internalTransform.bind(saxon)
  saxon.internalTransform = (sef, ...rest) => {
    const use = sef === compiler ? undefined : scriptUse(sef)
    if (use) throw new saxon.XError(callsScript(use.name), 'XPST0017')
    return run(sef, ...rest)
  }
}
