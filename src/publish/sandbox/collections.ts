import fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** SaxonJS, as far as it parses documents. */
export interface Parsing {
  getPlatform(): { parseXmlFromString(text: string): object }
}

/** What is wrong with a `collection()`. */
class CollectionError extends Error {
  readonly code = 'FODC0002'
}

/**
 * The documents of `collection('letters?select=*.xml;recurse=yes')`: those of a folder whose names match, by default `*.xml`, in
 * the order of their names. This is how other processors read such an address.
 */
export function collectionAt(saxon: Parsing, address: string | undefined): object[] {
  if (address === undefined)
    throw new CollectionError(
      "collection() has no default; name a folder, as in collection('letters?select=*.xml')",
    )
  const url = new URL(address)
  const options = optionsOf(decodeURIComponent(url.search.slice(1)))
  url.search = ''
  if (url.protocol !== 'file:')
    throw new CollectionError(`collection() reads folders, not \`${address}\`; save the files in a folder`)
  const folder = fileURLToPath(url)
  const names = namesIn(folder, options.recurse)
  return names.filter((name) => options.selects(name)).map((name) => parsed(saxon, join(folder, name)))
}

interface Options {
  readonly selects: (name: string) => boolean
  readonly recurse: boolean
}

function optionsOf(query: string): Options {
  const given = new Map(
    query
      .split(/[;&]/)
      .filter((part) => part !== '')
      .map((part) => [part.split('=')[0]!, part.slice(part.indexOf('=') + 1)]),
  )
  for (const name of given.keys())
    if (name !== 'select' && name !== 'recurse')
      throw new CollectionError(
        `collection() does not know \`${name}=\`; it knows \`select=\` and \`recurse=\``,
      )
  const select = given.get('select') ?? '*.xml'
  // `*` and `?` are wildcards, and `(a|b)` is a choice.
  const pattern = select
    .replace(/[\\^$+.[\]{}]/g, '\\$&')
    .replaceAll('*', '[^/\\\\]*')
    .replaceAll('?', '[^/\\\\]')
  const form = new RegExp(`(?:^|[/\\\\])(?:${pattern})$`)
  return { selects: (name) => form.test(name), recurse: given.get('recurse') === 'yes' }
}

/** The files of a folder and, if asked for, of those in it, as paths in that folder. */
function namesIn(folder: string, recurse: boolean): string[] {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => {
        if (!entry.isDirectory()) return [entry.name]
        return recurse ? namesIn(join(folder, entry.name), true).map((name) => join(entry.name, name)) : []
      })
      .sort()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error
    throw new CollectionError(`collection(): there is no folder \`${folder}\`; correct the address`)
  }
}

function parsed(saxon: Parsing, path: string): object {
  const text = fs
    .readFileSync(path)
    .toString()
    .replace(/^\uFEFF/, '')
  try {
    const document = saxon.getPlatform().parseXmlFromString(text)
    const uri = pathToFileURL(path).href
    return Object.assign(document, { _saxonBaseUri: uri, _saxonDocUri: uri })
  } catch (error) {
    throw new CollectionError(`\`${path}\` is not well-formed: ${(error as Error).message}; validate it`)
  }
}
