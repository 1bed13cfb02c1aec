const MARKUP = /[&<>\r]/
const ATTRIBUTE_MARKUP = /[&<>"\t\n\r]/

/** Escapes text for XML and HTML; `>` too, so that `]]>` cannot arise. */
export function escapeText(value: string): string {
  return MARKUP.test(value)
    ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
    : value
}

/** Escapes the value of an attribute in double quotes; line ends and tabs become the spaces that parsers read them as. */
export function escapeAttribute(value: string): string {
  return ATTRIBUTE_MARKUP.test(value)
    ? value
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replace(/[\t\n\r]/g, ' ')
    : value
}

/** The entities that every XML document has, by name. */
export const PREDEFINED_ENTITIES: Readonly<Record<string, string>> = Object.freeze(
  Object.assign(Object.create(null) as Record<string, string>, {
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    apos: "'",
  }),
)
