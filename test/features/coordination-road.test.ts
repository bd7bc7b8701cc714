import { afterEach, beforeEach, expect, it } from 'vitest'
import { indicatorId } from '../../src-shared/domain/ids.ts'
import {
  type CoordinatingOffice,
  enrol,
  importReports,
  issue,
  type ReportingAgency,
  receive,
  sealReport,
  sharedClock,
  startAgency,
  startCoordinator,
  takeInPlan,
  workOnPlan,
  year2026,
} from '../support/exchange-builder.ts'
import { download, exportBytes, passphrase, type ReportInHand } from '../support/report-builder.ts'
import { openYear } from '../support/task-builder.ts'
import type { FixedClock, TestUser } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let clock: FixedClock
let coordinator: CoordinatingOffice
let health: ReportingAgency
beforeEach(async () => {
  clock = sharedClock()
  coordinator = await startCoordinator(clock, [
    { agencyId: vinhLong.health, requested: false },
    { agencyId: vinhLong.environment, requested: false },
    { agencyId: vinhLong.women, requested: true },
  ])
  health = await startAgency(clock, vinhLong.health)
})
afterEach(async () => {
  await coordinator.test.close()
  await health.test.close()
})

async function report(figure?: string): Promise<ReportInHand> {
  await takeInPlan(health, (await issue(coordinator)).package)
  return sealReport(await workOnPlan(health, coordinator, figure))
}

const linesOf = async (user: TestUser) => (await user.call('overview.get', { year: 2026 })).lines
const round = () => ({ planId: coordinator.plan.id, period: year2026 })
const status = () => coordinator.hoa.call('coordination.status', round())
const statusOf = async (agencyId: string) => (await status()).bodies.find((body) => body.agencyId === agencyId)

it('carries a plan out, a report in and a receipt back', async () => {
  const sealed = await report()
  const { hoa } = coordinator

  const [waiting] = await importReports(hoa, [await exportBytes(health.minh, sealed, 'sealed-docx')])
  expect(waiting).toMatchObject({ verdict: 'unknown-key', agencyName: 'Sở Y tế tỉnh Vĩnh Long', sentence: null })
  expect(await statusOf(vinhLong.health)).toMatchObject({ submission: null, quarantined: 1 })
  const [quarantined] = await hoa.call('coordination.quarantine', {})
  if (!quarantined) throw new Error('nothing waits')
  expect(quarantined).toMatchObject({ state: 'quarantined', container: 'docx', fingerprint: health.fingerprint })
  const read = await hoa.call('coordination.submission', { submissionId: quarantined.id })
  expect(read.results.at(0)?.resultText).toContain('Đã tổ chức 03 lớp tuyên truyền')

  // Nobody vouched for the key yet: asking again changes nothing.
  const again = await hoa.call('coordination.verify', { submissionIds: [quarantined.id] })
  expect(again.files).toMatchObject([{ verdict: 'unknown-key' }])
  await enrol(coordinator, health)
  const verified = await hoa.call('coordination.verify', { submissionIds: [quarantined.id] })
  expect(verified.files).toMatchObject([{ verdict: 'trusted' }])
  expect(await hoa.call('coordination.quarantine', {})).toEqual([])

  const [same] = await importReports(hoa, [await exportBytes(health.minh, sealed, 'json')])
  expect(same).toMatchObject({ verdict: 'same-file-again', submissionId: null })

  await openYear(await coordinator.test.signIn('lan'), 2026)
  expect(await linesOf(hoa)).toContainEqual({
    role: 'coordinator',
    kind: 'submissions-to-answer',
    count: 1,
    plan: { id: coordinator.plan.id, shortName: 'Công tác gia đình 2026' },
    reportId: null,
  })

  const body = await statusOf(vinhLong.health)
  expect(body).toMatchObject({ timeliness: { kind: 'done-in-time' }, quarantined: 0 })
  if (!body?.submission) throw new Error('not counted')
  const given = await hoa.call('coordination.giveReceipt', {
    submissionId: body.submission.id,
    expectedVersion: body.submission.version,
    decision: 'asked-to-complete',
    remarks: [{ about: 'Phần III', text: 'Đề nghị bổ sung số liệu chia theo xã.' }],
    passphrase,
  })
  expect(given.submission.decision).toBe('asked-to-complete')
  expect((await linesOf(hoa)).map(({ kind }) => kind)).not.toContain('submissions-to-answer')
  const [applied] = await receive(health.minh, await download(hoa, given.receipt.exportId))
  expect(applied).toMatchObject({ outcome: 'receipt-applied', decision: 'asked-to-complete' })
  expect((await sealed.refresh(health.minh)).state).toBe('asked-to-complete')
  expect(await linesOf(health.lan)).toContainEqual({
    role: 'clerk',
    kind: 'reports-to-complete',
    count: 1,
    plan: null,
    reportId: sealed.id,
  })
  expect(await health.lan.call('packages.receipts', {})).toMatchObject([
    { reportId: sealed.id, decision: 'asked-to-complete', remarks: [{ about: 'Phần III' }] },
  ])

  clock.advanceSeconds(60)
  const accepted = await hoa.call('coordination.giveReceipt', {
    submissionId: body.submission.id,
    expectedVersion: given.submission.version,
    decision: 'accepted',
    remarks: [],
    passphrase,
  })
  const bytes = await download(hoa, accepted.receipt.exportId)
  expect(await receive(health.minh, bytes)).toMatchObject([{ outcome: 'receipt-applied', decision: 'accepted' }])
  expect((await sealed.refresh(health.minh)).state).toBe('accepted')
  expect(await receive(health.minh, bytes)).toMatchObject([{ outcome: 'same-again' }])
  expect(await hoa.call('coordination.checkLog', {})).toEqual({ ok: true, lines: 3, brokenAt: null })
})

it('shows who has reported, who is late and who was only asked', async () => {
  const sealed = await report()
  await enrol(coordinator, health)
  const bytes = await exportBytes(health.minh, sealed, 'json')
  clock.set('2026-12-08T02:00:00.000Z')
  coordinator.hoa = await coordinator.test.signIn('hoa')
  const { hoa } = coordinator
  await importReports(hoa, [bytes], '2026-12-07')
  const now = await status()
  expect(now.deadlines).toMatchObject([{ bound: 'before', stated: '2026-12-05', lastDay: '2026-12-04' }])
  expect(now.bodies.map(({ agencyName, timeliness, requested }) => [agencyName, timeliness, requested])).toEqual([
    ['Sở Nông nghiệp và Môi trường tỉnh Vĩnh Long', { kind: 'late', days: 4 }, false],
    ['Sở Y tế tỉnh Vĩnh Long', { kind: 'done-late', days: 3 }, false],
    ['Hội Liên hiệp Phụ nữ tỉnh Vĩnh Long', { kind: 'awaiting' }, true],
  ])
  expect(now.assigned).toEqual({ of: 2, received: 1, receivedLate: 1, overdue: 1, notYetDue: 0 })
  expect(now.requested).toEqual({ of: 1, received: 0, awaited: 1 })

  // The register of incoming documents says another day.
  const [body] = now.bodies.flatMap(({ submission }) => submission ?? [])
  if (!body) throw new Error('nothing came in')
  const change = { submissionId: body.id, receivedOn: '2026-12-04', source: 'incoming-register' as const }
  await hoa.refused('coordination.changeReceived', { ...change, expectedVersion: 9 }, 'version.conflict')
  await hoa.refused(
    'coordination.changeReceived',
    { ...change, expectedVersion: body.version, receivedOn: '2026-12-09' },
    'coordination.received-in-future',
  )
  await hoa.call('coordination.changeReceived', { ...change, expectedVersion: body.version })
  expect(await statusOf(vinhLong.health)).toMatchObject({ timeliness: { kind: 'done-in-time' } })
})

it('reads what came in beside the plan, and adds figures up over those who gave one', async () => {
  const sealed = await report('19')
  await enrol(coordinator, health)
  const { hoa, outline, indicator } = coordinator
  await importReports(hoa, [await exportBytes(health.minh, sealed, 'json')])
  const items = await hoa.call('coordination.items', round())
  expect(items.map(({ position, agencies }) => [position, agencies])).toContainEqual(['II.a', 1])
  const read = await hoa.call('coordination.itemResults', { ...round(), itemId: outline.a.id })
  expect(read).toMatchObject({ of: 3, reported: 1, results: [{ agencyName: 'Sở Y tế tỉnh Vĩnh Long' }] })
  const [figure] = await hoa.call('coordination.figures', { ...round(), estimate: false })
  expect(figure).toMatchObject({
    indicatorId: indicator,
    total: { kind: 'number', value: '19' },
    counted: 1,
    of: 3,
    notReported: 2,
    said: 1,
  })
  const asked = { ...round(), estimate: false }
  expect(await hoa.call('coordination.figureByBody', { ...asked, indicatorId: indicator })).toMatchObject([
    { agencyName: 'Sở Y tế tỉnh Vĩnh Long', origin: 'sealed', value: { kind: 'number', value: '19' } },
  ])
  const unknown = indicatorId.parse('00000000-0000-4000-8000-000000000099')
  await hoa.refused('coordination.figureByBody', { ...asked, indicatorId: unknown }, 'object.missing')
})

it('refuses to answer what is not counted, and to ask for completion without a word', async () => {
  const sealed = await report()
  const { hoa } = coordinator
  const [file] = await importReports(hoa, [await exportBytes(health.minh, sealed, 'json')])
  const submissionId = file?.submissionId ?? ''
  const answer = { submissionId, expectedVersion: 1, decision: 'accepted' as const, remarks: [], passphrase }
  await hoa.refused('coordination.giveReceipt', answer, 'coordination.not-counted')
  await enrol(coordinator, health)
  await hoa.call('coordination.verify', { submissionIds: [submissionId] })
  const now = { ...answer, expectedVersion: 2 }
  await hoa.refused(
    'coordination.giveReceipt',
    { ...now, decision: 'asked-to-complete' },
    'coordination.remarks-missing',
  )
  await hoa.refused('coordination.giveReceipt', { ...now, passphrase: 'sai cụm mật khẩu' }, 'key.passphrase-wrong')
  await hoa.call('coordination.giveReceipt', now)
  await hoa.refused('coordination.giveReceipt', { ...now, expectedVersion: 3 }, 'coordination.answered-already')
  const lan = await coordinator.test.signIn('lan')
  await lan.refused('coordination.giveReceipt', { ...now, expectedVersion: 3 }, 'permission.denied')
})

it('shows a body that nobody asked, and counts it in no share', async () => {
  const bytes = await exportBytes(health.minh, await report(), 'json')
  const { plan } = await coordinator.hoa.call('plans.get', { planId: coordinator.plan.id })
  await coordinator.plan.do('plans.saveDuties', {
    duties: plan.duties.map((duty) => ({ ...duty, agencies: [{ agencyId: vinhLong.women, requested: true }] })),
  })
  await importReports(coordinator.hoa, [bytes])
  const now = await status()
  expect(now.bodies.map(({ agencyId, quarantined }) => [agencyId, quarantined])).toEqual([
    [vinhLong.health, 1],
    [vinhLong.women, 0],
  ])
  expect(now.requested).toEqual({ of: 1, received: 0, awaited: 1 })
  expect(now.assigned.of).toBe(0)
})
