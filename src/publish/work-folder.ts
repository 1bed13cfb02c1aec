import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for the time of some work, which is gone afterwards, also if the program is ended meanwhile. */
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
