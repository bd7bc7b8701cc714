import { describe, expect, it } from 'vitest'
import { datePhrases } from '../../../src-shared/domain/plan-reading/date-phrases.ts'
import { timeCellPhrases } from '../../../src-shared/domain/plan-reading/time-cell.ts'
import { foldInPlace } from '../../../src-shared/domain/vietnamese-text.ts'

const values = (text: string, isReport = false) =>
  datePhrases(foldInPlace(text.normalize('NFC')), isReport).map(({ normalized }) => normalized)

describe('limits in sentences', () => {
  it.each([
    ['hoàn thành trước ngày 30/9/2026', ['before:2026-09-30']],
    ['chậm nhất ngày 31 tháng 12 năm 2027', ['before:2027-12-31']],
    ['hoạt động ngay trước thời điểm 30/4/2026', ['before:2026-04-30']],
    ['từ ngày 25/5/2026 đến ngày 30/6/2026', ['range:2026-05-25..2026-06-30']],
    ['xong trong quý II năm 2026', ['within:2026-Q2']],
    ['Quý III, IV/2026, 2027', ['within:2026-Q3..2027']],
    ['hoàn thành trong tháng 6/2026', ['within:2026-06']],
    ['đã hoàn thành trong tháng 4/2026', ['done:2026-04']],
    ['bảo đảm tiến độ hoàn thành trong năm 2026', ['within:2026']],
    ['hoàn thành trước mùa mưa', [null]],
    ['định kỳ hằng năm báo cáo trước ngày 05/12', ['yearly:before:12-05']],
    [
      'báo cáo 6 tháng trước ngày 10/6 và báo cáo năm trước ngày 05/12',
      ['halfyearly:before:06-10', 'yearly:before:12-05'],
    ],
    ['trước ngày 15/6 và 15/12 hằng năm', ['yearly:before:06-15', 'yearly:before:12-15']],
    ['Định kỳ ngày 20 hằng tháng gửi báo cáo', ['monthly:on:20']],
    ['trước ngày 20 của tháng cuối quý', ['quarterly:before:20']],
    ['báo cáo định kỳ hằng quý, 6 tháng và năm', ['quarterly', 'halfyearly', 'yearly']],
    ['Hằng năm, tổ chức cao điểm ra quân', ['yearly']],
    ['phối hợp với các sở hằng năm tổ chức tập huấn', ['yearly']],
    ['tổ chức sơ kết 05 năm, tổng kết 10 năm thực hiện Kế hoạch', ['review:P5Y', 'final:P10Y']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it('takes a day without a year as one of every year where reports are spoken of', () => {
    expect(values('gửi về Sở Y tế trước ngày 15/12', true)).toEqual(['yearly:before:12-15'])
  })
})

describe('dates that limit nothing', () => {
  it.each([
    'Thực hiện Kế hoạch số 15/KH-UBND ngày 02/01/2026 của Ủy ban nhân dân tỉnh',
    'có hiệu lực thi hành kể từ ngày 15 tháng 7 năm 2026',
    'Chiến lược đến năm 2030, tầm nhìn đến năm 2045',
    'trong giai đoạn 2021 - 2025',
    'kế hoạch phát triển kinh tế - xã hội hằng năm của địa phương',
    'trong dự toán ngân sách hằng năm',
    'Ngày Gia đình Việt Nam 28/6',
    'tổ chức sơ kết, tổng kết việc thực hiện',
    'đã xuất hiện trong năm 2025',
  ])('%s', (text) => {
    expect(values(text)).toEqual([])
  })
})

describe('cells and labels that say when', () => {
  it.each([
    ['Thường xuyên', ['ongoing']],
    ['Hằng năm', ['yearly']],
    ['Trong năm 2026', ['within:2026']],
    ['2026 - 2027', ['range:2026..2027']],
    ['Quý II, III/2026', ['within:2026-Q2..2026-Q3']],
    ['Tháng 5/2026', ['within:2026-05']],
    ['Xong trong tháng 5/2026', ['within:2026-05']],
    ['Hoàn thành xong trước ngày 01/01/2030', ['before:2030-01-01']],
    ['Khi có yêu cầu', ['on-request']],
    ['Theo tiến độ dự án', [null]],
  ])('%s', (text, expected) => {
    expect(timeCellPhrases(foldInPlace(text)).map(({ normalized }) => normalized)).toEqual(expected)
  })
})

it('keeps "before" apart from "by", which includes the day', () => {
  const rules = datePhrases(foldInPlace('trước ngày 01/7/2026 và chậm nhất ngày 02/7/2026'), false).map(
    ({ rule }) => rule,
  )
  expect(rules).toEqual([
    { kind: 'before', date: '2026-07-01' },
    { kind: 'by', date: '2026-07-02' },
  ])
})
