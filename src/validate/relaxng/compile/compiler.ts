import type { SourceFile } from '../../../source/file.js'
import { attribute } from '../../../xml/tree.js'
import type { XmlDocument, XmlElement } from '../../../xml/tree.js'
import { Datatypes } from '../datatype/datatypes.js'
import type { Compiled } from '../pattern/compiled.js'
import type { ElementDefinition, Pattern } from '../pattern/pattern.js'
import { Patterns } from '../pattern/patterns.js'
import { checkAttributeNames } from './attribute-names.js'
import { typeOfData, valueIn } from './data.js'
import { referenced } from './definition.js'
import type { Definition, Scope } from './definition.js'
import { fail, inside, ofFile } from './environment.js'
import type { Environment } from './environment.js'
import { schemaChildren } from './forms.js'
import { GrammarReader } from './grammar.js'
import { namesOf } from './names.js'
import { checkedRoot, referencedFile } from './referenced-file.js'
import type { Resolve } from './referenced-file.js'

/** Compiles RELAX NG in XML syntax to patterns: the simplification of section 4 of the specification. */
export class Compiler {
  readonly #patterns = new Patterns()
  readonly #elements: ElementDefinition[] = []
  readonly #types = new Datatypes()
  readonly #grammars: GrammarReader
  /** The contents of elements, compiled after the elements themselves, since elements contain one another. */
  readonly #pending: (() => void)[] = []
  /** Definitions that may be unused: they must be correct too, but may contain themselves. */
  readonly #unused: (() => void)[] = []
  #used = true

  constructor(private readonly resolve: Resolve) {
    this.#grammars = new GrammarReader(resolve)
  }

  /** Throws a `SchemaError` for a schema that is wrong. */
  compile(file: SourceFile, document: XmlDocument): Compiled {
    const outer = ofFile(file, { ns: '', scope: undefined, stack: [] })
    const { root, environment } = checkedRoot(document.root, outer)
    const start = this.#pattern(root, environment)
    this.#work()
    this.#used = false
    for (const define of this.#unused) define()
    this.#work()
    return { patterns: this.#patterns, start, elements: this.#elements, types: this.#types }
  }

  #work(): void {
    for (let next = this.#pending.pop(); next; next = this.#pending.pop()) next()
  }

  #pattern(element: XmlElement, outer: Environment): Pattern {
    const environment = inside(element, outer)
    const patterns = this.#patterns
    const group = (): Pattern => this.#group(schemaChildren(element), environment)
    switch (element.localName) {
      case 'element':
        return this.#element(element, environment)
      case 'attribute':
        return this.#attribute(element, environment)
      case 'group':
        return group()
      case 'interleave':
        return this.#each(element, environment).reduce((left, right) => patterns.interleave(left, right))
      case 'mixed':
        return patterns.interleave(group(), patterns.text)
      case 'choice':
        return patterns.choice(...this.#each(element, environment))
      case 'optional':
        return patterns.optional(group())
      case 'zeroOrMore':
        return patterns.optional(patterns.oneOrMore(group()))
      case 'oneOrMore':
        return patterns.oneOrMore(group())
      case 'list':
        return patterns.list(group())
      case 'empty':
        return patterns.empty
      case 'text':
        return patterns.text
      case 'notAllowed':
        return patterns.notAllowed
      case 'data':
        return this.#data(element, environment)
      case 'value': {
        const { type, value, printed } = valueIn(element, environment, this.#types)
        return patterns.value(type, value, printed)
      }
      case 'ref':
        return this.#reference(element, environment.scope, environment)
      case 'parentRef':
        return this.#reference(element, environment.scope?.parent, environment)
      case 'externalRef': {
        const file = referencedFile(element, environment, undefined, this.resolve)
        return this.#pattern(file.root, file.environment)
      }
      case 'grammar':
        return this.#grammar(element, environment)
      default:
        return fail(
          `\`${element.localName}\` is not a pattern; use one, such as \`element\` or \`ref\``,
          element,
          environment,
        )
    }
  }

  /** The patterns directly inside an element. */
  #each(element: XmlElement, environment: Environment): Pattern[] {
    return schemaChildren(element).map((child) => this.#pattern(child, environment))
  }

  /** The group of some patterns in a row. */
  #group(elements: readonly XmlElement[], environment: Environment): Pattern {
    return elements
      .map((element) => this.#pattern(element, environment))
      .reduceRight((right, left) => this.#patterns.group(left, right), this.#patterns.empty)
  }

  #element(element: XmlElement, environment: Environment): Pattern {
    const { names, rest } = namesOf(element, environment)
    let content: Pattern | undefined
    const definition: ElementDefinition = {
      names,
      content: () => (content ??= this.#group(rest, environment)),
      place: element.place,
    }
    this.#elements.push(definition)
    this.#pending.push(() => void definition.content())
    return this.#patterns.element(definition)
  }

  #attribute(element: XmlElement, environment: Environment): Pattern {
    // An attribute with `name` but without its own `ns` has no namespace.
    const isBare = attribute(element, 'name') !== undefined && attribute(element, 'ns') === undefined
    const { names, rest } = namesOf(element, isBare ? { ...environment, ns: '' } : environment)
    checkAttributeNames(names, element, environment)
    const content = rest.length === 0 ? this.#patterns.text : this.#group(rest, environment)
    return this.#patterns.attribute(names, content)
  }

  #data(element: XmlElement, environment: Environment): Pattern {
    const type = typeOfData(element, environment, this.#types)
    const except = schemaChildren(element).find(({ localName }) => localName === 'except')
    if (!except) return this.#patterns.data(type)
    return this.#patterns.data(
      type,
      this.#patterns.choice(...this.#each(except, inside(except, environment))),
    )
  }

  #grammar(element: XmlElement, outer: Environment): Pattern {
    const scope: Scope = { parent: outer.scope, definitions: new Map() }
    const environment: Environment = { ...outer, scope }
    this.#grammars.read(element, environment)
    const start = scope.definitions.get('')
    if (!start) fail('the grammar has no `start`; add one', element, environment)
    for (const definition of scope.definitions.values())
      this.#unused.push(() => void this.#defined(definition, element, environment))
    return this.#defined(start, element, environment)
  }

  #reference(element: XmlElement, scope: Scope | undefined, environment: Environment): Pattern {
    return this.#defined(referenced(element, scope, environment), element, environment)
  }

  /** The pattern of a definition, with its parts combined; `element` is where it is referred to. */
  #defined(definition: Definition, element: XmlElement, environment: Environment): Pattern {
    if (definition.pattern) return definition.pattern
    if (definition.busy && !this.#used) return this.#patterns.notAllowed
    if (definition.busy)
      fail(
        `${definition.title} contains itself without an element in between; put an element there`,
        element,
        environment,
      )
    definition.busy = true
    const parts = definition.parts.map(({ children, environment: inner }) => this.#group(children, inner))
    definition.busy = false
    definition.pattern = parts.reduce((left, right) =>
      definition.combine === 'interleave'
        ? this.#patterns.interleave(left, right)
        : this.#patterns.choice(left, right),
    )
    return definition.pattern
  }
}
