import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  type CoordinatingOffice,
  enrol,
  importReports,
  issue,
  makeKey,
  type ReportingAgency,
  receive,
  sealReport,
  startAgency,
  startCoordinator,
  takeInPlan,
  workOnPlan,
  year2026,
} from '../support/exchange-builder.ts'
import { download, exportBytes, passphrase, ReportInHand } from '../support/report-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { FixedClock } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let coordinator: CoordinatingOffice
let above: CoordinatingOffice
let health: ReportingAgency
beforeEach(async () => {
  const clock = new FixedClock()
  coordinator = await startCoordinator(clock, [
    { agencyId: vinhLong.health, requested: false },
    { agencyId: vinhLong.environment, requested: false },
    { agencyId: vinhLong.women, requested: true },
  ])
  above = await startCoordinator(clock, [{ agencyId: vinhLong.culture, requested: false }], vinhLong.committee)
  health = await startAgency(clock, vinhLong.health)
})
afterEach(async () => {
  for (const { test } of [coordinator, above, health]) await test.close()
})

const onward = {
  ...{ fromText: 'Sở Văn hóa, Thể thao và Du lịch', toText: 'Ủy ban nhân dân tỉnh', toAgencyId: vinhLong.committee },
  dateRule: { kind: 'yearly' as const, bound: 'before' as const, month: 12, day: 15 },
  ...{ form: null, address: null },
}

it('carries what the bodies reported to the level above, by the road of every report', async () => {
  const { hoa, test, plan } = coordinator
  const duties = (await plan.get()).duties.map((duty) => ({ ...duty, legs: [...duty.legs, onward] }))
  await plan.do('plans.saveDuties', { duties })
  await takeInPlan(health, (await issue(coordinator)).package)
  await enrol(coordinator, health)
  const [came] = await importReports(hoa, [
    await exportBytes(health.minh, await sealReport(await workOnPlan(health, coordinator)), 'sealed-docx'),
  ])
  expect(came).toMatchObject({ verdict: 'trusted' })

  const lan = await test.signIn('lan')
  const minh = await test.signIn('minh')
  const year = await openYear(lan, 2026)
  const draft = { planId: plan.id, periodId: year.id, recipientAgencyId: vinhLong.committee }
  await lan.refused('reports.draftConsolidated', draft, 'permission.denied')
  const { reportId } = await hoa.call('reports.draftConsolidated', draft)
  await hoa.refused('reports.draftConsolidated', draft, 'report.exists')
  const report = new ReportInHand(await hoa.call('reports.get', { reportId, revision: null }))
  expect(report.now.choices).toContain('edit')
  const [done] = report.section('results').passages
  expect(done?.text).toBe(
    'Sở Nông nghiệp và Môi trường tỉnh Vĩnh Long: chưa gửi báo cáo; Sở Y tế tỉnh Vĩnh Long: chưa thực hiện. ' +
      'Cơ quan, tổ chức được đề nghị phối hợp: 0/1 đơn vị đã hoàn thành; chưa nhận được báo cáo của 1 đơn vị.',
  )

  await report.write(hoa, 'assessment.strengths', 'Các đơn vị đã chủ động triển khai.')
  await hoa.call('reports.submit', { ...report.seen, openReasons: { rest: 'Bổ sung sau khi có chỉ đạo.' } })
  await report.refresh(minh)
  await minh.call('reports.approve', report.seen)
  await report.refresh(lan)
  await lan.call('reports.number', { ...report.seen, value: '120', symbol: 'BC-SVHTTDL', date: '2026-12-10' })
  await report.refresh(minh)
  const fingerprint = await makeKey(minh, 'approver')
  await minh.call('reports.seal', { ...report.seen, passphrase })
  await report.refresh(minh)
  expect(report.now.state).toBe('sealed')

  await enrol(above, { test, lan, minh, agencyId: vinhLong.culture, fingerprint })
  const [arrived] = await importReports(above.hoa, [await exportBytes(minh, report, 'sealed-docx')])
  expect(arrived).toMatchObject({ verdict: 'trusted', sentence: null })
  const read = await above.hoa.call('coordination.submission', { submissionId: arrived?.submissionId ?? '' })
  expect(read.submission).toMatchObject({ period: year2026, documentNumber: '120/BC-SVHTTDL' })
  expect(read.results[0]).toMatchObject({ progress: 'not-started', resultText: done?.text })

  // What left is written down on its leg, for the one body that can open the sealed file; its receipt finds the leg.
  const round = { planId: plan.id, period: year2026 }
  const sealedFile = { reportId, revision: 1, medium: 'sealed-file' as const, channel: 'document-axis' as const }
  const sending = { ...round, ...sealedFile, sentOn: '2026-12-10', documentNumber: '120/BC-SVHTTDL', note: '' }
  test.clock.set('2026-12-10T02:00:00.000Z')
  const hoaThen = await test.signIn('hoa')
  const leg = async () => (await hoaThen.call('reporting-legs.list', round)).legs[0]
  const { toText, dateRule } = onward
  await hoaThen.call('reporting-legs.save', {
    ...{ ...round, key: null, expectedVersion: null, scope: 'this-period', dropped: false, toText: 'Bộ', dateRule },
    ...{
      toAgencyId: vinhLong.ministry,
      form: null,
      ownReport: false,
      requestId: null,
      medium: null,
      channel: null,
      address: null,
    },
    source: 'Công văn số 1234',
  })
  const [toCommittee = '', toMinistry = ''] = (await hoaThen.call('reporting-legs.list', round)).legs.map(
    ({ key }) => key,
  )
  await hoaThen.refused('reporting-legs.recordSent', { ...sending, keys: [toMinistry] }, 'legs.sealed-for-other')
  await hoaThen.call('reporting-legs.recordSent', { ...sending, keys: [toCommittee] })
  expect(await leg()).toMatchObject({ toText, state: 'sent', timeliness: { kind: 'done-in-time' }, receipt: null })

  const aboveThen = await above.test.signIn('hoa')
  const given = await aboveThen.call('coordination.giveReceipt', {
    ...{ submissionId: arrived?.submissionId ?? '', expectedVersion: read.submission.version },
    ...{ decision: 'accepted', remarks: [], passphrase },
  })
  const [lanThen, minhThen] = [await test.signIn('lan'), await test.signIn('minh')]
  await takeInPlan(
    { test, lan: lanThen, minh: minhThen, agencyId: vinhLong.culture, fingerprint },
    (await issue({ ...above, hoa: aboveThen })).package,
  )
  const [applied] = await receive(minhThen, await download(aboveThen, given.receipt.exportId))
  expect(applied).toMatchObject({ outcome: 'receipt-applied', decision: 'accepted' })
  expect(await leg()).toMatchObject({ state: 'received', receipt: { decision: 'accepted', revision: 1 } })
})
