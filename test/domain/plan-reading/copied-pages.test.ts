import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../src-shared/domain/plan-reading/read-plan.ts'
import { textSource } from '../../support/plan-source-builder.ts'
import { plan } from './small-plan.ts'

const filler = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `- Giữ sạch ruộng muối số ${at + 1} của hợp tác xã, không để nước thải chảy vào.`,
  )

/** A plan on two pages, as words copied from it come: foot of the first page, head of the second, in mid-sentence. */
const paged = (foot: string[], head: string[]) =>
  readPlan(
    textSource(
      [
        'ỦY BAN NHÂN DÂN TỈNH HẢI SƠN',
        'Số: 12 /KH-UBND          Hải Sơn, ngày 05 tháng 02 năm 2026',
        'KẾ HOẠCH',
        'Phát triển nghề muối năm 2026',
        'Thực hiện Nghị quyết số 08/NQ-HĐND ngày 10/12/2025 của Hội đồng nhân dân tỉnh2.',
        'I. NHIỆM VỤ',
        '1. Giữ nghề muối theo phương châm “sạch từ ruộng”1.',
        ...filler(14),
        'II. TỔ CHỨC THỰC HIỆN',
        '1. Sở Công Thương: Chủ trì, phối hợp với Công an tỉnh kiểm tra các kho muối của',
        ...foot,
        '                    2',
        ...head,
        'diêm dân, hoàn thành trước ngày 30/9.',
      ].join('\n'),
    ),
  )

describe('text that was copied from pages', () => {
  it.each([
    ['a footnote', ['1 Theo lời của Chủ tịch Hội Diêm dân tỉnh, 95% ruộng đã sạch từ năm 2025.'], []],
    ['two footnotes', ['1 Lời của Hội Diêm dân tỉnh.', '2 Về phát triển nghề muối, hoàn thành trước 01/5/2026.'], []],
    ['empty lines', ['', ''], ['', '']],
  ])('joins a sentence over %s', (_name, foot, head) => {
    const { items, assignments, deadlines, targets } = paged(foot, head)
    expect(items.at(-1)?.text).toMatch(/kho muối của diêm dân, hoàn thành trước ngày 30\/9\.$/u)
    expect(assignments.map(({ role, agency }) => `${role}: ${agency.text}`)).toEqual([
      'lead: Sở Công Thương',
      'coordinate: Công an tỉnh',
    ])
    expect(deadlines.flatMap(({ normalized }) => normalized)).toEqual(['before:2026-09-30'])
    expect(targets).toEqual([])
  })

  it('leaves out the line that every page begins with', () => {
    const title = 'Kế hoạch phát triển nghề muối'
    const { items } = readPlan(
      textSource(
        [
          'KẾ HOẠCH',
          'Phát triển nghề muối năm 2026',
          'I. NHIỆM VỤ',
          ...filler(16),
          '- Mở rộng đồng muối ở các xã ven biển, giữ giống muối cổ truyền của các',
          title,
          '2',
          'làng nghề trên địa bàn tỉnh.',
          ...filler(16),
          '- Đưa hạt muối vào bữa ăn của học sinh, công nhân, người lao động của tất cả',
          title,
          '3',
          'các khu công nghiệp trên địa bàn tỉnh.',
        ].join('\n'),
      ),
    )
    expect(items.map(({ text }) => text).filter((text) => text.includes('Kế hoạch'))).toEqual([])
    expect(items.filter(({ marker }) => marker === null)).toEqual([])
  })

  it('keeps the number of a letterhead from the line above it, however full that is', () => {
    expect(paged([], []).document.number?.text).toBe('12/KH-UBND')
  })
})

describe('the year of a plan for one year', () => {
  it.each([
    ['Xong trước ngày 30 tháng 9.', ['before:2026-09-30']],
    ['Hoàn thành trong tháng 4.', ['within:2026-04']],
    ['Khảo sát trong quý I, phê duyệt trong quý III.', ['within:2026-Q1', 'within:2026-Q3']],
    ['Giao chỉ tiêu trong quý I hằng năm.', ['yearly']],
    ['Thời gian hoàn thành: Quý II, III.', ['within:2026-Q2..2026-Q3']],
    ['Báo cáo Sở Y tế trước ngày 15/12.', ['yearly:before:12-15']],
    ['Hưởng ứng Tháng hành động vì diêm dân (tháng 6).', []],
  ])('%s', (words, wanted) => {
    const { deadlines } = plan({ duties: `1. Sở Công Thương\n- ${words}` })
    expect(deadlines.flatMap(({ normalized }) => normalized)).toEqual(wanted)
  })

  it('is none where the title names a period', () => {
    const { deadlines } = readPlan(
      textSource('KẾ HOẠCH\nPhát triển nghề muối giai đoạn 2026 - 2030\nI. NHIỆM VỤ\n1. Hoàn thành trong tháng 4.'),
    )
    expect(deadlines).toEqual([])
  })
})
