import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readNeighbour } from '../../src/cli/validation/neighbours.js'
import { folder } from './run.js'

const REGISTER = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="smith"/></TEI>'

/** A folder `inside/` with a document's neighbours, and files outside of it. */
function place(): (href: string) => unknown {
  const root = folder()
  mkdirSync(join(root, 'inside/registers'), { recursive: true })
  mkdirSync(join(root, 'inside-not'))
  writeFileSync(join(root, 'inside/persons.xml'), REGISTER)
  writeFileSync(join(root, 'inside/registers/my persons.xml'), REGISTER)
  writeFileSync(join(root, 'inside/broken.xml'), '<TEI>')
  writeFileSync(join(root, 'secret.xml'), REGISTER)
  writeFileSync(join(root, 'inside-not/secret.xml'), REGISTER)
  symlinkSync(join(root, 'secret.xml'), join(root, 'inside/link.xml'))
  symlinkSync(root, join(root, 'inside/up'))
  mkdirSync(join(root, 'inside/folder.xml'))
  return readNeighbour(join(root, 'inside/memo.xml'))!
}

describe('files that a document points into', () => {
  it.each(['persons.xml', './persons.xml', 'registers/my%20persons.xml', 'registers/../persons.xml'])(
    '%s is read',
    (href) => {
      expect(place()(href)).toEqual(new Set(['smith']))
    },
  )

  it.each(['../secret.xml', '../inside-not/secret.xml', '%2e%2e/secret.xml', 'link.xml', 'up/secret.xml'])(
    '%s is outside',
    (href) => {
      expect(place()(href)).toBe('outside')
    },
  )

  it.each(['nothing.xml', 'broken.xml', 'folder.xml', 'a%00b.xml', '%zz.xml'])('%s is missing', (href) => {
    expect(place()(href)).toBe('missing')
  })

  it('are none for standard input', () => {
    expect(readNeighbour('<stdin>')).toBeUndefined()
  })
})
