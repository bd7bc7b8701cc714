import { describe, expect, it } from 'vitest'
import { plan } from './small-plan.ts'

/** The plan under test is for 2026, as its title says. */
const limits = (line: string): (string | null)[] =>
  plan({ duties: `1. Sở Công Thương\n- ${line}` }).deadlines.flatMap(({ normalized }) => normalized)

const without = (line: string): string[] =>
  plan({ duties: `1. Sở Công Thương\n- ${line}` })
    .deadlines.filter(({ normalized }) => normalized.length === 0)
    .map(({ text }) => text)

describe('parts of the year that a plan for one year is for', () => {
  it.each([
    ['Trong 3 tháng đầu năm, kiểm kê các kho muối.', ['within:2026-Q1']],
    ['Trong 9 tháng đầu năm 2026, sửa xong cống.', ['within:2026-Q1..2026-Q3']],
    ['Hoàn thành trong 6 tháng cuối năm.', ['within:2026-Q3..2026-Q4']],
    ['Sửa cống chính trong nửa đầu năm 2026.', ['within:2026-Q1..2026-Q2']],
    ['Công khai giá muối vào cuối năm.', ['within:2026']],
    ['Mở lớp dạy nghề vào đầu năm học.', []],
    ['Lập danh sách diêm dân (quý III).', ['within:2026-Q3']],
    ['Thu mua muối từ tháng 3 đến tháng 5.', ['range:2026-03..2026-05']],
    ['Rà soát hộ làm muối từ ngày 01/9 đến ngày 14/12 năm 2026.', ['range:2026-09-01..2026-12-14']],
  ])('%s', (line, wanted) => expect(limits(line)).toEqual(wanted))
})

describe('limits over several years, and where work begins', () => {
  it.each([
    ['Lập quy hoạch, hoàn thành trong năm 2026 và quý I năm 2027.', ['within:2026..2027-Q1']],
    ['Xây kho muối, thực hiện trong 02 năm 2026, 2027.', ['within:2026..2027']],
    ['Điều tra đồng muối vào các năm 2027 và 2030.', ['within:2027', 'within:2030']],
    ['Tập huấn trong tháng 6/2026 và tháng 12/2026.', ['within:2026-06', 'within:2026-12']],
    ['Từ quý II/2026, công khai giá muối.', ['from:2026-Q2']],
    ['Từ nay đến hết năm 2027, kiểm kê xong đồng muối.', ['within:2027']],
    ['Di dời kho muối: đến 31/12/2027 phải bàn giao xong.', ['before:2027-12-31']],
    ['Số liệu sản lượng tính đến 31/12/2027 hoàn thành 80%.', []],
    ['Kiểm tra trong các tháng 9, 10, 11/2026.', ['within:2026-09..2026-11']],
    ['Triển khai sổ điện tử tại các hợp tác xã muối kể từ ngày 01/7/2026.', ['from:2026-07-01']],
    ['Áp dụng Nghị định có hiệu lực thi hành kể từ ngày 01/7/2026.', []],
    ['Mở cao điểm chống buôn muối lậu từ ngày 15/5 đến ngày 15/6 hằng năm.', ['yearly']],
    ['Hưởng ứng Tháng nghề muối (từ ngày 15/5 đến ngày 15/6 hằng năm).', []],
  ])('%s', (line, wanted) => expect(limits(line)).toEqual(wanted))

  it('ends weeks of every year with their last day', () =>
    expect(
      plan({ duties: '1. Sở Công Thương\n- Ra quân từ ngày 15/5 đến ngày 15/6 hằng năm.' }).deadlines[0]?.rules,
    ).toEqual([{ kind: 'yearly', bound: 'by', month: 6, day: 15 }]))
})

describe('work and reports that come back', () => {
  it.each([
    ['Mở phiên chợ muối ngày 10 và ngày 25 hằng tháng.', ['monthly:on:10', 'monthly:on:25']],
    [
      'Báo cáo trước ngày 15/6 (6 tháng) và trước ngày 10/12 (năm).',
      ['halfyearly:before:06-15', 'yearly:before:12-10'],
    ],
    ['Thống kê, báo cáo sản lượng theo quý.', ['quarterly']],
    ['Xây dựng báo cáo hằng quý, 06 tháng, năm theo quy định.', ['quarterly', 'halfyearly', 'yearly']],
    [
      'Báo cáo định kỳ 6 tháng trước ngày 15/6, năm trước ngày 15/12.',
      ['halfyearly:before:06-15', 'yearly:before:12-15'],
    ],
    ['Báo cáo trước ngày 15 của tháng cuối mỗi quý và đột xuất theo yêu cầu.', ['quarterly:before:15', 'on-request']],
  ])('%s', (line, wanted) => expect(limits(line)).toEqual(wanted))
})

it.each([
  ['Quyết toán chậm nhất 10 ngày sau khi được giao dự toán.', 'chậm nhất 10 ngày sau khi được giao dự toán'],
  ['Ban hành kế hoạch trong vòng 30 ngày kể từ ngày nhận được Kế hoạch này.', 'trong vòng 30 ngày kể từ ngày nhận'],
  ['Kiểm định cân muối 02 năm một lần.', '02 năm một lần'],
])('keeps the words of a limit that names no day: %s', (line, words) => {
  const [text, ...more] = without(line)
  expect(more).toEqual([])
  expect(text).toContain(words)
})

describe('labels and columns that say when', () => {
  it.each([
    ['Thời gian trình: Tháng 5/2026.', ['within:2026-05']],
    ['Thời gian: Tháng 3/2026 (cấp xã); tháng 5/2026 (cấp tỉnh).', ['within:2026-03', 'within:2026-05']],
    ['Thời gian: Tháng 3 và từ ngày 01/6 đến 31/8.', ['within:2026-03', 'range:2026-06-01..2026-08-31']],
    ['Đợt 1: 2026 - 2027; đợt 2: năm 2028.', ['range:2026..2027', 'within:2028']],
    ['Thời gian thực hiện: 6 tháng cuối năm.', ['within:2026-Q3..2026-Q4']],
    ['Thời gian: Từ tháng 3/2026, hoàn thành trước ngày 31/10/2026.', ['from:2026-03', 'before:2026-10-31']],
    ['Thời gian thực hiện: Các quý trong năm.', ['quarterly']],
    ['Thời hạn hoàn thành: 30/9/2026.', ['before:2026-09-30']],
    ['Thời gian: 30/9/2026.', ['on:2026-09-30']],
    ['Vụ Xuân: tháng 3 - 4/2026; vụ Thu: tháng 9/2026.', ['within:2026-03..2026-04', 'within:2026-09']],
  ])('%s', (line, wanted) => expect(limits(line)).toEqual(wanted))

  it.each([
    ['Thời hạn hoàn thành', '30/9/2026', ['before:2026-09-30'], [{ kind: 'by', date: '2026-09-30' }]],
    ['Thời gian thực hiện', '30/9/2026', ['on:2026-09-30'], [{ kind: 'on', date: '2026-09-30' }]],
    ['Thời gian', 'Hằng tháng; cao điểm tháng 6 hằng năm', ['monthly', 'yearly'], null],
    ['Thời gian', 'Theo đề nghị của xã', ['on-request'], [{ kind: 'on-request' }]],
    ['Thời gian', '2 năm/lần', [], []],
  ])('under "%s": %s', (head, cell, wanted, rules) => {
    const { deadlines } = plan({
      duties: `1. Sở Công Thương: Theo dõi.\nPHỤ LỤC\n| TT | Nhiệm vụ | Cơ quan chủ trì | ${head} |\n| 1 | Sửa kho muối | Sở Công Thương | ${cell} |`,
    })
    expect(deadlines.flatMap(({ normalized }) => normalized)).toEqual(wanted)
    if (rules !== null) expect(deadlines.flatMap((one) => one.rules)).toEqual(rules)
  })
})

it('joins a day, month or quarter that a line breaks in two', () =>
  expect(limits('Trình Ủy ban nhân dân tỉnh quy hoạch các đồng muối ven biển cuối quý\nIII/2026.')).toEqual([
    'within:2026-Q3',
  ]))
