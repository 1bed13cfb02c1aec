import { diagnose } from '../source/diagnostic.js'
import type { Diagnostic, Result, Severity } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { parseXml } from '../xml/parse.js'
import { elementAt } from '../xml/path.js'
import { sourceFile } from '../source/file.js'
import { attribute, childElements, textOf } from '../xml/tree.js'
import type { XmlDocument } from '../xml/tree.js'
import { runStylesheet } from '../xslt/run.js'

/** Our Schematron rules, compiled at build. */
export function validateRules(file: SourceFile, document: XmlDocument): Diagnostic[] {
  return readReport(file, document, runStylesheet('rules', file.text).result)
}

/** A Schematron schema of the user's, run where it can do no harm. */
export async function validateSchematron(
  file: SourceFile,
  document: XmlDocument,
  run: (tei: SourceFile) => Promise<Result<string>>,
): Promise<Diagnostic[]> {
  const { value, diagnostics } = await run(file)
  return [...diagnostics, ...(value === undefined ? [] : readReport(file, document, value))]
}

/** Each failed assert of a report with the place of its node. */
function readReport(file: SourceFile, document: XmlDocument, text: string): Diagnostic[] {
  const report = parseXml(sourceFile('report', text)).value
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

/** The usual names of `@role`; whatever else it says, the assert failed. */
function severityOf(role: string | undefined): Severity {
  if (role === 'warning' || role === 'warn') return 'warning'
  return role === 'info' || role === 'information' ? 'info' : 'error'
}
