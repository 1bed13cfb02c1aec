import type { SourceFile } from '../../../source/file.js'
import { attribute, textOf, XML_NAMESPACE, XMLNS_NAMESPACE } from '../../../xml/tree.js'
import type { XmlDocument, XmlElement } from '../../../xml/tree.js'
import { DatatypeError } from '../datatype/datatype.js'
import type { Datatype, Parameter } from '../datatype/datatype.js'
import { Datatypes } from '../datatype/datatypes.js'
import { collectGrammar } from './grammar.js'
import type { Definition, Scope } from './grammar.js'
import type { NameClass } from '../pattern/name-class.js'
import { qualified } from '../pattern/name-class.js'
import { Patterns } from '../pattern/pattern.js'
import type { ElementDefinition, Pattern } from '../pattern/pattern.js'
import { SchemaError } from '../schema-error.js'
import { resolvePath } from '../path.js'
import { isNameClass, isQualifiedName, RELAXNG, schemaChildren, syntaxProblem } from './syntax.js'

/** What an element of a schema inherits from the elements around it. */
export interface Environment {
  readonly file: SourceFile
  readonly ns: string
  /** The URI of the datatype library, '' for the built-in one. */
  readonly library: string
  readonly prefixes: ReadonlyMap<string, string>
  /** The grammar around it, if there is one. */
  readonly scope: Scope | undefined
  /** The path that references are relative to: that of the file, or `xml:base`. */
  readonly base: string
  /** The names of the files that include one another down to here, to find cycles. */
  readonly stack: readonly string[]
}

/** Reads another file of a schema by its path (with `/`); undefined if it may not or cannot be read. */
export type Resolve = (path: string) => { file: SourceFile; document: XmlDocument } | undefined

export const XML_PREFIX: ReadonlyMap<string, string> = new Map([['xml', XML_NAMESPACE]])
/** The beginning of the namespace of declarations, which the specification forbids for attributes, with or without its slash. */
const XMLNS = XMLNS_NAMESPACE.replace(/\/$/, '')

/** A compiled schema. */
export interface Compiled {
  readonly patterns: Patterns
  readonly start: Pattern
  /** All element patterns of the schema. */
  readonly elements: readonly ElementDefinition[]
  readonly types: Datatypes
}

/** Compiles RELAX NG in XML syntax to patterns: the simplification of section 4 of the specification. */
export class Compiler {
  readonly patterns = new Patterns()
  readonly elements: ElementDefinition[] = []
  readonly types = new Datatypes()
  /** The contents of elements, compiled after the elements themselves, since elements contain one another. */
  readonly #pending: (() => void)[] = []
  /** Definitions that may be unused: they must be correct too, but may contain themselves. */
  readonly #unused: (() => void)[] = []
  #used = true

  constructor(readonly resolve: Resolve) {}

  /** Throws a `SchemaError` for a schema that is wrong. */
  compile(file: SourceFile, { root }: XmlDocument): Compiled {
    const environment = this.#root(root, {
      file,
      ns: '',
      library: '',
      base: file.name,
      prefixes: XML_PREFIX,
      scope: undefined,
      stack: [file.name],
    })
    const start = this.pattern(root, environment)
    this.#work()
    this.#used = false
    for (const define of this.#unused) define()
    this.#work()
    return { patterns: this.patterns, start, elements: this.elements, types: this.types }
  }

  #work(): void {
    for (let next = this.#pending.pop(); next; next = this.#pending.pop()) next()
  }

  #root(root: XmlElement, environment: Environment): Environment {
    if (root.namespace !== RELAXNG)
      this.fail(`found \`${root.name}\`, expected a schema in the namespace ${RELAXNG}`, root, environment)
    return environment
  }

  fail(message: string, element: XmlElement, { file }: Environment): never {
    throw new SchemaError(message, file, element.place)
  }

  /** The environment inside an element; also checks the element's syntax. */
  inside(element: XmlElement, outer: Environment, parent?: string): Environment {
    const problem = syntaxProblem(element, parent)
    if (problem !== undefined) this.fail(problem, element, outer)
    const declared = element.attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'))
    const ns = attribute(element, 'ns')
    const library = attribute(element, 'datatypeLibrary')
    const base = attribute(element, 'xml:base')
    if (declared.length === 0 && ns === undefined && library === undefined && base === undefined) return outer
    const prefixes =
      declared.length === 0
        ? outer.prefixes
        : new Map([
            ...outer.prefixes,
            ...declared.map(({ name, value }): [string, string] => [name.slice(6), value]),
          ])
    return {
      ...outer,
      prefixes,
      ns: ns ?? outer.ns,
      library: library ?? outer.library,
      base: base === undefined ? outer.base : resolvePath(outer.base, base),
    }
  }

  /** The group of some patterns in a row. */
  group(elements: readonly XmlElement[], environment: Environment): Pattern {
    return elements
      .map((element) => this.pattern(element, environment))
      .reduceRight((right, left) => this.patterns.group(left, right), this.patterns.empty)
  }

  pattern(element: XmlElement, outer: Environment): Pattern {
    const environment = this.inside(element, outer)
    const children = schemaChildren(element)
    const { patterns } = this
    switch (element.localName) {
      case 'element':
        return this.#element(element, children, environment)
      case 'attribute':
        return this.#attribute(element, children, environment)
      case 'group':
        return this.group(children, environment)
      case 'interleave':
        return this.#interleave(children, environment)
      case 'mixed':
        return patterns.interleave(this.group(children, environment), patterns.text)
      case 'choice':
        return patterns.choice(...children.map((child) => this.pattern(child, environment)))
      case 'optional':
        return patterns.optional(this.group(children, environment))
      case 'zeroOrMore':
        return patterns.optional(patterns.oneOrMore(this.group(children, environment)))
      case 'oneOrMore':
        return patterns.oneOrMore(this.group(children, environment))
      case 'list':
        return patterns.list(this.group(children, environment))
      case 'empty':
        return patterns.empty
      case 'text':
        return patterns.text
      case 'notAllowed':
        return patterns.notAllowed
      case 'data':
        return this.#data(element, children, environment)
      case 'value':
        return this.#value(element, environment)
      case 'ref':
        return this.#reference(element, environment.scope, environment)
      case 'parentRef':
        return this.#reference(element, environment.scope?.parent, environment)
      case 'externalRef':
        return this.#external(element, environment)
      case 'grammar':
        return this.#grammar(element, environment)
      default:
        return this.fail(
          `\`${element.localName}\` is not a pattern; use one, such as \`element\` or \`ref\``,
          element,
          environment,
        )
    }
  }

  #interleave(children: readonly XmlElement[], environment: Environment): Pattern {
    return children
      .map((child) => this.pattern(child, environment))
      .reduce((left, right) => this.patterns.interleave(left, right))
  }

  #element(element: XmlElement, children: readonly XmlElement[], environment: Environment): Pattern {
    const { names, rest } = this.#names(element, children, environment)
    let content: Pattern | undefined
    const definition: ElementDefinition = {
      names,
      content: () => (content ??= this.group(rest, environment)),
      place: element.place,
    }
    this.elements.push(definition)
    this.#pending.push(() => void definition.content())
    return this.patterns.element(definition)
  }

  #attribute(element: XmlElement, children: readonly XmlElement[], environment: Environment): Pattern {
    // An attribute with `name` but without its own `ns` has no namespace.
    const own =
      attribute(element, 'name') !== undefined && attribute(element, 'ns') === undefined
        ? { ...environment, ns: '' }
        : environment
    const { names, rest } = this.#names(element, children, own)
    this.#checkAttributeName(names, element, environment)
    const content = rest.length === 0 ? this.patterns.text : this.group(rest, environment)
    return this.patterns.attribute(names, content)
  }

  #checkAttributeName(names: NameClass, element: XmlElement, environment: Environment): void {
    if (names.kind === 'name' && names.name === '{}xmlns')
      this.fail('no attribute may be named `xmlns`; delete the pattern', element, environment)
    if (
      (names.kind === 'name' && names.name.startsWith(`{${XMLNS}`)) ||
      (names.kind === 'nsName' && names.namespace.startsWith(XMLNS))
    )
      this.fail(
        'no attribute may be in the namespace of `xmlns`; use another namespace',
        element,
        environment,
      )
    if (names.kind === 'choice')
      for (const member of names.members) this.#checkAttributeName(member, element, environment)
    if ((names.kind === 'anyName' || names.kind === 'nsName') && names.except)
      this.#checkAttributeName(names.except, element, environment)
  }

  #names(
    element: XmlElement,
    children: readonly XmlElement[],
    environment: Environment,
  ): { names: NameClass; rest: readonly XmlElement[] } {
    const name = attribute(element, 'name')
    if (name !== undefined)
      return { names: { kind: 'name', name: this.#qualified(name, element, environment) }, rest: children }
    return { names: this.nameClass(children[0]!, environment, ''), rest: children.slice(1) }
  }

  #qualified(written: string, element: XmlElement, environment: Environment): string {
    const name = written.trim()
    const colon = name.indexOf(':')
    if (colon < 0) return qualified(environment.ns, name)
    const namespace = environment.prefixes.get(name.slice(0, colon))
    if (namespace === undefined)
      this.fail(
        `the prefix of \`${name}\` is not declared; declare it with \`xmlns:…\``,
        element,
        environment,
      )
    return qualified(namespace, name.slice(colon + 1))
  }

  /** `above` is the name class around it if it is in an `except`, where not every class is allowed. */
  nameClass(element: XmlElement, outer: Environment, above: string): NameClass {
    if (!isNameClass(element))
      this.fail(
        `\`${element.localName}\` is not a name class; use \`name\`, \`anyName\`, \`nsName\` or \`choice\``,
        element,
        outer,
      )
    const environment = this.inside(element, outer, 'names')
    const children = schemaChildren(element)
    const excepted = (around: string): { except?: NameClass } => {
      const except = children[0]
      if (!except) return {}
      const within = this.inside(except, environment, 'names')
      const members = schemaChildren(except).map((child) => this.nameClass(child, within, around))
      return { except: members.length === 1 ? members[0]! : { kind: 'choice', members } }
    }
    switch (element.localName) {
      case 'name': {
        const written = textOf(element).trim()
        if (!isQualifiedName(written))
          this.fail(`\`${written}\` is not a name; correct it`, element, environment)
        return { kind: 'name', name: this.#qualified(written, element, environment) }
      }
      case 'anyName':
        if (above !== '')
          this.fail(
            '`anyName` is not allowed in the `except` of a name class; name what is meant',
            element,
            environment,
          )
        return { kind: 'anyName', ...excepted('anyName') }
      case 'nsName':
        if (above === 'nsName')
          this.fail(
            '`nsName` is not allowed in the `except` of an `nsName`; name what is meant',
            element,
            environment,
          )
        return { kind: 'nsName', namespace: environment.ns, ...excepted('nsName') }
      default:
        return { kind: 'choice', members: children.map((child) => this.nameClass(child, environment, above)) }
    }
  }

  #data(element: XmlElement, children: readonly XmlElement[], environment: Environment): Pattern {
    const parameters = children
      .filter(({ localName }) => localName === 'param')
      .map((param): Parameter => {
        this.inside(param, environment)
        return { name: attribute(param, 'name')!.trim(), value: textOf(param) }
      })
    const type = this.#type(
      attribute(element, 'type')!.trim(),
      environment.library,
      parameters,
      element,
      environment,
    )
    const except = children.find(({ localName }) => localName === 'except')
    if (!except) return this.patterns.data(type)
    const within = this.inside(except, environment)
    return this.patterns.data(
      type,
      this.patterns.choice(...schemaChildren(except).map((child) => this.pattern(child, within))),
    )
  }

  #value(element: XmlElement, environment: Environment): Pattern {
    const name = attribute(element, 'type')?.trim()
    const type =
      name === undefined
        ? this.types.get('', 'token', [])
        : this.#type(name, environment.library, [], element, environment)
    const printed = textOf(element)
    const prefixes = environment.prefixes
    const value = type.parse(printed, {
      namespaceOf: (prefix) => (prefix === '' ? environment.ns : prefixes.get(prefix)),
    })
    if (value === undefined)
      this.fail(`\`${printed}\` is not a value of the type ${type.title}; correct it`, element, environment)
    return this.patterns.value(type, value, printed)
  }

  #type(
    name: string,
    library: string,
    parameters: readonly Parameter[],
    element: XmlElement,
    environment: Environment,
  ): Datatype {
    try {
      return this.types.checked(library, name, parameters)
    } catch (error) {
      if (error instanceof DatatypeError) this.fail(error.message, element, environment)
      throw error
    }
  }

  #reference(element: XmlElement, scope: Scope | undefined, environment: Environment): Pattern {
    const name = attribute(element, 'name')!.trim()
    if (!scope)
      this.fail(
        `\`${name}\` is referred to outside a grammar; put the pattern into the grammar that defines it`,
        element,
        environment,
      )
    const definition = scope.definitions.get(name)
    if (!definition)
      this.fail(`\`${name}\` is not defined; define it, or correct the name`, element, environment)
    return this.definition(definition, name, element, environment)
  }

  /** The pattern of a definition, with its parts combined. */
  definition(definition: Definition, name: string, element: XmlElement, environment: Environment): Pattern {
    if (definition.pattern) return definition.pattern
    if (definition.busy && !this.#used) return this.patterns.notAllowed
    if (definition.busy)
      this.fail(
        `\`${name}\` contains itself without an element in between; put an element there`,
        element,
        environment,
      )
    definition.busy = true
    const parts = definition.parts.map(({ children, environment: inner }) => this.group(children, inner))
    definition.busy = false
    definition.pattern = parts.reduce((left, right) =>
      definition.combine === 'interleave'
        ? this.patterns.interleave(left, right)
        : this.patterns.choice(left, right),
    )
    return definition.pattern
  }

  #external(element: XmlElement, environment: Environment): Pattern {
    const { file, root, stack } = this.load(element, environment)
    const ns = attribute(root, 'ns') ?? attribute(element, 'ns') ?? environment.ns
    const fresh: Environment = {
      file,
      ns: attribute(element, 'ns') !== undefined || ns !== '' ? ns : '',
      library: '',
      base: file.name,
      prefixes: XML_PREFIX,
      scope: undefined,
      stack,
    }
    return this.pattern(root, fresh)
  }

  /** The file that an `href` names, with the names of the files around it. */
  load(
    element: XmlElement,
    environment: Environment,
  ): { file: SourceFile; root: XmlElement; stack: readonly string[] } {
    const href = attribute(element, 'href')!.trim()
    const found = this.resolve(resolvePath(environment.base, href))
    if (!found) this.fail(`\`${href}\` cannot be read; name a schema beside this one`, element, environment)
    if (environment.stack.includes(found.file.name))
      this.fail(`\`${href}\` includes itself; delete this reference`, element, environment)
    const { root } = found.document
    this.#root(root, { ...environment, file: found.file })
    return { file: found.file, root, stack: [...environment.stack, found.file.name] }
  }

  #grammar(element: XmlElement, environment: Environment): Pattern {
    const scope: Scope = { parent: environment.scope, definitions: new Map() }
    const within: Environment = { ...environment, scope }
    collectGrammar(this, element, within)
    const start = scope.definitions.get('')
    if (!start) this.fail('the grammar has no `start`; add one', element, environment)
    for (const [name, definition] of scope.definitions)
      this.#unused.push(() => void this.definition(definition, name, element, within))
    return this.definition(start, 'start', element, within)
  }
}
