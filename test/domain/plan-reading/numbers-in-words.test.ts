import { describe, expect, it } from 'vitest'
import { plan } from './small-plan.ts'

describe('numbers in words', () => {
  it.each([
    ['Họp giao ban mỗi quý một lần.', ['1 lần/quý']],
    ['Kiểm tra mỗi kho muối ít nhất hai lần/năm.', ['2 lần/năm']],
    ['Đào tạo nghề cho 850 lao động.', ['850 lao động']],
    ['Tuyển diêm dân trẻ, trong đó nữ chiếm ít nhất 45%.', ['45 %']],
    ['Đáp ứng ít nhất một trong các điều kiện vay vốn.', []],
  ])('%s', (line, wanted) =>
    expect(
      plan({ duties: `1. Sở Công Thương\n- ${line}` }).targets.map(({ value, unit }) => `${value} ${unit}`),
    ).toEqual(wanted),
  )
})
