import { existsSync } from 'node:fs'

/** The folder of the package: from `src/`, `dist/` and the bundles alike, the nearest one above with a manifest in it. */
const root = (() => {
  let folder = new URL('.', import.meta.url)
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('..', folder)
    if (parent.href === folder.href) throw new Error('package.json of chancery is missing; install it again')
    folder = parent
  }
  return folder
})()

/** The URL of a file of the package by its path from the manifest: `packageFile('schemas/chancery.sch')`. */
export const packageFile = (path: string): URL => new URL(path, root)
