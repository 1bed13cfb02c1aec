import { oneLine } from '../../source/wording.js'
import { attribute, childrenNamed, descendants, textOf } from '../../xml/tree.js'
import type { XmlDocument, XmlElement, XmlNode } from '../../xml/tree.js'

/** One of our rules as its schema explains it, for the pages of `docs/rules/`, reports and tests. */
export interface Rule {
  readonly id: string
  /** Its pattern, which is also the name of its file. */
  readonly topic: string
  readonly severity: string
  readonly title: string
  /** The message, with `…` for what each finding fills in. */
  readonly message: string
  readonly why: string
  readonly mend: string
  /** A document that breaks the rule, or a part of one to put into `example.xml`. */
  readonly trips: string
  /** Where it is reported, as `line:column` within `trips`. */
  readonly places: readonly string[]
  readonly passes: string
  /** The files beside these documents, by name. */
  readonly beside: Readonly<Record<string, string>>
}

const ABOUT = 'urn:chancery:about'

/** The rules of one of our schemas, in order. Throws for a rule that is not explained. */
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
  const parts = (name: string): XmlElement[] => childrenNamed(about, name)
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
    places: parts('trips').flatMap((each) => attribute(each, 'at')?.split(' ') ?? []),
    passes: example('passes'),
    beside: Object.fromEntries(
      parts('beside').map((file) => [attribute(file, 'name') ?? '', textOf(file).trim()]),
    ),
  }
}

/** The text of a message, with `…` for its values. */
function pattern(node: XmlNode): string {
  if (node.type !== 'element') return textOf(node)
  if (node.localName === 'value-of' || node.localName === 'name') return '…'
  return attribute(node, 'class') === 'place' ? '' : node.children.map(pattern).join('')
}

const line = (text: string): string => oneLine(text).replace(/…+/g, '…')

/** An example as a whole document, put into `frame` (`example.xml`) unless it is whole, and the number of lines before it. */
export function exampleDocument(frame: string, example: string): { text: string; linesBefore: number } {
  if (example.startsWith('<TEI')) return { text: example, linesBefore: 0 }
  const at = frame.indexOf('<?example?>')
  return {
    text: frame.replace('<?example?>', () => example),
    linesBefore: frame.slice(0, at).split('\n').length - 1,
  }
}
