import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './support.js'

/** What each folder of `src/` may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  source: [],
  xml: ['source'],
  memo: ['source'],
  xslt: ['source'],
  read: ['source', 'memo', 'xml'],
  recognize: ['source', 'memo'],
  encode: ['source', 'memo', 'xml'],
  validate: ['source', 'memo', 'xml', 'xslt'],
  publish: ['memo', 'source', 'xml', 'xslt'],
  '': ['source', 'memo', 'xml', 'xslt', 'read', 'recognize', 'encode', 'validate', 'publish'],
  cli: ['source', 'memo', 'xml', 'xslt', 'read', 'recognize', 'encode', 'validate', 'publish', ''],
}

/** Packages, and the one place that knows each; the XSLT processor has two, in this process and in those of users' stylesheets. */
const KNOWS: Readonly<Record<string, RegExp>> = {
  'saxon-js': /^(?:xslt\/run|publish\/sandbox\/(?:transform|compile)-child)\.ts$/,
  xslt3: /^publish\/sandbox\/(?:compile-child|permissions)\.ts$/,
  xmlbuilder2: /^xml\/serialize-data\.ts$/,
  saxes: /^xml\/parser\.ts$/,
  ajv: /^validate\/json\/(?:json|messages)\.ts$/,
  'fast-xml-parser': /^read\/authority\/tei\.ts$/,
  'csv-parse': /^read\/authority\/csv\.ts$/,
  'csv-stringify': /^(?:publish\/people\/register-outputs|cli\/command\/speakers)\.ts$/,
  'ajv-formats': /^validate\/json\/json\.ts$/,
  'jsonc-parser': /^validate\/json\/json\.ts$/,
  fflate: /^read\/word\/package\.ts$/,
  parse5: /^read\/html\//,
  'mdast-util-from-markdown': /^read\/markdown\//,
  'mdast-util-gfm': /^read\/markdown\//,
  'micromark-extension-gfm': /^read\/markdown\//,
}

export function violations(path: string, text: string): string[] {
  const folder = path.includes('/') ? path.split('/')[0]! : ''
  const found: string[] = []
  for (const [, target] of text.matchAll(
    /(?:from|import|require\.resolve|require|import\.meta\.url\))\s*\(?'([^']+)'/g,
  )) {
    if (target!.startsWith('.')) {
      const into = posix.normalize(posix.join(posix.dirname(path), target!))
      const other = into.includes('/') ? into.split('/')[0]! : ''
      if (into.endsWith('version.js') || other === folder) continue
      if (!MAY_IMPORT[folder]?.includes(other)) found.push(`${path} imports ${target!}`)
    }
    for (const [name, allowed] of Object.entries(KNOWS))
      if ((target === name || target!.startsWith(`${name}/`)) && !allowed.test(path))
        found.push(`${path} knows ${name}`)
  }
  const touches = /\bprocess\.(?:exit|stdout|stderr|stdin|argv|exitCode|env)|\bconsole\./.test(text)
  if (touches && folder !== 'cli' && !/^publish\/sandbox\/(?:compile|transform)-child\.ts$/.test(path))
    found.push(`${path} touches the process`)
  return found
}

/** What a file is loaded with: files by their path from `src/`, packages by their name. Types are not loaded. */
function loadsOf(path: string, text = readFileSync(join(root, 'src', path), 'utf8')): string[] {
  const found: string[] = []
  for (const [, target] of text.matchAll(/^(?:import|export)(?! type)[^']* from '([^']+)'/gm))
    found.push(
      target!.startsWith('.') ? posix.join(posix.dirname(path), target!.replace(/js$/, 'ts')) : target!,
    )
  return found
}

/** The packages that are loaded with a file, before anybody asks for anything. */
function atOnce(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known
  known.add(path)
  if (path.endsWith('.ts')) for (const target of loadsOf(path)) atOnce(target, known)
  return known
}

/** The circles of files that load one another, each from one of its files back to that: the order of loading would matter. */
function circles(loads: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, above: readonly string[]): void => {
    const at = above.indexOf(path)
    if (at >= 0) found.push([...above.slice(at), path].join(' > '))
    if (at >= 0 || done.has(path)) return
    for (const target of loads.get(path) ?? []) visit(target, [...above, path])
    done.add(path)
  }
  for (const path of loads.keys()) visit(path, [])
  return found
}

/** What folders load of those beside them, that is, in the same folder, at whatever depth of either the files lie. */
function betweenFolders(loads: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [file, targets] of loads)
    for (const target of targets) {
      const [from, to] = [file.split('/'), target.split('/')]
      const parts = from.findIndex((part, index) => part !== to[index]) + 1
      if (parts === 0 || parts === from.length || parts >= to.length) continue
      const folder = from.slice(0, parts).join('/')
      found.set(folder, [...(found.get(folder) ?? []), to.slice(0, parts).join('/')])
    }
  return found
}

describe('the layers', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.ts'))
    .map((entry) => relative(join(root, 'src'), join(entry.parentPath, entry.name)).split(sep).join('/'))

  it('import downwards only, and every package has its one place', () => {
    const found = files.flatMap((file) => violations(file, readFileSync(join(root, 'src', file), 'utf8')))
    expect(found).toEqual([])
    expect(files.length).toBeGreaterThan(50)
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    expect(Object.keys(KNOWS).sort()).toEqual(Object.keys(dependencies).sort())
  })

  it('have no files that load one another', () => {
    expect(circles(new Map(files.map((file) => [file, loadsOf(file)])))).toEqual([])
  })

  it('have no folders beside one another that load each other', () => {
    expect(circles(betweenFolders(new Map(files.map((file) => [file, loadsOf(file)]))))).toEqual([])
  })

  it('load with the library only what every memo needs', () => {
    const loaded = atOnce('index.ts')
    expect(Object.keys(KNOWS).filter((name) => [...loaded].some((each) => each.startsWith(name)))).toEqual([
      'saxes',
    ])
  })

  it('are really checked', () => {
    expect(violations('read/x.ts', "import { a } from '../recognize/a.js'")).toHaveLength(1)
    expect(violations('source/x.ts', "import type { a } from '../memo/a.js'")).toHaveLength(1)
    expect(violations('memo/x.ts', "import { create } from 'xmlbuilder2'")).toHaveLength(1)
    expect(violations('encode/x.ts', 'process.exit(1)')).toHaveLength(1)
    expect(violations('encode/x.ts', "import { tei } from '../xml/build.js'")).toEqual([])
    expect(loadsOf('a/x.ts', "import { b } from './b.js'\nimport type { c } from './c.js'")).toEqual([
      'a/b.ts',
    ])
    const loads = { a: ['b', 'c'], b: ['d'], c: ['d'], d: ['b'] }
    expect(circles(new Map(Object.entries(loads)))).toEqual(['b > d > b'])
    const files = { 'x/a/1': ['x/b/2', 'x/3'], 'x/b/c/4': ['x/a/5'], 'x/3': ['x/a/1'] }
    expect(circles(betweenFolders(new Map(Object.entries(files))))).toEqual(['x/a > x/b > x/a'])
  })
})
