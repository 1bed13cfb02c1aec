const MARKUP = /[&<>\r]/
const ATTRIBUTE_MARKUP = /[&<>"\t\n\r]/

/** Characters of text that would be markup. `>` too, so that `]]>` cannot arise. */
export function escapeText(value: string): string {
  return MARKUP.test(value)
    ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
    : value
}

/** An attribute's value for double quotes; line ends and tabs are written as the spaces they are read as. */
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
