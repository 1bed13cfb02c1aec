/** SaxonJS, as far as it is used here. */
export interface Saxon {
  transform(options: Record<string, unknown>, mode: 'sync'): { principalResult?: string }
  serialize(node: unknown, options: Record<string, unknown>): string
}

/** The text of an `xsl:message`, which the processor delivers as a fragment of XML, with its markup. */
export const messageText = (saxon: Saxon, message: unknown): string =>
  saxon.serialize(message, { method: 'xml', 'omit-xml-declaration': true })
