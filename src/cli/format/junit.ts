import { element } from '../../xml/build.js'
import { serialize } from '../../xml/serialize.js'
import type { XmlNode } from '../../xml/tree.js'
import { printable } from '../terminal/excerpt.js'
import type { Found } from './format.js'

/**
 * JUnit XML: a test case for each file, which fails if there are errors in it; warnings are its output. A schema with something
 * wrong in it is a test case too, after the files that were asked for.
 */
export function junit({ files, diagnostics }: Found): string {
  const all = new Set([...files, ...diagnostics.map(({ place }) => place.file)])
  const cases = [...all].map((file) => {
    const own = diagnostics.filter(({ place }) => place.file === file)
    const failures = own.filter(({ severity }) => severity === 'error')
    const others = own.filter(({ severity }) => severity !== 'error')
    return element('', 'testcase', { classname: 'chancery', name: printable(file) }, [
      ...failures.map((each) =>
        element('', 'failure', { type: each.rule, message: printable(each.reason) }, [text(line(each))]),
      ),
      ...(others.length > 0 ? [element('', 'system-out', {}, [text(others.map(line).join('\n'))])] : []),
    ])
  })
  const count = cases.filter(({ children }) =>
    children.some((child) => child.type === 'element' && child.name === 'failure'),
  ).length
  const suite = element(
    '',
    'testsuite',
    { name: 'chancery', tests: String(cases.length), failures: String(count) },
    cases,
  )
  const root = element('', 'testsuites', {}, [suite])
  return serialize({ type: 'document', children: [root], root })
}

function line({ place, severity, reason, rule }: Found['diagnostics'][number]): string {
  const start = place.position?.start
  return printable(
    `${place.file}${start ? `:${start.line}:${start.column}` : ''}: ${severity}: ${reason} [${rule}]`,
  )
}

const text = (value: string): XmlNode => ({ type: 'text', value })
