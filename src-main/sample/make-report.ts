import type { Report } from '../../src-shared/contract/reports.ts'
import type { PeriodId, PlanId, ReportId } from '../../src-shared/domain/ids.ts'
import { type Caller, handIn, takeOut } from './caller.ts'
import { year } from './sample-texts.ts'
import type { SamplePeople } from './set-up-office.ts'

/** The clerk drafts the report from the records and writes the parts that people write. */
export async function draftReport(clerk: Caller, planId: PlanId, periodId: PeriodId): Promise<ReportId> {
  const { reportId } = await clerk.call('reports.draft', { planIds: [planId], periodId })
  for (const [key, text] of Object.entries(year.narrative)) {
    const report = await clerk.call('reports.get', { reportId, revision: null })
    const section = report.sections.find((one) => one.key === key)
    if (!section) throw new Error(`the report has no section ${key}`)
    const kept = section.passages.map((passage) => ({ id: passage.id, text: passage.text, leftOut: passage.leftOut }))
    await clerk.call('reports.saveSection', {
      ...{ reportId, key: section.key, expectedVersion: section.version },
      passages: [...kept, { id: null, text, leftOut: false }],
    })
  }
  return reportId
}

/** Submitted, approved, numbered, sealed; the key of the approver is there and backed up. */
export async function sealReport(
  { clerk, approver }: SamplePeople,
  reportId: ReportId,
  letter: { number: string; date: string; passphrase: string },
): Promise<Report> {
  const seen = async (by: Caller) => {
    const { version } = await by.call('reports.get', { reportId, revision: null })
    return { reportId, expectedVersion: version }
  }
  await clerk.call('reports.submit', { ...(await seen(clerk)), openReasons: { rest: year.openPlacesReason } })
  await approver.call('reports.approve', await seen(approver))
  const { symbol } = await clerk.call('reports.get', { reportId, revision: null })
  await clerk.call('reports.number', { ...(await seen(clerk)), value: letter.number, symbol, date: letter.date })
  await approver.call('reports.seal', { ...(await seen(approver)), passphrase: letter.passphrase })
  return approver.call('reports.get', { reportId, revision: null })
}

/** Makes a sealing key and proves its backup, as the app insists. Gives the fingerprint. */
export async function makeKey(by: Caller, purpose: 'approver' | 'root', passphrase: string): Promise<string> {
  const key = await by.call('keys.make', { purpose, passphrase })
  const { exportId } = await by.call('keys.exportBackup', { kid: key.kid })
  const { name, bytes } = await takeOut(by, exportId)
  await by.call('keys.confirmBackup', { kid: key.kid, stagedId: await handIn(by, name, bytes) })
  return key.fingerprint
}
