import { Codes } from '../source/characters.js'

const MARKUP = /[&<>\r]/
const ATTRIBUTE_MARKUP = new Codes('&<>"\t\n\r')

/** Characters of text that would be markup. `>` too, so that `]]>` cannot arise. */
export function escapeText(value: string): string {
  return MARKUP.test(value)
    ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
    : value
}

/** An attribute's value for double quotes; line ends and tabs are written as the spaces they are read as. */
export function escapeAttribute(value: string): string {
  return holdsMarkup(value)
    ? value
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replace(/[\t\n\r]/g, ' ')
    : value
}

/** Values are a few characters, which are looked at one by one quicker than by a pattern. */
function holdsMarkup(value: string): boolean {
  for (let at = 0; at < value.length; at++) if (ATTRIBUTE_MARKUP.areAt(value, at)) return true
  return false
}
