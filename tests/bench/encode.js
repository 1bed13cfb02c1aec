// How fast is encoding, and does it stay linear? The peer does the least that could be called encoding: it reads the
// same text line by line and writes paragraphs by xmlbuilder2. Both take turns in one run. Asserts nothing.
//
//     npm run build && node tests/bench/encode.js [FOLDER OF .txt FILES] [ROUNDS]
//
// A register NAME.authority.xml beside the texts goes with NAME-….txt, in a row of its own. First the folder: so many
// rounds (20) while the engine compiles, and as many once it is warm; then made memos of 10 KB to 10 MB, each size with
// the memory that its encoding took.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'xmlbuilder2'
import { encodeMemo, readAuthority, sourceFile } from '../../dist/lib/index.js'
import { madeMemo } from './made-memo.js'

const folder = process.argv[2] ?? new URL('../../tei/d111/', import.meta.url).pathname
const rounds = Number(process.argv[3] ?? 20)

const tasks = {
  encodeMemo: ({ file }) => encodeMemo(file),
  'with register': ({ file, authorities }) => encodeMemo(file, { authorities }),
  xmlbuilder2: ({ file }) => {
    const body = create({ version: '1.0' }).ele('body')
    for (const line of file.text.split('\n')) body.ele('p').txt(line)
    return body.end()
  },
}

const documents = read(folder)
const bytes = documents.reduce((sum, { file }) => sum + Buffer.byteLength(file.text), 0)
console.log(
  `${documents.length} files, ${(bytes / 1e6).toFixed(2)} MB, 2 × ${rounds} rounds; MB of text a second\n`,
)
row('', 'first', 'cold', 'warm', 'best', 'of a core')
for (const [name, { wall, cpu }] of Object.entries(inTurns(documents, 2 * rounds))) {
  const [cold, warm] = [wall.slice(0, rounds), wall.slice(rounds)].map(median)
  const rates = [wall[0], cold, warm, Math.min(...wall), median(cpu.slice(rounds))].map(
    (time) => bytes / 1e3 / time,
  )
  row(name, ...rates.map((rate) => rate.toFixed(2)))
}

console.log('\nMade memos, encoded warm\n')
row('', 'ms', 'MB/s', '× before', 'peer ms', 'MB heap')
let before
for (const size of [10_000, 100_000, 1_000_000, 10_000_000]) {
  const file = sourceFile('memo.txt', madeMemo(size))
  const times = inTurns([{ file, authorities: [] }], Math.max(2, Math.min(20, 2e6 / size)))
  const [own, peer] = [times.encodeMemo, times.xmlbuilder2].map(({ wall }) => Math.min(...wall))
  const growth = before === undefined ? '' : (own / before).toFixed(1)
  const rate = Buffer.byteLength(file.text) / 1e3 / own
  row(label(size), own.toFixed(1), rate.toFixed(2), growth, peer.toFixed(1), heapOf(file).toFixed(0))
  before = own
}

function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1]
}

/** Milliseconds of each round over all documents, by task: on the clock, and of processor time. */
function inTurns(documents, rounds) {
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, { wall: [], cpu: [] }]))
  for (let round = 0; round < rounds; round++)
    for (const [name, task] of Object.entries(tasks)) {
      const [start, used] = [performance.now(), process.cpuUsage()]
      for (const document of documents) task(document)
      times[name].wall.push(performance.now() - start)
      times[name].cpu.push(process.cpuUsage(used).user / 1e3)
    }
  return times
}

/** What the heap grew by, in megabytes, while the result of an encoding was held. */
function heapOf(file) {
  const start = process.memoryUsage().heapUsed
  const result = encodeMemo(file)
  const grown = process.memoryUsage().heapUsed - start
  return result.value === undefined ? NaN : Math.max(0, grown) / 1e6
}

function read(folder) {
  const registers = new Map()
  const registerOf = (name) => {
    const path = join(folder, `${name.replace(/-[^-]*$/, '')}.authority.xml`)
    if (!registers.has(path))
      registers.set(
        path,
        existsSync(path) ? readAuthority(sourceFile(path, readFileSync(path, 'utf8'))).value : undefined,
      )
    return registers.get(path)
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      file: sourceFile(name, readFileSync(join(folder, name), 'utf8')),
      authorities: [registerOf(name)].filter(Boolean),
    }))
}

function label(size) {
  return size < 1e6 ? `${size / 1e3} KB` : `${size / 1e6} MB`
}

function row(...cells) {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(10))).join(''))
}
