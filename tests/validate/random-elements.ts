import { attribute, childElements, childrenNamed, descendants, textOf } from '../../src/xml/tree.js'
import type { XmlElement } from '../../src/xml/tree.js'

/** Examples of the datatypes that the profile uses. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  anyURI: ['#x', 'persons.xml#x', 'https://example.org/'],
  date: ['1959-09-15'],
  dateTime: ['1959-09-15T10:30:00'],
  decimal: ['1.5', '2'],
  gMonthDay: ['--09-15'],
  gYear: ['1959'],
  gYearMonth: ['1959-09'],
  language: ['en', 'und', 'fr-CA'],
  Name: ['chancery'],
  NMTOKEN: ['line', '1a'],
  string: ['12', 'volume XV, document 12'],
  time: ['10:30:00'],
  token: ['a', '1.2', 'ä:b'],
}

/** Each element of a grammar `count` times, made at random as the grammar allows, and the same for the same grammar. */
export function* randomElements(grammar: XmlElement, count: number): Generator<string> {
  const patterns = new Map(childrenNamed(grammar, 'define').map((each) => [attribute(each, 'name'), each]))
  let [seed, ids] = [111, 0]
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * limit)
  }
  for (const definition of descendants(grammar))
    if (definition.localName === 'element') for (let i = 0; i < count; i++) yield element(definition, 3)

  function element(pattern: XmlElement, depth: number): string {
    const [attributes, content] = [new Map<string, string>(), [] as string[]]
    for (const part of inner(pattern)) add(part, depth)
    const name = attribute(pattern, 'name')!
    const start = [name, ...[...attributes].map(([key, value]) => `${key}="${value}"`)].join(' ')
    return `<${start}>${content.join('')}</${name}>`

    /** Below `depth`, what must be there and nothing else. */
    function add(part: XmlElement, left: number): void {
      const parts = inner(part)
      if (part.localName === 'element') content.push(element(part, left - 1))
      else if (part.localName === 'attribute') attributes.set(attribute(part, 'name')!, value(parts[0]!))
      else if (part.localName === 'text') content.push('word ')
      else if (part.localName === 'choice') add(parts[left > 0 ? below(parts.length) : 0]!, left)
      else {
        if (part.localName === 'mixed') content.push('word ')
        for (let times = timesOf(part, left); times > 0; times--) for (const each of parts) add(each, left)
      }
    }
  }

  function timesOf({ localName }: XmlElement, left: number): number {
    if (localName === 'optional') return left > 0 ? below(2) : 0
    if (localName === 'zeroOrMore') return left > 0 ? below(3) : 0
    return localName === 'oneOrMore' && left > 0 ? 1 + below(2) : 1
  }

  function value(pattern: XmlElement): string {
    const parts = inner(pattern)
    if (pattern.localName === 'value') return textOf(pattern)
    if (pattern.localName === 'choice') return value(parts[below(parts.length)]!)
    if (pattern.localName !== 'data') return parts.map(value).join(' ')
    const type = attribute(pattern, 'type')!
    if (type === 'ID') return `i${ids++}`
    const examples = EXAMPLES[type]!
    const isVersion = textOf(pattern).includes('[\\d]')
    return isVersion ? '1.2' : examples[below(examples.length)]!
  }

  function inner(pattern: XmlElement): XmlElement[] {
    if (pattern.localName === 'ref') return childElements(patterns.get(attribute(pattern, 'name'))!)
    return childElements(pattern).filter(({ localName }) => localName !== 'documentation')
  }
}
