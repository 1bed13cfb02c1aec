import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../support.js'

/** A program of somebody who installed the package, in a folder of its own, without the network. */
const home = mkdtempSync(join(tmpdir(), 'chancery-test-'))
const installed = join(home, 'node_modules/chancery')
afterAll(() => rmSync(home, { recursive: true }))

/** What a program says; a failure with all that it said. */
function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')}:\n${stdout}${stderr}`)
  return stdout
}

let packed: readonly string[] = []
beforeAll(() => {
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  packed = (JSON.parse(listed) as [{ files: { path: string }[] }])[0].files.map(({ path }) => path)
  for (const path of packed) cpSync(join(root, path), join(installed, path))
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  for (const name of [...Object.keys(dependencies), '@types/node']) {
    const link = join(home, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(realpathSync(join(root, 'node_modules', name)), link)
  }
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(home, 'memo.txt'), MEMO)
})

const MEMO = `7. Memorandum of Conversation

Washington, May 5, 1960.

PARTICIPANTS
Mr. Lund
Mr. Berg

Mr. Lund said that the Straits would be open to all.
`

/** What README promises, and every other door of the library. */
const PROGRAM = `
import { readFile } from 'node:fs/promises'
import { encodeMemo, findings, loadSchema, mergeRegister, ownSchemas, publish, readAuthority, readDecisions } from 'chancery'
import { readMetadata, registerCsv, review, reviewPage, sourceFile, speakers, transform, validate } from 'chancery'
import type { Decisions, Diagnostic, EncodeOptions, Place, TransformOptions } from 'chancery'

const persons = readAuthority(sourceFile('persons.csv', 'id,name\\nlund,"Lund, Sven"\\n')).value!
const metadata = (await readMetadata(sourceFile('m.json', '{ "id": "d7", "place": "Norland" }'))).value!
const decisions: Decisions = (await readDecisions(sourceFile('d.json', '{ "decisions": [] }'))).value!
const options: EncodeOptions = { authorities: [persons], metadata, decisions }
const { value } = encodeMemo(sourceFile('memo.txt', await readFile('memo.txt', 'utf8')), options)
const { tei, document, source, recognized } = value!
const found: readonly Diagnostic[] = await validate(tei, document, await ownSchemas(true))
const other = await loadSchema('p.rnc', Buffer.from('element p { text }'))
const places: Place[] = (await validate(tei, undefined, [other.value!])).map(({ place }) => place)
const sheet = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/><xsl:template match="/">{$x}</xsl:template><xsl:param name="x"/></xsl:stylesheet>'
const limits: TransformOptions = { parameters: { x: 'Berg' }, timeoutSeconds: 50 }
const own = await transform(tei, sourceFile('s.xsl', sheet.replace('version', 'expand-text="yes" version')), limits)
const page = reviewPage('memo.txt', [...review(source, recognized, true), ...findings(source, found)])
const table = registerCsv(mergeRegister([{ name: 'd7', document }]).persons)
const text = publish(tei, ['text']).value![0]!
console.log(found.length, places[0]!.file, own.value ?? own.diagnostics[0]!.reason, page.startsWith('<!'), table.includes('Lund, Sven'), text.mediaType)
console.log(speakers(tei, document).map(({ id, words }) => id + ' ' + words).join(', '))
`

describe('the package', () => {
  it('has types and code for a program that uses it', () => {
    const readme = /```ts\n([^]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))![1]!
    writeFileSync(join(home, 'readme.ts'), readme)
    writeFileSync(join(home, 'program.ts'), PROGRAM)
    const compiler = { module: 'nodenext', target: 'es2022', strict: true, exactOptionalPropertyTypes: true }
    const compilerOptions = { ...compiler, types: ['node'], rootDir: '.', outDir: 'out', skipLibCheck: false }
    writeFileSync(
      join(home, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['readme.ts', 'program.ts'] }),
    )
    run([join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'])
    expect(run(['out/program.js'])).toBe('0 d7.xml Berg true true text/plain\nlund 11, berg 0\n')
    run(['out/readme.js'])
    expect(['d7.xml', 'd7.html', 'd7.txt'].filter((name) => !existsSync(join(home, name)))).toEqual([])
  })

  it('has a program that goes the whole road', () => {
    const program = join(installed, 'dist/bin/chancery.cjs')
    expect(run([program, 'edition', join(installed, 'tei/d111/edition.json'), '-o', 'site/'])).toContain(
      'valid: TEI profile and rules',
    )
    writeFileSync(
      join(home, 'site/count.xsl'),
      '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/><xsl:template match="/"><xsl:value-of select="count(//*:said)"/></xsl:template></xsl:stylesheet>',
    )
    expect(run([program, 'transform', 'site/d111.xml', '--xsl', 'site/count.xsl'])).toBe('16')
  })

  it('has what its pages link to, and the notices of what became part of it', () => {
    const missing = packed
      .filter((path) => path.endsWith('.md'))
      .flatMap((page) =>
        [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
          ([, target]) => `${page}: ${normalize(join(dirname(page), target!))}`,
        ),
      )
      .filter((link) => !existsSync(join(installed, link.slice(link.indexOf(': ') + 2))))
    expect(missing).toEqual([])
    for (const bundle of ['bin', 'lib'])
      expect(readFileSync(join(installed, 'dist', bundle, 'LICENSES.txt'), 'utf8')).toContain(
        'Kevin Atkinson',
      )
    expect(packed.filter((path) => /^dist\/(?!bin|lib|types|xslt|grammars)/.test(path))).toEqual([])
  })
})
