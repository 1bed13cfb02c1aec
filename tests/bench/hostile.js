// Does encoding stay linear on hostile text? Texts made of one thing over and over, at 10 KB, 100 KB and 1 MB; prints
// milliseconds with the growth from one size to the next: 10 is linear, 100 is quadratic. Asserts nothing.
//
//     npm run build && node tests/bench/hostile.js [NAME OF ONE] [SIZES, WITH COMMAS]
import { encodeMemo, sourceFile } from '../../dist/lib/index.js'

const HEAD = '5. Memorandum of Conversation1\n\nPARTICIPANTS\n  • Mr. Smith\n  • Mr. Jones\n\n'
const SIZES = (process.argv[3] ?? '10000,100000,1000000').split(',').map(Number)
const pieces = {
  digits: '1234567890',
  'digits and spaces': '1 2 3 ',
  brackets: '([{',
  'page marks': '[Page ',
  pages: (count) => `re [Page ${count}] strictions `,
  capitals: 'ABCDEFGH',
  'capitalized words': 'Alpha Beta ',
  initials: 'A. B. ',
  spaces: '          ',
  commas: 'a, ',
  'quoted words': (count) => `(hereinafter ${word(count)}) the ${word(count)} Agreement ("${word(count)}") `,
  quotes: '“a ” ',
  'straight quotes': '"A "',
  'open quotes': '“a ',
  apostrophes: 'a’s-',
  markup: '&<>"]]>',
  titles: 'Mr. ',
  names: 'Mr. Smith said ',
  'names and commas': 'Mr. Smith, ',
  offices: 'the President ',
  'quotations left open': 'that “a ',
  'lines that spaces fill': 'word  word   word ',
  'offices of bodies': 'Under Secretary of Defense of the Treasury ',
  delegations: (count) => `•\t${word(count)}\no\tMr. ${word(count)}\n`,
  'other offices': (count) => `the ${word(count)} Minister said. `,
  strangers: (count) => `Sir ${word(count)} said. `,
  persons: (count) => `Mr. ${word(count)} said no.\n\n`,
  reported: (count) => `${word(count)} said no. He left.\n\n`,
  'one page again': '[Page 4]\n\n',
  namesakes: (count) => `  • Mr. ${word(count)} Stone\n`,
  participants: (count) => `  • Mr. ${word(count)}\n`,
  'lists of participants': (count) => `PARTICIPANTS\n  • Mr. ${word(count)}\n\nHe agreed.\n\n`,
  opinions: ', in Mr. Smith’s view, ',
  clauses: ', and he said that ',
  sentences: 'Mr. Smith said that he agreed. ',
  'short lines': 'a\n',
  paragraphs: 'Mr. Jones asked why.\n\n',
  bullets: '  • a\n',
  'bullets apart': '  • a\n\n',
  'broken bullets': '- Mr. Smith,\nof a\n\n- a\n- b\n',
  'counted lines': (count) => `${count % 99}. a\n`,
  'counted series': '1. a\n(a) a\ni. a\n2. a\n',
  'headings apart': '\nAlpha Beta\n\nMr. Smith said that.\n',
  'people who go on': 'Mr. Smith-\n',
  'people under a label': '\nPRESENT\nMr. Smith,\nDeputy Director-\nof a\n',
  'words broken by pages': 'nego-\n[Page 4]\ntiations ',
  colons: 'Smith: no\n\n',
  'note numbers': 'word2 ',
  'numbers that count': (count) => `word${count} `,
  notes: '\n\n  1. a',
  'a source note': (count) =>
    `${count > 1 ? '' : '\n\n  1. Source: '}Department of State, Central Files, ${count}.00/5–460. Secret. Drafted by ${word(count)} on May 4. `,
  'notes that count': (count) => `\n\n  ${count}. a`,
  adverbs: 'quickly ',
  hyphens: 'a-',
  'broken words': 'nego-\ntiations ',
  'broken lines': 'two-\n',
  'numbers in brackets': 'word [2] ',
  'people without a label': '\nMr. Smith\nMr. Jones\n',
  'people and matters': '\nFish\n\nMr. Smith\nMr. Jones\n',
  'double spacing': 'word\n\nword word ',
  'lists over pages': 'Mr. Smith\n[Page 4]\n',
  'dashes of a typist': 'A--B--',
  'days in numbers': '1/2/69 ',
  'dashes and slashes': 'A/B–',
  'full stops': '.',
  dates: 'May 4, 1960, 3 May 1960, May 1960, ',
  documents: 'Document 1, 2, ',
  tabs: 'a\tb\t',
  'typed pages': (count) => `word\n\n- ${count} -\n\n`,
  'running heads': (count) => `SECRET/NODIS\n\n- ${count} -\n\nSECRET/NODIS\n\n`,
  'form feeds': (count) => `\f${count}\nword\n`,
  columns: 'Mr. Smith      Mr. Jones\n',
  'columns of tabs': '\tMr. Smith\t\tMr. Jones\n',
  'people in a line': 'PRESENT: Mr. Smith (a), U.S.—Mr. Jones; ',
  'when and where': 'DATE:   May 4, 1960    PLACE:   ',
  'lines of when and where': 'DATE:   May 4, 1960    PLACE:   (\n',
  'times of day': 'TIME: 3:30 ',
}

for (const [name, piece] of Object.entries(pieces)) {
  if (process.argv[2] !== undefined && process.argv[2] !== name) continue
  const times = SIZES.map((size) => {
    const file = sourceFile('hostile.txt', HEAD + repeated(piece, size))
    const start = performance.now()
    encodeMemo(file)
    return performance.now() - start
  })
  const growth = times.slice(1).map((time, index) => (time / times[index]).toFixed(0).padStart(4))
  const shown = times.map((time) => time.toFixed(0).padStart(8)).join('')
  console.log(`${name.padEnd(20)}${shown} ms   ×${growth.join('')}`)
}

function repeated(piece, size) {
  if (typeof piece === 'string') return piece.repeat(Math.ceil(size / piece.length))
  const parts = []
  for (let length = 0, count = 1; length < size; count++) length += parts[parts.push(piece(count)) - 1].length
  return parts.join('')
}

/** A capitalized word of its own for each number. */
function word(count) {
  let letters = ''
  for (let rest = count; rest > 0; rest = Math.floor(rest / 26))
    letters += String.fromCharCode(97 + (rest % 26))
  return `Q${letters}`
}
