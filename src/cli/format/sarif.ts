import type { Diagnostic, Severity } from '../../source/diagnostic.js'
import { VERSION } from '../../version.js'
import type { Found } from './format.js'

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0, which code hosts and editors read. Columns count UTF-16 code units, from 1. */
export function sarif({ diagnostics }: Found): string {
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))]
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Chancery', semanticVersion: VERSION, rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => ({
          ruleId: diagnostic.rule,
          ruleIndex: rules.indexOf(diagnostic.rule),
          level: LEVELS[diagnostic.severity],
          message: { text: diagnostic.reason },
          locations: [location(diagnostic)],
        })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function location({ place }: Diagnostic): object {
  const uri = place.file.split(/[\\/]/).map(encodeURIComponent).join('/')
  const { position } = place
  return {
    physicalLocation: {
      artifactLocation: { uri },
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
