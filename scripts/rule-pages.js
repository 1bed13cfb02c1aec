/**
 * Writes `docs/rules/`: a page for each rule of `schemas/rules/`, and a list of all, from what the rules say of
 * themselves. With `--check` it writes nothing and fails where a page is not what it should be.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { ownRules } from '../dist/cli/validation/own-rules.js'

const folder = new URL('../docs/rules/', import.meta.url)
const pages = new Map([['README.md', list(ownRules())]])
for (const rule of ownRules()) pages.set(`${rule.id}.md`, page(rule))

const there = existsSync(folder) ? readdirSync(folder) : []
const stale = [
  ...there.filter((name) => !pages.has(name)),
  ...[...pages].filter(([name, text]) => !there.includes(name) || read(name) !== text).map(([name]) => name),
]
if (process.argv.includes('--check')) {
  if (stale.length > 0) console.error(`not current, run npm run rules: ${stale.join(', ')}`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  mkdirSync(folder, { recursive: true })
  for (const name of stale)
    if (pages.has(name)) writeFileSync(new URL(name, folder), pages.get(name))
    else rmSync(new URL(name, folder))
}

function read(name) {
  return readFileSync(new URL(name, folder), 'utf8')
}

function list(rules) {
  const topics = [...new Set(rules.map(({ topic }) => topic))]
  const row = ({ id, title, severity }) => `| [\`${id}\`](${id}.md) | ${title} | ${severity} |`
  return `# Rules

What \`chancery validate\` checks besides the grammar. Each page says what a finding means, why it matters and how to fix it, and
shows an example that breaks the rule and one that passes; the tests check both. Examples are parts of
[\`example.xml\`](../../schemas/rules/example.xml) unless they begin with \`TEI\`; lines are counted within the example.

An **error** makes the program exit with code 1; a **warning** should be reviewed by an editor; an **info** is only a remark.

${topics
  .map(
    (topic) =>
      `## ${topic.replace('-', ' ').replace(/^./, (letter) => letter.toUpperCase())}\n\n| rule | requires | severity |\n| --- | --- | --- |\n${rules
        .filter((rule) => rule.topic === topic)
        .map(row)
        .join('\n')}`,
  )
  .join('\n\n')}

\`npm run rules\` generates these pages from \`schemas/rules/\`.
`
}

function page({ id, topic, severity, title, message, why, mend, trips, places, passes, beside }) {
  const xml = (text) => `\`\`\`xml\n${text}\n\`\`\``
  const where = places.map((place) => `line ${place.replace(':', ', column ')}`).join(' and ')
  const files = Object.entries(beside).map(([name, text]) => `with \`${name}\` beside it:\n\n${xml(text)}`)
  return `# ${title}

\`${id}\` · ${severity} · [${topic}.sch](../../schemas/rules/${topic}.sch)

> ${message}

${why}

## How to fix it

${mend}

## Breaks the rule

${xml(trips)}

Reported at ${where}.

## Passes

${[xml(passes), ...files].join('\n\n')}

[All rules](README.md)
`
}
