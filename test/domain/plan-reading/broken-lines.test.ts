import { describe, expect, it } from 'vitest'
import { printedMarker } from '../../../src-shared/domain/plan-reading/printed-marker.ts'
import { readPlan } from '../../../src-shared/domain/plan-reading/read-plan.ts'
import { passage } from '../../support/passage.ts'
import { textSource } from '../../support/plan-source-builder.ts'

describe('a number in front', () => {
  it.each([
    ['II. NHIỆM VỤ', 'II.', 'roman', 'II'],
    ['III- TỔ CHỨC', 'III-', 'roman', 'III'],
    ['1/ Mục đích', '1/', 'number1', '1'],
    ['2.1.10. Ứng trực', '2.1.10.', 'number3', '2.1.10'],
    ['2.2.1 Lưu vực', '2.2.1', 'number3', '2.2.1'],
    ['1.2- Đổi mới', '1.2-', 'number2', '1.2'],
    ['đ) Lồng ghép', 'đ)', 'letter', 'đ'],
    ['a ) Khảo sát', 'a )', 'letter', 'a'],
    ['a. Với trận mưa lớn', 'a.', 'letter', 'a'],
    ['(1). Lập đường dây nóng', '(1).', 'bracketed', '(1)'],
    ['- Tuyên truyền', '-', 'dash', '-'],
    ['– Tuyên truyền', '–', 'dash', '–'],
    ['+ Tổ chức', '+', 'plus', '+'],
    ['* Giải pháp', '*', 'star', '*'],
    ['A. MỤC TIÊU', 'A.', 'part', 'A'],
    ['Phần thứ nhất', 'Phần thứ nhất', 'chapter', 'Phần thứ nhất'],
  ])('%s', (text, marker, style, bare) => {
    expect(printedMarker(passage(text))).toMatchObject({ marker, style, bare })
  })

  it.each([
    '1.800 m3 nước',
    '3.5 triệu đồng',
    '0243.6269.37.23',
    '30/4/2026',
    '01 xã được công nhận',
    '2026 - 2030',
    'v.v. và',
  ])('not in "%s"', (text) => {
    expect(printedMarker(passage(text))).toBeNull()
  })
})

const itemsOf = (...lines: string[]) =>
  readPlan(textSource(['KẾ HOẠCH', 'Phòng, chống thiên tai', ...lines].join('\n'))).items.map(
    ({ path, text }) => `${path} ${text}`,
  )

describe('what a page broke is put together', () => {
  it('where a sentence goes on in lower case', () => {
    expect(itemsOf('I. NHIỆM VỤ', '- Rà soát, xác minh, giải quyết', 'đơn thư khiếu nại.')).toEqual([
      'I NHIỆM VỤ',
      'I.-1 Rà soát, xác minh, giải quyết đơn thư khiếu nại.',
    ])
  })

  it('where it breaks off before a name, over an empty line and a page number', () => {
    const lines = [
      'I. NHIỆM VỤ',
      '- Thực hiện nghiêm túc Nghị quyết số 09-NQ/TU về công tác này của Ban',
      '',
      'Thường vụ Tỉnh ủy.',
    ]
    expect(itemsOf(...lines)).toEqual([
      'I NHIỆM VỤ',
      'I.-1 Thực hiện nghiêm túc Nghị quyết số 09-NQ/TU về công tác này của Ban Thường vụ Tỉnh ủy.',
    ])
  })

  it('and a number that the broken line begins with is none', () => {
    const lines = [
      'I. NHIỆM VỤ',
      '- Khẩn trương hoàn thành các công trình khẩn cấp gồm: (1) Cải tạo tuyến hạ lưu;',
      '(2) Xây dựng trạm bơm; thực hiện các quy định của pháp luật hiện hành theo khoản',
      '2. Điều 5 của Luật.',
      '- Duy tu hệ thống.',
    ]
    expect(itemsOf(...lines)).toHaveLength(3)
  })

  it('but a heading without a full stop does not swallow what follows', () => {
    expect(itemsOf('I. MỤC ĐÍCH', '1. Mục đích', 'Nâng cao nhận thức.', '2. Yêu cầu', 'Bảo đảm thiết thực.')).toEqual([
      'I MỤC ĐÍCH',
      'I.1 Mục đích',
      'I.1.p1 Nâng cao nhận thức.',
      'I.2 Yêu cầu',
      'I.2.p1 Bảo đảm thiết thực.',
    ])
  })
})

it('puts a date together that a stamp parted', () => {
  const text =
    'ỦY BAN NHÂN DÂN\nTỈNH NAM SƠN\nSố: 12/KH-UBND\nNam Sơn, ngày 29\ntháng 4 năm 2026\nKẾ HOẠCH\nXây dựng\nI. NHIỆM VỤ\n1. Một.'
  expect(readPlan(textSource(text)).document.date?.iso).toBe('2026-04-29')
})

it('reads NFD as NFC', () => {
  const text = 'KẾ HOẠCH\nXây dựng\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì tập huấn.'
  expect(readPlan(textSource(text.normalize('NFD')))).toEqual(readPlan(textSource(text)))
})

it('keeps wrong numbers as printed and says so', () => {
  const reading = readPlan(
    textSource('KẾ HOẠCH\nXây dựng\nI. NHIỆM VỤ\n1. Một.\n3. Ba.\n3. Ba nữa.\nII. KINH PHÍ\nNgân sách tỉnh.'),
  )
  expect(reading.items.map(({ path }) => path)).toEqual(['I', 'I.1', 'I.3', 'I.3', 'II', 'II.p1'])
  expect(reading.findings.filter(({ kind }) => kind === 'broken-numbering')).toMatchObject([
    { printed: '3.', expected: '2.' },
    { printed: '3.', expected: null },
  ])
})

it('shows one document with two dates, gaps and a text that breaks off', () => {
  const reading = readPlan(
    textSource(
      'KẾ HOẠCH\nThực hiện Chỉ thị số 28-CT/TW ngày 25/12/2023\nThực hiện Chỉ thị số 28-CT/TW ngày 25/12/2024 của Bộ Chính trị:\nI. NHIỆM VỤ\n1. Hoàn thành trước ngày …………\n2. Khảo sát.\n[...]',
    ),
  )
  const kinds = reading.findings.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['two-dates', 'gap', 'cut-off', 'no-owner', 'no-date']))
  expect(reading.findings.find(({ kind }) => kind === 'two-dates')).toMatchObject({
    dates: ['2023-12-25', '2024-12-25'],
  })
})

it('reads prose without numbers as paragraphs, and invents neither owners nor limits', () => {
  const reading = readPlan(
    textSource(
      'Ngày 08 tháng 11 năm 2025, Ủy ban nhân dân tỉnh Sơn Hà đã ban hành Kế hoạch số 402/KH-UBND về việc phát triển thể thao giai đoạn 2026-2030 trên địa bàn tỉnh.\nMục tiêu cụ thể: Phấn đấu đến năm 2030 đạt 40% trở lên người dân tập luyện thường xuyên; mỗi năm 02 lần tổ chức hội thao.\nNhiệm vụ: Thường xuyên rà soát, tăng cường phối hợp giữa các ngành.',
    ),
  )
  expect(reading.document).toMatchObject({
    number: { text: '402/KH-UBND' },
    date: { iso: '2025-11-08' },
    issuer: { text: 'Ủy ban nhân dân tỉnh Sơn Hà' },
    subject: { text: 'phát triển thể thao giai đoạn 2026-2030 trên địa bàn tỉnh' },
  })
  expect([reading.assignments, reading.deadlines]).toEqual([[], []])
  expect(reading.targets).toMatchObject([
    { value: '40', comparator: '>=', year: 2030 },
    { value: '2', unit: 'lần/năm' },
  ])
})

it('reads ten thousand items in one pass', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `- Sở Y tế chủ trì việc ${at}, xong trước ngày 01/7/2026.`)
  const reading = readPlan(textSource(['KẾ HOẠCH', 'Công việc', 'I. NHIỆM VỤ', ...lines].join('\n')))
  expect(reading.items).toHaveLength(10_001)
  expect(reading.assignments).toHaveLength(10_000)
}, 30_000)
