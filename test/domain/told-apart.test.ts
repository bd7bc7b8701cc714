import { describe, expect, it } from 'vitest'
import { type BodyPlace, nameWithPlace, placeWords, withoutPlace } from '../../src-shared/domain/told-apart.ts'

const nowhere: BodyPlace = { provinceCommittee: null, formerProvince: null, districtCommittee: null }
const dongNai = 'Ủy ban nhân dân tỉnh Đồng Nai'
const vinhLong = 'Ủy ban nhân dân tỉnh Vĩnh Long'

describe('the place of a body', () => {
  it.each<[string, Partial<BodyPlace>, string | null]>([
    ['its province', { provinceCommittee: dongNai }, 'tỉnh Đồng Nai'],
    ['a city', { provinceCommittee: 'Ủy ban nhân dân thành phố Cần Thơ' }, 'thành phố Cần Thơ'],
    ['a committee typed short', { provinceCommittee: 'UBND tỉnh Đồng Nai' }, 'tỉnh Đồng Nai'],
    ['the province of its time', { provinceCommittee: vinhLong, formerProvince: 'tỉnh Bến Tre' }, 'tỉnh Bến Tre cũ'],
    [
      'district and province of its time',
      {
        ...{ provinceCommittee: vinhLong, formerProvince: 'tỉnh Trà Vinh' },
        districtCommittee: 'Ủy ban nhân dân huyện Châu Thành',
      },
      'huyện Châu Thành, tỉnh Trà Vinh cũ',
    ],
    ['nothing known', {}, null],
  ])('%s', (_, place, words) => {
    expect(placeWords({ ...nowhere, ...place })).toBe(words)
  })

  it('stands in brackets behind the name, where there is one', () => {
    expect(nameWithPlace('Ủy ban nhân dân xã Tân Phú', 'tỉnh Đồng Nai')).toBe(
      'Ủy ban nhân dân xã Tân Phú (tỉnh Đồng Nai)',
    )
    expect(nameWithPlace('Ủy ban nhân dân xã Tân Phú', null)).toBe('Ủy ban nhân dân xã Tân Phú')
  })

  it.each([
    ['Ủy ban nhân dân xã Tân Phú (tỉnh Đồng Nai)', 'Ủy ban nhân dân xã Tân Phú'],
    ['xã Tân Phú (tỉnh', 'xã Tân Phú'],
    ['xã Tân Phú', 'xã Tân Phú'],
    ['Hội (CLB) Mẫu', 'Hội (CLB) Mẫu'],
  ])('is no part of what is looked for: %s', (typed, name) => {
    expect(withoutPlace(typed)).toBe(name)
  })
})
