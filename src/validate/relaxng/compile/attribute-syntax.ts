import { attribute } from '../../../xml/tree.js'
import type { XmlElement } from '../../../xml/tree.js'
import { NCNAME } from '../datatype/names.js'
import { RELAXNG } from '../namespace.js'
import { isQualifiedName } from './forms.js'
import type { Form } from './forms.js'

/** What is wrong with the attributes of an element of a schema. */
export function attributeProblem(element: XmlElement, form: Form): string | undefined {
  const known = [...(form.required ?? []), ...(form.optional ?? []), 'ns', 'datatypeLibrary']
  for (const { name, namespace, value } of element.attributes) {
    if (namespace === RELAXNG) return `\`${name}\` must have no prefix; delete the prefix`
    if (namespace !== '' || name === 'xmlns') continue
    if (!known.includes(name)) return `\`${name}\` is not an attribute of \`${element.localName}\`; delete it`
    const problem = valueProblem(element.localName, name, value)
    if (problem !== undefined) return problem
  }
  const missing = form.required?.find((name) => attribute(element, name) === undefined)
  return missing === undefined
    ? undefined
    : `\`${element.localName}\` needs the attribute \`${missing}\`; add it`
}

function valueProblem(element: string, name: string, value: string): string | undefined {
  const plain = value.trim()
  switch (name) {
    case 'combine':
      return plain === 'choice' || plain === 'interleave'
        ? undefined
        : `found \`combine="${value}"\`, expected \`choice\` or \`interleave\`; correct it`
    case 'href':
      return value.includes('#')
        ? `\`href="${value}"\` must have no fragment; delete the \`#\` and what follows`
        : undefined
    case 'datatypeLibrary':
      return value === '' || ABSOLUTE_URI.test(value)
        ? undefined
        : `\`datatypeLibrary="${value}"\` must be an absolute URI without a fragment; correct it`
    case 'type':
      return nameProblem(name, value, NCNAME.test(plain))
    case 'name':
      if (/^(?:ref|parentRef|define|param)$/.test(element))
        return nameProblem(name, value, NCNAME.test(plain))
      return isQualifiedName(plain) ? undefined : `\`name="${value}"\` is not a name; correct it`
    default:
      return undefined
  }
}

const nameProblem = (name: string, value: string, isName: boolean): string | undefined =>
  isName ? undefined : `\`${name}="${value}"\` is not a name without a colon; correct it`

const ABSOLUTE_URI = /^[A-Za-z][A-Za-z0-9+.-]*:(?!.*%(?![0-9A-Fa-f]{2}))[^#\s]+$/
