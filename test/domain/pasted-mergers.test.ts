import { describe, expect, it } from 'vitest'
import { bodiesByName, committeeName, readPastedMergers } from '../../src-shared/domain/pasted-mergers.ts'

describe('a pasted list of mergers', () => {
  it.each([
    ['xã Hòa Bắc; xã Hòa Nam => xã Hòa Hợp', ['xã Hòa Bắc', 'xã Hòa Nam'], 'xã Hòa Hợp'],
    ['xã Hòa Bắc, xã Hòa Nam và xã Hòa Tây thành xã Hòa Hợp', ['xã Hòa Bắc', 'xã Hòa Nam', 'xã Hòa Tây'], 'xã Hòa Hợp'],
    ['xã Hòa Bắc + xã Hòa Nam → phường Hòa Hợp', ['xã Hòa Bắc', 'xã Hòa Nam'], 'phường Hòa Hợp'],
    ['xã Hòa Bắc\txã Hòa Hợp', ['xã Hòa Bắc'], 'xã Hòa Hợp'],
    ['xa\u0303 Ho\u0300a Bắc -> xã Hòa Hợp', ['xã Hòa Bắc'], 'xã Hòa Hợp'],
  ])('%s', (line, from, to) => {
    expect(readPastedMergers(`\n${line}\n`)).toEqual({
      mergers: [{ line: line.normalize('NFC'), from, to }],
      unread: [],
    })
  })

  it.each(['xã Hòa Bắc', '=> xã Hòa Hợp', 'xã Hòa Bắc =>', 'xã A => xã B => xã C'])('cannot read %s', (line) => {
    expect(readPastedMergers(line)).toEqual({ mergers: [], unread: [line] })
  })
})

describe('names in such a list', () => {
  const bodies = ['Ủy ban nhân dân xã Hòa Bắc', 'Ủy ban nhân dân xã Tân An', 'UBND xã Tân An', 'Sở Y tế'].map(
    (name) => ({
      name,
    }),
  )
  it.each([
    ['xã Hòa Bắc', 'Ủy ban nhân dân xã Hòa Bắc'],
    ['XA HOA BAC', 'Ủy ban nhân dân xã Hòa Bắc'],
    ['UBND xã Hòa Bắc', 'Ủy ban nhân dân xã Hòa Bắc'],
    ['Sở Y tế', 'Sở Y tế'],
    ['xã Tân An', undefined],
    ['xã Hòa Nam', undefined],
  ])('%s', (name, found) => {
    expect(bodiesByName(bodies)(name)?.name).toBe(found)
  })

  it.each([
    ['Xã Hòa Hợp', 'Ủy ban nhân dân xã Hòa Hợp'],
    ['phường Hòa Hợp', 'Ủy ban nhân dân phường Hòa Hợp'],
    ['Ủy ban nhân dân xã Hòa Hợp', 'Ủy ban nhân dân xã Hòa Hợp'],
    ['Sở Tư pháp', 'Sở Tư pháp'],
  ])('of a new body: %s', (name, full) => {
    expect(committeeName(name)).toBe(full)
  })
})
