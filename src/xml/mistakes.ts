/** An element that is or was open. */
export interface Opened {
  readonly name: string
  /** The line of its start tag, from 1. */
  readonly line: number
}

export interface Context {
  /** The text before the place where the parser stopped. */
  readonly before: string
  /** The element whose end tag is expected. */
  readonly due: Opened | undefined
}

type Explain = (found: RegExpExecArray, context: Context) => string

const tagBefore = ({ before }: Context): string =>
  /<\/?[^<>\s]*\s*>?$/.exec(before.slice(-200))?.[0] ?? 'a tag'
const opened = ({ line }: Opened): string => `opened on line ${line}`

/** Messages of the parser, each with an explanation for whoever has to correct the file. */
const EXPLANATIONS: readonly (readonly [RegExp, Explain])[] = [
  [
    /^unexpected close tag/,
    (_, context) =>
      context.due
        ? `found \`${tagBefore(context)}\`, expected \`</${context.due.name}>\` (${opened(context.due)}); close the inner element first, or correct the name`
        : `found \`${tagBefore(context)}\`, which closes nothing; delete it`,
  ],
  [
    /^unmatched closing tag: (.*?)\.?$/,
    ([, name]) => `found \`</${name!}>\`, which closes nothing; delete it`,
  ],
  [
    /^unclosed tag: (.*)$/,
    ([, name], { due }) =>
      `the document ends, expected \`</${name!}>\`${due ? ` (${opened(due)})` : ''}; close the element`,
  ],
  [
    /^undefined entity/,
    (_, { before }) =>
      `\`${/^&[\w#.:-]{0,30};?/.exec(before)?.[0] ?? '&'}\` is not an entity of XML; write the character itself, or \`&amp;\` for an ampersand`,
  ],
  [/^empty entity name/, () => 'found `&;`; write `&amp;` for an ampersand'],
  [
    /^unbound namespace prefix: "?(.*?)"?\.?$/,
    ([, prefix]) =>
      `the prefix \`${prefix!}\` is not declared; add \`xmlns:${prefix!}="…"\`, or delete the prefix`,
  ],
  [
    /^duplicate attribute: (.*?)\.?$/,
    ([, name]) => `the attribute \`${name!.replace(/^\{.*\}/, '')}\` is given twice in one tag; delete one`,
  ],
  [/^attribute without value/, () => 'found an attribute without a value; write `name="value"`'],
  [
    /^(?:unquoted attribute value|value must be quoted)/,
    () => 'found a value without quotation marks; write `name="value"`',
  ],
  [/^no whitespace between attributes/, () => 'found no space between two attributes; add it'],
  [
    /^disallowed character in attribute name/,
    () =>
      'found a character that is not allowed in an attribute name; look for a missing quotation mark or `>` before it',
  ],
  [
    /^disallowed character in tag name/,
    () =>
      'found a character that is not allowed in an element name; write `&lt;` for a less-than sign, or correct the name',
  ],
  [/\]\]>/, () => 'found `]]>` in text; write `]]&gt;`'],
  [
    /^documents may contain only one root/,
    () => 'found a second root element, expected only one; wrap both in one element',
  ],
  [
    /^text data outside of root node/,
    () => 'found text outside the root element; move it into the element, or delete it',
  ],
  [
    /^(?:an|the) XML declaration must/,
    () =>
      'found an XML declaration (`<?xml …?>`) that is not at the very beginning; delete what is before it, or the declaration itself',
  ],
  [
    /^document must contain a root element/,
    () => 'found no element, expected a TEI file; check that this is the right file and that it was saved',
  ],
  [/^unexpected end/, () => 'the document ends inside markup; complete it'],
  [
    /^malformed comment/,
    () => 'found `--` inside a comment, where XML does not allow it; write something else',
  ],
]

/** A message of the parser in plain words: what was found, what was expected, what to do. */
export function explain(message: string, context: Context): string {
  const plain = message.replace(/^(?:[^:]*:)?\d+:\d+: /, '')
  for (const [form, say] of EXPLANATIONS) {
    const found = form.exec(plain)
    if (found) return `not well-formed: ${say(found, context)}`
  }
  return `not well-formed: ${plain.replace(/\.$/, '')}; mend the markup at this place`
}
