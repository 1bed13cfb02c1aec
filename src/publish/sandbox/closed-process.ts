import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import type { Socket } from 'node:net'
import { refusedFolder } from './refusals.js'
import { flags, wayOut } from './permissions.js'
import type { Permissions } from './permissions.js'

interface Limits extends Permissions {
  /** For one question; 60 if absent. */
  readonly timeoutSeconds?: number
}

/** How a question to a process ended. */
export interface Outcome {
  /** The exit code, 0 for a process that answered and goes on, null for one that was killed. */
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** It was stopped because it took too long. */
  readonly late: boolean
}

const LARGEST_RESULT = 256 * 1024 * 1024
/** Chunks of standard error that are kept. */
const MOST_ERRORS = 64
/** In milliseconds; `setTimeout` fires at once for more. */
const LONGEST_TIMER = 2 ** 31 - 1
/** Milliseconds after which an unused process is ended. */
const IDLE = 10_000
const LINE_FEED = 10

/** Ended together with the program. */
const running = new Set<ChildProcessWithoutNullStreams>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Runs a script in a closed process once: gives it all of its input and collects all of its output. */
export async function runClosed(args: readonly string[], input: string, limits: Limits): Promise<Outcome> {
  const conversation = new Conversation(args, limits)
  try {
    return await conversation.ask(input, 'end')
  } finally {
    conversation.end()
  }
}

/**
 * A script in a process of its own, with limits on time and memory. Node's permissions keep it from writing files, starting
 * processes, making code from strings and reading anything but what it is given. They leave the network open, so a module that
 * is loaded before the script closes that.
 *
 * Since starting it takes longer than most of its work, the process stays and answers each line with a line; it does not keep
 * the program alive. After a failure the next question starts a new one, which gets the `firstWords` again.
 */
export class Conversation {
  #child: ChildProcessWithoutNullStreams | undefined
  #last: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined

  constructor(
    private readonly args: readonly string[],
    private readonly limits: Limits,
    private readonly firstWords = '',
  ) {}

  /** Questions are asked one after the other. The answer is one line, or everything until the process ends. Never rejects. */
  ask(question: string, until: 'line' | 'end' = 'line'): Promise<Outcome> {
    const answer = this.#last.then(() => this.#ask(question, until))
    this.#last = answer
    return answer
  }

  end(): void {
    clearTimeout(this.#idle)
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }

  async #ask(question: string, until: 'line' | 'end'): Promise<Outcome> {
    const open = this.limits.readable?.map(wayOut).find((found) => found !== undefined)
    if (open !== undefined) return { code: 1, out: '', err: refusedFolder(open), late: false }
    clearTimeout(this.#idle)
    const isNew = this.#child === undefined
    const child = (this.#child ??= this.#start())
    const words = (isNew ? this.firstWords : '') + question
    keepsProgramAlive(child, true)
    const answer = answerOf(child, until, Math.min((this.limits.timeoutSeconds ?? 60) * 1000, LONGEST_TIMER))
    if (until === 'end') child.stdin.end(words)
    else child.stdin.write(`${words}\n`)
    const outcome = await answer
    keepsProgramAlive(child, false)
    this.#idle = setTimeout(() => this.end(), IDLE).unref()
    return outcome
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn(process.execPath, [...flags(this.args[0]!, this.limits), ...this.args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {},
    })
    // A process that ends before it has read its input is noticed by its exit.
    child.stdin.on('error', () => undefined)
    running.add(child)
    child.once('exit', () => {
      running.delete(child)
      if (this.#child === child) this.#child = undefined
    })
    return child
  }
}

/** What a process says until a line or the process ends; one that says or takes too much is killed. */
function answerOf(
  child: ChildProcessWithoutNullStreams,
  until: 'line' | 'end',
  milliseconds: number,
): Promise<Outcome> {
  return new Promise((done) => {
    const out: Buffer[] = []
    const err: Buffer[] = []
    let size = 0
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, milliseconds)
    const finish = (code: number | null): void => {
      clearTimeout(timer)
      for (const stream of [child.stdout, child.stderr]) stream.removeAllListeners('data')
      child.removeAllListeners('close')
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), late })
    }
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > LARGEST_RESULT) child.kill('SIGKILL')
      else out.push(chunk)
      if (until === 'line' && chunk.at(-1) === LINE_FEED) finish(0)
    })
    child.stderr.on('data', (chunk: Buffer) => err.length < MOST_ERRORS && err.push(chunk))
    child.on('close', finish)
  })
}

/** Whether the program goes on as long as the process does. */
function keepsProgramAlive(child: ChildProcessWithoutNullStreams, alive: boolean): void {
  // The pipes are sockets, which their types do not say.
  const pipes = [child.stdin, child.stdout, child.stderr] as unknown as Socket[]
  for (const each of [child, ...pipes])
    if (alive) each.ref()
    else each.unref()
}
