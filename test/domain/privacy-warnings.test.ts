import { describe, expect, test } from 'vitest'
import { findPrivacyWarnings } from '../../src-shared/domain/privacy-warnings.ts'

const found = (text: string, communeLevel = false) =>
  findPrivacyWarnings(text, { communeLevel }).map((warning) => `${warning.kind}: ${warning.text}`)

describe('what is found', () => {
  test.each([
    ['CCCD 086090001234 cấp ngày', ['citizen-id: 086090001234']],
    ['CCCD 086 090 001 234.', ['citizen-id: 086 090 001 234']],
    ['gọi 0912345678 hoặc 091.234.5678', ['telephone: 0912345678', 'telephone: 091.234.5678']],
    ['ĐT: +84 912 345 678', ['telephone: +84 912 345 678']],
    ['đường dây nóng 0270 3822 123', ['telephone: 0270 3822 123']],
    ['cháu Nguyễn Thị Bé, 12 tuổi', ['name-with-age: Nguyễn Thị Bé, 12 tuổi']],
    ['em N.T.A (7 tuổi) bị', ['name-with-age: N.T.A (7 tuổi']],
    ['chị Trần Thị Hoa sinh năm 1990', ['name-with-age: Trần Thị Hoa sinh năm 1990']],
    ['Lê Văn Đức, nam, sinh ngày 01/02/2012', ['name-with-age: Lê Văn Đức, nam, sinh ngày 01/02/2012']],
    ['thăm bà Lê Thị Mười tại nhà', ['person-name: bà Lê Thị Mười']],
    ['em N.T.B được hỗ trợ', ['person-name: em N.T.B']],
    ['Đã thăm em N.T.B.', ['person-name: em N.T.B']],
    ['em N.T.B. (7 tuổi)', ['name-with-age: N.T.B. (7 tuổi']],
    ['Đã thăm bà Lê Thị Mười. Hội Phụ nữ hỗ trợ.', ['person-name: bà Lê Thị Mười']],
    ['thăm ông Lê V. Đức.', ['person-name: ông Lê V. Đức']],
    ['nạn nhân trú tại ấp 3, xã Phú Quới', ['address: trú tại ấp 3, xã Phú Quới']],
    ['Địa chỉ: 12/4 đường Trưng Nữ Vương; gửi', ['address: Địa chỉ: 12/4 đường Trưng Nữ Vương']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('what is let be', () => {
  test.each([
    'Tổng 1.234.567.890.123 đồng',
    'Số 125/BC-SYT ngày 30/11/2026',
    'trẻ em dưới 16 tuổi',
    'Kinh phí 123456789012345 đồng',
    'Sở Y tế phối hợp Hội Liên hiệp Phụ nữ',
    '28-CT/TW, 94-KH/TU ngày 31/3/2022',
    'từ 2021 đến 2030',
    'Trẻ em Việt Nam, tỉnh Bà Rịa - Vũng Tàu',
    '03 địa chỉ tin cậy ở cộng đồng',
    'trẻ em cư trú tại địa phương được khám',
    'chị em Hội Liên hiệp Phụ nữ, anh hùng Lực lượng vũ trang',
  ])('%s', (text) => expect(found(text)).toEqual([]))
})

test.each([
  ['Toàn xã có 02 vụ bạo lực gia đình, 1 nạn nhân', ['small-number: 02 vụ', 'small-number: 1 nạn nhân']],
  ['Có Ba trẻ bị đuối nước', ['small-number: Ba trẻ']],
  ['Có 12 vụ, 104 hộ, 1.234 người', []],
  ['Đạt 2,4 người trên một hộ', ['small-number: một hộ']],
  ['02 mô hình, 04 câu lạc bộ', []],
])('one commune: %s', (text, expected) => {
  expect(found(text, true)).toEqual(expected)
  expect(found(text, false)).toEqual([])
})

test('places are offsets into the text', () => {
  const text = 'Số 0912345678, CCCD 086090001234'
  const warnings = findPrivacyWarnings(text, { communeLevel: true })
  expect(warnings.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['telephone', '0912345678'],
    ['citizen-id', '086090001234'],
  ])
})

test('a long text of digits takes no time to speak of', () => {
  expect(found(`${'0'.repeat(100_000)} ${'A '.repeat(50_000)}`, true)).toEqual([])
})
