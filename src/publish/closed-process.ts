import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import { flags, wayOut } from './permissions.js'
import type { Permissions } from './permissions.js'
import { refusedFolder } from './refused.js'

interface Limits extends Permissions {
  readonly timeoutSeconds?: number
}

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** It was stopped because it took too long. */
  readonly late: boolean
}

const LARGEST_RESULT = 256 * 1024 * 1024
/** A timer for more milliseconds than this ends at once. */
const LONGEST_TIMER = 2 ** 31 - 1
/** Whoever ends the program ends what it started. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** A process that nobody asked anything for so long is ended. */
const IDLE = 10_000

/** Runs a script in a closed process: all of its input is given at once, and all that it says is taken. */
export async function runClosed(args: readonly string[], input: string, limits: Limits): Promise<Outcome> {
  const conversation = new Conversation(args, limits)
  try {
    return await conversation.ask(input, 'end')
  } finally {
    conversation.end()
  }
}

/**
 * A script in a process of its own that cannot write files, start processes or make code from strings, and reads nothing
 * but what it is given: Node's permissions see to that. Those leave the network open, so that connecting is taken away before
 * the script is loaded. With limits on time and memory.
 *
 * It answers each line with a line, for to start it takes longer than most of its work; it does not keep the program waiting.
 * After a failure the next question starts another, which is given the first words anew.
 */
export class Conversation {
  #child: ChildProcess | undefined
  #last: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined

  constructor(
    private readonly args: readonly string[],
    private readonly limits: Limits,
    private readonly firstWords = '',
  ) {}

  /** One question after the other: its answer is a line, or all that is said until the `end`. */
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

  #ask(question: string, until: 'line' | 'end'): Promise<Outcome> {
    const open = this.limits.readable?.map(wayOut).find((found) => found !== undefined)
    if (open !== undefined)
      return Promise.resolve({ code: 1, out: '', err: refusedFolder(open), late: false })
    clearTimeout(this.#idle)
    const isNew = this.#child === undefined
    const child = (this.#child ??= this.#start())
    return new Promise((done) => {
      keepWaiting(child, true)
      const out: Buffer[] = []
      const err: Buffer[] = []
      let size = 0
      let late = false
      const timer = setTimeout(
        () => {
          late = true
          child.kill('SIGKILL')
        },
        Math.min((this.limits.timeoutSeconds ?? 60) * 1000, LONGEST_TIMER),
      )
      const finish = (code: number | null): void => {
        clearTimeout(timer)
        for (const stream of [child.stdout, child.stderr]) stream?.removeAllListeners('data')
        child.removeAllListeners('close')
        keepWaiting(child, false)
        this.#idle = setTimeout(() => this.end(), IDLE).unref()
        done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), late })
      }
      child.stdout?.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > LARGEST_RESULT) child.kill('SIGKILL')
        else out.push(chunk)
        if (until === 'line' && chunk.at(-1) === LINE_END) finish(0)
      })
      child.stderr?.on('data', (chunk: Buffer) => err.length < 64 && err.push(chunk))
      child.on('close', finish)
      const words = (isNew ? this.firstWords : '') + question
      if (until === 'end') child.stdin?.end(words)
      else child.stdin?.write(`${words}\n`)
    })
  }

  #start(): ChildProcess {
    const child = spawn(process.execPath, [...flags(this.args[0]!, this.limits), ...this.args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {},
    })
    child.stdin.on('error', () => undefined)
    running.add(child)
    child.once('exit', () => {
      running.delete(child)
      if (this.#child === child) this.#child = undefined
    })
    return child
  }
}

const LINE_END = 10

/** Whether the program goes on as long as a process does. */
function keepWaiting(child: ChildProcess, wait: boolean): void {
  for (const each of [child, child.stdin, child.stdout, child.stderr] as (ChildProcess | Socket)[])
    if (wait) each.ref()
    else each.unref()
}
