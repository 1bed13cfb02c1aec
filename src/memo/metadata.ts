/**
 * What the editors know about a document that its text does not say. `schemas/metadata.schema.json`
 * is the same, for files.
 */
export interface Metadata {
  /** `xml:id` of the document, such as `d111`. */
  readonly id?: string
  readonly title?: string
  /** Day of the conversation, ISO 8601: `1959-09-15`. The year completes the dates of the source note. */
  readonly date?: string
  readonly place?: string
  /** BCP 47; absent, `en` where the text is English and `und` elsewhere. */
  readonly language?: string
  /** Where the image of each page is, with `{n}` for its number: `https://archive.example/d111/{n}.jpg`. */
  readonly pageImages?: string
  /** Addresses of the schemas (`.rng`, `.rnc`, `.sch`) that the TEI names, absolute or as seen from it. */
  readonly schemas?: readonly string[]
  readonly editors?: readonly string[]
  /** Day of the encoding, ISO 8601; absent, none is written and the same input gives the same bytes. */
  readonly encoded?: string
  readonly series?: {
    readonly title: string
    readonly volume?: string
    readonly pages?: string
    readonly url?: string
  }
  readonly publication?: {
    readonly publisher?: string
    readonly place?: string
    readonly date?: string
    readonly licence?: { readonly name: string; readonly url?: string }
  }
}
