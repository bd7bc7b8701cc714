import { describe, expect, it } from 'vitest'
import { timeCellPhrases } from '../../../src-shared/domain/plan-reading/time-cell.ts'
import { foldInPlace } from '../../../src-shared/domain/vietnamese-text.ts'
import { plan } from './small-plan.ts'

const limits = (line: string): (string | null)[] =>
  plan({ duties: `1. Sở Công Thương\n- ${line}` }).deadlines.flatMap(({ normalized }) => normalized)

describe('limits that name a year, a half of it or a beginning', () => {
  it.each([
    ['Sửa cống chính, hoàn thành trong 6 tháng đầu năm 2026.', ['within:2026-Q1..2026-Q2']],
    ['Báo cáo kết quả 6 tháng đầu năm 2026 của các xã.', []],
    ['Trong năm 2026, tổng kiểm tra các kho muối.', ['within:2026']],
    ['Trong năm 2025, đã kiểm tra các kho muối.', []],
    ['Đến hết năm 2027 hoàn thành việc sắp xếp kho muối.', ['within:2027']],
    ['Rà soát quy hoạch đồng muối chậm nhất trong năm 2027.', ['within:2027']],
    ['Cho vay 25 tỷ đồng trong năm 2026.', []],
    ['Cắt giảm ít nhất 30% giấy tờ trong năm 2026 và tiếp tục cắt giảm những năm sau.', ['within:2026']],
    ['Duyệt đề án trước ngày 01/7/2026 và triển khai từ ngày 01/9/2026.', ['before:2026-07-01', 'from:2026-09-01']],
    ['Thực hiện Nghị quyết có hiệu lực từ ngày 01/9/2026.', []],
    ['Gửi danh sách trước 16 giờ 00 ngày 20/9/2026.', ['before:2026-09-20']],
  ])('%s', (line, wanted) => expect(limits(line)).toEqual(wanted))

  it.each([
    ['Định kỳ 03 tháng/lần họp với diêm dân.', ['quarterly']],
    ['Định kỳ 6 tháng một lần kiểm tra cân.', ['halfyearly']],
    [
      'Báo cáo tháng trước ngày 18, báo cáo quý trước ngày 18 của tháng cuối quý.',
      ['monthly:before:18', 'quarterly:before:18'],
    ],
    [
      'Tham mưu báo cáo Bộ Công Thương định kỳ tháng, quý, 6 tháng, năm.',
      ['monthly', 'quarterly', 'halfyearly', 'yearly'],
    ],
    ['Hội muối tổ chức hằng năm, giao các xã luân phiên.', ['yearly']],
    ['Tổ giúp việc họp giao ban hằng tháng.', ['monthly']],
    ['Mở chuyên mục về nghề muối, thực hiện thường xuyên.', ['ongoing']],
    ['Thường xuyên rà soát giá muối.', []],
    ['Báo cáo đột xuất khi có yêu cầu.', ['on-request']],
  ])('%s', (line, wanted) => expect(limits(line)).toEqual(wanted))

  it.each([
    ['Cuối năm 2026', ['within:2026']],
    ['14 giờ 00, ngày 15 tháng 3 năm 2026', ['on:2026-03-15']],
    ['02 ngày, từ ngày 10 - 11/4/2026', ['range:2026-04-10..2026-04-11']],
    ['Quý II/2026 - Quý IV/2027', ['within:2026-Q2..2027-Q4']],
    ['Năm 2026 và các năm tiếp theo', ['from:2026']],
  ])('a cell: %s', (words, wanted) =>
    expect(timeCellPhrases(foldInPlace(words)).map(({ normalized }) => normalized)).toEqual(wanted),
  )

  it('takes the time in front of a bracket', () =>
    expect(limits('Khai trương kho. Thời gian: 08 giờ 00, ngày 15 tháng 3 năm 2026 (Chủ nhật).')).toEqual([
      'on:2026-03-15',
    ]))

  it('takes the time behind "Mốc thời gian"', () =>
    expect(limits('Khánh thành kho muối. Mốc thời gian: 30/6/2026.')).toEqual(['on:2026-06-30']))
})
