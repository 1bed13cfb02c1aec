// How fast is encoding, against the peer: the same text only read line by line and written as escaped
// paragraphs by xmlbuilder2? Prints megabytes a second and the ratio of the two in one run; asserts nothing.
//
//     npm run build && node tests/bench/encode.js [FOLDER OF .txt FILES] [SECONDS]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'xmlbuilder2'
import { encodeMemo, sourceFile } from '../../dist/index.js'

const folder = process.argv[2] ?? new URL('../../tei/d111/', import.meta.url).pathname
const seconds = Number(process.argv[3] ?? 5)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => sourceFile(name, readFileSync(join(folder, name), 'utf8')))
const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)

function plain({ text }) {
  const body = create({ version: '1.0' }).ele('body')
  for (const line of text.split('\n')) body.ele('p').txt(line)
  return body.end()
}

/** Median of the rounds, megabytes a second. The two take turns, so that both meet the same noise. */
function measure(...tasks) {
  const times = tasks.map(() => [])
  for (const end = performance.now() + seconds * 1000; performance.now() < end;)
    tasks.forEach((task, index) => {
      const start = performance.now()
      for (const file of files) task(file)
      times[index].push(performance.now() - start)
    })
  return times.map((list) => {
    const sorted = list.slice(1).sort((a, b) => a - b)
    return bytes / 1e6 / (sorted[Math.floor(sorted.length / 2)] / 1e3)
  })
}

const [encoding, writing] = measure(encodeMemo, plain)
console.log(`${files.length} files, ${(bytes / 1e6).toFixed(2)} MB`)
console.log(`encodeMemo   ${encoding.toFixed(2)} MB/s`)
console.log(`xmlbuilder2  ${writing.toFixed(2)} MB/s (paragraphs only)`)
console.log(`ratio        ${(encoding / writing).toFixed(3)}`)
