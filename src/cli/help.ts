import type { Command, OptionSpec } from './command.js'
import { COMMON } from './parse-arguments.js'

const EXIT_CODES = `Exit codes:
  0    clean: no findings, or only warnings
  1    errors in the documents
  2    wrong usage, unreadable input, unwritable output or an unusable schema
  130  interrupted
`

export function programHelp(commands: readonly Command[], version: string): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return `chancery ${version}: encode diplomatic memoranda as TEI, validate and publish them

Usage: chancery COMMAND [OPTIONS] FILE...

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Examples:
${commands.map(({ examples }) => `  ${examples[0] ?? ''}`).join('\n')}

${EXIT_CODES}
Run chancery COMMAND --help for the options of a command.
`
}

export function commandHelp(command: Command): string {
  return `${command.summary}

Usage: chancery ${command.name} ${command.usage}
${command.remark === undefined ? '' : `\n${command.remark}\n`}
Options:
${[...command.options, ...COMMON].map(optionLine).join('\n')}

Examples:
${command.examples.map((example) => `  ${example}`).join('\n')}

${EXIT_CODES}`
}

function optionLine({ name, short, value, repeated, help }: OptionSpec): string {
  const form = `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`
  return `  ${form.padEnd(26)}${help}${repeated ? ' (may be repeated)' : ''}`
}
