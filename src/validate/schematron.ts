import { diagnose } from '../source/diagnostic.js'
import type { Diagnostic, Severity } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { parseXml } from '../xml/parse.js'
import { elementAt } from '../xml/path.js'
import { sourceFile } from '../source/file.js'
import { attribute, childElements, textOf } from '../xml/tree.js'
import type { XmlDocument } from '../xml/tree.js'
import { runStylesheet } from '../xslt/run.js'

/** Our Schematron rules, compiled at build; each failed assert with the place of its node. */
export function validateRules(file: SourceFile, document: XmlDocument): Diagnostic[] {
  const { result } = runStylesheet('rules', file.text)
  const report = parseXml(sourceFile('report', result)).value
  if (!report) return []
  return childElements(report.root).map((failed) => {
    const place = elementAt(document, attribute(failed, 'path') ?? '')?.place
    return diagnose(file, place, {
      rule: attribute(failed, 'rule') ?? 'schematron',
      source: 'schematron',
      severity: severityOf(attribute(failed, 'role')),
      reason: textOf(failed).replace(/\s+/g, ' ').trim(),
    })
  })
}

function severityOf(role: string | undefined): Severity {
  return role === 'warning' || role === 'info' ? role : 'error'
}
