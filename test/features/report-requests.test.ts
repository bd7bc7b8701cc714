import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import { ReportInHand, type ReportingOffice, startReportingOffice } from '../support/report-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let office: ReportingOffice
beforeEach(async () => {
  office = await startReportingOffice()
})
afterEach(() => office.test.close())

type Typed = CallInput<'report-requests.record'>
const letter = (change: Partial<Typed> = {}): Omit<Typed, 'commandId'> => {
  const { id: _, version: __, ...period } = office.year
  return {
    senderAgencyId: vinhLong.culture,
    senderName: 'Sở Văn hóa, Thể thao và Du lịch',
    letterNumber: '1234/SVHTTDL-XDNSVHGD',
    letterDate: '2026-11-02',
    subject: 'báo cáo công tác gia đình năm 2026',
    planIds: [office.plan.id],
    period: { ...period, cutOff: '2026-11-15', nextYearStart: '2026-11-16' },
    deadline: { kind: 'by', date: '2026-11-22' },
    recipientAgencyId: vinhLong.culture,
    recipientName: '',
    outline: [
      { key: 'own.1', title: 'Đặc điểm tình hình', level: 'section' },
      { key: 'results', title: 'Kết quả thực hiện nhiệm vụ được giao', level: 'section' },
      { key: 'own.2', title: 'Đánh giá', level: 'section' },
      { key: 'assessment.shortcomings', title: 'Khó khăn, vướng mắc', level: 'clause' },
      { key: 'own.3', title: 'Bài học kinh nghiệm', level: 'clause' },
    ],
    forms: ['Biểu 01/GĐ'],
    ...change,
  }
}

const record = async (change: Partial<Typed> = {}) => {
  const { requestId, version } = await office.lan.call('report-requests.record', letter(change))
  return { requestId, expectedVersion: version }
}

const draftFrom = async (requestId: string) => {
  const { reportId } = await office.lan.call('reports.draft', {
    planIds: [office.plan.id],
    periodId: office.year.id,
    requestId,
  })
  return new ReportInHand(await office.lan.call('reports.get', { reportId, revision: null }))
}

describe('a request typed from a letter', () => {
  it('is listed with its deadline, the weekend said and nothing moved', async () => {
    await record()
    const [row] = await office.lan.call('report-requests.list', {})
    expect(row).toMatchObject({
      origin: 'letter',
      state: 'open',
      senderName: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long',
      deadline: { bound: 'by', stated: '2026-11-22', lastDay: '2026-11-22', lastDayWeekend: 'sunday' },
      concernsUs: true,
      periodId: office.year.id,
      report: null,
      sections: 5,
    })
  })

  it('takes the place of the standing duty among what is due', async () => {
    expect((await office.lan.call('reports.list', { periodId: office.year.id })).due).toHaveLength(1)
    await record()
    expect((await office.lan.call('reports.list', { periodId: office.year.id })).due).toEqual([])
    const { reportDates } = await office.lan.call('overview.get', { year: 2026 })
    expect(reportDates).toMatchObject([{ deadline: { bound: 'by', lastDay: '2026-11-22' } }])
  })

  it('is entered by who keeps the records, about plans that are here', async () => {
    await office.minh.refused('report-requests.record', letter(), 'permission.denied')
    const unknown = '00000000-0000-4000-8000-00000000dead'
    await office.lan.refused('report-requests.record', letter({ planIds: [unknown] }), 'object.missing')
    expect(await office.lan.call('report-requests.list', {})).toEqual([])
  })

  it('keeps every version that was typed, and says what changed', async () => {
    const seen = await record()
    const later = { kind: 'before', date: '2026-12-05' } as const
    await office.lan.call('report-requests.change', { ...seen, ...letter({ deadline: later, forms: [] }) })
    const { row, revisions } = await office.lan.call('report-requests.get', { requestId: seen.requestId })
    expect(row).toMatchObject({ revision: 2, deadline: { lastDay: '2026-12-04', statedWeekend: 'saturday' } })
    expect(revisions.map(({ changed }) => changed)).toEqual([[], ['deadline', 'forms']])
    await office.lan.refused('report-requests.change', { ...seen, ...letter() }, 'version.conflict')
  })

  it('is closed with a reason, and asks for nothing then', async () => {
    const seen = await record()
    await office.lan.call('report-requests.close', { ...seen, reason: 'Nhập nhầm.' })
    const [row] = await office.lan.call('report-requests.list', {})
    expect(row?.state).toBe('closed')
    expect((await office.lan.call('reports.list', { periodId: office.year.id })).due).toHaveLength(1)
    const again = { planIds: [office.plan.id], periodId: office.year.id, requestId: seen.requestId }
    await office.lan.refused('reports.draft', again, 'requests.closed')
  })
})

describe('a draft begun from a request', () => {
  it('follows its outline, dates, recipient and deadline', async () => {
    const { requestId } = await record()
    const report = await draftFrom(requestId)
    expect(report.now.sections.map(({ number, heading }) => `${number}. ${heading}`)).toEqual([
      'I. Đặc điểm tình hình',
      'II. Kết quả thực hiện nhiệm vụ được giao',
      'III. Đánh giá',
      'III.1. Khó khăn, vướng mắc',
      'III.2. Bài học kinh nghiệm',
    ])
    expect(report.section('assessment.shortcomings').passages.map((one) => one.text)).toEqual(['Kinh phí cấp chậm.'])
    expect(report.now).toMatchObject({
      cutOff: '2026-11-15',
      period: { cutOff: '2026-11-15', nextYearStart: '2026-11-16' },
      recipientAgencyId: vinhLong.culture,
      deadlines: [{ lastDay: '2026-11-22' }],
      request: { requestId, followsRevision: 1, newestRevision: 1, forms: ['Biểu 01/GĐ'] },
      letter: {
        legalBases: [
          'Thực hiện Công văn số 1234/SVHTTDL-XDNSVHGD ngày 02/11/2026 của Sở Văn hóa, Thể thao và Du lịch về báo cáo công tác gia đình năm 2026',
        ],
      },
    })
    expect(report.now.openPlaces.filter(({ kind }) => kind === 'section-empty')).toEqual([
      { kind: 'section-empty', key: 'own.1', stops: false },
      { kind: 'section-empty', key: 'own.3', stops: false },
    ])
    const [row] = await office.lan.call('report-requests.list', {})
    expect(row?.report).toEqual({ reportId: report.id, state: 'draft', followsRevision: 1 })
  })

  it('prints the headings as the request words them, a bare one over its clauses', async () => {
    const report = await draftFrom((await record()).requestId)
    await report.write(office.lan, 'own.1', 'Toàn ngành có 124 trạm y tế.')
    const lines = printedText(composeDocument(report.now.printed))
    const at = lines.indexOf('III. ĐÁNH GIÁ')
    expect(lines.slice(at, at + 2)).toEqual(['III. ĐÁNH GIÁ', '1. Khó khăn, vướng mắc'])
    expect(lines).toContain('I. ĐẶC ĐIỂM TÌNH HÌNH')
    expect(lines).toContain('Toàn ngành có 124 trạm y tế.')
    expect(lines).toContain('(Số liệu tính đến ngày 15/11/2026)')
    expect(lines).not.toContain('V. ĐÁNH GIÁ CHUNG')
  })

  it('takes up a corrected request with the next draft, and loses nothing that a person wrote', async () => {
    const seen = await record()
    const report = await draftFrom(seen.requestId)
    await report.write(office.lan, 'own.1', 'Toàn ngành có 124 trạm y tế.')
    const outline = [
      { key: 'results', title: 'Kết quả', level: 'section' },
      { key: 'proposals', title: 'Kiến nghị', level: 'section' },
    ] as const
    await office.lan.call('report-requests.change', { ...seen, ...letter({ outline: [...outline] }) })
    await report.refresh(office.lan)
    expect(report.now.request).toMatchObject({ followsRevision: 1, newestRevision: 2 })
    await office.lan.call('reports.redraft', report.seen)
    await report.refresh(office.lan)
    expect(report.now.request).toMatchObject({ followsRevision: 2, newestRevision: 2 })
    expect(report.now.sections.map(({ number, heading }) => `${number}. ${heading}`)).toEqual([
      'I. Kết quả',
      'II. Kiến nghị',
      'III. Đặc điểm tình hình',
    ])
    expect(report.section('own.1').passages.map((one) => one.text)).toEqual(['Toàn ngành có 124 trạm y tế.'])
  })

  it('is begun once, about the plans and the period of the request', async () => {
    const { requestId } = await record()
    const { requestId: quarter } = await record({ period: { ...letter().period, kind: 'quarter', ordinal: 3 } })
    const right = { planIds: [office.plan.id], periodId: office.year.id }
    await office.lan.refused('reports.draft', { ...right, requestId: quarter }, 'requests.period-not-open')
    const report = await draftFrom(requestId)
    const error = await office.lan.refused('reports.draft', { ...right, requestId }, 'requests.answered')
    expect(error.detail).toEqual({ reportId: report.id })
  })

  it('without a request keeps the default outline and the dates of the plan', async () => {
    await office.lan.call('reports.draft', { planIds: [office.plan.id], periodId: office.year.id })
    const { reports } = await office.lan.call('reports.list', { periodId: office.year.id })
    expect(reports[0]?.deadlines).toMatchObject([{ bound: 'before', lastDay: '2026-12-04' }])
  })

  it('takes up a draft that was begun before the request came, with what people wrote in it', async () => {
    const { reportId } = await office.lan.call('reports.draft', { planIds: [office.plan.id], periodId: office.year.id })
    const report = new ReportInHand(await office.lan.call('reports.get', { reportId, revision: null }))
    await report.write(office.lan, 'next-steps', 'Tiếp tục tuyên truyền.')
    const { requestId } = await record()
    await office.lan.call('reports.follow', { ...report.seen, requestId })
    await report.refresh(office.lan)
    expect(report.now).toMatchObject({
      cutOff: '2026-11-15',
      request: { requestId },
      deadlines: [{ lastDay: '2026-11-22' }],
    })
    expect(report.now.letter.legalBases).toHaveLength(1)
    expect(report.now.sections.map(({ number, heading }) => `${number}. ${heading}`).slice(-2)).toEqual([
      'III.2. Bài học kinh nghiệm',
      'IV. Phương hướng, nhiệm vụ thời gian tới',
    ])
    const { requestId: other } = await record()
    await office.lan.refused('reports.follow', { ...report.seen, requestId: other }, 'requests.other-plans')
  })
})
