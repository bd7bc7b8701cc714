import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForSearch, foldInPlace, nfc, sortKey, visibleText } from '../../src-shared/domain/vietnamese-text.ts'

describe('text that is pasted', () => {
  it.each([
    ['\u202a0912 345 678\u202c', '0912 345 678'],
    ['Sở\u200b Y\u0007 tế\ufeff', 'Sở Y tế'],
    ['Dòng một\u000bdòng hai\r\ndòng\tba', 'Dòng một\ndòng hai\ndòng\tba'],
    ['Tiếng Việt \ud800'.normalize('NFD'), 'Tiếng Việt '],
    ['Nhà văn hóa 👨‍👩‍👧', 'Nhà văn hóa 👨‍👩‍👧'],
  ])('%j keeps what is seen', (text, seen) => {
    expect(visibleText(text)).toBe(seen)
  })
})

describe('folding for search', () => {
  it.each([
    ['Đẩy  mạnh', 'day manh'],
    ['ĐẨY MẠNH', 'day manh'],
    ['Hội Liên hiệp Phụ nữ', 'hoi lien hiep phu nu'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'so van hoa, the thao va du lich'],
    ['Ðặc khu Lý Sơn', 'dac khu ly son'],
    ['ưỨơỚăẮâẤêẾôỐđĐ', 'uuooaaaaeeoodd'],
    ['\tXã  Nậm\u00a0Nèn\n', 'xa nam nen'],
    ['29551', '29551'],
    ['', ''],
  ])('%j is found as %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded)
    expect(foldForSearch(text.normalize('NFD'))).toBe(folded)
  })

  it('keeps the length when folding in place', () => {
    const text = nfc('Ủy ban nhân dân các huyện, thị xã, thành phố'.normalize('NFD'))
    expect(foldInPlace(text)).toBe('uy ban nhan dan cac huyen, thi xa, thanh pho')
    expect(foldInPlace('ﬁ İ Đ')).toHaveLength(5)
  })
})

const collator = new Intl.Collator('vi')
const byKey = (a: string, b: string) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0)

describe('the stored sort key', () => {
  it.each([
    [
      'letters with marks are letters of their own',
      ['a', 'ă', 'â', 'b', 'd', 'đ', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư', 'v'],
    ],
    ['the five tones in dictionary order', ['ba', 'bà', 'bả', 'bã', 'bá', 'bạ', 'bac']],
    ['tones on letters with marks', ['ân', 'ần', 'ẩn', 'ẫn', 'ấn', 'ận', 'ba']],
    ['case last of all', ['an', 'An', 'AN', 'àn', 'Àn']],
    [
      'communes',
      [
        'Phường An Hội',
        'Phường Long Châu',
        'Phường Phước Hậu',
        'Phường Tân Hạnh',
        'Xã An Bình',
        'Xã Ân Thi',
        'Xã Đại An',
      ],
    ],
    ['digits before letters, by their characters', ['Phường 1', 'Phường 10', 'Phường 2', 'Phường An']],
    ['punctuation', ['a b', 'a-b', 'a, b', 'a. b', 'a/b', 'a1', 'ab']],
  ])('%s', (_, expected) => {
    expect(expected.toSorted(collator.compare)).toEqual(expected)
    expect(expected.toReversed().toSorted(byKey)).toEqual(expected)
  })

  const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
  const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
  const onset = fc.constantFrom(
    '',
    'b',
    'c',
    'ch',
    'd',
    'đ',
    'gi',
    'kh',
    'l',
    'ng',
    'ngh',
    'ph',
    'q',
    'r',
    's',
    't',
    'th',
    'tr',
    'v',
    'x',
  )
  const syllable = fc
    .tuple(
      onset,
      fc.constantFrom(...vowels),
      fc.constantFrom(...tones),
      fc.constantFrom('', 'n', 'ng', 'c', 'i', 'u', 'p'),
      fc.nat(2),
    )
    .map(([start, vowel, tone, end, form]) => {
      const word = start + vowel + tone + end
      const cased = form === 0 ? word : form === 1 ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)
      return cased
    })
  const token = fc.oneof(
    { weight: 6, arbitrary: syllable },
    { weight: 1, arbitrary: fc.nat(120).map(String) },
    { weight: 1, arbitrary: fc.constantFrom('-', '–', '(', ')', '“', '”', '"', "'", '/', '&', '.', ',', ':', '%') },
  )
  const name = fc
    .tuple(fc.array(token, { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', '', ' - '), fc.boolean())
    .map(([parts, joint, composed]) => parts.join(joint).normalize(composed ? 'NFC' : 'NFD'))

  it('agrees with Intl.Collator on any two Vietnamese names', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(byKey(a, b)).toBe(Math.sign(collator.compare(a, b)))
      }),
      { seed: 20261122, numRuns: 20_000 },
    )
  })

  it('agrees with Intl.Collator on names of the same letters that differ in tone, case and vowel marks', () => {
    const places = fc.array(
      fc.record({
        onset: fc.constantFrom('b', 'đ', 'Th', 'd', ''),
        left: fc.record({ vowel: fc.constantFrom('a', 'ă', 'A', 'Ă'), tone: fc.constantFrom(...tones) }),
        right: fc.record({ vowel: fc.constantFrom('a', 'ă', 'A', 'Ă'), tone: fc.constantFrom(...tones) }),
        isSame: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(places, (chosen) => {
        const spell = (side: 'left' | 'right') =>
          chosen.map(
            (place) =>
              `${place.onset}${place[place.isSame ? 'left' : side].vowel}${place[place.isSame ? 'left' : side].tone}n`,
          )
        const [left, right] = [spell('left').join(' '), spell('right').join(' ')]
        expect(byKey(left, right)).toBe(Math.sign(collator.compare(left, right)))
      }),
      { seed: 6, numRuns: 10_000 },
    )
  })

  it('is one key for the composed and the decomposed form, in printable ASCII', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(sortKey(text.normalize('NFD'))).toBe(sortKey(text.normalize('NFC')))
        expect(sortKey(text)).toMatch(/^[\x20-\x7e]*$/)
      }),
      { seed: 28, numRuns: 2_000 },
    )
  })
})
