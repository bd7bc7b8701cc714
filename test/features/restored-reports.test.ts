import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  type CoordinatingOffice,
  enrol,
  importReports,
  issue,
  type ReportingAgency,
  receive,
  sharedClock,
  startAgency,
  startCoordinator,
  takeInPlan,
  workOnPlan,
} from '../support/exchange-builder.ts'
import { download, exportBytes, numbered, passphrase, type ReportInHand } from '../support/report-builder.ts'
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let coordinator: CoordinatingOffice
let health: ReportingAgency
/** Whoever runs on the data folders now. */
let running: Set<TestApp>
beforeEach(async () => {
  const clock = sharedClock()
  coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  health = await startAgency(clock, vinhLong.health)
  running = new Set([coordinator.test, health.test])
  await takeInPlan(health, (await issue(coordinator)).package)
  await enrol(coordinator, health)
})
afterEach(async () => {
  for (const test of running) await test.close()
})

let space = 0x7000
/** Ends the app, does something to its folder, and opens it again. */
async function restart(test: TestApp, meanwhile: () => Promise<void>): Promise<TestApp> {
  await test.app.close()
  await meanwhile()
  space += 0x100
  const again = await startTestApp({ dataDir: test.dataDir, clock: test.clock, idSpace: space })
  running.delete(test)
  running.add(again)
  return again
}

const copyOf = (test: TestApp) => join(test.dataDir, 'before.db')
const database = (test: TestApp) => join(test.dataDir, 'so-nhiem-vu.db')
const backUp = (test: TestApp) => restart(test, () => copyFile(database(test), copyOf(test)))
const putBack = (test: TestApp) => restart(test, () => copyFile(copyOf(test), database(test)))

interface People {
  lan: TestUser
  minh: TestUser
}
const peopleOf = async (test: TestApp): Promise<People> => ({
  lan: await test.signIn('lan'),
  minh: await test.signIn('minh'),
})

async function seal({ minh }: People, report: ReportInHand): Promise<Uint8Array> {
  await report.refresh(minh)
  await minh.call('reports.seal', { ...report.seen, passphrase })
  await report.refresh(minh)
  return exportBytes(minh, report, 'json')
}

/** From a draft to the numbered report. */
async function carryOn({ lan, minh }: People, report: ReportInHand): Promise<void> {
  await report.refresh(lan)
  await lan.call('reports.submit', { ...report.seen, openReasons: { rest: 'Bổ sung sau.' } })
  await report.refresh(minh)
  await minh.call('reports.approve', report.seen)
  await report.refresh(lan)
  await lan.call('reports.number', { ...report.seen, value: '07', symbol: 'BC-SYT', date: '2026-12-04' })
}

/** A numbered report, then its first revision sealed after the backup was made; the coordinator holds it. */
async function sealedAfterBackup() {
  const report = await numbered(await workOnPlan(health, coordinator))
  const test = await backUp(health.test)
  const first = await seal(await peopleOf(test), report)
  const [taken] = await importReports(coordinator.hoa, [first])
  expect(taken).toMatchObject({ verdict: 'trusted', revision: 1 })
  return { test, report, first, submissionId: taken?.submissionId ?? '' }
}

it('an office that puts an older backup back seals no revision twice, and is led to the next one', async () => {
  const sealed = await sealedAfterBackup()
  const { report } = sealed
  const people = await peopleOf(await putBack(sealed.test))
  const shown = await report.refresh(people.minh)
  expect(shown).toMatchObject({ revision: 1, state: 'numbered', issuedBefore: 1 })
  expect(shown.choices).toEqual(['erase', 'withdraw'])
  const error = await people.minh.refused('reports.seal', { ...report.seen, passphrase }, 'report.revision-issued')
  expect(error.detail).toEqual({ revision: 1, next: 2 })

  const clerk = await report.refresh(people.lan)
  expect(clerk.mayRevise).toBe(true)
  const reason = 'Đã khôi phục bản sao lưu cũ hơn'
  expect(await people.lan.call('reports.revise', { ...report.seen, reason })).toMatchObject({ revision: 2 })
  await carryOn(people, report)
  const second = await seal(people, report)
  expect(report.now).toMatchObject({ revision: 2, state: 'sealed', issuedBefore: null })
  expect(await importReports(coordinator.hoa, [second])).toMatchObject([{ verdict: 'trusted', revision: 2 }])
  const history = await people.lan.call('audit.history', { objectType: 'report', objectId: report.id })
  expect(JSON.stringify(history)).toContain('reports.revisions-skipped')
})

it('skips a revision that was sealed after the backup when the one before it is corrected', async () => {
  const office = await workOnPlan(health, coordinator)
  const report = await numbered(office)
  const first = await seal(health, report)
  let test = await backUp(health.test)
  let people = await peopleOf(test)
  await report.refresh(people.lan)
  await people.lan.call('reports.revise', { ...report.seen, reason: 'Sai số liệu' })
  await carryOn(people, report)
  const second = await seal(people, report)
  expect(await importReports(coordinator.hoa, [first, second])).toMatchObject([{ revision: 1 }, { revision: 2 }])

  test = await putBack(test)
  people = await peopleOf(test)
  await report.refresh(people.lan)
  const reason = 'Sai số liệu'
  expect(await people.lan.call('reports.revise', { ...report.seen, reason })).toMatchObject({ revision: 3 })
  await carryOn(people, report)
  expect(await importReports(coordinator.hoa, [await seal(people, report)])).toMatchObject([
    { verdict: 'trusted', revision: 3 },
  ])
})

it('a fork that was made without the marker is refused with what to do, and two more revisions end it', async () => {
  const sealed = await sealedAfterBackup()
  const { report } = sealed
  const marker = join(sealed.test.dataDir, 'keys', 'issued-versions.json')
  const other = await restart(await putBack(sealed.test), () => rm(marker))
  const people = await peopleOf(other)
  other.clock.advanceSeconds(60)
  const fork = await seal(people, report)
  const [refused] = await importReports(coordinator.hoa, [fork])
  expect(refused).toMatchObject({ verdict: 'supersedes-mismatch', submissionId: null })
  expect(refused?.sentence?.next).toContain('lần 2')

  const sendNext = async () => {
    await report.refresh(people.lan)
    await people.lan.call('reports.revise', { ...report.seen, reason: 'Thay bản lần trước' })
    await carryOn(people, report)
    return importReports(coordinator.hoa, [await seal(people, report)])
  }
  // It says that it replaces the revision that was refused, which nobody may pass over.
  const [second] = await sendNext()
  expect(second).toMatchObject({ verdict: 'supersedes-mismatch', submissionId: null })
  expect(second?.sentence?.next).toContain('lần 3')
  expect(await sendNext()).toMatchObject([{ verdict: 'trusted', revision: 3 }])
  const status = await coordinator.hoa.call('coordination.status', {
    ...{ planId: coordinator.plan.id, period: { kind: 'year', year: 2026, ordinal: null } },
  })
  expect(status.assigned.received).toBe(1)
})

/** The answer to the one report that is held, sealed by the coordinator. */
async function answer(hoa: TestUser, submissionId: string, decision: 'accepted' | 'asked-to-complete') {
  const { submission } = await hoa.call('coordination.submission', { submissionId })
  const remarks = decision === 'accepted' ? [] : [{ about: null, text: 'Bổ sung số liệu phần II.' }]
  const { receipt } = await hoa.call('coordination.giveReceipt', {
    ...{ submissionId, expectedVersion: submission.version, decision, remarks, passphrase },
  })
  return download(hoa, receipt.exportId)
}

it('learns from a receipt that a revision left the office which the restored data do not know', async () => {
  const sealed = await sealedAfterBackup()
  const { report } = sealed
  const marker = join(sealed.test.dataDir, 'keys', 'issued-versions.json')
  const people = await peopleOf(await restart(await putBack(sealed.test), () => rm(marker)))
  const receipt = await answer(coordinator.hoa, sealed.submissionId, 'asked-to-complete')
  const [told] = await receive(people.lan, receipt)
  expect(told).toMatchObject({ outcome: 'refused', code: 'report.revision-unknown' })
  expect(await report.refresh(people.minh)).toMatchObject({ revision: 1, issuedBefore: 1 })
  await people.minh.refused('reports.seal', { ...report.seen, passphrase }, 'report.revision-issued')
})

it('a coordinator that puts an older backup back answers a report with the next receipt, not another first one', async () => {
  const { first, test, submissionId } = await sealedAfterBackup()
  const people = await peopleOf(test)
  const before = await backUp(coordinator.test)
  const hoa = await before.signIn('hoa')
  const asked = await answer(hoa, submissionId, 'asked-to-complete')
  expect(await receive(people.lan, asked)).toMatchObject([
    { outcome: 'receipt-applied', decision: 'asked-to-complete' },
  ])
  const accepted = await answer(hoa, submissionId, 'accepted')

  const after = await putBack(before)
  const again = await after.signIn('hoa')
  expect(await importReports(again, [first])).toMatchObject([{ verdict: 'same-file-again' }])
  const third = await answer(again, submissionId, 'accepted')
  const { receipts } = await again.call('coordination.submission', { submissionId })
  expect(receipts.map(({ revision }) => revision)).toEqual([3])
  expect(await receive(people.lan, accepted)).toMatchObject([{ outcome: 'receipt-applied', decision: 'accepted' }])
  expect((await receive(people.lan, third))[0]?.outcome).not.toBe('receipt-applied')
})
