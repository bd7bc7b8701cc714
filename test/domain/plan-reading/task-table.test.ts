import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../src-shared/domain/plan-reading/read-plan.ts'
import type { SourceDocument } from '../../../src-shared/domain/plan-reading/source-document.ts'
import { sourceOf, tableLines, textSource } from '../../support/plan-source-builder.ts'

const before = [
  'KẾ HOẠCH',
  'Phát triển đô thị',
  'I. NHIỆM VỤ',
  '1. Thực hiện các nhiệm vụ tại Phụ lục.',
  'PHỤ LỤC',
  'DANH MỤC NHIỆM VỤ',
]
const head = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành']

function rowsOf(source: SourceDocument): string[] {
  const { items, assignments, deadlines } = readPlan(source)
  return items
    .filter(({ part }) => part === 'annex')
    .map(({ id, path, text }) => {
      const who = assignments.filter(({ itemId }) => itemId === id).map(({ role, agency }) => `${role}: ${agency.text}`)
      const when = deadlines.filter(({ itemId }) => itemId === id).flatMap(({ normalized }) => normalized)
      return [path, text, ...who, ...when].join(' | ')
    })
}

const expected = [
  'PL.1 | Lập quy hoạch | lead: Sở Xây dựng | coordinate: Sở Tài chính; các địa phương | within:2026-Q4',
  'PL.2 | Số hóa hồ sơ | lead: Sở Nội vụ | lead: Sở Tư pháp | coordinate: Các sở, ban, ngành | ongoing',
]

describe('a table of tasks', () => {
  it('is read from the cells of Word', () => {
    const rows = [
      head,
      ['', '(1)', '(2)', '(3)', '(4)'],
      ['1', 'Lập quy hoạch', 'Sở Xây dựng', 'Sở Tài chính; các địa phương', 'Quý IV/2026'],
      ['2', 'Số hóa hồ sơ', 'Sở Nội vụ, Sở Tư pháp', 'Các sở, ban, ngành', 'Thường xuyên'],
    ]
    expect(rowsOf(sourceOf([...before.map((text) => ({ text })), ...tableLines(rows)]))).toEqual(expected)
  })

  it('is read from lines with bars', () => {
    const lines = [
      `| ${head.join(' | ')} |`,
      '| --- | --- | --- | --- | --- |',
      '| 1 | Lập quy hoạch | Sở Xây dựng | Sở Tài chính; các địa phương | Quý IV/2026 |',
      '| 2 | Số hóa hồ sơ | Sở Nội vụ, Sở Tư pháp | Các sở, ban, ngành | Thường xuyên |',
    ]
    expect(rowsOf(textSource([...before, ...lines].join('\n')))).toEqual(expected)
  })

  it('is read from lines with tabs', () => {
    const lines = [
      head.join('\t'),
      '1\tLập quy hoạch\tSở Xây dựng\tSở Tài chính; các địa phương\tQuý IV/2026',
      '2\tSố hóa hồ sơ\tSở Nội vụ, Sở Tư pháp\tCác sở, ban, ngành\tThường xuyên',
    ]
    expect(rowsOf(textSource([...before, ...lines].join('\n')))).toEqual(expected)
  })

  it('is read from one cell a line, with a row that a page break parted', () => {
    const lines = [
      ...head,
      '1',
      'Lập quy hoạch',
      'Sở Xây dựng',
      'Sở Tài chính; các địa phương',
      'Quý IV/2026',
      '2',
      'Xây dựng đề án phát triển',
      'Viện Quy hoạch, Sở',
      'Các sở, ban, ngành',
      'Năm 2027',
      'mạng lưới đô thị',
      'Nông nghiệp và Môi trường',
    ]
    expect(rowsOf(textSource([...before, ...lines].join('\n')))).toEqual([
      expected[0],
      'PL.2 | Xây dựng đề án phát triển | lead: Viện Quy hoạch | lead: Sở Nông nghiệp và Môi trường | coordinate: Các sở, ban, ngành | within:2027',
    ])
  })

  it('nests numbers below Roman rows and letters below numbers', () => {
    const rows = [
      head,
      ['I', 'Hạ tầng', '', '', ''],
      ['1', 'Lập quy hoạch', '', '', ''],
      ['a)', 'Khảo sát', 'Sở Xây dựng', '', 'Hằng năm'],
      ['II', 'Nhân lực', '', '', ''],
      ['1', 'Tập huấn', 'Sở Nội vụ', '', '2026 - 2027'],
    ]
    expect(rowsOf(sourceOf([...before.map((text) => ({ text })), ...tableLines(rows)]))).toEqual([
      'PL.I | Hạ tầng',
      'PL.I.1 | Lập quy hoạch',
      'PL.I.1.a | Khảo sát | lead: Sở Xây dựng | yearly',
      'PL.II | Nhân lực',
      'PL.II.1 | Tập huấn | lead: Sở Nội vụ | range:2026..2027',
    ])
  })

  it('is none where a form asks for figures', () => {
    const rows = [
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả'],
      ['1', 'Số lớp', 'lớp', ''],
    ]
    expect(rowsOf(sourceOf([...before.map((text) => ({ text })), ...tableLines(rows)]))).toEqual([])
  })

  it('is none where the annex is a form with its own numbers', () => {
    const lines = ['I. TÌNH HÌNH CHUNG', '1. Kết quả đạt được', 'II. KIẾN NGHỊ']
    expect(rowsOf(textSource([...before, ...lines].join('\n')))).toEqual([])
  })
})
