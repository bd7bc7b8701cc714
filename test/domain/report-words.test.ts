import { describe, expect, it, test } from 'vitest'
import { signerOf } from '../../src-shared/domain/likely-signer.ts'
import { signingLines } from '../../src-shared/domain/printed-document/signing-lines.ts'
import { reportDeadlineOf } from '../../src-shared/domain/report-deadline.ts'
import { figureText } from '../../src-shared/domain/report-document.ts'
import { aboutSubject, documentKindOf, periodPhrase } from '../../src-shared/domain/report-words.ts'

test.each([
  ['Giám đốc', 'Sở Y tế', ['GIÁM ĐỐC']],
  ['Phó Giám đốc', 'Sở Y tế', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
  ['Chủ tịch', 'Ủy ban nhân dân phường Long Châu', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ['Phó Chủ tịch', 'Ủy ban nhân dân xã Tân Hạnh', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
])('%s of %s signs %j', (position, agency, lines) => {
  expect(signingLines(signerOf({ fullName: 'Nguyễn Văn A', position }, agency).authority)).toEqual(lines)
})

test.each([
  [{ kind: 'year', year: 2026, ordinal: null }, 'năm 2026'],
  [{ kind: 'half-year', year: 2026, ordinal: 1 }, '6 tháng đầu năm 2026'],
  [{ kind: 'quarter', year: 2026, ordinal: 3 }, 'quý III năm 2026'],
  [{ kind: 'five-year', year: null, ordinal: null }, '(sơ kết 05 năm)'],
] as const)('%j is printed as "%s"', (period, phrase) => {
  expect(periodPhrase(period)).toBe(phrase)
})

test.each([
  ['12/KH-SYT', 'Kế hoạch'],
  ['1234/QĐ-UBND', 'Quyết định'],
  ['345/UBND-VHXH', 'Văn bản'],
  ['15-CT/TW', 'Chỉ thị'],
  ['', 'Văn bản'],
])('the number %s is that of a %s', (number, kind) => {
  expect(documentKindOf(number)).toBe(kind)
})

test.each([
  ['Đẩy mạnh công tác gia đình', 'về đẩy mạnh công tác gia đình'],
  ['Về việc tổ chức tập huấn', 'về tổ chức tập huấn'],
  ['về tuyên truyền', 'về tuyên truyền'],
  ['Vĩnh Long hành động', 'về Vĩnh Long hành động'],
])('the subject "%s" stands as "%s"', (subject, text) => {
  expect(aboutSubject(subject)).toBe(text)
})

describe('a figure in print', () => {
  it('is never 0 where there is no number', () => {
    expect(figureText({ value: null })).toBe('Chưa nhập')
    expect(figureText({ value: { kind: 'no-data' } })).toBe('Chưa có số liệu')
    expect(figureText({ value: { kind: 'number', value: '0' } })).toBe('0')
  })

  it('shows a share with both of its parts', () => {
    expect(figureText({ value: { kind: 'share', numerator: '1234', denominator: '1350' } })).toBe(
      '91,41% (1.234/1.350)',
    )
    expect(figureText({ value: { kind: 'share', numerator: '0', denominator: '0' } })).toBe('0/0')
  })
})

describe('the deadline of a report', () => {
  const period = { kind: 'year', year: 2026, ordinal: null } as const

  it('keeps "before" and names the weekend', () => {
    expect(reportDeadlineOf({ kind: 'yearly', bound: 'before', month: 12, day: 5 }, period)).toEqual({
      ...{ bound: 'before', stated: '2026-12-05', lastDay: '2026-12-04' },
      ...{ statedWeekend: 'saturday', lastDayWeekend: null },
    })
  })

  it('is nothing where the plan does not say', () => {
    expect(reportDeadlineOf(null, period)).toBeNull()
    expect(reportDeadlineOf({ kind: 'on-request' }, period)).toBeNull()
  })
})
