import { attribute, childElements, descendants, textOf } from '../../xml/tree.js'
import type { XmlDocument, XmlElement, XmlNode } from '../../xml/tree.js'

/** A rule of ours as its schema explains it: what the pages of `docs/rules/`, reports and tests are made from. */
export interface Rule {
  readonly id: string
  /** The pattern that it belongs to, which is the name of its file. */
  readonly topic: string
  readonly severity: string
  readonly title: string
  /** What is reported, with `…` for what each finding fills in. */
  readonly message: string
  readonly why: string
  readonly mend: string
  /** A document, or a part of one for `example.xml`, that breaks the rule, and where. */
  readonly trips: string
  readonly places: readonly string[]
  readonly passes: string
  /** Files that lie beside the documents. */
  readonly beside: Readonly<Record<string, string>>
}

const ABOUT = 'urn:chancery:about'

/** The rules of a schema of ours, in their order. */
export function rulesOf({ root }: XmlDocument): readonly Rule[] {
  const elements = [...descendants(root)]
  const about = new Map(
    elements
      .filter(({ namespace, localName }) => namespace === ABOUT && localName === 'rule')
      .map((each) => [attribute(each, 'id'), each]),
  )
  return elements
    .filter(({ localName }) => localName === 'assert' || localName === 'report')
    .map((assert) => {
      const id = attribute(assert, 'id') ?? ''
      const explained = about.get(id)
      if (!explained) throw new Error(`the rule ${id} is not explained`)
      return rule(id, attribute(root, 'id') ?? '', assert, explained)
    })
}

function rule(id: string, topic: string, assert: XmlElement, about: XmlElement): Rule {
  const parts = (name: string): XmlElement[] =>
    childElements(about).filter(({ localName }) => localName === name)
  const words = (name: string): string => line(parts(name).map(textOf).join(' '))
  const example = (name: string): string => parts(name).map(textOf).join('').trim()
  return {
    id,
    topic,
    severity: attribute(assert, 'role') ?? 'error',
    title: attribute(about, 'title') ?? id,
    message: line(assert.children.map(pattern).join('')),
    why: words('why'),
    mend: words('mend'),
    trips: example('trips'),
    places: (parts('trips')[0] && attribute(parts('trips')[0]!, 'at'))?.split(' ') ?? [],
    passes: example('passes'),
    beside: Object.fromEntries(
      parts('beside').map((file) => [attribute(file, 'name') ?? '', textOf(file).trim()]),
    ),
  }
}

/** A message without its values. */
function pattern(node: XmlNode): string {
  if (node.type !== 'element') return textOf(node)
  if (node.localName === 'value-of' || node.localName === 'name') return '…'
  return attribute(node, 'class') === 'place' ? '' : node.children.map(pattern).join('')
}

const line = (text: string): string => text.replace(/\s+/g, ' ').replace(/…+/g, '…').trim()

/** An example as a whole document, and the lines that stand before it there. */
export function exampleDocument(frame: string, example: string): { text: string; linesBefore: number } {
  if (example.startsWith('<TEI')) return { text: example, linesBefore: 0 }
  const at = frame.indexOf('<?example?>')
  return {
    text: frame.replace('<?example?>', () => example),
    linesBefore: frame.slice(0, at).split('\n').length - 1,
  }
}
