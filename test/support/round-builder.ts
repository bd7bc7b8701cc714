import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { jsonNumberOf } from '../../src-shared/domain/decimal.ts'
import type { FigureMeasure, FigureShape, FigureValue } from '../../src-shared/domain/figures.ts'
import { type AgencyId, type IndicatorId, indicatorId, type PlanItemId } from '../../src-shared/domain/ids.ts'
import type { Progress } from '../../src-shared/domain/progress.ts'
import { type Report, reportAsSealed } from '../../src-shared/exchange/report.ts'
import { partsOf } from '../../src-shared/exchange/report-parts.ts'
import { newRowId, outlineRow, type PlanInHand, registerPlan } from './plan-builder.ts'
import { openYear } from './task-builder.ts'
import { CountingIds, setUpOffice, type TestApp, type TestUser } from './test-app.ts'
import { vinhLong } from './vinh-long-plan.ts'

export interface RoundIndicator {
  id: IndicatorId
  shape: FigureShape
  measure: FigureMeasure
  reporterIds: AgencyId[]
}

/** What one body reports, as a test says it. */
export interface ReportedBy {
  agencyId: AgencyId
  figures: ReadonlyMap<IndicatorId, FigureValue>
  /** Estimates of the whole year. */
  estimates?: ReadonlyMap<IndicatorId, FigureValue>
  results: readonly { itemIds: PlanItemId[]; progress: Progress; text?: string }[]
  cutOff?: string
  receivedOn?: string
  /** The day for which its figures hold; the cut-off when left out. */
  asOf?: string
  /** Made outside the app. */
  typed?: boolean
  state?: 'counted' | 'quarantined'
  /** Its own report of the years that end here; of the year when left out. */
  span?: 'five-year' | 'ten-year'
  /** Money that it reports. */
  funding?: readonly { source: string; plannedDong: number | null; spentDong: number | null }[]
}

export interface RoundInHand {
  test: TestApp
  hoa: TestUser
  plan: PlanInHand
  items: PlanItemId[]
  indicators: RoundIndicator[]
  bodies: { communes: AgencyId[]; departments: AgencyId[]; front: AgencyId[] }
  /** Lays the reports of a year into the store as an import leaves them. */
  lay(year: number, reports: readonly ReportedBy[]): void
}

export interface RoundSize {
  communes: number
  departments: number
  front: number
  tasks: number
  indicators: (bodies: RoundInHand['bodies']) => Omit<RoundIndicator, 'id'>[]
}

/** Sở VHTTDL of Vĩnh Long with a plan that orders so many bodies to report on so many tasks and indicators. */
export async function setUpRound(test: TestApp, size: RoundSize): Promise<RoundInHand> {
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: vinhLong.culture } })
  return fillRound(test, await test.signIn('hoa'), await test.signIn('lan'), size)
}

/** As above, in an office that is set up already. */
export async function fillRound(test: TestApp, hoa: TestUser, lan: TestUser, size: RoundSize): Promise<RoundInHand> {
  await openYear(lan, 2026)
  const idsOf = async (level: 'commune' | 'province', kind: 'state-body' | 'front-or-mass-organisation') =>
    hoa.call('agencies.ids', {
      ...{ search: '', provinceId: null, levels: [level], kinds: [kind], groups: [], status: 'current' },
    })
  const own = new Set<AgencyId>([vinhLong.culture, vinhLong.committee])
  const bodies = {
    communes: (await idsOf('commune', 'state-body')).slice(0, size.communes),
    departments: (await idsOf('province', 'state-body')).filter((id) => !own.has(id)).slice(0, size.departments),
    front: (await idsOf('province', 'front-or-mass-organisation')).slice(0, size.front),
  }
  const told = [...bodies.communes, ...bodies.departments]
  const plan = await registerPlan(hoa, { coordinatorId: vinhLong.culture, validFrom: null, validTo: null })
  const rows = Array.from({ length: size.tasks }, (_, at) =>
    outlineRow({ marker: `${at + 1}.`, text: `${works[at % works.length]} (nội dung ${at + 1})` }),
  )
  await plan.do('plans.saveOutline', { items: rows })
  const items = rows.map(({ id }) => id)
  const share = { itemIds: items, role: 'none-stated' as const }
  await plan.do('plans.assign', { ...share, phrase: 'Các sở, UBND các xã, phường', agencyIds: told, requested: false })
  if (bodies.front.length > 0) {
    await plan.do('plans.assign', { ...share, phrase: 'Mặt trận, đoàn thể', agencyIds: bodies.front, requested: true })
  }
  await plan.do('plans.saveDuties', { duties: [yearlyDuty(told, bodies.front)] })
  const indicators = size.indicators(bodies).map((one) => ({ ...one, id: indicatorId.parse(newRowId()) }))
  await plan.do('plans.saveIndicators', {
    source: 'Thông tư số 07/2017/TT-BVHTTDL',
    validFrom: null,
    asNewVersion: false,
    indicators: indicators.map(({ id, shape, measure, reporterIds }, at) => ({
      ...{ id, parentId: null, itemId: null, code: `GD-${String(at + 1).padStart(2, '0')}` },
      ...{ name: `${counted[at % counted.length]}`, unit: shape === 'share' ? '%' : 'hộ', measure, shape },
      ...{ comparator: null, baseline: null, targets: [], reportedBy: '', reporterIds },
    })),
  })
  await plan.do('plans.setState', { state: 'active', replacedByPlanId: null })
  const ids = new CountingIds(0xa7)
  return {
    ...{ test, hoa, plan, items, indicators, bodies },
    lay: (year, reports) => layReports(test, { plan, year, reports, ids }),
  }
}

function yearlyDuty(told: readonly AgencyId[], requested: readonly AgencyId[]) {
  return {
    ...{ id: newRowId(), itemId: null, phrase: 'Các sở, UBND các xã, phường', periodKind: 'year' as const },
    agencies: [
      ...told.map((agencyId) => ({ agencyId, requested: false })),
      ...requested.map((agencyId) => ({ agencyId, requested: true })),
    ],
    legs: [
      {
        ...{ fromText: 'Các đơn vị', toText: 'Sở Văn hóa, Thể thao và Du lịch', toAgencyId: vinhLong.culture },
        dateRule: { kind: 'yearly' as const, bound: 'before' as const, month: 12, day: 5 },
        ...{ form: null, address: null },
      },
    ],
  }
}

const works = [
  'Tuyên truyền, phổ biến pháp luật về hôn nhân và gia đình, phòng, chống bạo lực gia đình',
  'Nhân rộng mô hình câu lạc bộ gia đình phát triển bền vững',
  'Tập huấn cộng tác viên dân số, gia đình và trẻ em',
  'Kiểm tra, giám sát việc thực hiện Luật Phòng, chống bạo lực gia đình',
  'Hỗ trợ gia đình khó khăn, gia đình có người cao tuổi, người khuyết tật',
]
const counted = [
  'Số hộ gia đình đạt danh hiệu Gia đình văn hóa',
  'Số câu lạc bộ gia đình phát triển bền vững đang hoạt động',
  'Tỷ lệ hộ có bạo lực gia đình được hòa giải',
  'Số lượt người dự các buổi truyền thông',
]

function layReports(
  test: TestApp,
  { plan, year, reports, ids }: { plan: PlanInHand; year: number; reports: readonly ReportedBy[]; ids: CountingIds },
): void {
  const raw = new Sqlite(join(test.dataDir, 'so-nhiem-vu.db'))
  const person = raw.prepare<[], { id: string }>("SELECT id FROM person WHERE user_name = 'hoa'").get()?.id
  const insert = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row)
    const values = Object.values(row).map((value) => value as string | number | null) // rows of the schema hold these
    raw.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => '?')})`).run(values)
  }
  raw.transaction(() => {
    for (const one of reports) {
      const report = reportOf(plan, year, one, ids)
      const submission_id = ids.next()
      const hash = submission_id.replaceAll('-', '').padEnd(64, '0')
      const typed = one.typed === true
      const { format: _, formatVersion: __, id, revision, ...common } = report
      const stored = typed ? typedOf(common) : report
      insert('submission', {
        ...{ id: submission_id, origin: typed ? 'typed' : 'sealed', report_id: id, agency_id: one.agencyId, revision },
        ...{
          state: one.state ?? 'counted',
          period_kind: one.span ?? 'year',
          period_year: year,
          cut_off: report.data.cutOff,
        },
        ...{ document_number: report.documentNumber, document_date: report.documentDate },
        ...(typed
          ? { entered_by: person, entered_at: '2026-11-02T01:00:00.000Z' }
          : {
              kid: `kid-${hash.slice(0, 20)}`,
              payload_sha256: hash,
              file_sha256: hash,
              file_name: 'bao-cao.json',
              container: 'json',
            }),
        ...{ received_on: one.receivedOn ?? `${year}-12-01`, received_source: 'email' },
        ...{ imported_at: `${year}-12-01T01:00:00.000Z`, imported_by: person },
        ...{ payload: JSON.stringify(stored), version: 1 },
      })
      const { items, figures } = partsOf(report.data)
      for (const plan_id of report.planIds) insert('submission_plan', { submission_id, plan_id })
      for (const { itemId, doneOn, hasText, ordinal, progress, timeliness, evidence } of items) {
        insert('submission_item', {
          ...{ submission_id, plan_item_id: itemId, ordinal, progress, timeliness, evidence },
          ...{ done_on: doneOn, has_text: hasText ? 1 : 0 },
        })
      }
      for (const { indicatorId, isEstimate, value, asOf, reason } of figures) {
        insert('submission_figure', {
          ...{ submission_id, indicator_id: indicatorId, is_estimate: isEstimate ? 1 : 0 },
          ...{ value: JSON.stringify(value), as_of: asOf, reason },
        })
      }
    }
  })()
  raw.exec('ANALYZE')
  raw.close()
}

function typedOf(common: Omit<Report, 'format' | 'formatVersion' | 'id' | 'revision'>) {
  const { agencyId, planIds, documentNumber, documentDate, requestId, period, data } = common
  return {
    ...{ format: 'typed-report', formatVersion: 1, agencyId, planIds, documentNumber, documentDate, requestId },
    ...{ period, evidence: [], data },
  }
}

function reportOf(plan: PlanInHand, year: number, one: ReportedBy, ids: CountingIds): Report {
  const cutOff = one.cutOff ?? `${year}-11-30`
  const figures = [
    ...[...one.figures].map(([id, value]) => ({ id, value, estimate: false })),
    ...[...(one.estimates ?? [])].map(([id, value]) => ({ id, value, estimate: true })),
  ]
  const evidence = one.typed ? [] : [{ ...evidenceFile, id: ids.next() }]
  const parsed = reportAsSealed.parse({
    ...{ format: 'report', formatVersion: 2, id: ids.next(), agencyId: one.agencyId },
    ...{ recipientAgencyId: vinhLong.culture, planIds: [plan.id], createdAt: `${year}-12-01T01:00:00.000Z` },
    ...{ revision: 1, supersedes: null, documentNumber: `${year % 100}/BC-UBND`, documentDate: `${year}-11-30` },
    requestId: null,
    period: { kind: one.span ?? 'year', year, ordinal: null, from: firstDayOf(one, year), to: `${year}-12-31` },
    ...{ contentSha256: '0'.repeat(64), docx: null, evidence },
    data: {
      plans: [{ id: plan.id, number: null, date: null, subject: 'Kế hoạch', packageVersion: null, indicatorSet: null }],
      ...{ cutOff, agencyName: 'Đơn vị', sections: [], funding: [...(one.funding ?? [])] },
      taskResults: one.results.map(({ itemIds, progress, text }) => ({
        ...{ title: 'Kết quả', planItemIds: itemIds, position: '', planText: '', progress, timeliness: 'none' },
        ...{ deadline: null, extendedDeadline: null, doneOn: null, resultText: text ?? 'Đã thực hiện.' },
        ...{ quantities: [], evidenceIds: evidence.map(({ id }) => id), difficulties: '', proposals: '' },
      })),
      figures: figures.map(({ id, value, estimate }) => ({
        ...{
          indicatorId: id,
          value: travelling(value),
          estimate,
          asOf: estimate ? null : (one.asOf ?? null),
          reason: '',
        },
      })),
      signer: { name: 'Nguyễn Văn An', position: 'Chủ tịch', line: 'CHỦ TỊCH' },
    },
  })
  if (parsed.formatVersion !== 2) throw new Error('the builder makes reports of today')
  return parsed
}

function firstDayOf({ span }: ReportedBy, year: number): string {
  return `${year - (span === 'five-year' ? 4 : span === 'ten-year' ? 9 : 0)}-01-01`
}

const evidenceFile = {
  ...{ name: 'bien-ban.pdf', size: 1_000, sha256: '1'.repeat(64), mediaType: 'application/pdf' },
  ...{ documentNumber: null, documentDate: null, issuer: null, subject: null },
}

function travelling(value: FigureValue) {
  if (value.kind === 'number') return { kind: 'number', value: jsonNumberOf(value.value) }
  if (value.kind !== 'share') return value
  const { numerator, denominator } = value
  return { kind: 'share', numerator: jsonNumberOf(numerator), denominator: jsonNumberOf(denominator) }
}
