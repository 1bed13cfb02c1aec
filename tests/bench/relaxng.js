// How fast is validation against a large schema, against Jing, each in a cold process? Prints the medians of wall
// clock time and the ratio. Needs Jing (Debian package `jing`); asserts nothing.
//
//     npm run build && node tests/bench/relaxng.js SCHEMA.rng DOCUMENT.xml... [ROUNDS]
import { spawnSync } from 'node:child_process'

const args = process.argv.slice(2)
const rounds = /^\d+$/.test(args.at(-1) ?? '') ? Number(args.pop()) : 7
const [schema, ...documents] = args
if (documents.length === 0) {
  console.error('usage: node tests/bench/relaxng.js SCHEMA.rng DOCUMENT.xml... [ROUNDS]')
  process.exit(2)
}

function time(command, ...rest) {
  const start = performance.now()
  const { error } = spawnSync(command, rest, { stdio: 'ignore' })
  if (error) throw error
  return performance.now() - start
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]
for (const document of documents) {
  const ours = []
  const theirs = []
  for (let round = 0; round < rounds; round++) {
    ours.push(time(process.execPath, 'dist/cli/main.js', 'validate', document, '--schema', schema))
    theirs.push(time('jing', schema, document))
  }
  const [a, b] = [median(ours), median(theirs)]
  console.log(
    `${document}: chancery ${a.toFixed(0)} ms, jing ${b.toFixed(0)} ms, jing/chancery ${(b / a).toFixed(2)}`,
  )
}
