#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { nearest } from '../source/nearest.js'
import { VERSION } from '../version.js'
import { EXIT, FileError, InputError, UsageError } from './command.js'
import type { Command } from './command.js'
import { printable } from './terminal/excerpt.js'
import { commandHelp, programHelp } from './help.js'
import { listenToSignals } from './interrupt.js'
import { parseArguments } from './parse-arguments.js'
import { tell } from './terminal/tell.js'
import { processTerminal } from './terminal/terminal.js'
import type { Terminal } from './terminal/terminal.js'

/** The commands, each loaded on demand. To add one: a file, and a line here. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  encode: async () => (await import('./command/encode.js')).encode,
  explain: async () => (await import('./command/explain.js')).explain,
  verify: async () => (await import('./command/verify.js')).verify,
  validate: async () => (await import('./command/validate.js')).validate,
  transform: async () => (await import('./command/transform.js')).transform,
  publish: async () => (await import('./command/publish.js')).publish,
  speakers: async () => (await import('./command/speakers.js')).speakers,
  register: async () => (await import('./command/register.js')).register,
  edition: async () => (await import('./command/edition.js')).edition,
}

async function main(given: readonly string[]): Promise<number> {
  const terminal = processTerminal({
    quiet: given.some((word) => word === '--quiet' || word === '-q'),
    json: given.includes('--json'),
  })
  const [name, ...rest] = given
  try {
    if (name === '--version' || name === '-V') return print(terminal, `${VERSION}\n`)
    if (name === undefined || name === '--help' || name === '-h' || name === 'help')
      return await help(rest[0], terminal, name === undefined)
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!load) throw new UsageError(unknownCommand(name))
    const command = await load()
    if (rest.includes('--help') || rest.includes('-h')) return print(terminal, commandHelp(command))
    return await command.run(parseArguments(command, rest), terminal)
  } catch (error) {
    return fail(error, terminal)
  }
}

function print(terminal: Terminal, text: string): number {
  terminal.out(text)
  return EXIT.clean
}

async function help(topic: string | undefined, terminal: Terminal, missing: boolean): Promise<number> {
  const load = topic !== undefined && Object.hasOwn(commands, topic) ? commands[topic] : undefined
  if (load) return print(terminal, commandHelp(await load()))
  if (topic !== undefined && !topic.startsWith('-')) throw new UsageError(unknownCommand(topic))
  const text = programHelp(await Promise.all(Object.values(commands).map((each) => each())), VERSION)
  if (!missing) return print(terminal, text)
  terminal.err(text)
  return EXIT.usage
}

function unknownCommand(name: string): string {
  if (name.startsWith('-')) return `options come after a command: chancery COMMAND ${name}`
  const guess = nearest(name, Object.keys(commands))
  return `unknown command ${name}${guess === undefined ? '' : `; did you mean ${guess}?`} (see chancery --help)`
}

/** Reports a failure as one line or a list of diagnostics, and returns the exit code. CHANCERY_DEBUG adds a stack trace. */
function fail(error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError) complain(error.message, terminal)
  else if (error instanceof FileError || error instanceof InputError) return tell(error, terminal)
  else if (!existsSync(tmpdir()))
    complain(
      `the folder ${tmpdir()} for temporary files does not exist; create it, or set TMPDIR to another folder`,
      terminal,
    )
  else {
    terminal.err(
      `chancery: internal error: ${error instanceof Error ? error.message : String(error)}; please report it, with the input\n`,
    )
    if (process.env['CHANCERY_DEBUG'] && error instanceof Error) terminal.err(`${error.stack ?? ''}\n`)
  }
  return EXIT.usage
}

/** Reports wrong usage as one line, of JSON if that is asked for. */
function complain(reason: string, terminal: Terminal): void {
  if (!terminal.json) return terminal.err(`chancery: ${printable(reason)}\n`)
  terminal.err(
    `${JSON.stringify({ rule: 'usage', source: 'cli', severity: 'error', reason, place: { file: '<arguments>' } })}\n`,
  )
}

listenToSignals()
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
