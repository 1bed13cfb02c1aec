// Does encoding stay linear on hostile text? Doubles the size of texts made of one thing over and over, and prints
// milliseconds with the growth from one size to the next: 2 is linear, 4 is quadratic. Asserts nothing.
//
//     npm run build && node tests/bench/hostile.js [KILOBYTES OF THE LARGEST]
import { encodeMemo, sourceFile } from '../../dist/index.js'

const largest = Number(process.argv[2] ?? 200) * 1000
const HEAD = '5. Memorandum of Conversation1\n\nPARTICIPANTS\n  • Mr. Smith\n  • Mr. Jones\n\n'
const pieces = {
  digits: '1234567890',
  'digits and spaces': '1 2 3 ',
  brackets: '([{',
  'page marks': '[Page ',
  capitals: 'ABCDEFGH',
  'capitalized words': 'Alpha Beta ',
  initials: 'A. B. ',
  spaces: '          ',
  commas: 'a, ',
  quotes: '“a ” ',
  'open quotes': '“a ',
  names: 'Mr. Smith said ',
  'names and commas': 'Mr. Smith, ',
  sentences: 'Mr. Smith said that he agreed. ',
  'short lines': 'a\n',
  paragraphs: 'Mr. Jones asked why.\n\n',
  bullets: '  • a\n',
  colons: 'Smith: no\n\n',
  'note numbers': 'word2 ',
  notes: '\n\n  1. a',
  adverbs: 'quickly ',
  hyphens: 'a-',
  'dashes and slashes': 'A/B–',
  documents: 'Document 1, 2, ',
  tabs: 'a\tb\t',
}

for (const [name, piece] of Object.entries(pieces)) {
  const times = []
  for (const size of [largest / 4, largest / 2, largest]) {
    const text = HEAD + piece.repeat(Math.ceil(size / piece.length))
    const start = performance.now()
    encodeMemo(sourceFile('hostile.txt', text))
    times.push(performance.now() - start)
  }
  const growth = times.slice(1).map((time, index) => (time / times[index]).toFixed(1))
  console.log(
    `${name.padEnd(20)} ${times.map((time) => time.toFixed(0).padStart(8)).join(' ')} ms   × ${growth.join(' ')}`,
  )
}
