import type { SourceFile } from '../../source/file.js'
import { replay } from '../../xml/events.js'
import type { XmlDocument } from '../../xml/tree.js'
import { Compiler } from './compile.js'
import type { Resolve } from './compile.js'
import { restrictions } from './restrictions.js'
import { SchemaError } from './schema-error.js'
import { restoreGrammar, storeGrammar } from './stored.js'
import type { StoredGrammar } from './stored.js'
import { Validator } from './validator.js'
import type { DocumentCheck, Mistake } from './validator.js'
import type { Messages } from './messages.js'

/** A schema that was read, checked and compiled; holds documents against it. */
export interface RelaxNgSchema {
  /** Follows one document as it is read. */
  readonly check: (messages?: Messages) => DocumentCheck
  /** Holds a document that was parsed before. */
  readonly validate: (document: XmlDocument) => readonly Mistake[]
  /** The schema as data, to be restored by `restoreSchema`. */
  readonly store: () => StoredSchema
}

export interface StoredSchema extends StoredGrammar {
  /** The schema has the type ID, so that ids must differ. */
  readonly ids: boolean
}

/** Reads a schema in XML syntax. Throws a `SchemaError` with its place for a schema that is none. */
export function relaxNgSchema(file: SourceFile, document: XmlDocument, resolve: Resolve): RelaxNgSchema {
  const compiled = new Compiler(resolve).compile(file, document)
  const broken = restrictions(compiled)
  if (broken) throw new SchemaError(broken.message, file, broken.definition?.place ?? document.root.place)
  const ids = /\btype\s*=\s*["']ID["']/.test(file.text)
  return schemaOf(new Validator(compiled, ids), () => ({ ...storeGrammar(compiled), ids }))
}

/** A schema from data that `store` gave; undefined where the data cannot be one. */
export function restoreSchema(stored: StoredSchema): RelaxNgSchema | undefined {
  const compiled = restoreGrammar(stored)
  return compiled && schemaOf(new Validator(compiled, stored.ids), () => stored)
}

function schemaOf(validator: Validator, store: () => StoredSchema): RelaxNgSchema {
  return {
    check: (messages) => validator.check(messages),
    validate: (document) => {
      const check = validator.check()
      replay(document, check)
      return check.mistakes
    },
    store,
  }
}
