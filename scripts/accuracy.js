/**
 * Writes docs/accuracy.md: what the encoder gets right on a corpus of memos with a gold encoding. The corpus is no
 * part of this project, and the scorer is the corpus's own, so that the figures are not the project's word.
 *
 *     npm run accuracy -- CORPUS SCORER [LABELS SPEECH-SCORER]
 *
 * CORPUS has folders `memos` and `other` with NAME.txt, NAME.gold.xml and VOLUME.authority.xml; SCORER and
 * SPEECH-SCORER are programs that print JSON with `--json`; LABELS has NAME.speech.tsv.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encodeMemo, readAuthority, sourceFile } from '../dist/index.js'

const [corpus, scorer, labels, speechScorer] = process.argv.slice(2)
if (!corpus || !scorer) {
  console.error('usage: npm run accuracy -- CORPUS SCORER [LABELS SPEECH-SCORER]')
  process.exit(2)
}

const work = mkdtempSync(join(tmpdir(), 'chancery-accuracy-'))
const sections = ['memos', 'other'].filter((name) => existsSync(join(corpus, name))).map(section)
const speech = labels && speechScorer ? [speechSection()] : []
rmSync(work, { recursive: true })
writeFileSync(fileURLToPath(new URL('../docs/accuracy.md', import.meta.url)), page([...sections, ...speech]))

function section(name) {
  const folder = join(corpus, name)
  const out = join(work, name)
  mkdirSync(out)
  const authorities = new Map()
  const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  let faithful = 0
  for (const file of texts) {
    const volume = file.replace(/-[^-]*$/, '')
    const path = join(folder, `${volume}.authority.xml`)
    if (!authorities.has(volume) && existsSync(path))
      authorities.set(
        volume,
        readAuthority(sourceFile(path, readFileSync(path, 'utf8')), `${volume}.authority.xml`).value,
      )
    const authority = authorities.get(volume)
    const { value } = encodeMemo(sourceFile(file, readFileSync(join(folder, file), 'utf8')), {
      authorities: authority ? [authority] : [],
    })
    // Without the proof that no word was lost there is no value.
    if (!value) continue
    faithful++
    writeFileSync(join(out, file.replace(/\.txt$/, '.xml')), value.tei.text)
  }
  const scores = JSON.parse(
    execFileSync(scorer, [folder, out, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  )
  const kinds = Object.entries(scores.kinds ?? scores).filter(
    ([, each]) => each && typeof each.f1 === 'number',
  )
  const rows = kinds
    .filter(([, each]) => each.gold > 0)
    .map(
      ([kind, each]) =>
        `| ${kind} | ${each.gold} | ${figure(each.precision)} | ${figure(each.recall)} | ${figure(each.f1)} |`,
    )
  return `## ${name === 'memos' ? 'Memoranda of conversation' : 'Other documents'}

${texts.length} documents, ${faithful} of them encoded with every word accounted for.

| kind | in the gold | precision | recall | F1 |
| --- | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`
}

function speechSection() {
  const out = execFileSync(speechScorer, [labels, join(corpus, 'memos'), join(work, 'memos'), '--json'], {
    encoding: 'utf8',
  })
  const scores = JSON.parse(out)
  return `## Who speaks

${scores.sentences} sentences of ${scores.documents} memoranda, labelled by hand. The rules were developed on these very
documents, so that the figures on others are lower.

| | right |
| --- | ---: |
| all sentences | ${figure(scores.accuracy)} |
| sentences that somebody says | ${figure(scores.speech_accuracy)} |
| sentences that nobody says | ${figure(scores.narration_accuracy)} |
`
}

function figure(value) {
  return typeof value === 'number' ? value.toFixed(3) : '–'
}

function page(parts) {
  return `# Accuracy

Written by \`npm run accuracy\`; not to be edited by hand. Exact matches: an element counts if it begins and ends at the
same words as in the official encoding and has the same value.

${parts.join('\n')}
## Where the gold is wrong or divided

- Dates: one volume puts the full stop of "p.m." outside of \`date\`, another that of every day inside; most mark no date in a
  heading. Lines with labels ("DATE: …", "PLACE: …") stay plain there; here they hold \`date\` and
  \`placeName\`.
- Participants: lists that only name delegations among the people are left flat in some documents; we nest them.
- Persons: two people of one surname are left without a pointer in some documents where the title tells them apart,
  and now and then a name is not marked at all; "Sir" and "M." stand inside the name in some volumes, outside in others.
- Notes: the first paragraph of six notes is missing from the texts that were given; a handful of documents print one number twice.
- The compliment of a letter ("Sincerely yours,") is a paragraph there, a \`salute\` in the \`closer\` here.
`
}
