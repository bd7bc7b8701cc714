import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../src-shared/domain/plan-reading/read-plan.ts'
import { textSource } from '../../support/plan-source-builder.ts'
import { goals, limits, outline, owners } from '../../support/reading-lines.ts'
import { decisionPlan, departmentPlan, labelledPlan, partyPlan } from './invented-plans.ts'

const read = (text: string) => readPlan(textSource(text))
describe('a plan that names owners in labelled lines', () => {
  const reading = read(labelledPlan)

  it('has its number, date, issuer and title', () => {
    const { document: data } = reading
    expect(data.number?.text).toBe('87/KH-UBND')
    expect(data.date?.iso).toBe('2026-03-12')
    expect(data.issuer?.text).toBe('ỦY BAN NHÂN DÂN TỈNH HẢI SƠN')
    expect(data.subject?.text).toBe(
      'Phát triển văn hóa đọc trong cộng đồng giai đoạn 2026 - 2030 trên địa bàn tỉnh Hải Sơn',
    )
    expect(data.signer?.text).toBe('Trần Thị Bình An')
  })

  it('has its items where the numbers say', () => {
    expect(outline(reading)).toMatchInlineSnapshot(`
      [
        "I other",
        "I.1 other",
        "I.1.-1 other",
        "I.2 other",
        "I.2.-1 other",
        "II other",
        "II.1 target",
        "II.2 target",
        "II.2.a target",
        "II.2.b target",
        "II.2.c target",
        "II.2.d target",
        "III other",
        "III.1 task",
        "III.1.1 task",
        "III.1.1.p1 assignment",
        "III.1.1.p2 assignment",
        "III.1.1.p3 task",
        "III.1.2 task",
        "III.1.2.-1 assignment",
        "III.1.2.-2 assignment",
        "III.1.2.-3 task",
        "III.2 task",
        "III.2.1 task",
        "III.2.2 task",
        "IV other",
        "IV.p1 other",
        "V other",
        "V.1 assignment",
        "V.1.-1 assignment",
        "V.1.-2 assignment",
        "V.1.-3 assignment",
        "V.2 assignment",
        "V.3 assignment",
        "V.4 assignment",
        "V.5 assignment",
        "closing other",
      ]
    `)
  })

  it('has owners from labels, brackets, sentences and headings', () => {
    expect(owners(reading)).toMatchInlineSnapshot(`
      [
        "III.1.1.p1 lead explicit: Sở Văn hóa, Thể thao và Du lịch",
        "III.1.1.p2 coordinate explicit: Sở Giáo dục và Đào tạo, Tỉnh đoàn, Ủy ban nhân dân các xã, phường",
        "III.1.2.-1 lead explicit: Báo và Phát thanh, Truyền hình tỉnh",
        "III.1.2.-2 coordinate explicit: Thư viện tỉnh",
        "III.2.1 lead explicit: Sở Văn hóa, Thể thao và Du lịch",
        "III.2.1 coordinate explicit: Sở Nội vụ",
        "III.2.1 coordinate explicit: các địa phương",
        "III.2.2 lead explicit: Sở Dân tộc và Tôn giáo",
        "III.2.2 coordinate explicit: Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
        "V.1.-1 lead standing: Sở Văn hóa, Thể thao và Du lịch",
        "V.1.-2 lead explicit: Sở Văn hóa, Thể thao và Du lịch",
        "V.1.-2 coordinate explicit: Sở Tài chính",
        "V.1.-2 coordinate explicit: Sở Giáo dục và Đào tạo",
        "V.1.-2 coordinate explicit: các cơ quan liên quan",
        "V.1.-3 participate explicit: Sở Văn hóa, Thể thao và Du lịch",
        "V.2 none-stated implicit: Sở Tài chính",
        "V.3 none-stated implicit: Sở Khoa học và Công nghệ",
        "V.4 coordinate explicit: Hội Liên hiệp Phụ nữ tỉnh",
        "V.4 coordinate explicit: Tỉnh đoàn",
        "V.5 none-stated implicit: Ủy ban nhân dân các xã, phường",
      ]
    `)
  })

  it('has its limits and targets', () => {
    expect(limits(reading)).toMatchInlineSnapshot(`
      [
        "III.1.1.p3 yearly",
        "III.1.2.-3 within:2026-Q3",
        "III.2.1 before:2026-09-30",
        "III.2.2 within:2026-Q2",
        "closing halfyearly:before:06-10",
        "closing yearly:before:12-05",
      ]
    `)
    expect(goals(reading)).toMatchInlineSnapshot(`
      [
        ">=85 % 2030",
        "=0.8 bản 2030 from 0.4",
        "=14 triệu đồng 2030 from 7",
        "<=5 % 2030",
        "=60-70 % 2030",
        "=12 mô hình 2030",
      ]
    `)
  })

  it('follows the report from office to office', () => {
    expect(reading.reportingLegs.map(({ from, to }) => `${from?.text} -> ${to?.text}`)).toEqual([
      'Các sở, ban, ngành và Ủy ban nhân dân các xã, phường -> Sở Văn hóa, Thể thao và Du lịch',
      'Sở Văn hóa, Thể thao và Du lịch -> Ủy ban nhân dân tỉnh',
    ])
  })

  it('takes nobody of Nơi nhận for an owner', () => {
    expect(reading.recipients.map(({ text }) => text)).toEqual([
      'Bộ VHTTDL',
      'TT Tỉnh ủy, HĐND tỉnh',
      'Sở Văn hóa, Thể thao và Du lịch',
    ])
  })

  it('keeps the observance apart from limits', () => {
    expect(reading.events.map(({ day, month }) => `${day}/${month}`)).toEqual(['21/4'])
  })

  it('quotes every finding from its place', () => {
    const source = textSource(labelledPlan)
    const plain = (words: string) => words.replace(/\s+/gu, ' ').trim()
    for (const { agency } of reading.assignments)
      expect(plain(source.text.slice(agency.span.start, agency.span.end))).toBe(agency.text)
    for (const { text, span } of [...reading.deadlines, ...reading.targets, ...reading.funding, ...reading.recipients])
      expect(plain(source.text.slice(span.start, span.end))).toBe(text)
    for (const { text, textSpan } of reading.items)
      expect(plain(source.text.slice(textSpan.start, textSpan.end))).toBe(text)
  })
})

describe('a party plan', () => {
  const reading = read(partyPlan)

  it('has its number and issuer', () => {
    expect(reading.document.number?.text).toBe('45-KH/TU')
    expect(reading.document.issuer?.text).toBe('TỈNH ỦY BÌNH LÂM')
  })

  it('has its items where the numbers say', () => {
    expect(outline(reading)).toMatchInlineSnapshot(`
      [
        "I other",
        "I.1 other",
        "I.2 other",
        "II other",
        "II.1 task",
        "II.1.1 task",
        "II.1.2 task",
        "II.2 task",
        "II.2.-1 task",
        "II.2.-2 task",
        "III other",
        "III.1 assignment",
        "III.2 assignment",
        "III.3 assignment",
        "III.4 assignment",
      ]
    `)
  })

  it('has bodies as subjects of sentences', () => {
    expect(owners(reading)).toMatchInlineSnapshot(`
      [
        "III.1 none-stated implicit: Đảng ủy Ủy ban nhân dân tỉnh",
        "III.2 lead explicit: Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "III.2 coordinate explicit: các cơ quan liên quan",
        "III.3 coordinate explicit: Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh",
        "III.4 none-stated implicit: Văn phòng Tỉnh ủy",
      ]
    `)
    expect(limits(reading)).toMatchInlineSnapshot(`
      [
        "II.2.-2 within:2026-Q4",
        "III.1 within:2026-04",
        "III.4 yearly",
      ]
    `)
  })
})

describe('the plan of a department without Roman numbers', () => {
  const reading = read(departmentPlan)

  it('leaves its number and day blank and says so', () => {
    expect([reading.document.number, reading.document.date]).toEqual([null, null])
    expect(reading.document.partialDate?.iso).toBe('2026-05')
    expect(reading.document.issuer?.text).toBe('SỞ Y TẾ')
    expect(reading.findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['blank-number', 'blank-date']))
  })

  it('has its items and owners', () => {
    expect(outline(reading)).toMatchInlineSnapshot(`
      [
        "1 other",
        "1.a target",
        "1.b target",
        "2 other",
        "2.a task",
        "2.b task",
        "3 other",
        "3.p1 other",
        "4 other",
        "4.1 assignment",
        "4.1.-1 assignment",
        "4.1.-2 assignment",
        "4.2 assignment",
        "4.2.-1 assignment",
        "4.3 assignment",
        "4.3.-1 assignment",
        "closing other",
      ]
    `)
    expect(owners(reading)).toMatchInlineSnapshot(`
      [
        "4.1.-1 lead explicit: Trung tâm Kiểm soát bệnh tật tỉnh",
        "4.1.-2 none-stated implicit: Trung tâm Kiểm soát bệnh tật tỉnh",
        "4.2.-1 none-stated implicit: Các bệnh viện",
        "4.3.-1 coordinate explicit: Trạm y tế xã, phường",
      ]
    `)
  })
})

describe('a decision with its plan', () => {
  const reading = read(decisionPlan)

  it('takes number and date from where they are filled in', () => {
    expect(reading.document.number?.text).toBe('215/QĐ-UBND')
    expect(reading.document.date?.iso).toBe('2027-02-05')
    expect(reading.document.subject?.text).toBe('Về việc ban hành Kế hoạch chuyển đổi số năm 2027')
    expect(reading.document.planTitle?.text).toBe('Chuyển đổi số năm 2027')
  })

  it('reads chapters whose titles stand below them, and no form of the annex', () => {
    expect(outline(reading)).toMatchInlineSnapshot(`
      [
        "Phần I other",
        "Phần I.p1 target",
        "Phần II other",
        "Phần II.I task",
        "Phần II.I.1 task",
        "Phần II.I.2 task",
        "Phần II.II task",
        "Phần II.II.1 task",
        "Phần III other",
        "Phần III.1 assignment",
        "Phần III.1.a assignment",
        "Phần III.1.b assignment",
        "Phần III.2 assignment",
        "Phần III.2.a assignment",
      ]
    `)
  })

  it('has the duty of Điều 2, and Điều 3 as one of all', () => {
    expect(owners(reading)).toMatchInlineSnapshot(`
      [
        "QĐ.Điều 2 lead explicit: Sở Khoa học và Công nghệ",
        "QĐ.Điều 2 coordinate explicit: Sở Tài chính",
        "Phần III.1.a lead explicit: Công an thành phố",
        "Phần III.1.b none-stated implicit: Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố",
        "Phần III.2.a none-stated implicit: Các sở, ban, ngành; Ủy ban nhân dân các xã, phường",
      ]
    `)
    expect(reading.assignments.filter(({ general }) => general).map(({ role }) => role)).toEqual(['none-stated'])
  })
})
