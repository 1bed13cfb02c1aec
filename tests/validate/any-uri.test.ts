import { describe, expect, it } from 'vitest'
import { ANY_URI } from '../../src/validate/relaxng/datatype/any-uri.js'

describe('anyURI, as Jing has it', () => {
  it.each([
    ...['', '#', '?', 'a b', 'ä', '#smith', 'persons.xml#smith', './a:b', 'a/b:c', '?a:b', '#a:b', 'a%20b'],
    ...['urn:x:{1}', 'http://a/?q={x}', 'http://a/#a|b', 'http://{a}', 'a^b', 'a\\b', 'a<b', 'a"b', 'a`b'],
    ...['a?b[c]', 'a#b[c]', 'urn:[a]', 'a:?b', 'a:/', 'a:///', '///', '//#', '//?', '//#//', 'http:///a'],
    ...[
      'http://a:b',
      'http://a@b@c',
      'http://a..b',
      'mailto:a@b',
      'a:b:c',
      'http://[::1]',
      'http://u@[::1]:80',
    ],
    ...['http://[::1.2.3.4]', 'http://[fe80::1%25eth]', 'http://[::}]', 'http://[1:2:3:4:5:6:7::]'],
    ...['http://[1:2:3:4:5:6:7:8]', 'http://[1:2:3:4:5:6:1.2.3.4]', 'http://[::1]:'],
  ])('is %j', (text) => expect(ANY_URI.test(text)).toBe(true))

  it.each([
    ...['http://', '//', 'file://', 'urn:', 'a:#b', ':a', '1:a', 'ä:b', '{a:b', 'a%', 'a%2', 'a%2g'],
    ...['#a#b', '#range(left(#a),right(#b))', 'a[b]', 'http://a/[b]', 'http://a]', 'http://[', '//[a]'],
    ...['http://[]', 'http://[::g]', 'http://[1:2]', 'http://[1::2::3]', 'http://[:1:2:3:4:5:6:7:8]'],
    ...['http://[12345::]', 'http://[::1.2.3.256]', 'http://[::1%]', 'http://[::1]a', 'http://[::1]:8x'],
    ...['http://[::1]:99999999999', 'http://[1:2:3:4:5:6:7:8::]', '\ud800'],
  ])('is not %j', (text) => expect(ANY_URI.test(text)).toBe(false))

  it('is told in time that grows with its length', () => {
    for (const part of ['[', ':', '//', '#', '%41', '@', '{', '::', '1.'])
      expect(() => ANY_URI.test(`http://${part.repeat(200_000)}`)).not.toThrow()
  })
})
