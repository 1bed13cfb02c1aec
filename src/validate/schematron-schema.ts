import { diagnose } from '../source/diagnostic.js'
import type { Diagnostic, Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { nearest } from '../source/nearest.js'
import { serialize } from '../xml/serialize.js'
import { attribute, childElements, descendants } from '../xml/tree.js'
import type { XmlDocument, XmlElement, XmlNode } from '../xml/tree.js'
import { runStylesheet, StylesheetError } from '../xslt/run.js'

const SCHEMATRON = 'http://purl.oclc.org/dsdl/schematron'

/** A file that a schema includes, by its reference; undefined where it may not or cannot be read. */
export type ReadIncluded = (href: string) => XmlDocument | undefined

/** A Schematron schema as the XSLT 3.0 stylesheet that checks a document, with the patterns of a phase or of all. */
export function schematronStylesheet(
  file: SourceFile,
  document: XmlDocument,
  read: ReadIncluded,
  phase?: string,
): Result<string> {
  const diagnostics: Diagnostic[] = []
  const complain = (element: XmlElement, reason: string): void =>
    void diagnostics.push(
      diagnose(file, element.place, {
        rule: 'schema-unusable',
        source: 'schematron',
        severity: 'error',
        reason,
      }),
    )
  const { root } = document
  if (root.namespace !== SCHEMATRON || root.localName !== 'schema') {
    complain(root, `found \`${root.name}\`, expected a Schematron \`schema\` in the namespace ${SCHEMATRON}`)
    return { diagnostics }
  }
  const whole = withIncludes(root, read, complain, 0)
  if (diagnostics.length === 0) findFaults(whole, phase, complain)
  if (diagnostics.length > 0) return { diagnostics }
  if (!childElements(whole).some(({ localName }) => localName === 'pattern'))
    diagnostics.push(
      diagnose(file, root.place, {
        rule: 'schema-empty',
        source: 'schematron',
        severity: 'warning',
        reason: 'the schema has no `pattern`, so it checks nothing; put its rules into one',
      }),
    )
  try {
    const { result } = runStylesheet(
      'schematron',
      serialize({ type: 'document', children: [whole], root: whole }),
      phase === undefined ? {} : { phase },
    )
    return { value: result, diagnostics }
  } catch (error) {
    if (!(error instanceof StylesheetError)) throw error
    complain(root, `the schema cannot be compiled: ${error.message}`)
    return { diagnostics }
  }
}

const BINDINGS = ['xslt', 'xslt2', 'xslt3', 'xpath2', 'xpath3']

const ELEMENTS =
  'schema title p ns let phase active pattern param rule assert report extends include diagnostics diagnostic properties property emph dir span name value-of'.split(
    ' ',
  )

/** Attributes without which an element means nothing. */
const NEEDED: Readonly<Record<string, string>> = { assert: 'test', report: 'test', ns: 'prefix', let: 'name' }

/** What the stylesheet would stumble over without a word of where. */
function findFaults(
  schema: XmlElement,
  phase: string | undefined,
  complain: (element: XmlElement, reason: string) => void,
): void {
  const binding = attribute(schema, 'queryBinding') ?? 'xslt2'
  if (!BINDINGS.includes(binding.toLowerCase()))
    complain(schema, `the query binding \`${binding}\` is not supported; use xslt2 or xslt3`)
  const phases = childElements(schema)
    .filter(({ localName }) => localName === 'phase')
    .map((each) => attribute(each, 'id') ?? '')
  const chosen = phase ?? attribute(schema, 'defaultPhase') ?? '#ALL'
  if (!['#ALL', '#DEFAULT', ...phases].includes(chosen)) {
    const guess = nearest(chosen, phases)
    const remedy =
      guess === undefined ? `use one of: ${[...phases, '#ALL'].join(', ')}` : `did you mean \`${guess}\`?`
    complain(schema, `there is no phase \`${chosen}\`; ${remedy}`)
  }
  for (const element of descendants(schema)) {
    const { namespace, localName } = element
    if (namespace !== SCHEMATRON) continue
    if (!ELEMENTS.includes(localName)) {
      const guess = nearest(localName, ELEMENTS)
      complain(
        element,
        `\`${element.name}\` is no element of Schematron; ${guess === undefined ? 'delete it' : `did you mean \`${guess}\`?`}`,
      )
    }
    const needed = NEEDED[localName]
    if (needed !== undefined && attribute(element, needed) === undefined)
      complain(element, `\`${element.name}\` has no \`${needed}\`; write it`)
  }
}

/** The rules that a RELAX NG schema carries with it, as a Schematron schema; undefined where there are none. */
export function embeddedRules({ root }: XmlDocument): XmlDocument | undefined {
  const found = [...descendants(root)].filter(
    ({ namespace, localName }) => namespace === SCHEMATRON && (localName === 'ns' || localName === 'pattern'),
  )
  const patterns = found.filter(({ localName }) => localName === 'pattern')
  if (patterns.length === 0) return undefined
  const spaces = new Map(
    found.filter(({ localName }) => localName === 'ns').map((ns) => [attribute(ns, 'prefix'), ns]),
  )
  const schema: XmlElement = {
    type: 'element',
    name: 'schema',
    localName: 'schema',
    namespace: SCHEMATRON,
    attributes: [
      { name: 'xmlns', namespace: '', value: SCHEMATRON },
      ...declarations(root),
      { name: 'queryBinding', namespace: '', value: 'xslt3' },
    ],
    children: [...spaces.values(), ...patterns],
  }
  return { type: 'document', children: [schema], root: schema }
}

/** Prefixes of the schema that its rules may use. */
const declarations = ({ attributes }: XmlElement): XmlElement['attributes'] =>
  attributes.filter(({ name }) => name.startsWith('xmlns:'))

function withIncludes(
  element: XmlElement,
  read: ReadIncluded,
  complain: (element: XmlElement, reason: string) => void,
  depth: number,
): XmlElement {
  const children = element.children.map((child): XmlNode => {
    if (child.type !== 'element') return child
    const isInclude =
      child.namespace === SCHEMATRON &&
      (child.localName === 'include' ||
        (child.localName === 'extends' && attribute(child, 'href') !== undefined))
    if (!isInclude) return withIncludes(child, read, complain, depth)
    const href = attribute(child, 'href') ?? ''
    const included = depth < 16 ? read(href) : undefined
    if (included) return withIncludes(included.root, read, complain, depth + 1)
    complain(child, `\`${href}\` cannot be read; name a file beside the schema`)
    return child
  })
  return { ...element, children }
}
