import { expect, it } from 'vitest'
import { comesWhole } from '../../src-shared/domain/whole-units.ts'

it.each([
  ['hộ', true],
  ['Hộ gia đình', true],
  [' VỤ ', true],
  ['người', true],
  ['%', false],
  ['triệu đồng', false],
  ['tấn', false],
  ['', false],
])('%s comes whole: %s', (unit, whole) => {
  expect(comesWhole(unit)).toBe(whole)
})
