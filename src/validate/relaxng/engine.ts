import { replay } from '../../xml/events.js'
import type { XmlDocument } from '../../xml/tree.js'
import { DocumentCheck } from './check/document-check.js'
import type { Mistake } from './check/mistakes.js'
import { Validator } from './check/validator.js'
import type { Messages } from './messages/messages.js'
import type { Compiled } from './pattern/compiled.js'
import { restoreGrammar } from './stored/restore.js'
import type { StoredGrammar } from './stored/stored-grammar.js'

/** A compiled schema, ready to validate documents. */
export interface RelaxNgSchema {
  /** Returns a handler that checks one document as it is read. */
  readonly check: (messages?: Messages) => DocumentCheck
  /** Checks a document that was parsed before. */
  readonly validate: (document: XmlDocument) => readonly Mistake[]
  /** The schema as data for `restoreSchema`. */
  readonly store: () => StoredSchema
}

export interface StoredSchema extends StoredGrammar {
  /** Whether the schema uses the type ID, so that ids must be unique. */
  readonly ids: boolean
}

/** Restores a schema from the data of `store`; undefined if the data is damaged. */
export function restoreSchema(stored: StoredSchema): RelaxNgSchema | undefined {
  const compiled = restoreGrammar(stored)
  return compiled && schemaOf(compiled, stored.ids, () => stored)
}

/** A schema that was compiled or restored; `ids` as in `StoredSchema`. */
export function schemaOf(compiled: Compiled, ids: boolean, store: () => StoredSchema): RelaxNgSchema {
  const validator = new Validator(compiled, ids)
  return {
    check: (messages) => new DocumentCheck(validator, messages),
    validate: (document) => {
      const check = new DocumentCheck(validator)
      replay(document, check)
      return check.mistakes
    },
    store,
  }
}
