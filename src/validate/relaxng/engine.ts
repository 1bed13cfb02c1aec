import { replay } from '../../xml/events.js'
import type { XmlDocument } from '../../xml/tree.js'
import type { Messages } from './messages.js'
import { restoreGrammar } from './stored.js'
import type { StoredGrammar } from './stored.js'
import { Validator } from './validator.js'
import type { DocumentCheck, Mistake } from './validator.js'

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

/** A schema from data that `store` gave; undefined where the data cannot be one. */
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
