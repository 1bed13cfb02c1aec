import { NCNAME } from './names.js'
import type { Form, Primitive } from './primitive.js'

/** A type of texts of a form. */
export const text = (
  form: Form | undefined,
  whiteSpace: Primitive['whiteSpace'] = 'collapse',
): Primitive => ({
  parse: (value) => (!form || form.test(value) ? value : undefined),
  length: (value: string) => [...value].length,
  whiteSpace,
})

/** A type of texts of a form, separated by spaces. */
export const listOf = (form: Form): Primitive => ({
  parse: (value) =>
    value !== '' && value.split(' ').every((item) => form.test(item)) ? value.split(' ') : undefined,
  equal: (a, b) => (a as string[]).join(' ') === (b as string[]).join(' '),
  length: (value: string[]) => value.length,
  whiteSpace: 'collapse',
})

/** A qualified name, whose value has the namespace of its prefix. */
export const qName: Primitive = {
  parse: (value, context) => {
    const [prefix, local] = value.includes(':')
      ? [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)]
      : ['', value]
    if (!NCNAME.test(local) || (prefix !== '' && !NCNAME.test(prefix))) return undefined
    const namespace = context.namespaceOf(prefix) ?? (prefix === '' ? '' : undefined)
    return namespace === undefined ? undefined : `{${namespace}}${local}`
  },
  length: () => 0,
  whiteSpace: 'collapse',
}

/** Why a text cannot be a name or id. */
export function whyNoName(value: string): string | undefined {
  if (/\s/.test(value)) return 'it contains a space'
  if (!/^[\p{L}_]/u.test(value)) return 'it does not begin with a letter'
  const wrong = /[^\p{L}\p{N}_.·-]/u.exec(value)?.[0]
  return wrong === undefined ? undefined : `it contains \`${wrong}\``
}
