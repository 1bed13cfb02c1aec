import { readFileSync } from 'node:fs'
import { sourceFile } from '../../source/file.js'
import { rulesOf } from '../../validate/schematron/rule-catalog.js'
import type { Rule } from '../../validate/schematron/rule-catalog.js'
import { parseXml } from '../../xml/parse.js'
import { schemaFolder } from '../../validate/json/schemas.js'

/** Our rules with their explanations, by topic in the order in which they run. */
export function ownRules(): readonly Rule[] {
  return (known ??= readRules())
}

let known: readonly Rule[] | undefined

function readRules(): readonly Rule[] {
  const order = readFileSync(new URL('chancery.sch', schemaFolder), 'utf8').matchAll(
    /<sch:include href="([^"]+)"/g,
  )
  return [...order].flatMap(([, href]) => {
    const { value } = parseXml(sourceFile(href!, readFileSync(new URL(href!, schemaFolder), 'utf8')))
    return value ? rulesOf(value) : []
  })
}
