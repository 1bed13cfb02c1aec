import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives `work` the path of a new temporary folder, which is removed afterwards, even if the program is ended meanwhile. */
export async function inWorkFolder<T>(prefix: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), prefix))
  const discard = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', discard)
  try {
    return await work(folder)
  } finally {
    process.off('exit', discard)
    discard()
  }
}
