import { readFile } from 'node:fs/promises'
import type { Period } from '../../src-shared/contract/periods.ts'
import type { PlanDocument } from '../../src-shared/contract/plan-content.ts'
import type { ExportFormat } from '../../src-shared/contract/report-pages.ts'
import type { Report } from '../../src-shared/contract/reports.ts'
import { indicatorId, type ReportId } from '../../src-shared/domain/ids.ts'
import { newRowId, type PlanInHand, registerPlan, smallOutline } from './plan-builder.ts'
import { openYear, TaskInHand } from './task-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from './test-app.ts'
import { upload } from './upload.ts'
import { vinhLong } from './vinh-long-plan.ts'

export const passphrase = 'cụm mật khẩu của khóa'

/** Sở Y tế with two tasks of a plan of Sở VHTTDL, one of them done, with evidence; a report due before 05/12. */
export interface ReportingOffice {
  test: TestApp
  lan: TestUser
  minh: TestUser
  plan: PlanInHand
  year: Period
  tasks: [TaskInHand, TaskInHand]
}

export async function startReportingOffice(
  options: { core?: TestApp; plan?: Partial<PlanDocument> } = {},
): Promise<ReportingOffice> {
  const test = options.core ?? (await startTestApp())
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: vinhLong.health }, symbolAbbreviation: 'SYT' })
  const lan = await test.signIn('lan')
  const minh = await test.signIn('minh')
  const year = await openYear(lan, 2026)
  const plan = await registerPlan(lan, { coordinatorId: vinhLong.culture, ...options.plan })
  const outline = smallOutline()
  await plan.do('plans.saveOutline', { items: outline.all })
  await plan.do('plans.assign', {
    itemIds: [outline.a.id, outline.b.id],
    phrase: 'Sở Y tế',
    agencyIds: [vinhLong.health],
    role: 'lead',
    requested: false,
  })
  await plan.do('plans.saveDuties', {
    duties: [
      {
        id: newRowId(),
        itemId: null,
        phrase: 'Các sở, ban, ngành',
        periodKind: 'year',
        agencies: [{ agencyId: vinhLong.health, requested: false }],
        legs: [
          {
            fromText: 'Các sở, ban, ngành',
            toText: 'Sở Văn hóa, Thể thao và Du lịch',
            toAgencyId: vinhLong.culture,
            dateRule: { kind: 'yearly', bound: 'before', month: 12, day: 5 },
            form: null,
            address: null,
          },
        ],
      },
    ],
  })
  await plan.do('plans.saveIndicators', {
    source: 'Thông tư số 07/2017/TT-BVHTTDL',
    validFrom: null,
    asNewVersion: false,
    indicators: [
      {
        ...{ id: indicatorId.parse(newRowId()), parentId: null, itemId: null, code: 'GD-01' },
        ...{ name: 'Số cơ sở y tế tư vấn về gia đình', unit: 'cơ sở', measure: 'at-date', shape: 'number' },
        ...{ comparator: 'at-least', baseline: null, targets: [{ year: 2026, value: '12' }] },
        ...{ reportedBy: '', reporterIds: [] },
      },
    ],
  })
  await plan.do('plans.setState', { state: 'active', replacedByPlanId: null })
  const ids = [outline.a.id, outline.b.id].map((id) => ({ itemIds: [id] }))
  const { taskIds } = await lan.call('tasks.takeOn', { planId: plan.id, periodId: year.id, tasks: ids })
  const [first, second] = await Promise.all(
    taskIds.map(async (taskId) => new TaskInHand(lan, await lan.call('tasks.get', { taskId, periodId: year.id }))),
  )
  if (!first || !second) throw new Error('two tasks were to be taken on')
  await first.write({
    resultText: 'Đã tổ chức 03 lớp tuyên truyền.',
    difficulties: 'Kinh phí cấp chậm.',
    proposals: 'Đề nghị bố trí kinh phí từ đầu năm.',
    quantities: [{ label: 'Lớp tuyên truyền', value: '3', unit: 'lớp' }],
  })
  await lan.call('tasks.changeFunding', {
    ...first.record,
    lines: [{ source: 'Ngân sách tỉnh', planned: 50_000_000, spent: 45_500_000 }],
  })
  await first.refresh()
  await lan.call('evidence.add', {
    files: [
      {
        stagedId: await upload(lan, 'ke-hoach.txt', 'kế hoạch tuyên truyền'),
        document: { number: '12/KH-SYT', date: '2026-02-10', issuer: 'Sở Y tế', subject: 'về tuyên truyền năm 2026' },
      },
    ],
    links: [{ taskId: first.now.taskId, periodId: year.id }],
  })
  return { test, lan, minh, plan, year, tasks: [first, second] }
}

/** The report of an office as its people carry it on; every step names the version that was seen. */
export class ReportInHand {
  readonly id: ReportId
  now: Report

  constructor(now: Report) {
    this.id = now.reportId
    this.now = now
  }

  get seen() {
    return { reportId: this.id, expectedVersion: this.now.version }
  }

  section(key: Report['sections'][number]['key']) {
    const section = this.now.sections.find((one) => one.key === key)
    if (!section) throw new Error(`no section ${key}`)
    return section
  }

  async refresh(user: TestUser, revision: number | null = null) {
    this.now = await user.call('reports.get', { reportId: this.id, revision })
    return this.now
  }

  /** Puts a paragraph of a person at the end of a section. */
  async write(user: TestUser, key: Report['sections'][number]['key'], text: string) {
    const { version, passages } = this.section(key)
    await user.call('reports.saveSection', {
      reportId: this.id,
      key,
      expectedVersion: version,
      passages: [
        ...passages.map(({ id, text: own, leftOut }) => ({ id, text: own, leftOut })),
        { id: null, text, leftOut: false },
      ],
    })
    return this.refresh(user)
  }
}

export async function draft({ lan, plan, year }: ReportingOffice): Promise<ReportInHand> {
  const { reportId } = await lan.call('reports.draft', { planIds: [plan.id], periodId: year.id })
  return new ReportInHand(await lan.call('reports.get', { reportId, revision: null }))
}

/** Draft, results of both tasks, submitted. */
export async function submitted(office: ReportingOffice): Promise<ReportInHand> {
  await office.tasks[1].write({ resultText: 'Đã tập huấn 40 cộng tác viên.' })
  const report = await draft(office)
  await office.lan.call('reports.submit', {
    ...report.seen,
    openReasons: { rest: 'Các phần còn lại lãnh đạo chỉ đạo sau.' },
  })
  await report.refresh(office.minh)
  return report
}

export async function numbered(office: ReportingOffice): Promise<ReportInHand> {
  const report = await submitted(office)
  await office.minh.call('reports.approve', report.seen)
  await report.refresh(office.lan)
  await office.lan.call('reports.number', { ...report.seen, value: '05', symbol: 'BC-SYT', date: '2026-12-03' })
  await report.refresh(office.minh)
  return report
}

/** Makes the approver's key and proves its backup; gives the key's public card facts. */
export async function makeBackedUpKey(minh: TestUser) {
  const key = await minh.call('keys.make', { purpose: 'approver', passphrase })
  const { exportId, name } = await minh.call('keys.exportBackup', { kid: key.kid })
  const stagedId = await upload(minh, name, await download(minh, exportId))
  await minh.call('keys.confirmBackup', { kid: key.kid, stagedId })
  return key
}

export async function sealedReport(office: ReportingOffice): Promise<ReportInHand> {
  await makeBackedUpKey(office.minh)
  const report = await numbered(office)
  await office.minh.call('reports.seal', { ...report.seen, passphrase })
  await report.refresh(office.minh)
  return report
}

export async function exportBytes(user: TestUser, report: ReportInHand, format: ExportFormat): Promise<Uint8Array> {
  const { exportId } = await user.call('reports.export', {
    reportId: report.id,
    revision: report.now.revision,
    format,
  })
  return download(user, exportId)
}

/** The bytes of an export, as the window downloads them. */
export async function download(user: TestUser, exportId: string): Promise<Uint8Array> {
  const reply = await user.app.getFile(user.session, 'export', exportId)
  if (!reply.ok) throw new Error(reply.error.code)
  return readFile(reply.value.path)
}
