import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../src-shared/domain/plan-reading/read-plan.ts'
import type { SourceDocument } from '../../../src-shared/domain/plan-reading/source-document.ts'
import { sourceOf, tableLines, textSource } from '../../support/plan-source-builder.ts'

const before = [
  'KẾ HOẠCH',
  'Phát triển nghề muối',
  'I. NHIỆM VỤ',
  '1. Thực hiện các chỉ tiêu tại Phụ lục.',
  'PHỤ LỤC',
  'CHỈ TIÊU PHÁT TRIỂN NGHỀ MUỐI',
]

function targetsOf(source: SourceDocument): string[] {
  const { items, targets } = readPlan(source)
  const paths = new Map(items.map(({ id, path, kind }) => [id, `${path} ${kind}`]))
  return targets.map(
    ({ itemId, text, comparator, value, unit, year, baseline }) =>
      `${paths.get(itemId)} | ${text} ${comparator} ${value} ${unit} (${year})${baseline ? ` from ${baseline.value} (${baseline.year})` : ''}`,
  )
}

const fromCells = (rows: readonly (readonly string[])[]) =>
  targetsOf(sourceOf([...before.map((text) => ({ text })), ...tableLines(rows.map((row) => [...row]))]))

describe('a table of indicators by year', () => {
  it('gives one target for each year, from where things stand', () => {
    expect(
      fromCells([
        ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện năm 2025', 'Năm 2026', 'Kế hoạch năm 2027'],
        ['I', 'Sản xuất', '', '', '', ''],
        ['1', 'Diện tích muối trải bạt', 'ha', '1.250', '1.400', '≥ 1.600,5'],
        ['2', 'Tỷ lệ diêm dân được tập huấn', '%', '', 'trên 60', '70-75'],
        ['3', 'Bản đồ đồng muối', '', '', 'x', 'Duy trì'],
      ]),
    ).toEqual([
      'PL.I.1 target | Diện tích muối trải bạt = 1400 ha (2026) from 1250 (2025)',
      'PL.I.1 target | Diện tích muối trải bạt >= 1600.5 ha (2027) from 1250 (2025)',
      'PL.I.2 target | Tỷ lệ diêm dân được tập huấn > 60 % (2026)',
      'PL.I.2 target | Tỷ lệ diêm dân được tập huấn = 70 % (2027)',
    ])
  })

  it('has its years in the second row of the head', () => {
    expect(
      fromCells([
        ['Số TT', 'Tên chỉ tiêu', 'ĐVT', 'Lộ trình thực hiện', 'Lộ trình thực hiện'],
        ['', '', '', '2026', '2030'],
        ['1', 'Sản lượng muối sạch', 'tấn', '9.000', '15.000'],
      ]),
    ).toEqual([
      'PL.1 target | Sản lượng muối sạch = 9000 tấn (2026)',
      'PL.1 target | Sản lượng muối sạch = 15000 tấn (2030)',
    ])
  })

  it('is read from lines with bars or tabs, with the body that answers for a row', () => {
    const head = ['TT', 'Chỉ tiêu', 'Đến năm 2028', 'Cơ quan chủ trì']
    const row = ['1', 'Tỷ lệ muối có nhãn', '80%', 'Sở Công Thương']
    const bars = `| ${head.join(' | ')} |\n| --- | --- | --- | --- |\n| ${row.join(' | ')} |`
    const tabs = `${head.join('\t')}\n${row.join('\t')}`
    for (const table of [bars, tabs]) {
      const source = textSource([...before, table].join('\n'))
      expect(targetsOf(source)).toEqual(['PL.1 target | Tỷ lệ muối có nhãn = 80 % (2028)'])
      expect(readPlan(source).assignments.map(({ role, agency }) => `${role}: ${agency.text}`)).toEqual([
        'lead: Sở Công Thương',
      ])
    }
  })

  it.each([
    ['what has been reached', ['TT', 'Chỉ tiêu', 'Thực hiện năm 2024', 'Ước thực hiện năm 2025']],
    ['a list of places', ['TT', 'Tên xã', 'Số hộ', 'Năm 2026']],
    ['money', ['TT', 'Nội dung chi', 'Năm 2026', 'Năm 2027']],
  ])('is not %s', (_, head) => expect(fromCells([head, ['1', 'Hải Muối', '120', '150']])).toEqual([]))
})

describe('parts without other Roman numbers', () => {
  it('are counted by the numbers behind "Phần"', () => {
    const { items } = readPlan(
      textSource(
        'KẾ HOẠCH\nPhát triển nghề muối\nPhần I. MỤC TIÊU\n1. Giữ nghề muối.\nPhần II. NHIỆM VỤ\n1. Đắp bờ vùng.\na) Đo mặn.',
      ),
    )
    expect(items.map(({ path }) => path)).toEqual(['I', 'I.1', 'II', 'II.1', 'II.1.a'])
  })
})

describe('bodies that are named by their trade', () => {
  it('head the duties below them', () => {
    const { assignments } = readPlan(
      textSource(
        'KẾ HOẠCH\nPhát triển nghề muối\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Công Thương\n- Theo dõi giá muối.\n2. Các cơ sở thu mua, chế biến muối\nCông khai giá thu mua.\n3. Các cơ sở chế biến, xuất khẩu muối\n- Ghi nhãn muối.',
      ),
    )
    expect(assignments.map(({ agency }) => agency.text)).toEqual([
      'Sở Công Thương',
      'Các cơ sở thu mua, chế biến muối',
      'Các cơ sở chế biến, xuất khẩu muối',
    ])
  })
})
