import { EXIT } from '../command.js'
import { Progress } from '../terminal/progress.js'
import { tell } from '../terminal/tell.js'
import type { Terminal } from '../terminal/terminal.js'

/**
 * Works on one file after another and shows how far it is; a file that cannot be read is reported and does not stop the others.
 * `work` gets what stands in the list and its index, and returns an exit code; the highest of all codes is returned.
 */
export async function eachFile<T>(
  files: readonly T[],
  nameOf: (file: T) => string,
  terminal: Terminal,
  work: (file: T, index: number) => Promise<number>,
): Promise<number> {
  const progress = new Progress(terminal, files.length)
  let code: number = EXIT.clean
  for (const [index, file] of files.entries()) {
    await progress.step(nameOf(file))
    try {
      code = Math.max(code, await work(file, index))
    } catch (error) {
      code = Math.max(code, tell(error, terminal))
    }
  }
  progress.done()
  return code
}
