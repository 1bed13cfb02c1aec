import { escapeAttribute } from '../xml/escape.js'
import type { XmlInstruction } from '../xml/tree.js'

/** What a link says of a schema beside its address, by the ending of that, as the W3C note on `xml-model` has it. */
const KINDS: Readonly<Record<string, string>> = {
  rng: 'type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"',
  rnc: 'type="application/relax-ng-compact-syntax"',
  sch: 'type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"',
}

/** `<?xml-model href="chancery.rng" …?>` before the root, by which XML editors find the schemas of a document. */
export const schemaLinks = (schemas: readonly string[] = []): XmlInstruction[] =>
  schemas.map((address) => {
    const kind = KINDS[address.slice(address.lastIndexOf('.') + 1)]
    const value = `href="${escapeAttribute(address)}"${kind === undefined ? '' : ` ${kind}`}`
    return { type: 'instruction', target: 'xml-model', value }
  })
