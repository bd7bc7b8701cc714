import type { OverviewLine, OverviewLineKind } from '../../../src-shared/contract/overview.ts'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { ReportRow } from '../../../src-shared/contract/reports.ts'
import type { Role } from '../../../src-shared/domain/permissions.ts'
import type { ReportState } from '../../../src-shared/domain/report-state.ts'
import { isSentState, sendableStates } from '../../../src-shared/domain/reporting-leg.ts'
import type { Context } from '../../app/context.ts'
import { describeBackups } from '../backups/backups.service.ts'
import { unansweredSubmissions } from '../coordination/answers.service.ts'
import { countWaitingCards } from '../coordination/listed-cards.service.ts'
import { countQuarantined } from '../coordination/submissions.service.ts'
import { summariseEvidence } from '../evidence/check-files.service.ts'
import { countMissingFigures } from '../figures/figures.service.ts'
import { listKeys } from '../keys/keys.service.ts'
import { listPeople } from '../people/people.service.ts'
import { planChoices } from '../plans/plans.service.ts'
import { countWaitingActs } from '../reorganisations/received-acts.service.ts'
import { onwardInRound } from '../reporting-legs/onward-dates.service.ts'
import { tasksNeedingAttention, tasksToDecide } from '../tasks/tasks.service.ts'

/** What the lines of one period are made of. */
export interface PeriodInView {
  /** Null while the office has not opened it. */
  period: Period | null
  reports: readonly ReportRow[]
}

export async function linesOfClerk(ctx: Context, { period, reports: all }: PeriodInView): Promise<OverviewLine[]> {
  const line = linesOf('clerk')
  const { reports, plans } = byType(all)
  if ((await planChoices(ctx.db)).length === 0) return line('plans-none', 1)
  if (period === null) return line('period-none', 1)
  const today = ctx.clock.today()
  const tasks = await tasksNeedingAttention(ctx.db, { periodId: period.id, today, limit: 1 })
  const files = await summariseEvidence(ctx)
  return [
    ...line('tasks-late', tasks.late),
    ...line('tasks-soon', tasks.soon),
    ...line('tasks-sent-back', tasks.sentBack),
    ...reportLine('clerk', 'reports-sent-back', reports, 'sent-back'),
    ...reportLine('clerk', 'yearly-plans-sent-back', plans, 'sent-back'),
    ...reportLine('clerk', 'reports-to-complete', reports, 'asked-to-complete'),
    ...line('evidence-missing', files.missing + files.changed),
    ...line('tasks-without-result', tasks.withoutResult),
    ...line('figures-not-entered', await countMissingFigures(ctx.db, period.id)),
    ...line('acts-waiting', await countWaitingActs(ctx)),
    ...reportLine('clerk', 'reports-to-number', reports, 'content-approved'),
    ...reportLine('clerk', 'yearly-plans-to-number', plans, 'content-approved'),
  ]
}

export async function linesOfApprover(ctx: Context, { period, reports }: PeriodInView): Promise<OverviewLine[]> {
  const line = linesOf('approver')
  const today = ctx.clock.today()
  const { approverPlans } = ctx.actor
  const tasks = period && (await tasksToDecide(ctx.db, { periodId: period.id, today, approverPlans }))
  const own = reports.filter(
    ({ plans, ofOffice }) =>
      approverPlans === 'all' || (!ofOffice && plans.every(({ id }) => approverPlans.includes(id))),
  )
  const { reports: ownReports, plans: ownPlans } = byType(own)
  const keys = await listKeys(ctx)
  const key = keys.find((one) => one.isMine && one.purpose === 'approver' && one.retiredAt === null)
  return [
    ...line('tasks-to-confirm', tasks?.toConfirm ?? 0),
    ...line('extensions-to-decide', tasks?.extensions ?? 0),
    ...reportLine('approver', 'reports-to-approve', ownReports, 'submitted'),
    ...reportLine('approver', 'yearly-plans-to-approve', ownPlans, 'submitted'),
    ...reportLine('approver', 'reports-to-seal', ownReports, 'numbered'),
    ...line('key-missing', key ? 0 : 1),
    ...line('key-without-backup', key?.backedUpAt === null ? 1 : 0),
  ]
}

export async function linesOfCoordinator(ctx: Context, { period }: PeriodInView): Promise<OverviewLine[]> {
  const line = linesOf('coordinator')
  const unanswered =
    period === null || period.year === null
      ? []
      : await unansweredSubmissions(ctx.db, { kind: period.kind, year: period.year, ordinal: period.ordinal })
  return [
    ...(await legsToSend(ctx, period)),
    ...unanswered.flatMap(({ plan, count }) => line('submissions-to-answer', count, plan)),
    ...line('submissions-quarantined', await countQuarantined(ctx)),
    ...line('cards-waiting', await countWaitingCards(ctx)),
  ]
}

/** Recipients above, plan by plan: each counts once, under what is most pressing about it. */
async function legsToSend(ctx: Context, period: Period | null): Promise<OverviewLine[]> {
  if (period === null || period.year === null) return []
  const { kind, year, ordinal } = period
  const open = (await onwardInRound(ctx, { kind, year, ordinal })).filter(
    ({ leg: { state } }) => state !== 'dropped' && !isSentState(state),
  )
  const line = linesOf('coordinator')
  return [...Map.groupBy(open, ({ planId }) => planId).values()].flatMap((ofPlan) => {
    const [first] = ofPlan
    const plan = first ? { id: first.planId, shortName: first.planShortName } : null
    const late = ofPlan.filter(({ leg }) => leg.timeliness.kind === 'late').length
    const rest = ofPlan.filter(({ leg }) => leg.timeliness.kind !== 'late')
    const ready = rest.filter(({ leg }) => leg.report !== null && sendableStates.includes(leg.report.state)).length
    const soon = rest.filter(
      ({ leg }) =>
        leg.timeliness.kind === 'soon' && !(leg.report !== null && sendableStates.includes(leg.report.state)),
    ).length
    return [...line('legs-late', late, plan), ...line('legs-to-send', ready, plan), ...line('legs-soon', soon, plan)]
  })
}

export async function linesOfAdministrator(ctx: Context): Promise<OverviewLine[]> {
  const line = linesOf('administrator')
  const { backupDir, isDue } = await describeBackups(ctx)
  const people = await listPeople(ctx.db)
  return [
    ...line('backup-folder-missing', backupDir === null ? 1 : 0),
    ...line('backup-due', backupDir !== null && isDue ? 1 : 0),
    ...line('people-first-password', people.filter((one) => one.active && one.mustChangePassword).length),
  ]
}

/** Reports, consolidated ones among them, and the office's own yearly plans, which nobody seals. */
function byType(all: readonly ReportRow[]) {
  const of = (type: ReportRow['documentType']) => all.filter((one) => one.documentType === type)
  return { reports: [...of('report'), ...of('consolidated')], plans: of('yearly-plan') }
}

function reportLine(role: Role, kind: OverviewLineKind, reports: readonly ReportRow[], state: ReportState) {
  const waiting = reports.filter((report) => report.state === state)
  const reportId = waiting.length === 1 ? (waiting[0]?.reportId ?? null) : null
  return linesOf(role)(kind, waiting.length).map((line): OverviewLine => ({ ...line, reportId }))
}

/** No line where there is nothing to do. */
const linesOf =
  (role: Role) =>
  (kind: OverviewLineKind, count: number, plan: OverviewLine['plan'] = null): OverviewLine[] =>
    count === 0 ? [] : [{ kind, role, count, plan, reportId: null }]
