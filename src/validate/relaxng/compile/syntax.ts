import { nearest } from '../../../source/nearest.js'
import type { XmlElement } from '../../../xml/tree.js'
import { attributeProblem } from './attribute-syntax.js'
import { contentProblem } from './content-syntax.js'
import { FORMS } from './forms.js'

/**
 * What is wrong with the syntax of an element of a schema: its attributes and its children, but not theirs. `parent` is the kind of
 * content it is in, if that matters (`names`, `include`). Undefined if nothing is wrong.
 */
export function syntaxProblem(element: XmlElement, parent: string | undefined): string | undefined {
  const { localName } = element
  const form = Object.hasOwn(FORMS, localName) ? FORMS[localName] : undefined
  if (form) return attributeProblem(element, form) ?? contentProblem(element, form, parent)
  const guess = nearest(localName, Object.keys(FORMS))
  return `\`${localName}\` is not an element of RELAX NG; ${guess === undefined ? 'rename or delete it' : `did you mean \`${guess}\`?`}`
}
