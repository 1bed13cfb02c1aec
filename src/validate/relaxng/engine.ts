import { replay } from '../../xml/events.js'
import type { XmlDocument } from '../../xml/tree.js'
import type { Messages } from './messages/messages.js'
import { restoreGrammar } from './stored/stored.js'
import type { StoredGrammar } from './stored/stored.js'
import { Validator } from './check/validator.js'
import type { DocumentCheck, Mistake } from './check/validator.js'

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
  return compiled && schemaOf(new Validator(compiled, stored.ids), () => stored)
}

export function schemaOf(validator: Validator, store: () => StoredSchema): RelaxNgSchema {
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
