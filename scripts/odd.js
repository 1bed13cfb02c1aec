/**
 * Writes the specifications in `schemas/chancery.odd` anew, from `schemas/chancery.rng` and the rules. Written there by hand, and
 * kept, are the prose, the modules, and of a specification what concerns TEI alone: which of TEI's own attributes are deleted or
 * replaced, and constraints. With `--check` it writes nothing and fails where the file is not what it should be.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { ownRules } from '../dist/cli/validation/own-rules.js'
import { attributesOf, contentOf, definitionsOf, documentation, elementNames } from './odd-models.js'
import { patterns, sequence, words, wrap } from './odd-models.js'

const path = new URL('../schemas/chancery.odd', import.meta.url)
const general = attributesOf(patterns.get('global'))
const specifications = { elementSpec, classSpec, macroSpec: valueSpec, dataSpec: valueSpec }

const text = readFileSync(path, 'utf8')
const current = withRules(withSpecifications(text))
if (!process.argv.includes('--check')) writeFileSync(path, current)
else if (text !== current) {
  console.error('not current, run npm run odd: schemas/chancery.odd')
  process.exitCode = 1
}

function withSpecifications(odd) {
  const found = new Set()
  const SPECIFICATION =
    /^( *)<(elementSpec|macroSpec|dataSpec|classSpec) ident="([^"]+)"([^/>]*)>[^]*?<\/\2>\n/gm
  const written = odd.replace(SPECIFICATION, (old, columns, kind, ident, rest) => {
    found.add(ident)
    return indented(columns, wrap(kind, specifications[kind](ident, old), ` ident="${ident}"${rest}`))
  })
  const owed = [...elementNames].filter((name) => !found.has(name))
  if (owed.length > 0) throw new Error(`schemas/chancery.odd has no elementSpec for ${owed.join(', ')}`)
  return written
}

/** The rules have functions of their own, which ODD processors do not carry over: they are only named. */
function withRules(odd) {
  const rules = ownRules().flatMap(({ id, title, severity }) =>
    wrap(
      'constraintSpec',
      [`<desc>${words(title)} (<ref target="../docs/rules/${id}.md">${severity}</ref>).</desc>`],
      ` ident="${id}" scheme="schematron"`,
    ),
  )
  return odd.replace(
    /(<specGrp xml:id="rules">\n)[^]*?( *)(?=<\/specGrp>)/,
    (_, begin, columns) => begin + indented(`${columns}  `, rules) + columns,
  )
}

function elementSpec(ident, old) {
  const definitions = definitionsOf(ident)
  if (definitions.length === 0) throw new Error(`schemas/chancery.rng has no element ${ident}`)
  const [main] = patterns.get(ident)
  const own = attributesOf(main.children.filter(({ type }) => type === 'element'))
  return [
    `<desc>${documentation(main)}</desc>`,
    '<classes mode="replace"><memberOf key="att.global"/></classes>',
    ...contentOf(definitions),
    ...(old.match(/^ *<constraintSpec[^]*?<\/constraintSpec>\n/gm) ?? []).flatMap(lines),
    ...attList(
      own.filter(({ says }) => !general.some((each) => each.says === says)),
      old,
      'change',
    ),
  ]
}

/** The attributes of every element. */
function classSpec(ident, old) {
  return ['<classes mode="replace"/>', ...attList(general, old, 'add')]
}

function valueSpec(ident) {
  const parts = patterns.get(ident.replace(/^chancery\./, ''))
  if (!parts) throw new Error(`schemas/chancery.rng has no pattern ${ident}`)
  return wrap('content', sequence(parts))
}

/** `mode`: what happens to those that every element has. */
function attList(attributes, old, mode) {
  const isKnown = (name) => general.some((each) => each.name === name)
  const defined = attributes.flatMap(({ name, isRequired, desc, holds }) => {
    const isReplaced = old.includes(`<attDef ident="${name}" mode="replace"`)
    const how = isReplaced ? 'replace' : isKnown(name) ? mode : 'add'
    const usage = isRequired ? ' usage="req"' : ''
    return wrap('attDef', [`<desc>${desc}</desc>`, ...holds], ` ident="${name}" mode="${how}"${usage}`)
  })
  const all = [...defined, ...(old.match(/<attDef ident="[^"]+" mode="delete"\/>/g) ?? [])]
  return all.length === 0 ? [] : wrap('attList', all)
}

function indented(columns, body) {
  return body.map((line) => `${columns}${line}\n`).join('')
}

/** The lines of a block that is kept. */
function lines(block) {
  return block
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(block.search(/\S/)))
}
