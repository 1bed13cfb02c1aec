import { hasErrors } from '../../source/diagnostic.js'
import type { Diagnostic, Result } from '../../source/diagnostic.js'
import { sourceFile } from '../../source/file.js'
import type { SourceFile } from '../../source/file.js'
import { parseXml } from '../../xml/parse.js'
import { element } from '../../xml/build.js'
import { serialize } from '../../xml/serialize.js'
import { attribute, childElements, childrenNamed, textOf } from '../../xml/tree.js'
import type { XmlDocument, XmlElement, XmlNode } from '../../xml/tree.js'
import { oneLine } from '../../source/wording.js'
import type { Schema } from '../schemas.js'
import { FULL_REPORT, plainFile, runRules, severityOf } from './schematron.js'
import { addAll } from '../../source/many.js'

const SVRL = 'http://purl.oclc.org/dsdl/svrl'

/**
 * The validation report (SVRL, ISO 19757-3, annex D) of all Schematron schemas on one document, as XML. `failed` if an assert of
 * severity `error` failed or a schema could not be run.
 */
export async function svrl(
  file: SourceFile,
  document: XmlDocument,
  schemas: readonly Schema[],
): Promise<Result<string> & { readonly failed: boolean }> {
  const diagnostics: Diagnostic[] = []
  const children: XmlElement[] = []
  let failed = false
  for (const schema of schemas) {
    if (schema.type === 'relaxng') continue
    const report =
      schema.type === 'rules'
        ? { value: runRules(file, document, schema.neighbours?.(file.name), true), diagnostics: [] }
        : await schema.run(plainFile(file, document), FULL_REPORT)
    addAll(diagnostics, report.diagnostics)
    const tree = report.value === undefined ? undefined : parseXml(sourceFile('report', report.value)).value
    for (const each of tree ? childElements(tree.root) : []) {
      children.push(entry(each, file.name))
      if (each.localName === 'failed' && severityOf(attribute(each, 'role')) === 'error') failed = true
    }
  }
  if (hasErrors(diagnostics)) return { diagnostics, failed: true }
  const root = element(SVRL, 'schematron-output', { schemaVersion: 'iso' }, children)
  return { value: serialize({ type: 'document', children: [root], root }), diagnostics, failed }
}

/** The SVRL element for an element of our report: a pattern, a fired rule, or a failed assert. */
function entry(report: XmlElement, document: string): XmlElement {
  const get = (name: string): string | undefined => attribute(report, name)
  if (report.localName === 'pattern')
    return element(SVRL, 'active-pattern', { id: get('id'), documents: document }, [])
  if (report.localName === 'fired')
    return element(
      SVRL,
      'fired-rule',
      { id: get('id'), context: get('context'), role: get('role'), flag: get('flag') },
      [],
    )
  const own = report.children.filter((child) => child.type !== 'element' || child.localName === 'found')
  return element(
    SVRL,
    get('kind') === 'report' ? 'successful-report' : 'failed-assert',
    { id: get('rule'), location: get('path'), test: get('test'), role: get('role') },
    [
      ...childrenNamed(report, 'diagnostic').map((each) =>
        element(SVRL, 'diagnostic-reference', { diagnostic: attribute(each, 'id') }, [text([each])]),
      ),
      ...childrenNamed(report, 'property').map((each) =>
        element(
          SVRL,
          'property-reference',
          {
            property: attribute(each, 'id'),
            role: attribute(each, 'role'),
            scheme: attribute(each, 'scheme'),
          },
          [text([each])],
        ),
      ),
      text(own),
    ],
  )
}

const text = (nodes: readonly XmlNode[]): XmlElement => element(SVRL, 'text', {}, [words(nodes)])

const words = (nodes: readonly XmlNode[]): string => oneLine(nodes.map(textOf).join(''))
