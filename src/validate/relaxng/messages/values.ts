import { readDates } from '../../../memo/dates/dates.js'
import { oneLine } from '../../../source/wording.js'
import { whatIsWrong } from '../datatype/xsd-type.js'
import type { Pattern } from '../pattern/pattern.js'
import { expectedValues } from './expected.js'
import type { Lists } from './lists.js'
import { quoted } from './written.js'

/** Messages about values of attributes and elements, and about text where none may be. */
export class ValueMessages {
  constructor(private readonly lists: Lists) {}

  /** A value of a wrong form; `attribute` is '' for the value of an element. */
  wrong(attribute: string, value: string, pattern: Pattern): string {
    const { values, types } = expectedValues(pattern)
    const shown = value.length > 60 ? `${value.slice(0, 57)}…` : value
    const found = attribute === '' ? `\`${shown}\`` : `\`${attribute}="${shown}"\``
    const allowed = values.filter((each) => each !== '')
    if (allowed.length > 0) {
      const others = types.length > 0 ? `, nor a value of the type ${this.lists.ofTypes(types)}` : ''
      return `${found} is not one of the allowed values ${this.lists.of(allowed, value)}${others}; change it`
    }
    if (value === '') return `${found} is empty; give it a value, or delete it`
    const reason = types.map((type) => whatIsWrong(type, value)).find((each) => each !== undefined)
    const day = types.includes('date') ? dayOf(value) : undefined
    const remedy = day === undefined ? 'correct it' : `write ${day}`
    const wanted = types.length === 0 ? 'allowed value' : this.lists.ofTypes(types)
    return `${found} is not a valid ${wanted}${reason === undefined ? '' : `: ${reason}`}; ${remedy}`
  }

  /** The same for an element that contains a value. */
  wrongContent(element: string, value: string, pattern: Pattern): string {
    return this.wrong('', value, pattern).replace(
      /; ([^;]*)$/,
      (_, remedy: string) => ` in ${quoted(element)}; ${remedy}`,
    )
  }

  textNotAllowed(text: string, parent: string): string {
    const words = oneLine(text)
    return `found the text “${words.length > 30 ? `${words.slice(0, 28)}…` : words}” in ${quoted(parent)}, which may contain elements only; wrap it in an element, or delete it`
  }
}

/** "May 1, 1959" in ISO 8601, if the value is nothing but a date. */
function dayOf(value: string): string | undefined {
  const [date, ...more] = readDates(value.trim())
  if (more.length > 0 || date?.start !== 0 || date.end !== value.trim().length) return undefined
  return date.hours ? undefined : date.when
}
