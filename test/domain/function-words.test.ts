import { expect, it } from 'vitest'
import { speaksOf } from '../../src-shared/domain/function-words.ts'

const drugs = 'quản lý nhà nước về cai nghiện ma túy và quản lý sau cai nghiện'

it.each<[string, string, boolean]>([
  [drugs, 'Tổ chức cai nghiện ma túy tại cộng đồng', true],
  [drugs, 'Tuyên truyền phòng, chống MA TUÝ trong học đường', true],
  [drugs, 'Tăng cường quản lý nhà nước về gia đình', false],
  [drugs, 'Phòng, chống bạo lực gia đình', false],
  [drugs, 'Hỗ trợ người sau khi cai', false],
  ['giảm nghèo', 'Chương trình mục tiêu quốc gia giảm nghèo bền vững', true],
  ['giảm nghèo', 'Giảm tỷ lệ hộ nghèo', false],
  ['trẻ em', 'II.3 · Bảo vệ, chăm sóc trẻ em', true],
  ['quản lý nhà nước', 'Quản lý nhà nước về trẻ em', false],
  ['trẻ em', '', false],
])('the function "%s" in "%s": %s', (functions, words, expected) => {
  expect(speaksOf(functions, words)).toBe(expected)
})
