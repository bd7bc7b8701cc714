import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  draft,
  numbered,
  type ReportInHand,
  type ReportingOffice,
  sealedReport,
  startReportingOffice,
  submitted,
} from '../support/report-builder.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { openYear } from '../support/task-builder.ts'
import type { TestUser } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'

let office: ReportingOffice
beforeEach(async () => {
  office = await startReportingOffice()
})
afterEach(() => office.test.close())

const reason = 'Các phần còn lại lãnh đạo chỉ đạo sau.'

describe('somebody who reads the report before the approver', () => {
  let hoa: TestUser
  let report: ReportInHand
  const submitTo = async (userName: string) => {
    const asked = (await office.lan.call('people.list', {})).find((one) => one.userName === userName)
    return { ...report.seen, openPlacesReason: reason, reviewerId: asked?.id ?? null }
  }
  beforeEach(async () => {
    hoa = await office.test.signIn('hoa')
    await office.tasks[1].write({ resultText: 'Đã tập huấn 40 cộng tác viên.' })
    report = await draft(office)
  })

  it('lets it go to the approver, who waits until then', async () => {
    await office.lan.call('reports.submit', await submitTo('hoa'))
    expect(await report.refresh(office.minh)).toMatchObject({ reviewerName: 'Lê Thị Hoa', reviewedAt: null })
    expect(report.now.choices).toEqual(['send-back'])
    await office.minh.refused('reports.approve', report.seen, 'report.review-pending')
    await office.minh.refused('reports.passOn', report.seen, 'report.reviewer-only')
    await hoa.call('reports.passOn', report.seen)
    expect((await report.refresh(office.minh)).reviewedAt).not.toBeNull()
    expect((await office.minh.call('reports.approve', report.seen)).state).toBe('content-approved')
  })

  it('sends it back with a reason, and is asked anew the next time or not at all', async () => {
    await office.lan.call('reports.submit', await submitTo('hoa'))
    await report.refresh(hoa)
    await hoa.call('reports.sendBack', { ...report.seen, reason: 'Thiếu số liệu.' })
    await report.refresh(office.lan)
    await office.lan.call('reports.submit', { ...report.seen, openPlacesReason: reason })
    expect(await report.refresh(office.minh)).toMatchObject({ reviewerName: null, state: 'submitted' })
    expect(report.now.choices).toContain('approve')
  })

  it('is nobody who wrote a part of it', async () => {
    await office.lan.refused('reports.submit', await submitTo('lan'), 'report.reviewer-unfit')
  })
})

describe('the signed paper', () => {
  it('is attached as PDF between number and seal, and falls away with a new number', async () => {
    const report = await submitted(office)
    const early = { ...report.seen, stagedIds: [await upload(office.lan, 'ban-ky.pdf', smallPdf(['Bản ký']))] }
    await office.lan.refused('reports.attachSigned', early, 'report.wrong-state')
    await office.minh.call('reports.approve', report.seen)
    await report.refresh(office.lan)
    const number = { value: '05', symbol: 'BC-SYT', date: '2026-12-03' }
    await office.lan.call('reports.number', { ...report.seen, ...number })
    await report.refresh(office.lan)
    const notPdf = { ...report.seen, stagedIds: [await upload(office.lan, 'ban-ky.txt', 'không phải PDF')] }
    await office.lan.refused('reports.attachSigned', notPdf, 'report.signed-copy-not-pdf')
    await office.lan.call('reports.attachSigned', { ...early, ...report.seen })
    const [copy] = (await report.refresh(office.lan)).signedCopies
    expect(copy?.name).toBe('ban-ky.pdf')
    if (!copy) throw new Error('nothing was attached')
    const stored = await office.lan.call('evidence.get', { evidenceId: copy.id })
    expect(stored.document).toMatchObject({ number: '05/BC-SYT', date: '2026-12-03' })
    await office.lan.call('reports.number', { ...report.seen, ...number, value: '06' })
    expect((await report.refresh(office.lan)).signedCopies).toEqual([])
  })

  it('can be taken off again; the file stays among the evidence', async () => {
    const report = await numbered(office)
    const stagedIds = [await upload(office.lan, 'ban-ky.pdf', smallPdf(['Bản ký']))]
    await office.lan.call('reports.attachSigned', { ...report.seen, stagedIds })
    const [copy] = (await report.refresh(office.lan)).signedCopies
    if (!copy) throw new Error('nothing was attached')
    await office.lan.call('reports.removeSigned', { ...report.seen, evidenceId: copy.id })
    expect((await report.refresh(office.lan)).signedCopies).toEqual([])
    expect((await office.lan.call('evidence.get', { evidenceId: copy.id })).fileName).toBe('ban-ky.pdf')
  })
})

describe('what the approver looks at', () => {
  it('names the tasks without result, without evidence, and the figures nobody entered', async () => {
    const report = await draft(office)
    const title = office.tasks[1].now.title
    expect(report.now.openTasks).toEqual({
      withoutResult: [{ taskId: office.tasks[1].now.taskId, title }],
      withoutEvidence: [],
      figuresMissing: ['Số cơ sở y tế tư vấn về gia đình'],
    })
  })

  it('is compared with the report of the year before, figures with their values', async () => {
    const first = await sealedReport(office)
    expect(first.now.yearBefore).toBeNull()
    const next = await openYear(office.lan, 2027)
    const { reportId } = await office.lan.call('reports.draft', { planIds: [office.plan.id], periodId: next.id })
    const { yearBefore } = await office.lan.call('reports.get', { reportId, revision: null })
    expect(yearBefore).toMatchObject({ reportId: first.id, since: 1, year: 2026, numberAndSymbol: '05/BC-SYT' })
    expect(yearBefore?.sections.find((one) => one.key === 'results')?.removed.join()).toContain('40 cộng tác viên')
  })
})
