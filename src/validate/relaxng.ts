import { diagnose } from '../source/diagnostic.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { locate } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import { nearest } from '../source/nearest.js'
import { descendants } from '../xml/tree.js'
import type { XmlDocument } from '../xml/tree.js'

/**
 * RELAX NG by libxml2 (compiled to WebAssembly), loaded when first used. The document has passed the
 * front door. libxml2 names a line and no column, so the first element of that line is shown.
 */
export async function validateRelaxNg(
  file: SourceFile,
  document: XmlDocument,
  schema: SourceFile,
): Promise<Diagnostic[]> {
  const unknown = unknownElements(file, document, schema)
  return unknown.length > 0 ? unknown : await validateWithLibxml(file, schema)
}

/**
 * libxml2 blames an unknown element on its ancestors, so these are found first: names that a schema
 * in one file does not have.
 */
function unknownElements(file: SourceFile, document: XmlDocument, schema: SourceFile): Diagnostic[] {
  if (/<(?:\w+:)?(?:include|externalRef|anyName|nsName)\b/.test(schema.text)) return []
  const known = new Set(
    [...schema.text.matchAll(/<(?:\w+:)?element\s[^>]*?name\s*=\s*["']([^"']+)["']/g)].map(
      ([, name]) => name!,
    ),
  )
  if (known.size === 0) return []
  return [...descendants(document.root)]
    .filter(({ localName }) => !known.has(localName))
    .map(({ name, localName, place }) => {
      const guess = nearest(localName, [...known])
      const remedy = guess === undefined ? 'rename or delete it' : `did you mean \`${guess}\`?`
      return diagnose(file, place, {
        rule: 'relaxng',
        source: 'relaxng',
        severity: 'error',
        reason: `\`${name}\` is not an element of this schema; ${remedy}`,
      })
    })
}

async function validateWithLibxml(file: SourceFile, schema: SourceFile): Promise<Diagnostic[]> {
  const { ParseOption, RelaxNGValidator, XmlDocument, XmlValidateError, XmlParseError } =
    await import('libxml2-wasm')
  const grammar = XmlDocument.fromString(schema.text)
  try {
    const validator = RelaxNGValidator.fromDoc(grammar)
    const document = XmlDocument.fromString(file.text, { option: ParseOption.XML_PARSE_SKIP_IDS })
    try {
      validator.validate(document)
      return []
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error
      return error.details.map(({ message, line }) => invalid(file, message, line))
    } finally {
      document.dispose()
      validator.dispose()
    }
  } catch (error) {
    if (error instanceof XmlParseError || error instanceof XmlValidateError)
      return [unusable(schema, error.message)]
    throw error
  } finally {
    grammar.dispose()
  }
}

function invalid(file: SourceFile, message: string, line: number): Diagnostic {
  const start = file.lineStarts[line - 1] ?? 0
  const end = file.lineStarts[line] ?? file.text.length
  const indent = /^\s*/.exec(file.text.slice(start, end))![0].length
  return diagnose(
    file,
    { start: start + indent, end: Math.max(start + indent, end - 1) },
    {
      rule: 'relaxng',
      source: 'relaxng',
      severity: 'error',
      reason: rephrase(message),
    },
  )
}

/** libxml2's sentences in the terms of the others: found what, expected what, do what. */
function rephrase(message: string): string {
  const text = message.trim()
  const unexpected = /^Did not expect element (\S+) there/.exec(text)
  if (unexpected) return `\`${unexpected[1]!}\` is not allowed here; move, rename or delete it`
  const content = /^Element (\S+) failed to validate content/.exec(text)
  if (content)
    return `the content of \`${content[1]!}\` does not follow the schema; compare it with the schema's model`
  const attributes =
    /^Element (\S+) failed to validate attributes/.exec(text) ??
    /^Invalid attribute (\S+) for element/.exec(text)
  if (attributes) return `an attribute of \`${attributes[1]!}\` is unknown or has a wrong value; correct it`
  const expecting = /^Expecting (?:an )?element (\S+), got (\S+)/.exec(text)
  if (expecting) return `found \`${expecting[2]!}\`, expected \`${expecting[1]!}\`; insert or rename`
  return `${text.replace(/\s+/g, ' ')}; compare with the schema`
}

function unusable(schema: SourceFile, message: string): Diagnostic {
  return {
    rule: 'schema-unusable',
    source: 'relaxng',
    severity: 'error',
    reason: `the schema cannot be used: ${message.split('\n')[0]!}; give a RELAX NG schema in XML syntax`,
    place: { file: schema.name, position: { start: locate(schema, 0), end: locate(schema, 0) } },
  }
}
