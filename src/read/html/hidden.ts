import { attributeOf, classesOf, hasAttribute, textOf } from './dom.js'
import type { Element } from './dom.js'
import { UNSEEN } from './vocabulary.js'

/** Characters of a style sheet that are searched. */
const LONGEST = 200_000
const NONE = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i

export function isHidden(element: Element, classes: ReadonlySet<string>): boolean {
  return (
    hasAttribute(element, 'hidden') ||
    NONE.test(attributeOf(element, 'style')) ||
    classesOf(element).some((name) => UNSEEN.has(name) || classes.has(name))
  )
}

/** The classes that the page's own styles hide, whatever its width or medium: `.popup { display: none }`. */
export function hiddenClasses(all: readonly Element[]): ReadonlySet<string> {
  const styles = all.filter((each) => each.tagName === 'style' && !/print/i.test(attributeOf(each, 'media')))
  const hiding = styles
    .flatMap((style) => rulesOf(textOf(style).slice(0, LONGEST)))
    .filter(([, rules]) => NONE.test(rules))
  const names = hiding.flatMap(([selectors]) => selectors.split(',')).map((each) => CLASS.exec(each)?.[1])
  return new Set(names.flatMap((name) => name?.toLowerCase() ?? []))
}
const CLASS = /^\s*\.([\w-]{1,80})\s*$/

/** A comment of a style sheet, asterisks included; an unclosed one extends to the end. */
const COMMENT = /\/\*[^]*?(?:\*\/|$)/g

/** The rules of a style sheet, selectors first, without those inside other blocks (`@media`). */
function rulesOf(style: string): [string, string][] {
  const found: [string, string][] = []
  let depth = 0
  let selectors = ''
  for (const part of style.replace(COMMENT, '').split(/(?<=[{}])/)) {
    if (part.endsWith('{')) {
      if (depth++ === 0) selectors = part.slice(0, -1)
    } else if (part.endsWith('}')) {
      depth = Math.max(0, depth - 1)
      if (depth === 0) found.push([selectors, part.slice(0, -1)])
    }
  }
  return found
}
