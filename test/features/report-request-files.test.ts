import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import type { CallInput } from '../../src-shared/contract/contract.ts'
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
} from '../support/exchange-builder.ts'
import { download, exportBytes, passphrase, ReportInHand } from '../support/report-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let coordinator: CoordinatingOffice
let health: ReportingAgency
beforeEach(async () => {
  const clock = sharedClock()
  coordinator = await startCoordinator(clock, [
    { agencyId: vinhLong.health, requested: false },
    { agencyId: vinhLong.women, requested: true },
  ])
  health = await startAgency(clock, vinhLong.health)
})
afterEach(async () => {
  await coordinator.test.close()
  await health.test.close()
})

type Asked = CallInput<'report-requests.issue'>
const asked = (change: Partial<Asked> = {}): Asked => ({
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
    { key: 'own.1', title: 'Đặc điểm tình hình', level: 'section' },
    { key: 'results', title: 'Kết quả', level: 'section' },
  ],
  forms: [],
  reporters: [{ agencyId: vinhLong.health, requested: false }],
  passphrase,
  ...change,
})

const issueRequest = async (change: Partial<Asked> = {}) => {
  const { requestId, revision, file } = await coordinator.hoa.call('report-requests.issue', asked(change))
  return { requestId, revision, bytes: await download(coordinator.hoa, file.exportId) }
}
const rows = () => health.lan.call('report-requests.list', {})

it('names who must report by the duties of the plan', async () => {
  const found = await coordinator.hoa.call('report-requests.reporters', {
    planIds: [coordinator.plan.id],
    periodKind: 'year',
  })
  expect(found.map(({ agencyId, requested }) => [agencyId, requested])).toEqual(
    expect.arrayContaining([
      [vinhLong.health, false],
      [vinhLong.women, true],
    ]),
  )
  const quarter = { planIds: [coordinator.plan.id], periodKind: 'quarter' as const }
  expect(await coordinator.hoa.call('report-requests.reporters', quarter)).toEqual([])
})

it('goes to the agency as a file, once its coordinator is known there', async () => {
  const request = await issueRequest()
  const [unknown] = await receive(health.lan, request.bytes)
  expect(unknown).toMatchObject({ outcome: 'refused', code: 'requests.root-unknown' })
  await takeInPlan(health, (await issue(coordinator)).package)
  const [stored] = await receive(health.lan, request.bytes)
  expect(stored).toMatchObject({ outcome: 'request-stored', revision: 1, changed: [] })
  expect(await rows()).toMatchObject([
    {
      requestId: request.requestId,
      origin: 'file',
      senderName: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long',
      deadline: { lastDay: '2026-12-04', statedWeekend: 'saturday' },
      concernsUs: true,
    },
  ])
  expect(await receive(health.lan, request.bytes)).toMatchObject([{ outcome: 'same-again' }])
})

it('is replaced by its newer version, visibly; an older one comes too late', async () => {
  await takeInPlan(health, (await issue(coordinator)).package)
  const first = await issueRequest()
  const second = await issueRequest({
    requestId: first.requestId,
    deadline: { kind: 'before', date: '2026-12-10' },
    reporters: [{ agencyId: vinhLong.women, requested: true }],
  })
  expect(second).toMatchObject({ requestId: first.requestId, revision: 2 })
  await receive(health.lan, first.bytes)
  expect(await receive(health.lan, second.bytes)).toMatchObject([
    { outcome: 'request-stored', revision: 2, changed: ['deadline', 'reporters'] },
  ])
  const { row, revisions } = await health.lan.call('report-requests.get', { requestId: first.requestId })
  expect(row).toMatchObject({ revision: 2, concernsUs: false, deadline: { stated: '2026-12-10' } })
  expect(revisions).toMatchObject([{ changed: [] }, { changed: ['deadline', 'reporters'] }])
  expect(await receive(health.lan, first.bytes)).toMatchObject([{ outcome: 'same-again' }])
  const third = await issueRequest({ requestId: first.requestId })
  await health.lan.refused(
    'report-requests.close',
    { requestId: first.requestId, expectedVersion: 1, reason: 'x' },
    'version.conflict',
  )
  expect(third.revision).toBe(3)
})

it('is not corrected at the agency, where it is only read', async () => {
  await takeInPlan(health, (await issue(coordinator)).package)
  const { requestId, bytes } = await issueRequest()
  await receive(health.lan, bytes)
  const { passphrase: _, reporters: __, requestId: ___, ...content } = asked()
  const typed = { ...content, senderAgencyId: null, senderName: 'Sở', recipientAgencyId: null, recipientName: '' }
  await health.lan.refused('report-requests.change', { requestId, expectedVersion: 1, ...typed }, 'requests.sealed')
  await health.lan.refused('report-requests.exportAgain', { requestId }, 'permission.denied')
})

it('is made by the coordinator of its plans, with the root key', async () => {
  await coordinator.hoa.refused('report-requests.issue', asked({ passphrase: 'sai' }), 'key.passphrase-wrong')
  await health.lan.refused('report-requests.issue', asked(), 'permission.denied')
  expect(await coordinator.hoa.call('report-requests.list', {})).toEqual([])
})

it('is exported again as it was sealed', async () => {
  const { requestId, bytes } = await issueRequest()
  const { exportId } = await coordinator.hoa.call('report-requests.exportAgain', { requestId })
  expect(await download(coordinator.hoa, exportId)).toEqual(bytes)
})

it('is answered by a sealed report that names it', async () => {
  const files = await issue(coordinator)
  await takeInPlan(health, files.package)
  const { requestId, bytes } = await issueRequest()
  await receive(health.lan, bytes)
  const office = await workOnPlan(health, coordinator)
  await office.tasks[1].write({ resultText: 'Đã tập huấn 40 cộng tác viên.' })
  const { reportId } = await health.lan.call('reports.draft', {
    planIds: [office.plan.id],
    periodId: office.year.id,
    requestId,
  })
  const report = new ReportInHand(await health.lan.call('reports.get', { reportId, revision: null }))
  await report.write(health.lan, 'own.1', 'Toàn ngành có 124 trạm y tế.')
  await health.lan.call('reports.submit', { ...report.seen, openReasons: { rest: 'Đã đủ.' } })
  await report.refresh(health.minh)
  await health.minh.call('reports.approve', report.seen)
  await report.refresh(health.lan)
  await health.lan.call('reports.number', { ...report.seen, value: '05', symbol: 'BC-SYT', date: '2026-12-03' })
  await report.refresh(health.minh)
  await health.minh.call('reports.seal', { ...report.seen, passphrase })
  await report.refresh(health.minh)
  const json = JSON.parse(Buffer.from(await exportBytes(health.minh, report, 'json')).toString('utf8'))
  const payload = JSON.parse(Buffer.from(json.payload, 'base64url').toString('utf8'))
  expect(payload).toMatchObject({
    requestId,
    period: { from: '2025-11-16', to: '2026-11-15' },
    data: { cutOff: '2026-11-15', sections: [{ key: 'own.1', heading: 'Đặc điểm tình hình' }, { key: 'results' }] },
  })
  await enrol(coordinator, health)
})

it('goes out with its letters, the forms, the plan package and the registry in one zip', async () => {
  const reporters = [
    { agencyId: vinhLong.health, requested: false },
    { agencyId: vinhLong.women, requested: true },
  ]
  const { hoa } = coordinator
  const { requestId } = await issueRequest({ reporters })
  const early = await hoa.call('report-requests.filesToSend', { requestId })
  expect(early).toMatchObject({ withoutPackage: ['Công tác gia đình 2026'], withoutRegistry: true })
  await issue(coordinator)
  const sent = await hoa.call('report-requests.filesToSend', { requestId })
  expect(sent).toMatchObject({ withoutPackage: [], withoutRegistry: false })
  const files = unzipSync(await download(hoa, sent.file.exportId))
  expect(Object.keys(files)).toEqual([
    'Công văn yêu cầu báo cáo.docx',
    'Công văn đề nghị phối hợp báo cáo.docx',
    'Biểu số liệu - Công tác gia đình 2026 - Năm 2026.xlsx',
    'Yêu cầu báo cáo - 1234-SVHTTDL-XDNSVHGD - bản 1.snv.json',
    'Gói kế hoạch - Công tác gia đình 2026 - bản 1.snv.json',
    'Danh sách khóa - bản 1.snv.json',
  ])
  const [orders, courteous] = await Promise.all(Object.values(files).slice(0, 2).map(wordsOf))
  expect(orders).toContain('Sở Y tế tỉnh Vĩnh Long')
  expect(orders).not.toContain('Hội Liên hiệp Phụ nữ')
  expect(orders).toContain('Đặc điểm tình hình')
  expect(courteous).toContain('Hội Liên hiệp Phụ nữ')
  expect(courteous).toContain('trân trọng đề nghị')
  const lan = await coordinator.test.signIn('lan')
  await lan.refused('report-requests.filesToSend', { requestId }, 'permission.denied')
})

it('shows by which version each body works, as its last report tells', async () => {
  const reporters = [
    { agencyId: vinhLong.health, requested: false },
    { agencyId: vinhLong.women, requested: true },
  ]
  await takeInPlan(health, (await issue(coordinator)).package)
  const request = await issueRequest({ reporters })
  await enrol(coordinator, health)
  const report = await sealReport(await workOnPlan(health, coordinator))
  await importReports(coordinator.hoa, [await exportBytes(health.minh, report, 'json')])
  await issue(coordinator)
  const held = await coordinator.hoa.call('report-requests.versionsHeld', { requestId: request.requestId })
  const planId = coordinator.plan.id
  expect(held.plans).toEqual([{ planId, shortName: 'Công tác gia đình 2026', issued: 2 }])
  expect(held.bodies.map(({ agencyId, last }) => [agencyId, last])).toEqual([
    [vinhLong.women, null],
    [
      vinhLong.health,
      { receivedOn: '2026-11-02', origin: 'sealed', answersThis: false, packages: [{ planId, version: 1 }] },
    ],
  ])
})

async function wordsOf(docx: Uint8Array): Promise<string> {
  const parts = await readOfficeZip(docx)
  return new TextDecoder().decode(parts.get('word/document.xml')).replace(/<[^>]+>/g, '')
}
