import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import { draft, type ReportInHand, type ReportingOffice, startReportingOffice } from '../support/report-builder.ts'

let office: ReportingOffice
let report: ReportInHand
beforeEach(async () => {
  office = await startReportingOffice()
  report = await draft(office)
})
afterEach(() => office.test.close())

const texts = (key: Parameters<ReportInHand['section']>[0]) => report.section(key).passages.map((one) => one.text)
const printed = () => printedText(composeDocument(report.now.printed))

describe('a draft', () => {
  it('says what the records say, in the default outline, and nothing else', () => {
    expect(report.now.sections.map((section) => section.number)).toEqual([
      ...['I', 'II', 'III', 'IV', 'V.1', 'V.2', 'V.3', 'VI', 'VII'],
    ])
    expect(texts('direction')).toEqual(['Kế hoạch số 12/KH-SYT ngày 10/02/2026 của Sở Y tế về tuyên truyền năm 2026'])
    expect(texts('results')).toEqual(['Đã tổ chức 03 lớp tuyên truyền.\nSố liệu: Lớp tuyên truyền: 3 lớp.', ''])
    expect(texts('assessment.shortcomings')).toEqual(['Kinh phí cấp chậm.'])
    expect(texts('proposals')).toEqual(['Đề nghị bố trí kinh phí từ đầu năm.'])
    expect(texts('assessment.strengths')).toEqual([])
    expect(report.now).toMatchObject({
      state: 'draft',
      cutOff: '2026-11-30',
      recipientName: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long',
      symbol: 'BC-SYT',
      numberValue: null,
      documentDate: null,
      letter: { subject: 'Kết quả thực hiện Kế hoạch số 15/KH-UBND năm 2026' },
    })
  })

  it('says a difficulty that several tasks have once, and keeps what a person worded for one of them', async () => {
    const [, second] = office.tasks
    await second.write({ difficulties: 'kinh phí cấp chậm', resultText: 'Đã tập huấn.' })
    const redraft = async () => {
      await office.lan.call('reports.redraft', report.seen)
      await report.refresh(office.lan)
    }
    await redraft()
    expect(texts('assessment.shortcomings')).toEqual(['Kinh phí cấp chậm.'])
    await second.write({ difficulties: 'Thiếu người.' })
    await redraft()
    const { version, passages } = report.section('assessment.shortcomings')
    await office.lan.call('reports.saveSection', {
      ...{ reportId: report.id, key: 'assessment.shortcomings', expectedVersion: version },
      passages: passages.map(({ id, text, leftOut }) => ({ id, text: text.replace('người', 'cán bộ'), leftOut })),
    })
    await report.refresh(office.lan)
    await second.write({ difficulties: 'Kinh phí cấp chậm.' })
    await redraft()
    expect(texts('assessment.shortcomings')).toEqual(['Kinh phí cấp chậm.', 'Thiếu cán bộ.'])
    expect(report.section('assessment.shortcomings').passages[1]).toMatchObject({
      stale: true,
      source: { kind: 'task' },
    })
  })

  it('leads every passage of the app back to its task or file', () => {
    const [first] = report.section('results').passages
    expect(first).toMatchObject({ source: { kind: 'task', taskId: office.tasks[0].now.taskId }, drafted: first?.text })
    expect(report.section('direction').passages[0]?.source?.kind).toBe('evidence')
  })

  it('is printed with its table of figures, its money in triệu đồng and blank number', () => {
    const lines = printed()
    expect(lines).toContain('Số:      /BC-SYT')
    expect(lines).toContain('I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN')
    expect(lines).toContain('(Số liệu tính đến ngày 30/11/2026)')
    expect(lines).toContain('Số cơ sở y tế tư vấn về gia đình')
    expect(lines).toEqual(expect.arrayContaining(['≥ 12', 'Chưa nhập', '45,5', 'V. ĐÁNH GIÁ CHUNG', '1. Ưu điểm']))
    expect(lines).toContain('(Chưa có nội dung.)')
  })

  it('lists its open places, what stops it first', () => {
    expect(report.now.openPlaces).toEqual([
      { kind: 'tasks-without-result', count: 1, stops: true },
      { kind: 'figures-missing', count: 1, stops: false },
      { kind: 'section-empty', key: 'assessment.strengths', stops: false },
      { kind: 'section-empty', key: 'assessment.causes', stops: false },
      { kind: 'section-empty', key: 'next-steps', stops: false },
    ])
  })

  it('proposes the one approver of the office as signer', async () => {
    expect(report.now.letter.signer).toEqual({
      authority: { mode: 'direct', position: 'Giám đốc' },
      name: 'Trần Văn Minh',
    })
  })

  it('says its own deadline, with the weekend', () => {
    expect(report.now.deadlines).toEqual([
      {
        bound: 'before',
        stated: '2026-12-05',
        lastDay: '2026-12-04',
        statedWeekend: 'saturday',
        lastDayWeekend: null,
      },
    ])
  })

  it('is made once for a plan and a period', async () => {
    const again = { planIds: [office.plan.id], periodId: office.year.id }
    const error = await office.lan.refused('reports.draft', again, 'report.exists')
    expect(error.detail).toEqual({ reportId: report.id })
    await office.minh.refused('reports.draft', again, 'permission.denied')
  })

  it('is listed with what is still to be begun', async () => {
    const list = await office.lan.call('reports.list', { periodId: office.year.id })
    expect(list.due).toEqual([])
    expect(list.reports).toMatchObject([
      { reportId: report.id, state: 'draft', deadlines: [{ lastDay: '2026-12-04' }] },
    ])
  })
})

describe('a new draft', () => {
  const redraft = async () => {
    await office.lan.call('reports.redraft', report.seen)
    return report.refresh(office.lan)
  }

  it('follows the records where nobody changed the words', async () => {
    await office.tasks[0].write({ resultText: 'Đã tổ chức 05 lớp tuyên truyền.', quantities: [] })
    await redraft()
    expect(texts('results')[0]).toBe('Đã tổ chức 05 lớp tuyên truyền.')
  })

  it('never overwrites what a person wrote, and says that the records moved under it', async () => {
    const { version, passages } = report.section('results')
    const edited = passages.map(({ id, leftOut }, index) => ({
      id,
      text: index === 0 ? 'Lời của chuyên viên.' : '',
      leftOut,
    }))
    await office.lan.call('reports.saveSection', {
      reportId: report.id,
      key: 'results',
      expectedVersion: version,
      passages: [...edited, { id: null, text: 'Đoạn viết thêm.', leftOut: false }],
    })
    await report.refresh(office.lan)
    await office.tasks[0].write({ resultText: 'Số liệu mới.', quantities: [] })
    await redraft()
    expect(texts('results')).toEqual(['Lời của chuyên viên.', '', 'Đoạn viết thêm.'])
    expect(report.section('results').passages[0]).toMatchObject({ drafted: 'Số liệu mới.', stale: true })
    expect(report.now.openPlaces).toContainEqual({ kind: 'records-changed', count: 1, stops: false })
  })

  it('takes words that were pasted with marks that nobody sees', async () => {
    await report.write(office.lan, 'next-steps', '\u202aTổng đài 111\u202c:\u200b trực cả ngày.')
    expect(texts('next-steps')).toEqual(['Tổng đài 111: trực cả ngày.'])
  })

  it('does not bring back what a person left out', async () => {
    const { version } = report.section('proposals')
    const empty = { reportId: report.id, key: 'proposals' as const, expectedVersion: version, passages: [] }
    await office.lan.call('reports.saveSection', empty)
    await report.refresh(office.lan)
    expect(printed()).not.toContain('Đề nghị bố trí kinh phí từ đầu năm.')
    await redraft()
    expect(report.section('proposals').passages).toMatchObject([{ leftOut: true }])
  })

  it('keeps the version of sections that stay as they were, and refuses a stale one', async () => {
    const { version } = report.section('next-steps')
    await report.write(office.lan, 'next-steps', 'Tiếp tục tuyên truyền.')
    await redraft()
    expect(report.section('direction').version).toBe(1)
    const stale = { reportId: report.id, key: 'next-steps' as const, expectedVersion: version, passages: [] }
    const error = await office.lan.refused('reports.saveSection', stale, 'version.conflict')
    expect(error.detail).toEqual({ expected: 1, found: 2 })
    expect(texts('next-steps')).toEqual(['Tiếp tục tuyên truyền.'])
  })
})

describe('privacy', () => {
  it('points at names with ages, card numbers and telephones before anything leaves', async () => {
    await report.write(office.lan, 'assessment.causes', 'Cháu Nguyễn Thị B, 12 tuổi, điện thoại 0912345678.')
    expect(report.now.privacy.map(({ kind, key }) => [kind, key])).toEqual([
      ['name-with-age', 'assessment.causes'],
      ['telephone', 'assessment.causes'],
    ])
  })
})
