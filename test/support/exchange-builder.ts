import type { Period } from '../../src-shared/contract/periods.ts'
import type { ImportedFile } from '../../src-shared/contract/submission.ts'
import { type AgencyId, type IndicatorId, indicatorId, type PlanId } from '../../src-shared/domain/ids.ts'
import { enter, number } from './figure-builder.ts'
import { newRowId, PlanInHand, registerPlan, smallOutline } from './plan-builder.ts'
import { download, numbered, passphrase, type ReportInHand, type ReportingOffice } from './report-builder.ts'
import { openYear, TaskInHand } from './task-builder.ts'
import { FixedClock, setUpOffice, startTestApp, type TestApp, type TestUser } from './test-app.ts'
import { upload } from './upload.ts'
import { vinhLong } from './vinh-long-plan.ts'

/** One clock for several offices. */
export const sharedClock = () => new FixedClock()

export interface CoordinatingOffice {
  test: TestApp
  /** Coordinator and administrator. */
  hoa: TestUser
  plan: PlanInHand
  outline: ReturnType<typeof smallOutline>
  indicator: IndicatorId
  rootFingerprint: string
}

let space = 0x20

/** Sở VHTTDL with its root key and a plan that orders and asks others to report before 05/12. */
export async function startCoordinator(
  clock: FixedClock,
  asked: { agencyId: AgencyId; requested: boolean }[],
  office: AgencyId = vinhLong.culture,
): Promise<CoordinatingOffice> {
  space += 0x10
  return setUpCoordinator(await startTestApp({ clock, idSpace: space }), asked, office)
}

/** As above, on an app that runs already. */
export async function setUpCoordinator(
  test: TestApp,
  asked: { agencyId: AgencyId; requested: boolean }[],
  office: AgencyId = vinhLong.culture,
): Promise<CoordinatingOffice> {
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: office }, symbolAbbreviation: 'SVHTTDL' })
  return coordinate(test, asked)
}

/** As above, in an office that is set up already. */
export async function coordinate(
  test: TestApp,
  asked: { agencyId: AgencyId; requested: boolean }[],
): Promise<CoordinatingOffice> {
  const hoa = await test.signIn('hoa')
  const { agencyId: office } = await hoa.call('office.get', {})
  const rootFingerprint = await makeRoot(hoa)
  const plan = await registerPlan(hoa, { coordinatorId: office })
  const outline = smallOutline()
  await plan.do('plans.saveOutline', { items: outline.all })
  for (const { agencyId, requested } of asked) {
    await plan.do('plans.assign', {
      itemIds: [outline.a.id, outline.b.id],
      phrase: 'Các sở, ban, ngành',
      agencyIds: [agencyId],
      role: 'lead',
      requested,
    })
  }
  await plan.do('plans.saveDuties', { duties: [yearlyDuty(office, asked)] })
  const indicator = indicatorId.parse(newRowId())
  await plan.do('plans.saveIndicators', {
    source: 'Thông tư số 07/2017/TT-BVHTTDL',
    validFrom: null,
    asNewVersion: false,
    indicators: [
      {
        ...{ id: indicator, parentId: null, itemId: null, code: 'GD-01' },
        ...{ name: 'Số câu lạc bộ gia đình', unit: 'câu lạc bộ', measure: 'at-date', shape: 'number' },
        ...{ comparator: 'at-least', baseline: null, targets: [{ year: 2026, value: '12' }] },
        ...{ reportedBy: '', reporterIds: [] },
      },
    ],
  })
  await plan.do('plans.setState', { state: 'active', replacedByPlanId: null })
  return { test, hoa, plan, outline, indicator, rootFingerprint }
}

function yearlyDuty(office: AgencyId, agencies: { agencyId: AgencyId; requested: boolean }[]) {
  return {
    id: newRowId(),
    itemId: null,
    phrase: 'Các sở, ban, ngành',
    periodKind: 'year' as const,
    agencies,
    legs: [
      {
        fromText: 'Các sở, ban, ngành',
        toText: 'Sở Văn hóa, Thể thao và Du lịch',
        toAgencyId: office,
        dateRule: { kind: 'yearly' as const, bound: 'before' as const, month: 12, day: 5 },
        form: null,
        address: null,
      },
    ],
  }
}

/** Makes the office's root key and proves its backup; gives its fingerprint. */
export async function makeRoot(user: TestUser): Promise<string> {
  return makeKey(user, 'root')
}

export async function makeKey(user: TestUser, purpose: 'root' | 'approver'): Promise<string> {
  const { kid, fingerprint } = await user.call('keys.make', { purpose, passphrase })
  const { exportId, name } = await user.call('keys.exportBackup', { kid })
  await user.call('keys.confirmBackup', { kid, stagedId: await upload(user, name, await download(user, exportId)) })
  return fingerprint
}

/** The files that a coordinator sends out; acts where its catalogue has any. */
export async function issue({
  hoa,
  plan,
}: CoordinatingOffice): Promise<{ package: Uint8Array; registry: Uint8Array; acts: Uint8Array | null }> {
  const issued = await hoa.call('packages.issue', { planId: plan.id, passphrase })
  plan.version += 1
  return {
    package: await download(hoa, issued.package.exportId),
    registry: await download(hoa, issued.registry.exportId),
    acts: issued.acts && (await download(hoa, issued.acts.exportId)),
  }
}

export interface ReportingAgency {
  test: TestApp
  lan: TestUser
  minh: TestUser
  agencyId: AgencyId
  fingerprint: string
}

/** An office with an approver's key, which has not heard of any plan. */
export async function startAgency(clock: FixedClock, agencyId: AgencyId): Promise<ReportingAgency> {
  space += 0x10
  return setUpAgency(await startTestApp({ clock, idSpace: space }), agencyId)
}

/** As above, on an app that runs already. */
export async function setUpAgency(test: TestApp, agencyId: AgencyId): Promise<ReportingAgency> {
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId } })
  const lan = await test.signIn('lan')
  const minh = await test.signIn('minh')
  return { test, lan, minh, agencyId, fingerprint: await makeKey(minh, 'approver') }
}

/** Hands a file in and gives its answer. */
export async function receive(user: TestUser, ...files: Uint8Array[]) {
  const stagedIds = []
  for (const [at, bytes] of files.entries()) stagedIds.push(await upload(user, `tep-${at + 1}.snv.json`, bytes))
  return user.call('packages.receive', { stagedIds })
}

/** First contact: the package waits, the approver compares the code and confirms. */
export async function takeInPlan({ lan, minh }: ReportingAgency, packageBytes: Uint8Array): Promise<PlanId> {
  const [answer] = await receive(lan, packageBytes)
  if (answer?.outcome !== 'package-waits') throw new Error(JSON.stringify(answer))
  const { package: row } = await minh.call('packages.get', { rowId: answer.rowId })
  const { planId } = await minh.call('packages.confirmRoot', {
    rowId: row.rowId,
    expectedVersion: row.version,
    comparedWith: 'letter',
    note: 'Công văn số 15/SVHTTDL-VP',
  })
  return planId
}

/** The agency takes its two tasks on and writes what it did: ready for the report of `report-builder`. */
export async function workOnPlan(
  agency: ReportingAgency,
  { plan: { id }, outline, indicator }: CoordinatingOffice,
  figure = '19',
): Promise<ReportingOffice> {
  const { test, lan, minh } = agency
  const year: Period = await openYear(lan, 2026)
  const tasks = [outline.a.id, outline.b.id].map((item) => ({ itemIds: [item] }))
  const { taskIds } = await lan.call('tasks.takeOn', { planId: id, periodId: year.id, tasks })
  const [first, second] = await Promise.all(
    taskIds.map(async (taskId) => new TaskInHand(lan, await lan.call('tasks.get', { taskId, periodId: year.id }))),
  )
  if (!first || !second) throw new Error('two tasks were to be taken on')
  await first.write({ resultText: `Đã tổ chức 03 lớp tuyên truyền (${agency.agencyId}).` })
  await enter(lan, year.id, { id: indicator }, number(figure))
  return { test, lan, minh, plan: new PlanInHand(lan, id, 1), year, tasks: [first, second] }
}

/** The report sealed, with the key that the agency made: its JSON or its DOCX. */
export async function sealReport(office: ReportingOffice): Promise<ReportInHand> {
  const report = await numbered(office)
  await office.minh.call('reports.seal', { ...report.seen, passphrase })
  await report.refresh(office.minh)
  return report
}

/** Hands reports in at the coordinator and gives the answer for each. */
export async function importReports(
  hoa: TestUser,
  files: Uint8Array[],
  receivedOn = '2026-11-02',
): Promise<ImportedFile[]> {
  const stagedIds = []
  for (const [at, bytes] of files.entries()) stagedIds.push(await upload(hoa, `bao-cao-${at + 1}.json`, bytes))
  const { files: answers } = await hoa.call('coordination.importReports', { stagedIds, receivedOn, source: 'email' })
  return answers
}

/** The agency's card comes in and its code is typed from the signed form. */
export async function enrol({ hoa }: CoordinatingOffice, agency: ReportingAgency): Promise<void> {
  const { agencyId: recipientAgencyId } = await hoa.call('office.get', {})
  const { exportId } = await agency.minh.call('keys.exportCard', { passphrase, recipientAgencyId })
  const stagedIds = [await upload(hoa, 'the.snv.json', await download(agency.minh, exportId))]
  await hoa.call('coordination.importCards', { stagedIds })
  await hoa.call('coordination.enrolCards', {
    codes: [agency.fingerprint],
    comparedWith: 'letter',
    note: 'Phiếu đăng ký số 03/SYT-VP',
  })
}

export const year2026 = { kind: 'year', year: 2026, ordinal: null } as const
