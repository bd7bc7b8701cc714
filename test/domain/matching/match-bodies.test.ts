import { describe, expect, it } from 'vitest'
import { agencyId } from '../../../src-shared/domain/ids.ts'
import { nameKey } from '../../../src-shared/domain/matching/body-names.ts'
import { type MatchableBody, matchBodies } from '../../../src-shared/domain/matching/match-bodies.ts'

const vinhLong = agencyId.parse('vn.86.ubnd')

describe('the key of a name', () => {
  it.each([
    ['UBND xã Tân An', 'Ủy ban nhân dân xã Tân An'],
    ['UBND XÃ  TÂN AN', 'Uỷ ban nhân dân xã Tân An, tỉnh Vĩnh Long'],
    ['Hội LHPN tỉnh', 'Hội Liên hiệp Phụ nữ tỉnh'],
    ['Hội LHPN tỉnh Vĩnh Long', 'Hội Liên hiệp phụ nữ tỉnh Vĩnh Long'],
    ['Sở VHTTDL', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long'],
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['Sở NN&MT tỉnh Vĩnh Long', 'Sở Nông nghiệp và Môi trường'],
    ['Ủy ban MTTQ Việt Nam tỉnh Vĩnh Long', 'UBMTTQ VN'],
    ['Sở Y tế'.normalize('NFD'), 'Sở y tế'],
  ])('%s is %s', (a, b) => {
    // "tỉnh" alone may stand for the place, and is not taken away: that would join a body of the country.
    expect(nameKey(a, 'tỉnh Vĩnh Long')).toBe(nameKey(b, 'tỉnh Vĩnh Long'))
  })

  it.each([
    ['UBND xã Tân An', 'UBND xã Tân Ân Tây'],
    ['Sở Y tế', 'Sở Nội vụ'],
    ['UBND phường Tân An', 'UBND xã Tân An'],
    ['Ủy ban nhân dân tỉnh Vĩnh Long', 'Ủy ban nhân dân'],
  ])('%s is not %s', (a, b) => {
    expect(nameKey(a, 'tỉnh Vĩnh Long')).not.toBe(nameKey(b, 'tỉnh Vĩnh Long'))
  })
})

let next = 0
function body(name: string, change: Partial<MatchableBody> = {}): MatchableBody {
  next += 1
  return {
    ...{ id: agencyId.parse(`own.${next}`), names: [name], electronicCode: null, kind: 'state-body', level: 'commune' },
    ...{ provinceId: vinhLong, province: 'tỉnh Vĩnh Long', ...change },
  }
}

describe('bodies typed by hand', () => {
  const committee = body('Ủy ban nhân dân xã Tân An')
  const cases: [string, MatchableBody, MatchableBody[], [MatchableBody, string, boolean][]][] = [
    [
      'one of the name',
      body('UBND xã Tân An'),
      [committee, body('Ủy ban nhân dân xã Tân Hạnh')],
      [[committee, 'name', true]],
    ],
    [
      'the name under which it is also known',
      body('Sở LĐTBXH'),
      [{ ...committee, names: ['Sở X', 'Sở Lao động - Thương binh và Xã hội'] }],
      [[committee, 'name', true]],
    ],
    ['the place without its committee', body('Xã Tân An'), [committee], [[committee, 'name-elsewhere', false]]],
    [
      'another level',
      body('UBND xã Tân An', { level: 'province' }),
      [committee],
      [[committee, 'name-elsewhere', false]],
    ],
    [
      'another province',
      body('UBND xã Tân An', { provinceId: agencyId.parse('vn.91.ubnd'), province: 'tỉnh An Giang' }),
      [committee],
      [],
    ],
    [
      'no province typed',
      body('UBND xã Tân An', { provinceId: null, province: null }),
      [committee],
      [[committee, 'name-elsewhere', false]],
    ],
  ]
  it.each(cases)('%s', (_, typed, known, expected) => {
    expect(matchBodies([typed], known).get(typed.id)).toEqual(
      expected.map(([{ id }, ground, isSure]) => ({ id, ground, isSure })),
    )
  })

  it('is sure of nothing where two known bodies have the name', () => {
    const typed = body('UBND xã Tân An')
    const found = matchBodies([typed], [committee, body('UBND xã Tân An')]).get(typed.id)
    expect(found?.map(({ isSure }) => isSure)).toEqual([false, false])
  })

  it('goes by the code before the name, and tells two codes apart', () => {
    const typed = body('Hội Nông dân xã Tân An', { electronicCode: 'H61.7' })
    const [named, coded] = [
      body('Hội ND xã Tân An', { electronicCode: 'H61.8' }),
      body('Hội khác', { electronicCode: 'H61.7' }),
    ]
    expect(matchBodies([typed], [named, coded]).get(typed.id)).toEqual([
      { id: coded.id, ground: 'code', isSure: true },
      { id: named.id, ground: 'name', isSure: false },
    ])
  })

  it('never offers a body itself', () => {
    expect(matchBodies([committee], [committee]).get(committee.id)).toEqual([])
  })
})
