import { expect, it, vi } from 'vitest'
import { editDocx, replaceOnce } from '../support/edit-docx.ts'
import {
  enrol,
  importReports,
  issue,
  receive,
  sharedClock,
  startAgency,
  startCoordinator,
  takeInPlan,
  workOnPlan,
} from '../support/exchange-builder.ts'
import { download, exportBytes, passphrase, ReportInHand } from '../support/report-builder.ts'
import { upload } from '../support/upload.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const written = 'Tiếp tục tuyên truyền ở cơ sở.'
const corrected = 'Đẩy mạnh tuyên truyền ở cơ sở.'

it('goes from the request to the draft, to Word and back, to approval, number and seal, and counts from its DOCX alone', async () => {
  const clock = sharedClock()
  const coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  const health = await startAgency(clock, vinhLong.health)
  const { hoa } = coordinator
  const { lan, minh } = health
  await enrol(coordinator, health)
  await takeInPlan(health, (await issue(coordinator)).package)

  const request = await hoa.call('report-requests.issue', {
    requestId: null,
    letterNumber: '1234/SVHTTDL-XDNSVHGD',
    letterDate: '2026-11-02',
    subject: 'báo cáo công tác gia đình năm 2026',
    planIds: [coordinator.plan.id],
    period: {
      ...{ kind: 'year', year: 2026, ordinal: null, from: '2025-11-16', to: '2026-11-15' },
      ...{ cutOff: '2026-11-15', nextYearStart: '2026-11-16' },
    },
    deadline: { kind: 'before', date: '2026-12-05' },
    outline: [
      { key: 'results', title: 'Kết quả thực hiện', level: 'section' },
      { key: 'own.1', title: 'Bài học kinh nghiệm', level: 'section' },
    ],
    forms: [],
    reporters: [{ agencyId: vinhLong.health, requested: false }],
    passphrase,
  })
  expect(await receive(lan, await download(hoa, request.file.exportId))).toMatchObject([{ outcome: 'request-stored' }])

  const office = await workOnPlan(health, coordinator)
  await office.tasks[1].write({ resultText: 'Đã tập huấn 40 cộng tác viên.' })
  const { reportId } = await lan.call('reports.draft', {
    planIds: [office.plan.id],
    periodId: office.year.id,
    requestId: request.requestId,
  })
  const report = new ReportInHand(await lan.call('reports.get', { reportId, revision: null }))
  await report.write(lan, 'own.1', written)

  const { exportId } = await lan.call('reports.exportForWord', { reportId })
  const fromWord = editDocx(await download(lan, exportId), (xml) => replaceOnce(xml, written, corrected))
  const { returnId } = await lan.call('reports.readBack', {
    reportId,
    stagedId: await upload(lan, 'lanh-dao-sua.docx', fromWord),
  })
  const view = await vi.waitUntil(() => lan.call('reports.wordReturn', { returnId }), { timeout: 20_000 })
  expect(view.changes.map(({ change }) => change)).toMatchObject([{ kind: 'text', before: written, after: corrected }])
  await lan.call('reports.acceptChanges', {
    returnId,
    expectedVersion: view.version,
    decisions: view.changes.map(({ change }) => ({ changeId: change.id, decision: 'accepted', key: null })),
  })

  await report.refresh(lan)
  await lan.call('reports.submit', { ...report.seen, openReasons: { rest: 'Lãnh đạo chỉ đạo sau.' } })
  await report.refresh(minh)
  await minh.call('reports.approve', report.seen)
  await report.refresh(lan)
  await lan.call('reports.number', { ...report.seen, value: '05', symbol: 'BC-SYT', date: '2026-12-03' })
  await report.refresh(minh)
  await minh.call('reports.seal', { ...report.seen, passphrase })
  await report.refresh(minh)

  const [counted] = await importReports(hoa, [await exportBytes(minh, report, 'sealed-docx')])
  expect(counted).toMatchObject({ verdict: 'trusted' })
  const { sections } = await hoa.call('coordination.submission', { submissionId: counted?.submissionId ?? '' })
  expect(sections.find(({ key }) => key === 'own.1')).toMatchObject({
    heading: 'Bài học kinh nghiệm',
    paragraphs: [corrected],
  })

  await coordinator.test.close()
  await health.test.close()
})
