import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, findJsonFault, isTooDeep } from '../../src-shared/exchange/canonical-json.ts'

const numberOfBits = (hex: string): number => Buffer.from(hex, 'hex').readDoubleBE()
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

describe('canonical JSON: the vectors of RFC 8785', () => {
  it('3.2.2 to 3.2.4: the sample object, as UTF-8 bytes', () => {
    const input = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`
    const expected = `
      7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72
      73 22 3a 5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31 65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32
      2c 31 65 2d 32 37 5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30 30 66 5c 6e 41 27 42 5c 22 5c 5c
      5c 5c 5c 22 2f 22 7d`
    expect(Buffer.from(canonicalJson(JSON.parse(input))).toString('hex')).toBe(expected.replace(/\s/g, ''))
  })

  it('3.2.3: members sorted by UTF-16 code units', () => {
    const input = String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
      "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`
    const order = [...canonicalJson(JSON.parse(input)).matchAll(/:"([^"]+)"/g)].map((match) => match[1])
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('appendix B: %s is written %s', (bits, text) => {
    expect(canonicalJson(numberOfBits(bits))).toBe(text)
  })

  it.each(['7fffffffffffffff', '7ff0000000000000'])('appendix B: %s is refused', (bits) => {
    expect(() => canonicalJson(numberOfBits(bits))).toThrow()
  })

  it('writes what it reads back, in one form (property)', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
      { seed: 8785, numRuns: 500 },
    )
  })
})

describe('what may not be sealed', () => {
  it.each([
    ['a lone surrogate', { a: ['\ud800'] }, { fault: 'lone-surrogate', path: 'a.0' }],
    ['a lone surrogate in a name', JSON.parse(String.raw`{"\udc00":1}`), { fault: 'lone-surrogate', path: '\ufffd' }],
    ['decomposed Vietnamese', { name: 'Sở'.normalize('NFD') }, { fault: 'not-nfc', path: 'name' }],
    ['a decomposed name', { ['Sở'.normalize('NFD')]: 1 }, { fault: 'not-nfc', path: 'Sở'.normalize('NFD') }],
    ['__proto__', JSON.parse('{"a":{"__proto__":{}}}'), { fault: 'forbidden-key', path: 'a.__proto__' }],
    ['constructor', { constructor: 1 }, { fault: 'forbidden-key', path: 'constructor' }],
    ['prototype', [{ prototype: 1 }], { fault: 'forbidden-key', path: '0.prototype' }],
    ['undefined', { a: undefined }, { fault: 'not-json', path: 'a' }],
    ['a hole in a list', new Array(1), { fault: 'not-json', path: '0' }],
    ['a Date', { at: new Date(0) }, { fault: 'not-json', path: 'at' }],
    ['a big integer', { n: 1n }, { fault: 'not-json', path: 'n' }],
    ['infinity', { n: Number.POSITIVE_INFINITY }, { fault: 'not-json', path: 'n' }],
    ['33 levels', nested(33), { fault: 'too-deep', path: '' }],
  ])('%s', (_, value, fault) => {
    expect(findJsonFault(value)).toEqual(fault)
  })

  it('finds nothing wrong with ordinary Vietnamese data', () => {
    expect(findJsonFault({ name: 'Sở Y tế', list: [1, null, { đúng: true }], face: '😀' })).toBeNull()
  })

  it('takes 32 levels, refuses 33, and survives a million', () => {
    expect(isTooDeep(nested(32))).toBe(false)
    expect(isTooDeep(nested(33))).toBe(true)
    expect(isTooDeep(nested(1_000_000))).toBe(true)
  })
})
