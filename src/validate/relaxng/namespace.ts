/** The namespace of schemas in XML syntax. */
export const RELAXNG = 'http://relaxng.org/ns/structure/1.0'
