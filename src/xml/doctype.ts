import type { Finding } from '../source/diagnostic.js'
import type { Span } from '../source/position.js'
import { escapeAttribute, PREDEFINED_ENTITIES } from './escape.js'

/** Why a document type declaration, or an entity in it, is refused. */
export type DoctypeRefusal = Pick<Finding, 'rule' | 'reason'>

/** Thrown while entities are read or replaced; `readEvents` makes a diagnostic of it. */
export class DoctypeError extends Error {
  constructor(readonly refusal: DoctypeRefusal) {
    super(refusal.reason)
  }
}

/**
 * The internal general entities of a document type declaration, which editors use as names for text (`<!ENTITY mdash "—">`).
 * Anything that reads files, contains markup or changes the grammar is refused. The characters of all references are counted
 * against `limit`, so that neither nested nor long entities grow without bound. Methods throw a `DoctypeError`.
 */
export class Entities {
  readonly #declared = new Map<string, string>()
  readonly #texts = new Map<string, string>()
  #characters = 0

  /** `declaration` is the text between `<!DOCTYPE` and `>`. */
  constructor(
    declaration: string,
    private readonly limit: number,
  ) {
    const parts = /^\s*[^\s[]+\s*(?:(SYSTEM|PUBLIC)\b[^[]*)?(?:\[([^]*)\]\s*)?$/.exec(declaration)
    if (!parts || parts[1] !== undefined)
      throw refusal('names an external file, which is not read; delete `SYSTEM` or `PUBLIC` and what follows')
    this.#declare(parts[2] ?? '')
  }

  get names(): Iterable<string> {
    return this.#declared.keys()
  }

  /** The text of an entity, which counts towards the limit. */
  reference(name: string): string {
    const text = this.#text(name, 0)
    this.#characters += text.length
    if (this.#characters > this.limit) throw tooMuch(this.limit)
    return text
  }

  #declare(subset: string): void {
    let at = 0
    while (at < subset.length) {
      SKIPPED.lastIndex = DECLARATION.lastIndex = at
      const [skipped] = SKIPPED.exec(subset) ?? []
      const [entity, name, value] = (skipped === undefined ? DECLARATION.exec(subset) : null) ?? []
      if (skipped === undefined && entity === undefined) throw unexpected(subset.slice(at, at + 200))
      at += (skipped ?? entity!).length
      // As XML says, the first declaration of a name is the one that counts.
      if (name !== undefined && !this.#declared.has(name))
        this.#declared.set(name, characters(value!.slice(1, -1)))
    }
  }

  /** The text of an entity with the entities in it replaced. */
  #text(name: string, depth: number): string {
    const known = this.#texts.get(name)
    if (known !== undefined) return known
    const declared = this.#declared.get(name)
    if (declared === undefined)
      throw refusal(`uses the entity \`${name}\`, which is not declared; declare it`)
    if (depth > DEEPEST)
      throw refusal(
        `has entities that contain themselves or are nested more than ${DEEPEST} deep (\`${name}\`); write the text instead`,
      )
    if (declared.includes('<'))
      throw refusal(
        `declares the entity \`${name}\` with markup in it, but entities may hold text only; write the markup where it belongs`,
      )
    let length = 0
    const text = declared.replace(/&([^;&\s]*);?/g, (whole, inner: string) => {
      const part = inner.startsWith('#')
        ? characters(whole)
        : (PREDEFINED_ENTITIES[inner] ?? this.#text(inner, depth + 1))
      length += part.length
      if (length > this.limit) throw tooMuch(this.limit)
      return part
    })
    this.#texts.set(name, text)
    return text
  }
}

/** How deep entities may be nested. */
const DEEPEST = 20

/** White space, comments and processing instructions. */
const SKIPPED = /\s+|<!--[^]*?-->|<\?[^]*?\?>/y
const DECLARATION = /<!ENTITY\s+([^\s"'<>&;%]+)\s+("[^"]*"|'[^']*')\s*>/y

function unexpected(rest: string): DoctypeError {
  const what = /^<!ENTITY\s+%/.test(rest)
    ? 'declares a parameter entity'
    : rest.startsWith('%')
      ? 'uses a parameter entity'
      : /^<!ENTITY\s+\S+\s+(?:SYSTEM|PUBLIC)\b/.test(rest)
        ? 'declares an external entity, whose file is not read'
        : `holds \`${rest.slice(0, 12).trim()}\``
  return refusal(`${what}, but only internal entities (\`<!ENTITY name "text">\`) are allowed; delete it`)
}

const tooMuch = (limit: number): DoctypeError =>
  new DoctypeError({
    rule: 'limit-entities',
    reason: `the entities of the document type declaration amount to more than ${limit} characters, the limit for one document; write the text instead`,
  })

const refusal = (what: string): DoctypeError =>
  new DoctypeError({ rule: 'doctype-refused', reason: `the document type declaration ${what}` })

/** Replaces the character references in a text. */
function characters(text: string): string {
  return text.replace(/&#(?:([0-9]+)|x([0-9A-Fa-f]+));/g, (whole, decimal?: string, hex?: string) => {
    const code = parseInt(decimal ?? hex!, decimal === undefined ? 16 : 10)
    const isCharacter =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && (code & 0xfffe) !== 0xfffe)
    if (!isCharacter) throw refusal(`refers to \`${whole}\`, which is not a character of XML; delete it`)
    return String.fromCodePoint(code)
  })
}

/**
 * The text of an accepted document without its document type declaration (at `declaration`) and with its entities replaced, for
 * processors that parse it again.
 */
export function withoutDoctype(text: string, declaration: Span, entities: Entities): string {
  const replaced = text
    .slice(declaration.end)
    .replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|&([^#;][^;]*);/g, (whole, name?: string) =>
      name === undefined || name in PREDEFINED_ENTITIES ? whole : escapeAttribute(entities.reference(name)),
    )
  return text.slice(0, declaration.start) + replaced
}
