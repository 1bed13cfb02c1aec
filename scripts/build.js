/**
 * Builds `dist/`: the TypeScript of `src/` as it lies there, for tests and scripts; of that the program (`bin`) and the library
 * (`lib`) in few files, and the types of the library (`types`); the stylesheets of `xslt/` and our rules as the SEF (compiled
 * stylesheet) files that SaxonJS runs (`xslt`); and the profile as the tables of our engine (`grammars`). Stylesheets are
 * compiled again only when something under `xslt/` or `schemas/` or the compiler itself changed, so that a second build costs
 * little.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { hasLettersOfTexts, withLetters } from './letters.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const require = createRequire(import.meta.url)
/** Constants are written where they are used: an engine looks up those of another file each time. */
const CONSTANTS = { inlineConst: { mode: 'all', pass: 2 } }

compileTypeScript()
compileStylesheets()
await compileProfile()
await bundleProgram()
await bundleLibrary()
collectTypes()

function compileTypeScript() {
  for (const entry of listDirectory(join(root, 'dist')))
    if (entry !== 'xslt') rmSync(join(root, 'dist', entry), { recursive: true })
  run(require.resolve('typescript/bin/tsc'), ['-p', 'tsconfig.build.json'])
  for (const path of filesUnder(join(root, 'dist')).filter((each) => each.endsWith('.js')))
    if (hasLettersOfTexts(relative(join(root, 'dist'), path)))
      writeFileSync(path, withLetters(readFileSync(path, 'utf8')))
}

/**
 * The library in few files as well: names of other files cost a few percent of the time of encoding. What a process of a
 * stylesheet's runs are files of their own, for the program, too.
 */
async function bundleLibrary() {
  const { build } = await import('rolldown')
  const parsed = new Set()
  const { output } = await build({
    plugins: [noting(parsed)],
    input: {
      index: join(root, 'dist/index.js'),
      ...Object.fromEntries(
        ['compile-child', 'transform-child', 'no-network'].map((name) => [
          name,
          join(root, `dist/publish/sandbox/${name}.js`),
        ]),
      ),
    },
    platform: 'node',
    external: (id) => !isPath(id),
    optimization: CONSTANTS,
    output: { dir: join(root, 'dist/lib'), format: 'esm', chunkFileNames: '[name]-[hash].js' },
    logLevel: 'warn',
  })
  writeFileSync(join(root, 'dist/lib/LICENSES.txt'), licences(output, parsed))
}

/** The declarations that those of the library lead to, without those of everything else. */
function collectTypes(path = 'index.d.ts', known = new Set()) {
  if (known.has(path)) return
  known.add(path)
  const text = readFileSync(join(root, 'dist', path), 'utf8')
  const target = join(root, 'dist/types', path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text)
  for (const [, other] of text.matchAll(/(?:from |import\()'(\.[^']+)\.js'/g))
    collectTypes(join(dirname(path), `${other}.d.ts`), known)
}

/**
 * The program in few files, for finding and reading fifty takes as long as its work on a small document. Packages stay
 * outside, but for those that `require` cannot load.
 */
async function bundleProgram() {
  const { build } = await import('rolldown')
  const parsed = new Set()
  const { output } = await build({
    plugins: [noting(parsed)],
    input: { chancery: join(root, 'dist/cli/main.js') },
    platform: 'node',
    external: (id) => isBuiltin(id) || (!isPath(id) && canBeRequired(id)),
    optimization: CONSTANTS,
    output: {
      dir: join(root, 'dist/bin'),
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name]-[hash].cjs',
    },
    logLevel: 'warn',
  })
  chmodSync(join(root, 'dist/bin/chancery.cjs'), 0o755)
  writeFileSync(join(root, 'dist/bin/LICENSES.txt'), licences(output, parsed))
}

function isPath(id) {
  return id.startsWith('.') || isAbsolute(id)
}

/** Whether `require` finds CommonJS under a name: a file that is not of a package of modules. */
function canBeRequired(id) {
  let path
  try {
    path = require.resolve(id)
  } catch {
    return false
  }
  if (!path.endsWith('.js')) return path.endsWith('.cjs')
  let folder = dirname(path)
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type !== 'module'
}

/** Notes which modules are read: of one that only holds constants no trace is left in what comes out. */
function noting(parsed) {
  return { name: 'modules', moduleParsed: ({ id }) => void parsed.add(id) }
}

/** The licences of the packages that became part of a bundle, and the notices that its own files keep in comments. */
function licences(output, parsed) {
  const modules = output.flatMap(({ moduleIds = [] }) => moduleIds)
  const folders = new Set(
    modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []),
  )
  const own = [...parsed].filter((id) => id.startsWith(join(root, 'dist')))
  return [...[...folders].sort().map(licence), ...own.sort().flatMap(notices)].join('\n')
}

function notices(path) {
  const comments = readFileSync(path, 'utf8').match(/\/\*\*[^]*?\*\//g) ?? []
  return comments
    .filter((comment) => comment.includes('Copyright'))
    .map((comment) => `${comment.replace(/^[ /*]+|[ *]*\*\/$/gm, '').trim()}\n`)
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8') : ''}\n`
}

/** The profile as the engine's tables, so that no run compiles it. */
async function compileProfile() {
  const [{ sealed }, { loadRelaxNg }] = await Promise.all(
    ['validate/cache.js', 'validate/relaxng.js'].map(
      (path) => import(pathToFileURL(join(root, 'dist', path)).href),
    ),
  )
  const folder = join(root, 'dist/grammars')
  mkdirSync(folder)
  const cache = {
    get: () => undefined,
    put: (key, text) => writeFileSync(join(folder, `${key}.json`), sealed(text)),
  }
  const profile = { name: 'chancery.rng', bytes: readFileSync(join(root, 'schemas/chancery.rng')) }
  const { diagnostics } = await loadRelaxNg(profile, { cache })
  if (diagnostics.length > 0) {
    console.error(diagnostics)
    process.exit(1)
  }
}

function compileStylesheets() {
  const target = join(root, 'dist/xslt')
  mkdirSync(target, { recursive: true })
  const stamp = join(target, 'sources.sha256')
  const current = fingerprint()
  const entries = entrySheets()
  const complete = [...entries.map(({ output }) => output), join(target, 'rules.sef.json')].every((path) =>
    existsSync(path),
  )
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return
  for (const { input, output } of entries) {
    mkdirSync(dirname(output), { recursive: true })
    run(require.resolve('xslt3/xslt3.js'), [`-xsl:${input}`, `-export:${output}`, '-nogo'])
  }
  compileRules(target)
  writeFileSync(stamp, current)
}

/** Our Schematron rules: first to a stylesheet, by a stylesheet of our own, then as the others. */
function compileRules(target) {
  const xslt3 = require.resolve('xslt3/xslt3.js')
  const [schema, sheet] = [join(target, 'rules.sch'), join(target, 'rules.xsl')]
  writeFileSync(schema, withIncludes(join(root, 'schemas/chancery.sch')))
  run(xslt3, ['-xsl:xslt/schematron.xsl', `-s:${schema}`, `-o:${sheet}`])
  rmSync(schema)
  run(xslt3, [`-xsl:${sheet}`, `-export:${join(target, 'rules.sef.json')}`, '-nogo'])
  rmSync(sheet)
}

/** Our rules lie in a file a topic; each `include` is the pattern of one. */
function withIncludes(path) {
  return readFileSync(path, 'utf8').replace(/<sch:include href="([^"]+)"\/>/g, (_, href) =>
    readFileSync(join(dirname(path), href), 'utf8').replace(/<\?xml[^>]*\?>/, ''),
  )
}

/** The stylesheets that stand directly under `xslt/`; those in its folders are their modules. */
function entrySheets() {
  return listDirectory(join(root, 'xslt'))
    .filter((name) => name.endsWith('.xsl'))
    .map((name) => ({
      input: join(root, 'xslt', name),
      output: join(root, 'dist/xslt', name.replace(/\.xsl$/, '.sef.json')),
    }))
}

function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(require.resolve('xslt3/package.json')))
  for (const path of [...filesUnder(join(root, 'xslt')), ...filesUnder(join(root, 'schemas'))])
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function listDirectory(folder) {
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

function run(script, args) {
  try {
    execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  } catch {
    process.exit(1)
  }
}
