import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hunksIn, hunksOf, takeHunks } from '../../../src-shared/domain/word-edit/hunks.ts'

const text = fc
  .array(fc.constantFrom('hội', 'nghị', 'tuyên truyền', ' ', '\n', ',', '.', '1.234,5', 'đã', 'trẻ em'), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''))
const indexesOf = (before: string, after: string) =>
  hunksOf(before, after).flatMap((piece) => (piece.kind === 'hunk' ? [piece.index] : []))
const bare = (words: string) => words.replace(/\s+/gu, '')
/** Two versions, and a choice among the places where they differ. */
const chosen = fc.tuple(fc.oneof(text, fc.string()), fc.oneof(text, fc.string())).chain(([before, after]) =>
  fc.record({
    before: fc.constant(before),
    after: fc.constant(after),
    ticked: fc.subarray(indexesOf(before, after)).map((list) => new Set(list)),
  }),
)

describe('single changes of a passage', () => {
  it('all taken make the text of Word, none leaves ours', () => {
    fc.assert(
      fc.property(chosen, ({ before, after }) => {
        expect(takeHunks(before, after, new Set(indexesOf(before, after)))).toBe(after)
        expect(takeHunks(before, after, new Set())).toBe(before)
      }),
      { seed: 45, numRuns: 500 },
    )
  })

  it('taken in two goes make the same text as taken at once', () => {
    fc.assert(
      fc.property(chosen, fc.nat(), ({ before, after, ticked }, at) => {
        const whole = takeHunks(before, after, ticked)
        const words = hunksOf(before, after).map((piece) =>
          piece.kind === 'same' ? piece.text : ticked.has(piece.index) ? piece.added : piece.removed,
        )
        expect(whole).toBe(words.join(''))
        // One more or one less changes nothing but its own place.
        const all = indexesOf(before, after)
        const one = all[at % Math.max(1, all.length)]
        if (one === undefined) return
        const other = new Set(ticked)
        if (!other.delete(one)) other.add(one)
        const pieces = hunksOf(before, after)
        const place = pieces.findIndex((piece) => piece.kind === 'hunk' && piece.index === one)
        const ahead = words.slice(0, place).join('')
        const behind = words.slice(place + 1).join('')
        const changed = takeHunks(before, after, other)
        expect(changed.startsWith(ahead) && changed.endsWith(behind)).toBe(true)
      }),
      { seed: 46, numRuns: 500 },
    )
  })

  it('are found again in the report, so that the rest can be decided later', () => {
    fc.assert(
      fc.property(chosen, ({ before, after, ticked }) => {
        const now = takeHunks(before, after, ticked)
        const found = hunksIn({ before, after, now })
        expect(found).not.toBeNull()
        if (found) expect(bare(takeHunks(before, after, found))).toBe(bare(now))
      }),
      { seed: 47, numRuns: 500 },
    )
  })

  it('are none of those in words that somebody wrote meanwhile', () => {
    const [before, after] = ['Đã mở 03 lớp cho 40 người.', 'Đã mở 05 lớp cho 60 người.']
    expect(hunksIn({ before, after, now: 'Đã mở 05 lớp cho 40 người.' })).toEqual(new Set([0]))
    expect(hunksIn({ before, after, now: null })).toEqual(new Set())
    expect(hunksIn({ before, after, now: 'Đã mở 07 lớp cho 40 người.' })).toBeNull()
  })

  it('are a replacement, an insertion or a deletion', () => {
    expect(hunksOf('Mở 03 lớp nhỏ ở xã.', 'Mở 05 lớp ở hai xã.').filter(({ kind }) => kind === 'hunk')).toMatchObject([
      { index: 0, removed: '03', added: '05' },
      { index: 1, removed: 'nhỏ ', added: '' },
      { index: 2, removed: '', added: ' hai' },
    ])
  })
})
