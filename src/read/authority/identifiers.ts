import type { Authority } from '../../memo/person.js'
import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'

/** The forms of identifiers that authority files of the world give, bare or as links. */
const FORMS: ReadonlyMap<string, { readonly form: RegExp; readonly example: string }> = new Map([
  [
    'wikidata',
    { form: /^(?:https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/)?Q[1-9]\d*$/, example: 'Q9916' },
  ],
  ['viaf', { form: /^(?:https?:\/\/viaf\.org\/viaf\/)?\d{2,22}\/?$/, example: '108508305' }],
  [
    'gnd',
    {
      form: /^(?:https?:\/\/d-nb\.info\/gnd\/)?(?:1[0-9]{8,9}|[0-9]{8}-[0-9X]|[0-9]{9})[0-9X]?$/,
      example: '118529668',
    },
  ],
  [
    'snac',
    {
      form: /^(?:https?:\/\/(?:snaccooperative\.org\/(?:ark:\/99166\/|view\/)|n2t\.net\/ark:\/99166\/))?(?:w6[a-z0-9]{6}|\d+)$/,
      example: 'w6hd7sp0',
    },
  ],
  [
    'lcnaf',
    {
      form: /^(?:https?:\/\/id\.loc\.gov\/authorities\/names\/)?n[a-z]?\d{8,10}$/,
      example: 'n79066348',
    },
  ],
])

/** Warns of identifiers that do not have the form of their authority file. */
export function checkIdentifiers(file: SourceFile, { persons }: Authority): Diagnostic[] {
  return persons.flatMap(({ name, identifiers }) =>
    identifiers.flatMap(({ type, value }) => {
      const known = FORMS.get(type.toLowerCase())
      if (!known || known.form.test(value)) return []
      const start = Math.max(0, file.text.indexOf(value))
      return diagnose(
        file,
        { start, end: start + value.length },
        {
          rule: 'identifier-form',
          source: 'read',
          severity: 'warning',
          reason: `\`${value}\` of ${name} is no ${type} identifier, such as \`${known.example}\`; correct it`,
        },
      )
    }),
  )
}
