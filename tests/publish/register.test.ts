import { describe, expect, it } from 'vitest'
import { Namesakes } from '../../src/publish/people/namesakes.js'
import { mergeRegister } from '../../src/publish/people/register.js'
import { sourceFile } from '../../src/source/file.js'
import { parseXml } from '../../src/xml/parse.js'

/** The register of these documents, each with persons of these names (the forms behind `=`). */
function merged(...documents: readonly (readonly string[])[]) {
  const { persons, doubts } = mergeRegister(
    documents.map((names, index) => {
      const list = names.map((each, at) => {
        const [name, ...forms] = each.split('=')
        return `<person xml:id="p${at}"><persName>${name!}</persName>${forms.map((form) => `<persName type="printed">${form}</persName>`).join('')}</person>`
      })
      const called = names.map(
        (each, at) =>
          `<p>${each.split('=')[1]?.split(' ')[0] ?? ''} <persName ref="#p${at}">x</persName></p>`,
      )
      const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>${list.join('')}</listPerson></standOff><text>${called.join('')}</text></TEI>`
      return { name: `d${index + 1}.xml`, document: parseXml(sourceFile('d.xml', text)).value! }
    }),
  )
  return {
    order: persons.map(({ name }) => name),
    names: persons.map(({ name }) => name).sort(),
    doubts: doubts.map(({ kept, other, merged }) => `${kept} ${merged ? '=' : '?'} ${other}`),
  }
}

describe('one person of a register made of encodings', () => {
  it.each([
    [['Lund'], ['Dr. Erik A. Lund'], 'Dr. Erik A. Lund'],
    [['Lund, Erik A.'], ['Mr. Erik Lund, Jr.'], 'Mr. Erik Lund, Jr.'],
    [['W. Averill Lund'], ['Averill Lund'], 'W. Averill Lund'],
    [['Alexei Lund'], ['Aleksey Lund'], 'Aleksey Lund'],
    [['Antoly F. Lund'], ['Anatoliy F. Lund'], 'Anatoliy F. Lund'],
    [['Chou Wen-lai'], ['Chou'], 'Chou Wen-lai'],
    [['de Vik'], ['De Vik'], 'de Vik'],
    [['Vik, Karl von'], ['von Vik'], 'Vik, Karl von'],
    [['E. LUND'], ['Lund'], 'Lund'],
    [['The President'], ['President'], 'The President'],
  ])('%j and %j', (a, b, name) => {
    expect(merged(a, b).names).toEqual([name])
  })

  it.each([
    ['two forenames', ['Erik Lund'], ['Olaf Lund']],
    ['two in one document', ['Lund', 'Erik Lund'], ['Lund']],
    ['a lady', ['Lund=Mrs. Lund'], ['Erik Lund=Mr. Erik Lund']],
    ['another particle', ['von Lund'], ['Erik Lund']],
    ['a second forename', ['Erik Lund'], ['Karl Erik Lund']],
    ['two offices', ['The Secretary of State'], ['The Under Secretary of State']],
    ['a head of state', ['Lund=President Lund'], ['Robert Lund']],
  ])('is none of two: %s', (_, a, b) => {
    expect(merged(a, b).names).toHaveLength(2)
  })

  it('is not guessed where several may be meant, and doubts are told once', () => {
    expect(merged(['Erik Lund'], ['Olaf Lund'], ['Lund'], ['Lund'], ['E. Lund'])).toMatchObject({
      names: ['Erik Lund', 'Lund', 'Olaf Lund'],
      doubts: ['Erik Lund = E. Lund (d5.xml)', 'Erik Lund ? Lund (d3.xml)'],
    })
  })
})

it('offices that several may have held are doubtful', () => {
  expect(merged(['The President'], ['The President'], ['President']).doubts).toEqual([
    'The President = The President (2 other documents)',
  ])
})

it('has people in the order of their surnames, and offices by their words', () => {
  const { order } = merged(['de Vik', 'The President', 'Nils Berg', 'berg', 'Lund, Olav', 'Sir Anton Aas'])
  expect(order).toEqual(['Sir Anton Aas', 'Nils Berg', 'berg', 'Lund, Olav', 'The President', 'de Vik'])
})

it('people of one surname are compared with those whose forenames begin alike', () => {
  const known = new Namesakes<{ forenames: readonly string[] }>()
  for (const forenames of [['nikita', 's'], ['n'], ['olaf'], [], ['w', 'nils'], ['yuri']])
    known.add([{ forenames }])
  const like = (...forenames: string[]): string[] =>
    known.like({ forenames }).map(([first]) => first!.forenames.join(' '))
  expect(like('nikita')).toEqual(['nikita s', 'n', '', 'w nils'])
  expect(like('nora')).toEqual(['n', ''])
  expect(like('o')).toEqual(['olaf', ''])
  expect(like('iuri')).toEqual(['', 'yuri'])
  expect(like()).toHaveLength(6)
})
