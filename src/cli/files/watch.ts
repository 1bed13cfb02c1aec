import { existsSync, watch } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { UsageError } from '../command.js'

/** The files that matter to validation: documents, schemas, registers, configuration. */
const WATCHED = /\.(?:xml|tei|rng|rnc|sch|json)$/i

/** Milliseconds to wait for a program that writes several files, or one in several steps. */
const PAUSE = 150

/**
 * Calls `first`, then `changed` with the absolute paths that were written in the meantime or later, one call after the other, until
 * the program is interrupted. Watches the folders of the files, since editors replace files by new ones. Rejects if a call fails.
 */
export function watchFolders(
  files: readonly string[],
  first: () => Promise<unknown>,
  changed: (paths: ReadonlySet<string>) => Promise<void>,
): Promise<never> {
  return new Promise((_, fail) => {
    let written = new Set<string>()
    let timer: NodeJS.Timeout | undefined
    let busy = true
    const work = async (): Promise<void> => {
      if (busy || written.size === 0) return
      const paths = written
      written = new Set()
      busy = true
      await changed(paths)
      busy = false
      await work()
    }
    const folders = new Set(files.map((file) => dirname(resolve(file))))
    for (const folder of folders) {
      if (!existsSync(folder)) throw new UsageError(`--watch: the folder ${folder} does not exist`)
      watch(folder, (_event, name) => {
        if (name === null || !WATCHED.test(name)) return
        written.add(resolve(folder, name))
        clearTimeout(timer)
        timer = setTimeout(() => void work().catch(fail), PAUSE)
      }).on('error', fail)
    }
    first()
      .then(async () => {
        busy = false
        await work()
      })
      .catch(fail)
  })
}
