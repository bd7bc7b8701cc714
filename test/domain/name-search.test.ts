import { expect, it } from 'vitest'
import { isSought } from '../../src-shared/domain/name-search.ts'

it.each([
  ['', 'Ủy ban nhân dân phường Bến Tre', true],
  ['phu', 'Ủy ban nhân dân phường Bến Tre', true],
  ['phú', 'Ủy ban nhân dân phường Bến Tre', false],
  ['phú', 'Ủy ban nhân dân xã Bình Phú', true],
  ['PHÚ bình', 'Ủy ban nhân dân xã Bình Phú', true],
  ['binh phú', 'Ủy ban nhân dân xã Bình Phú', true],
  ['xã đông', 'Ủy ban nhân dân xã Đông Thành', true],
  ['xa dong', 'Ủy ban nhân dân xã Đông Thành', true],
  ['đông', 'Ủy ban nhân dân xã Dồng Thành', false],
  ['hoà', 'Ủy ban nhân dân xã Châu Hòa', true],
  ['hòa', 'Ủy ban nhân dân xã Châu Hoa', false],
  ['Hòa'.normalize('NFD'), 'Ủy ban nhân dân xã Châu Hòa', true],
  ['ình', 'Ủy ban nhân dân xã Bình Phú', false],
  ['so y te', 'Sở Y tế tỉnh Vĩnh Long', true],
  ['sở nội', 'Sở Y tế tỉnh Vĩnh Long', false],
  ['thương binh', 'Sở Lao động - Thương binh và Xã hội', true],
])('%s in %s: %s', (typed, name, found) => {
  expect(isSought(typed)(name)).toBe(found)
})
