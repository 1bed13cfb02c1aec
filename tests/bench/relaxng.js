// How fast is validation against a large schema, against Jing, each in a cold process? Prints the medians of wall
// clock time and the ratios: with the schema's tables from the cache, as every run but the first has them, and without.
// Needs Jing (Debian package `jing`); asserts nothing.
//
//     npm run build && node tests/bench/relaxng.js SCHEMA.rng DOCUMENT.xml... [ROUNDS]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const args = process.argv.slice(2)
const rounds = /^\d+$/.test(args.at(-1) ?? '') ? Number(args.pop()) : 7
const [schema, ...documents] = args
if (documents.length === 0) {
  console.error('usage: node tests/bench/relaxng.js SCHEMA.rng DOCUMENT.xml... [ROUNDS]')
  process.exit(2)
}

function time(env, command, ...rest) {
  const start = performance.now()
  const { error } = spawnSync(command, rest, { stdio: 'ignore', env: { ...process.env, ...env } })
  if (error) throw error
  return performance.now() - start
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]
const ours = (env, document) =>
  time(env, process.execPath, 'dist/bin/chancery.cjs', 'validate', document, '--schema', schema)

const cache = mkdtempSync(join(tmpdir(), 'chancery-bench-'))
for (const document of documents) {
  const [kept, first, theirs] = [[], [], []]
  ours({ CHANCERY_CACHE: cache }, document)
  // The three take turns, so that all meet the same noise.
  for (let round = 0; round < rounds; round++) {
    kept.push(ours({ CHANCERY_CACHE: cache }, document))
    first.push(ours({ CHANCERY_CACHE: 'off' }, document))
    theirs.push(time({}, 'jing', schema, document))
  }
  const [a, b, c] = [kept, first, theirs].map(median)
  console.log(
    `${document}: jing ${c.toFixed(0)} ms; chancery ${a.toFixed(0)} ms, jing/chancery ${(c / a).toFixed(2)}; without the cache ${b.toFixed(0)} ms, ${(c / b).toFixed(2)}`,
  )
}
rmSync(cache, { recursive: true })
