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
    return { ...report.seen, openReasons: { rest: reason }, reviewerId: asked?.id ?? null }
  }
  beforeEach(async () => {
    hoa = await office.test.signIn('hoa')
    await office.tasks[1].write({ resultText: 'Đã tập huấn 40 cộng tác viên.' })
    report = await draft(office)
  })

  it('lets it go to the approver, who waits until then', async () => {
    await office.lan.call('reports.submit', await submitTo('hoa'))
    expect(await report.refresh(office.minh)).toMatchObject({ reviewerName: 'Lê Thị Hoa', reviewedAt: null })
    expect(report.now.choices).toEqual(['erase', 'send-back'])
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
    await office.lan.call('reports.submit', { ...report.seen, openReasons: { rest: reason } })
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
      ...{ withoutOwner: [], withoutDeadline: [], withoutProduct: [] },
      figuresMissing: ['Số cơ sở y tế tư vấn về gia đình'],
      changesWithoutReason: [],
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

describe('what may tell who somebody is', () => {
  const words = 'cháu Nguyễn Thị Bé'
  const kept = { kind: 'person-name' as const, text: words }
  let report: ReportInHand
  beforeEach(async () => {
    await office.tasks[0].write({ resultText: `Đã hỗ trợ ${words} đến trường.` })
    report = await submitted(office)
  })
  const isIn = (value: unknown) => JSON.stringify(value).includes('Nguyễn Thị Bé')

  it('stops the approval until it is kept with a reason', async () => {
    expect(report.now.privacy).toMatchObject([{ ...kept, key: 'results', keptBecause: null }])
    const error = await office.minh.refused('reports.approve', report.seen, 'report.privacy-open')
    expect(error.detail).toEqual({ count: 1 })
    const other = { kind: 'telephone' as const, text: '0912345678' }
    await office.lan.refused('reports.keepPrivacy', { ...report.seen, places: [other], reason }, 'report.privacy-gone')
    await office.lan.call('reports.keepPrivacy', { ...report.seen, places: [kept], reason: 'Gia đình đồng ý.' })
    expect((await report.refresh(office.minh)).privacy).toMatchObject([{ keptBecause: 'Gia đình đồng ý.' }])
    expect((await office.minh.call('reports.approve', report.seen)).state).toBe('content-approved')
  })

  it('is erased from report, result, search and history, and the chain still verifies', async () => {
    const { taskId } = office.tasks[0].now
    const periodId = office.year.id
    const tellsOf = (objectType: string, objectId: string) =>
      office.minh.call('audit.history', { objectType, objectId })
    expect(isIn(await tellsOf('task', taskId))).toBe(true)
    // The reason of an open place may name somebody too.
    await office.lan.call('reports.takeBack', report.seen)
    await report.refresh(office.lan)
    await office.lan.call('reports.submit', { ...report.seen, openReasons: { rest: `Chờ hồ sơ của ${words}.` } })
    await report.refresh(office.minh)
    expect(isIn(report.now.openReasons)).toBe(true)
    const erase = { ...report.seen, ...kept, reason: 'Bảo vệ nạn nhân.' }
    await office.lan.refused('reports.erasePrivacy', erase, 'permission.denied')
    await office.minh.call('reports.erasePrivacy', erase)
    await report.refresh(office.minh)
    expect(report.now).toMatchObject({ state: 'submitted', privacy: [] })
    expect(isIn(report.now)).toBe(false)
    expect(report.section('results').passages[0]?.text).toContain('Đã hỗ trợ [đã xóa] đến trường.')
    expect(isIn(await office.lan.call('tasks.get', { taskId, periodId }))).toBe(false)
    const history = [await tellsOf('task', taskId), await tellsOf('report', report.id)]
    expect(isIn(history)).toBe(false)
    expect(history.flat().some((entry) => entry.detail === null)).toBe(true)
    await office.minh.refused('reports.erasePrivacy', { ...erase, ...report.seen }, 'report.privacy-gone')
    const hoa = await office.test.signIn('hoa')
    const { jobId } = await hoa.call('audit.checkChain', {})
    while ((await hoa.call('jobs.get', { jobId })).status !== 'done') await new Promise(setImmediate)
    expect(await hoa.call('audit.chainState', { jobId })).toMatchObject({ ok: true })
    expect((await office.minh.call('reports.approve', report.seen)).state).toBe('content-approved')
  })

  it('is erased from titles, quantities and notes of its tasks too, in other periods as in this one', async () => {
    const [task] = office.tasks
    const { taskId, periodId } = task.now
    const on = { happenedOn: '2026-10-20', quantities: [] }
    const added = await office.lan.call('notes.add', { ...on, taskId, periodId, text: `Gặp ${words}.`, evidence: [] })
    await office.lan.call('notes.correct', {
      ...{ ...on, noteId: added.noteId, expectedVersion: 1 },
      ...{ text: `Đã gặp mẹ của ${words}.`, reason: `Chưa gặp ${words}` },
    })
    await task.refresh()
    await task.write({ quantities: [{ label: `Lần thăm ${words}`, value: '2', unit: 'lần' }] })
    await office.lan.call('tasks.change', {
      ...{ taskId, periodId, expectedVersion: task.now.version, title: `Thăm hỏi ${words}` },
      ...{ expectedResult: '', workKind: task.now.workKind, people: [] },
    })
    await report.refresh(office.minh)
    await office.minh.call('reports.erasePrivacy', { ...report.seen, ...kept, reason: 'Bảo vệ nạn nhân.' })
    const after = [
      await office.lan.call('tasks.get', { taskId, periodId }),
      await office.lan.call('notes.list', { taskId, periodId: null, offset: 0, limit: 50 }),
      await office.minh.call('audit.history', { objectType: 'note', objectId: added.noteId }),
      await office.minh.call('audit.history', { objectType: 'task', objectId: taskId }),
    ]
    expect(isIn(after)).toBe(false)
    expect(JSON.stringify(after)).toContain('Thăm hỏi [đã xóa]')
    expect(JSON.stringify(after)).toContain('Đã gặp mẹ của [đã xóa].')
    const found = await office.lan.call('tasks.list', { periodId, filter: { text: 'nguyen thi be' } })
    expect(found.total).toBe(0)
  })

  it('voids the approval when it is erased after it', async () => {
    await office.lan.call('reports.keepPrivacy', { ...report.seen, places: [kept], reason })
    await office.minh.call('reports.approve', report.seen)
    await report.refresh(office.minh)
    await office.minh.call('reports.erasePrivacy', { ...report.seen, ...kept, reason })
    expect(await report.refresh(office.minh)).toMatchObject({ state: 'draft', contentSha256: null })
    expect(report.now.approvalVoidedAt).not.toBeNull()
  })

  it('is looked for in the names of evidence too', async () => {
    const { taskId } = office.tasks[0].now
    const document = { number: null, date: null, issuer: null, subject: '' }
    await office.lan.call('evidence.add', {
      files: [{ stagedId: await upload(office.lan, 'CCCD 086090001234.txt', 'x'), document }],
      links: [{ taskId, periodId: office.year.id }],
    })
    await office.minh.call('reports.sendBack', { ...report.seen, reason })
    await report.refresh(office.lan)
    await office.lan.call('reports.redraft', report.seen)
    const places = (await report.refresh(office.lan)).privacy
    expect(places).toContainEqual(expect.objectContaining({ kind: 'citizen-id', evidenceId: expect.any(String) }))
  })
})
