// Does our RELAX NG engine agree with Jing? Mutates a document with a seeded generator (names, attributes, values,
// moved, dropped and doubled elements), holds all against a schema, and compares verdict and line of the first
// error. Needs Jing (Debian package `jing`); prints a table, and with --verbose every difference.
//
//     npm run build && node tests/bench/relaxng-against-jing.js [SCHEMA.rng] [DOCUMENT.xml] [COUNT]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sourceFile } from '../../dist/source/file.js'
import { parseXml } from '../../dist/xml/parse.js'
import { loadRelaxNg, validateRelaxNg } from '../../dist/validate/relaxng.js'

const [schemaPath = 'schemas/chancery.rng', documentPath = 'tei/d111/d111.xml', count = '500'] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
const text = readFileSync(documentPath, 'utf8')
const { value: schema } = await loadRelaxNg({ name: schemaPath, bytes: readFileSync(schemaPath) })

let seed = 20240601
const random = (below) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}
const pick = (list) => list[random(list.length)]
const tags = [...text.matchAll(/<([a-zA-Z]+)((?: [^<>]*?)?)(\/?)>/g)]
const names = [...new Set(tags.map((tag) => tag[1]))]
const leaves = [...text.matchAll(/<([a-zA-Z]+)(?: [^<>]*)?>[^<>]*<\/\1>|<[a-zA-Z]+(?: [^<>]*)?\/>/g)]
const values = [...text.matchAll(/ ([a-zA-Z:]+)="([^"]*)"/g)].filter(
  ([, name]) => name !== 'xmlns' && name !== 'version',
)

const splice = (at, length, put) => text.slice(0, at) + put + text.slice(at + length)
const kinds = {
  'renamed element': () => {
    const leaf = pick(leaves)
    const name = /^<([a-zA-Z]+)/.exec(leaf[0])[1]
    const other = pick([...names, name.toLowerCase(), `${name}x`])
    return splice(
      leaf.index,
      leaf[0].length,
      leaf[0].replace(`<${name}`, `<${other}`).replace(`</${name}>`, `</${other}>`),
    )
  },
  'dropped element': () => {
    const leaf = pick(leaves)
    return splice(leaf.index, leaf[0].length, '')
  },
  'doubled element': () => {
    const leaf = pick(leaves)
    return splice(leaf.index, 0, leaf[0].replace(/ xml:id="[^"]*"/, ''))
  },
  'moved element': () => {
    const [leaf, to] = [pick(leaves), pick(tags)]
    const without = splice(leaf.index, leaf[0].length, '')
    const at = to.index > leaf.index ? to.index - leaf[0].length : to.index
    return to.index > leaf.index && to.index < leaf.index + leaf[0].length
      ? without
      : without.slice(0, at) + leaf[0] + without.slice(at)
  },
  'renamed attribute': () => {
    const value = pick(values)
    return splice(
      value.index,
      value[0].length,
      value[0].replace(value[1], pick(['foliation', 'whom', 'tpye', 'cert', 'n'])),
    )
  },
  'dropped attribute': () => {
    const value = pick(values)
    return splice(value.index, value[0].length, '')
  },
  'wrong value': () => {
    const value = pick(values)
    return splice(
      value.index,
      value[0].length,
      ` ${value[1]}="${pick(['', 'two words', '1959-13-40', 'x y z', '-', 'maybe'])}"`,
    )
  },
  'text between elements': () => {
    const tag = pick(tags)
    return splice(tag.index, 0, 'words')
  },
}

const folder = mkdtempSync(join(tmpdir(), 'chancery-jing-'))
const cases = []
while (cases.length < Number(count)) {
  const kind = Object.keys(kinds)[cases.length % Object.keys(kinds).length]
  const mutated = kinds[kind]()
  const path = join(folder, `${cases.length}.xml`)
  const file = sourceFile(path, mutated)
  const parsed = parseXml(file)
  // Attributes that stand twice are not well-formed, and no schema's business.
  if (!parsed.value || mutated === text) {
    seed = (seed + 1) >>> 0
    continue
  }
  writeFileSync(path, mutated)
  cases.push({ kind, path, file, document: parsed.value })
}

const jing = spawnSync('jing', [schemaPath, ...cases.map(({ path }) => path)], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
if (jing.error) {
  console.error('jing is not installed (Debian: apt-get install jing)')
  process.exit(2)
}
const theirs = new Map()
for (const [, path, line] of jing.stdout.matchAll(/^(.*?\.xml):(\d+):\d+: (?:error|fatal): /gm))
  if (!theirs.has(path)) theirs.set(path, Number(line))

const table = new Map()
for (const { kind, path, file, document } of cases) {
  const ours = validateRelaxNg(file, document, schema)
  const line = ours[0]?.place.position?.start.line
  const row = table.get(kind) ?? { documents: 0, invalid: 0, verdict: 0, line: 0 }
  table.set(kind, row)
  const jingLine = theirs.get(path)
  row.documents++
  if (jingLine !== undefined) row.invalid++
  if ((line === undefined) === (jingLine === undefined)) row.verdict++
  // Jing names the line where a start tag ends, we the one where it begins.
  if (line === jingLine) row.line++
  else if (process.argv.includes('--verbose')) {
    const message = jing.stdout.split('\n').find((each) => each.startsWith(`${path}:`)) ?? 'valid'
    console.log(
      `${kind}\n  jing  ${message.replace(`${path}:`, '').slice(0, 200)}\n  ours  ${line ?? 'valid'} ${ours[0]?.reason ?? ''}`,
    )
  }
}
console.table(Object.fromEntries([...table].map(([kind, row]) => [kind, { ...row }])))
const sum = (key) => [...table.values()].reduce((total, row) => total + row[key], 0)
console.log(
  `${cases.length} documents: same verdict ${sum('verdict')}, same line of the first error ${sum('line')}`,
)
rmSync(folder, { recursive: true })
