import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff, diffWords } from '../../../src-shared/domain/word-edit/word-diff.ts'

/** Texts of few words, so that the two have much in common. */
const words = fc
  .array(fc.constantFrom('hội', 'nghị', 'tuyên truyền', ' ', '  ', '\n', ',', '.', '1.234,5', '12/KH-SYT', '“', 'đã'))
  .map((parts) => parts.join(''))

describe('the difference of two texts', () => {
  it('makes the new text of the old one, and the old one of what was the same and went', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string()), (before, after) => {
        const diff = diffWords(before, after)
        expect(applyDiff(before, diff)).toBe(after)
        const taken = diff.filter((piece) => piece.kind !== 'added').map((piece) => piece.text)
        expect(taken.join('')).toBe(before)
      }),
      { seed: 42, numRuns: 500 },
    )
  })

  it('is empty of changes exactly for equal texts, and never longer than replacing everything', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const diff = diffWords(before, after)
        expect(diff.every((piece) => piece.kind === 'same')).toBe(before === after)
        const changed = diff.filter((piece) => piece.kind !== 'same').map((piece) => piece.text)
        expect(changed.join('').length).toBeLessThanOrEqual(before.length + after.length)
      }),
      { seed: 43, numRuns: 500 },
    )
  })

  it.each([
    ['Đã tổ chức 03 lớp.', 'Đã tổ chức 05 lớp.', ['=Đã tổ chức ', '-03', '+05', '= lớp.']],
    ['Đạt 1.234,5 triệu', 'Đạt 1.234,6 triệu', ['=Đạt ', '-1.234,5', '+1.234,6', '= triệu']],
    ['a b c', 'a c', ['=a ', '-b ', '=c']],
    ['Tiếp tục làm', 'Đẩy mạnh làm', ['-Tiếp tục', '+Đẩy mạnh', '= làm']],
    ['', 'mới', ['+mới']],
    ['cũ', '', ['-cũ']],
  ])('of %o and %o names whole words', (before, after, expected) => {
    const signs = { same: '=', removed: '-', added: '+' }
    expect(diffWords(before, after).map(({ kind, text }) => signs[kind] + text)).toEqual(expected)
  })

  it('of two long texts without a common word is found at once', () => {
    const [before, after] = ['a ', 'b '].map((word) => word.repeat(20_000))
    expect(applyDiff(before ?? '', diffWords(before ?? '', after ?? ''))).toBe(after)
  })

  it('is refused for another text', () => {
    expect(() => applyDiff('khác', diffWords('cũ', 'mới'))).toThrow(RangeError)
  })
})
