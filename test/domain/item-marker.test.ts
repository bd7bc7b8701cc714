import { describe, expect, test } from 'vitest'
import { firstMarkerBelow, markerKind, nextMarker, splitMarker } from '../../src-shared/domain/item-marker.ts'

test.each([
  ['II.', 'roman'],
  ['V', 'roman'],
  ['A.', 'part'],
  ['C.', 'part'],
  ['1.', 'number'],
  ['1.1.', 'number'],
  ['đ)', 'letter'],
  ['i)', 'letter'],
  ['-', 'dash'],
  ['–', 'dash'],
  ['•', 'dash'],
  ['+', 'plus'],
  ['', 'none'],
  ['ab)', 'none'],
  ['w)', 'none'],
  ['1.234.5678', 'none'],
])('%s is a %s', (marker, kind) => expect(markerKind(marker).kind).toBe(kind))

test('numbers count their parts', () => {
  expect(markerKind('1.2.3.')).toEqual({ kind: 'number', parts: 3 })
})

test.each([
  ['I.', 'II.'],
  ['IX.', 'X.'],
  ['XXXIX.', 'XL.'],
  ['1.', '2.'],
  ['9)', '10)'],
  ['1.9.', '1.10.'],
  ['01.', '02.'],
  ['a)', 'b)'],
  ['d)', 'đ)'],
  ['đ)', 'e)'],
  ['e)', 'g)'],
  ['i)', 'k)'],
  ['(a)', '(b)'],
  ['B.', 'C.'],
  ['-', '-'],
  ['+', '+'],
  ['y)', null],
  ['', null],
])('after %s comes %s', (marker, next) => expect(nextMarker(marker)).toBe(next))

test.each([
  [null, 'I.'],
  ['A.', 'I.'],
  ['II.', '1.'],
  ['1.', 'a)'],
  ['1.1.', 'a)'],
  ['đ)', '-'],
  ['-', '+'],
  ['+', null],
])('the first below %s is %s', (parent, first) => expect(firstMarkerBelow(parent)).toBe(first))

describe('the number in front of a line', () => {
  test.each([
    ['II. NHIỆM VỤ VÀ GIẢI PHÁP', 'II.', 'NHIỆM VỤ VÀ GIẢI PHÁP'],
    ['đ) Lồng ghép các tiêu chí', 'đ)', 'Lồng ghép các tiêu chí'],
    ['1.1. Mục tiêu chung', '1.1.', 'Mục tiêu chung'],
    ['1.1 Mục tiêu chung', '1.1', 'Mục tiêu chung'],
    ['- Như Điều 3;', '-', 'Như Điều 3;'],
    ['-Như Điều 3;', '-', 'Như Điều 3;'],
    ['+ Cấp xã', '+', 'Cấp xã'],
    ['a)Tổ chức', 'a)', 'Tổ chức'],
    ['2. Sở Thông tin và Truyền thông: Triển khai', '2.', 'Sở Thông tin và Truyền thông: Triển khai'],
    ['1.234 hộ nghèo', null, '1.234 hộ nghèo'],
    ['01 mô hình', null, '01 mô hình'],
    ['1.5 triệu đồng', null, '1.5 triệu đồng'],
    ['-5% so với năm trước', null, '-5% so với năm trước'],
    ['Ủy ban nhân dân tỉnh', null, 'Ủy ban nhân dân tỉnh'],
    ['XIL. sai', null, 'XIL. sai'],
    ['', null, ''],
    ['●Mở chợ muối', '●', 'Mở chợ muối'],
    ['\uF0A7 Mở chợ muối', '\uF0A7', 'Mở chợ muối'],
    ['-100% hộ diêm dân', '-', '100% hộ diêm dân'],
    ['-5%', null, '-5%'],
  ])('"%s"', (line, marker, text) => expect(splitMarker(line)).toEqual({ marker, text }))

  test('reads decomposed letters', () => {
    expect(splitMarker('e) Thường xuyên'.normalize('NFD'))).toEqual({ marker: 'e)', text: 'Thường xuyên' })
  })
})
