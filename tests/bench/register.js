// What does a large register cost? Encodes one memo with a register of 50 persons, and with one of 5,000 persons
// and 2,000 abbreviations, and prints the ratio of the medians. The registers are read once, as for many memos.
//
//     npm run build && node tests/bench/register.js [MEMO.txt]
import { readFileSync } from 'node:fs'
import { encodeMemo, readAuthority, sourceFile } from '../../dist/lib/index.js'

const path = process.argv[2] ?? new URL('../../tei/d111/d111.txt', import.meta.url).pathname
const memo = sourceFile('memo.txt', readFileSync(path, 'utf8'))

function register(persons, terms) {
  const name = (index) => `S${String(index).replace(/\d/g, (digit) => 'abcdefghij'[digit])}ov`
  const people = Array.from(
    { length: persons },
    (_, index) =>
      `<person xml:id="p${index}"><persName>${name(index)}, Ivan ${index % 7}.</persName></person>`,
  )
  const items = Array.from(
    { length: terms },
    (_, index) => `<label xml:id="t${index}">X${index}</label><item>expansion ${index}</item>`,
  )
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listPerson>${people.join('')}</listPerson></standOff><text><body><list type="gloss">${items.join('')}</list></body></text></TEI>`
  return readAuthority(sourceFile('register.xml', tei)).value
}

function median(authority) {
  const times = []
  for (let round = 0; round < 60; round++) {
    const start = performance.now()
    encodeMemo(memo, { authorities: [authority] })
    times.push(performance.now() - start)
  }
  return times.slice(10).sort((a, b) => a - b)[25]
}

const [small, large] = [register(50, 20), register(5000, 2000)]
median(small)
const [few, many] = [median(small), median(large)]
console.log(`50 persons             ${few.toFixed(2)} ms a memo`)
console.log(`5,000 and 2,000 terms  ${many.toFixed(2)} ms a memo`)
console.log(`ratio                  ${(many / few).toFixed(2)}`)
