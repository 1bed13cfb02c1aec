import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Neighbour, ReadNeighbour } from '../../validate/schematron/neighbours.js'
import { LIMITS } from '../../xml/limits.js'
import { readXml } from '../../xml/read.js'
import { attribute, descendants } from '../../xml/tree.js'
import { isInside, shownName } from '../files/files.js'

/** The ids of files by path, with the time of change: a register is read once for many documents. */
const read = new Map<string, { readonly changed: number; readonly ids: Neighbour }>()

/**
 * A reader of the files that a document points into; undefined for standard input. It reads regular files inside the document's
 * folder and nothing else, even through links.
 */
export function readNeighbour(document: string): ReadNeighbour | undefined {
  if (document === shownName('-')) return undefined
  const folder = dirname(resolve(document))
  return (href) => {
    const path = resolve(folder, decoded(href))
    if (!isInside(folder, path)) return 'outside'
    try {
      const real = realpathSync(path)
      return isInside(realpathSync(folder), real) ? idsOf(real) : 'outside'
    } catch {
      return 'missing'
    }
  }
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

function idsOf(path: string): Neighbour {
  const { size, mtimeMs } = statSync(path)
  const known = read.get(path)
  if (known?.changed === mtimeMs) return known.ids
  const ids = size > LIMITS.characters || !statSync(path).isFile() ? 'missing' : parseIds(path)
  read.set(path, { changed: mtimeMs, ids })
  return ids
}

function parseIds(path: string): Neighbour {
  const { value } = readXml(path, readFileSync(path)).result
  if (!value) return 'missing'
  return new Set([...descendants(value.root)].flatMap((element) => attribute(element, 'xml:id') ?? []))
}
