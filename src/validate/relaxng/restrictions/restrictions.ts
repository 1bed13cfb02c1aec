import { addAll } from '../../../source/many.js'
import type { Compiled } from '../pattern/compiled.js'
import { parts } from '../pattern/pattern.js'
import type { ElementDefinition, Pattern } from '../pattern/pattern.js'
import { ContentTypes } from './content-types.js'
import { Contexts } from './contexts.js'
import { Doubles } from './doubles.js'

/** A restriction of section 7 of the specification that a schema breaks, and the element pattern where it does. */
export interface Broken {
  readonly message: string
  readonly definition: ElementDefinition | undefined
}

/** The first restriction that a compiled schema breaks; undefined if it is correct. */
export function restrictions({ start }: Compiled): Broken | undefined {
  const startProblem = startContains(start)
  if (startProblem !== undefined) return { message: startProblem, definition: undefined }
  // The elements of a schema share most of their patterns, which are checked once.
  const checks = [new Contexts(), new ContentTypes(), new Doubles()]
  const seen = new Set<ElementDefinition>()
  const waiting = elementsIn(start)
  for (let definition = waiting.pop(); definition; definition = waiting.pop()) {
    if (seen.has(definition)) continue
    seen.add(definition)
    const content = definition.content()
    for (const check of checks) {
      const message = check.problem(content)
      if (message !== undefined) return { message, definition }
    }
    addAll(waiting, elementsIn(content))
  }
  return undefined
}

/** Section 7.1.5. */
function startContains(pattern: Pattern): string | undefined {
  if (pattern.kind === 'choice')
    return pattern.members.map(startContains).find((message) => message !== undefined)
  return pattern.kind === 'element' || pattern.kind === 'notAllowed'
    ? undefined
    : `\`start\` may contain elements only, not ${pattern.kind}; wrap it in an element`
}

function elementsIn(pattern: Pattern): ElementDefinition[] {
  const found: ElementDefinition[] = []
  const seen = new Set<number>()
  const visit = (each: Pattern): void => {
    if (seen.has(each.id)) return
    seen.add(each.id)
    if (each.kind === 'element') found.push(each.definition)
    else parts(each).forEach(visit)
  }
  visit(pattern)
  return found
}
