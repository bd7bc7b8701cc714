import { writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type CoordinatingOffice,
  enrol,
  importReports,
  issue,
  type ReportingAgency,
  sealReport,
  sharedClock,
  startAgency,
  startCoordinator,
  takeInPlan,
  workOnPlan,
} from '../support/exchange-builder.ts'
import { hostileZip } from '../support/hostile-zip.ts'
import { download, exportBytes, type ReportInHand } from '../support/report-builder.ts'
import { upload } from '../support/upload.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const words = 'kế hoạch tuyên truyền số 12'

let coordinator: CoordinatingOffice
let health: ReportingAgency
let report: ReportInHand
beforeEach(async () => {
  const clock = sharedClock()
  coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  health = await startAgency(clock, vinhLong.health)
  await takeInPlan(health, (await issue(coordinator)).package)
  const office = await workOnPlan(health, coordinator)
  const [task] = office.tasks
  await office.lan.call('evidence.add', {
    files: [
      {
        stagedId: await upload(office.lan, 'Kế hoạch 12.txt', words),
        document: { number: '12/KH-SYT', date: '2026-02-10', issuer: 'Sở Y tế', subject: 'tuyên truyền' },
      },
    ],
    links: [{ taskId: task.now.taskId, periodId: office.year.id }],
  })
  report = await sealReport(office)
})
afterEach(async () => {
  await coordinator.test.close()
  await health.test.close()
})

const bundle = () => exportBytes(health.minh, report, 'bundle')
const verdicts = async (...bytes: Uint8Array[]) =>
  (await importReports(coordinator.hoa, bytes)).map(({ verdict }) => verdict)

async function shownEvidence() {
  const { bodies } = await coordinator.hoa.call('coordination.status', {
    planId: coordinator.plan.id,
    period: { kind: 'year', year: 2026, ordinal: null },
  })
  const submissionId = bodies.flatMap(({ submission }) => submission?.id ?? [])[0]
  if (submissionId === undefined) throw new Error('no report is counted')
  const { evidence } = await coordinator.hoa.call('coordination.submission', { submissionId })
  return { submissionId, evidence }
}

describe('a bundle', () => {
  it('brings the evidence beside the report, to be looked at there', async () => {
    await enrol(coordinator, health)
    const made = await bundle()
    expect(await verdicts(made, made)).toEqual(['trusted', 'same-file-again'])
    const { submissionId, evidence } = await shownEvidence()
    expect(evidence).toMatchObject({
      held: true,
      files: [{ name: 'Kế hoạch 12.txt', size: Buffer.byteLength(words), documentNumber: '12/KH-SYT' }],
    })
    const [file] = evidence.files
    if (!file) throw new Error('one file was expected')
    const taken = await coordinator.hoa.call('coordination.exportEvidence', { submissionId, evidenceId: file.id })
    expect(taken.name).toBe('Kế hoạch 12.txt')
    expect(Buffer.from(await download(coordinator.hoa, taken.exportId)).toString()).toBe(words)
    const original = await coordinator.test.app.getFile(coordinator.hoa.session, 'received', submissionId)
    expect(original).toMatchObject({ ok: true, value: { size: made.length, mediaType: 'application/zip' } })
  })

  it('adds the evidence to a report that came as JSON before, once', async () => {
    await enrol(coordinator, health)
    expect(await verdicts(await exportBytes(health.minh, report, 'json'))).toEqual(['trusted'])
    expect((await shownEvidence()).evidence.held).toBe(false)
    expect(await verdicts(await bundle(), await bundle())).toEqual(['evidence-added', 'same-file-again'])
    expect((await shownEvidence()).evidence.held).toBe(true)
    expect(await coordinator.hoa.call('coordination.checkLog', {})).toMatchObject({ ok: true, lines: 3 })
  })

  it('waits for its key, and is counted with its evidence', async () => {
    expect(await verdicts(await bundle())).toEqual(['unknown-key'])
    await enrol(coordinator, health)
    const submissionIds = (await coordinator.hoa.call('coordination.quarantine', {})).map(({ id }) => id)
    const { files } = await coordinator.hoa.call('coordination.verify', { submissionIds })
    expect(files.map(({ verdict }) => verdict)).toEqual(['trusted'])
    expect((await shownEvidence()).evidence.held).toBe(true)
  })

  it('that somebody packed again is refused, and nothing of it is kept', async () => {
    await enrol(coordinator, health)
    const [answer] = await importReports(coordinator.hoa, [
      hostileZip([{ name: 'manifest.json', content: new TextEncoder().encode('{}') }]),
    ])
    expect(answer).toMatchObject({ verdict: 'changed-after-sealing', submissionId: null })
    expect(answer?.sentence?.what).toContain('bao-cao.snv.json')
  })

  it('of the same report is the same file, byte for byte', async () => {
    const made = await bundle()
    expect(Buffer.from(made).equals(Buffer.from(await bundle()))).toBe(true)
  })
})

describe('writing a bundle', () => {
  it('stops where a stored file is no longer the one that was sealed', async () => {
    const { sources } = report.now
    const [listed] = sources.evidence
    const file = await health.test.app.getFile(health.minh.session, 'evidence', listed?.id ?? '')
    if (!file.ok) throw new Error(file.error.code)
    await writeFile(file.value.path, 'khác')
    await health.minh.refused(
      'reports.export',
      { reportId: report.id, revision: report.now.revision, format: 'bundle' },
      'bundle.evidence-damaged',
    )
  })

  it('is stopped by who started it, and leaves no file', async () => {
    const stopping = health.test.app.onEvent(health.minh.session, (event) => {
      if (event.type !== 'job' || event.job.kind !== 'write-bundle' || event.job.status !== 'running') return
      void health.minh.call('jobs.cancel', { jobId: event.job.id })
    })
    await health.minh.refused(
      'reports.export',
      { reportId: report.id, revision: report.now.revision, format: 'bundle' },
      'job.cancelled',
    )
    stopping()
  })

  it('is refused before the report is sealed', async () => {
    await health.lan.call('reports.revise', { ...report.seen, reason: 'Bổ sung số liệu.' })
    await health.minh.refused(
      'reports.export',
      { reportId: report.id, revision: 2, format: 'bundle' },
      'report.not-sealed',
    )
  })
})
