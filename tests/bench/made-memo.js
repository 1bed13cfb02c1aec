/**
 * A memo of about so many bytes, made of sentences as memoranda have them: names, offices, dates, quoted words,
 * abbreviations, page marks between and inside paragraphs, notes at the end. The same length gives the same text.
 */
export function madeMemo(bytes) {
  const random = generator(111)
  const pick = (list) => list[random(list.length)]
  const body = []
  const notes = [
    'Source: Department of State, Conference Files: Lot 64 D 560, CF 1472. Secret. Drafted by Hall.',
  ]
  let size = 0
  let page = 410
  while (size < bytes - notes.length * 40 || body.length === 0) {
    const sentences = Array.from({ length: 2 + random(5) }, () => sentence(pick))
    if (random(3) === 0) sentences[1] = sentences[1].replace(' ', ` [Page ${++page}] `)
    if (random(3) === 0 && notes.length < 999) {
      notes.push(pick(NOTES))
      sentences[sentences.length - 1] += String(notes.length)
    }
    const paragraph = sentences.join(' ')
    body.push(paragraph)
    if (random(12) === 0) body.push(`[Page ${++page}]`)
    size += Buffer.byteLength(paragraph) + 2
  }
  const list = notes.map((note, index) => `  ${index + 1}. ${note}`)
  return `${TOP}${body.join('\n\n')}\n\n${list.join('\n\n')}\n`
}

const TOP = `111. Memorandum of Conversation1

Washington, September 15, 1959, 10:30 a.m.

SUBJECT
  • Trade and the Straits

PARTICIPANTS
  • U.S.
    • The President
    • Mr. Thomas Hall, EUR
    • Ambassador Green
  • Norland
    • Prime Minister Berg
    • Foreign Minister Lund
    • Mr. Olaf Vik, interpreting

`
const PEOPLE = [
  'Mr. Hall',
  'Ambassador Green',
  'Prime Minister Berg',
  'Mr. Vik',
  'Mr. Lund',
  'The President',
  'He',
]
const VERBS = ['said', 'replied', 'asked whether', 'added', 'pointed out', 'agreed', 'believed', 'thought']
const CLAUSES = [
  'the Straits would be open to all by January 21, 1960',
  'his Government had no objection to the proposals of Mr. Stone',
  'the figures which NATO and the EEC had published in 1958 were too low',
  'nothing could be decided before the Foreign Ministers met in Geneva',
  'it was “a matter of time” and that the Department would study the paper',
  'General Marsh had written to Secretary Dale about the lot of 12,000 tons',
  'tariffs, quotas and licenses were separate questions',
]
const OTHERS = [
  'This would be discussed again in the spring.',
  'There followed a brief exchange about the communiqué.',
  '“We cannot wait for ever,” he said.',
  'In the view of Mr. Lund, who had come from Bergen that morning, the matter was closed.',
  'The U.S. would not insist (see Document 143).',
]
const NOTES = [
  'Not printed.',
  'See Document 12.',
  'Dated August 4; not found.',
  'A reference to Mr. Stone’s letter.',
]

function sentence(pick) {
  return pick([0, 0, 0, 1]) === 1 ? pick(OTHERS) : `${pick(PEOPLE)} ${pick(VERBS)} that ${pick(CLAUSES)}.`
}

/** Numbers below a limit, always the same ones. */
function generator(seed) {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >>> 8) % limit
  }
}
