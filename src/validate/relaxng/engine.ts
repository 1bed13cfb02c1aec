import type { SourceFile } from '../../source/file.js'
import type { XmlDocument } from '../../xml/tree.js'
import { Compiler } from './compile.js'
import type { Resolve } from './compile.js'
import { duplicateIds } from './ids.js'
import { restrictions } from './restrictions.js'
import { SchemaError } from './schema-error.js'
import { Validator } from './validator.js'
import type { Mistake } from './validator.js'

/** A schema that was read, checked and compiled; holds documents against it. */
export interface RelaxNgSchema {
  readonly validate: (document: XmlDocument) => readonly Mistake[]
}

/** Reads a schema in XML syntax. Throws a `SchemaError` with its place for a schema that is none. */
export function relaxNgSchema(file: SourceFile, document: XmlDocument, resolve: Resolve): RelaxNgSchema {
  const compiled = new Compiler(resolve).compile(file, document)
  const broken = restrictions(compiled)
  if (broken) throw new SchemaError(broken.message, file, broken.definition?.place ?? document.root.place)
  const validator = new Validator(compiled)
  const checksIds = /\btype\s*=\s*["']ID["']/.test(file.text)
  return { validate: (each) => [...validator.validate(each), ...(checksIds ? duplicateIds(each) : [])] }
}
