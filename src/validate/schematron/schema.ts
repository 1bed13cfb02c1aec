import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic, Result } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { nearest } from '../../source/nearest.js'
import { serialize } from '../../xml/serialize.js'
import { attribute, childrenNamed, descendants } from '../../xml/tree.js'
import type { XmlDocument, XmlElement, XmlNode } from '../../xml/tree.js'
import { runStylesheet, StylesheetError } from '../../xslt/run.js'
import { resolvePath } from '../relaxng/path.js'

const SCHEMATRON = 'http://purl.oclc.org/dsdl/schematron'

/** Reads a file of a schema by its path relative to the schema's name; undefined if it may not or cannot be read. */
export type ReadIncluded = (path: string) => RuleFile | undefined

export interface RuleFile {
  readonly file: SourceFile
  readonly document: XmlDocument
}

/** A schema with its includes put in place. */
export interface WholeSchema {
  readonly root: XmlElement
  /** The file that an element came from. */
  readonly fileOf: (element: XmlElement) => SourceFile
}

type Complain = (file: SourceFile, element: XmlElement, reason: string) => void

/** Puts the includes of a Schematron schema in place; each file that cannot be read is a diagnostic. */
export function wholeSchema({ file, document }: RuleFile, read: ReadIncluded): Result<WholeSchema> {
  const { root } = document
  const { diagnostics, complain } = complaints()
  if (root.namespace !== SCHEMATRON || root.localName !== 'schema') {
    const expected = `expected a Schematron \`schema\` in the namespace ${SCHEMATRON}`
    complain(file, root, `found \`${root.name}\`, ${expected}`)
    return { diagnostics }
  }
  const files = new Map<XmlElement, SourceFile>()
  const whole = new Including(read, complain, files).put(root, file, 0)
  if (diagnostics.length > 0) return { diagnostics }
  return { value: { root: whole, fileOf: (element) => files.get(element) ?? file }, diagnostics }
}

/** A list of diagnostics, and a function that adds to it. */
function complaints(): { diagnostics: Diagnostic[]; complain: Complain } {
  const diagnostics: Diagnostic[] = []
  const about = { rule: 'schema-unusable', source: 'schematron', severity: 'error' } as const
  const complain: Complain = (file, { place }, reason) =>
    void diagnostics.push(diagnose(file, place, { ...about, reason }))
  return { diagnostics, complain }
}

/** Turns a schema into the XSLT 3.0 stylesheet that checks a document with the patterns of a phase (absent: the default). */
export function schematronStylesheet({ root, fileOf }: WholeSchema, phase?: string): Result<string> {
  const { diagnostics, complain: complainOf } = complaints()
  const complain = (element: XmlElement, reason: string): void => complainOf(fileOf(element), element, reason)
  findFaults(root, phase, complain)
  if (diagnostics.length > 0) return { diagnostics }
  if (childrenNamed(root, 'pattern').length === 0)
    diagnostics.push(
      diagnose(fileOf(root), root.place, {
        rule: 'schema-empty',
        source: 'schematron',
        severity: 'warning',
        reason: 'the schema has no `pattern` and checks nothing; put its rules into a pattern',
      }),
    )
  try {
    const { result } = runStylesheet(
      'schematron',
      serialize({ type: 'document', children: [root], root }),
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

/** The attribute that an element cannot do without. */
const NEEDED: Readonly<Record<string, string>> = { assert: 'test', report: 'test', ns: 'prefix', let: 'name' }

/** Reports what would make the stylesheet fail without naming a place. */
function findFaults(
  schema: XmlElement,
  phase: string | undefined,
  complain: (element: XmlElement, reason: string) => void,
): void {
  const binding = attribute(schema, 'queryBinding') ?? 'xslt2'
  if (!BINDINGS.includes(binding.toLowerCase()))
    complain(schema, `the query binding \`${binding}\` is not supported; use xslt2 or xslt3`)
  const phases = childrenNamed(schema, 'phase').map((each) => attribute(each, 'id') ?? '')
  const chosen = phase ?? attribute(schema, 'defaultPhase') ?? '#ALL'
  if (!['#ALL', '#DEFAULT', ...phases].includes(chosen)) {
    const guess = nearest(chosen, phases)
    const remedy =
      guess === undefined ? `choose from: ${[...phases, '#ALL'].join(', ')}` : `did you mean \`${guess}\`?`
    complain(schema, `there is no phase \`${chosen}\`; ${remedy}`)
  }
  for (const element of descendants(schema)) {
    const { namespace, localName } = element
    if (namespace !== SCHEMATRON) continue
    if (!ELEMENTS.includes(localName)) {
      const guess = nearest(localName, ELEMENTS)
      complain(
        element,
        `\`${element.name}\` is not an element of Schematron; ${guess === undefined ? 'delete it' : `did you mean \`${guess}\`?`}`,
      )
    }
    const needed = NEEDED[localName]
    if (needed !== undefined && attribute(element, needed) === undefined)
      complain(element, `\`${element.name}\` lacks the attribute \`${needed}\`; add it`)
  }
}

/** The Schematron rules inside a RELAX NG schema, as a schema of their own; undefined if there are none. */
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

/** The namespace declarations of the schema, which its rules may use. */
const declarations = ({ attributes }: XmlElement): XmlElement['attributes'] =>
  attributes.filter(({ name }) => name.startsWith('xmlns:'))

/** How deep includes may be nested. */
const DEEPEST = 16

/** Puts includes in place and notes which file each element came from. References are relative to the file that has them. */
class Including {
  constructor(
    private readonly read: ReadIncluded,
    private readonly complain: Complain,
    private readonly files: Map<XmlElement, SourceFile>,
  ) {}

  put(element: XmlElement, file: SourceFile, depth: number): XmlElement {
    const children = element.children.map((child): XmlNode => {
      if (child.type !== 'element') return child
      return isInclude(child) ? this.#included(child, file, depth) : this.put(child, file, depth)
    })
    const whole = { ...element, children }
    this.files.set(whole, file)
    return whole
  }

  #included(include: XmlElement, file: SourceFile, depth: number): XmlElement {
    const href = attribute(include, 'href') ?? ''
    const other = depth < DEEPEST ? this.read(resolvePath(file.name, href)) : undefined
    if (other) return this.put(other.document.root, other.file, depth + 1)
    this.complain(file, include, `\`${href}\` cannot be read; name a file beside the schema`)
    return include
  }
}

function isInclude(element: XmlElement): boolean {
  const { namespace, localName } = element
  if (namespace !== SCHEMATRON) return false
  return localName === 'include' || (localName === 'extends' && attribute(element, 'href') !== undefined)
}
