import type { CallOutput } from '../../src-shared/contract/contract.ts'
import type { IndicatorId, PlanId } from '../../src-shared/domain/ids.ts'
import {
  type CoordinatingOffice,
  issue,
  makeKey,
  type ReportingAgency,
  sharedClock,
  startCoordinator,
  takeInPlan,
} from './exchange-builder.ts'
import { enter, indicatorRow, number, saveIndicators } from './figure-builder.ts'
import { type ReportingOffice, startReportingOffice } from './report-builder.ts'
import { startTestApp } from './test-app.ts'
import { vinhLong } from './vinh-long-plan.ts'

export interface TypedPlan {
  coordinator: CoordinatingOffice
  office: ReportingOffice
  agency: ReportingAgency
  /** Of the typed plan, with a figure of 19. */
  indicator: IndicatorId
  received: PlanId
  look(): Promise<CallOutput<'matches.plan'>>
  join(): Promise<CallOutput<'matches.joinPlan'>>
  close(): Promise<void>
}

/** The office typed the plan from paper, worked on it and reported, before the package came. */
export async function startTypedPlan(): Promise<TypedPlan> {
  const clock = sharedClock()
  const coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  const office = await startReportingOffice({ core: await startTestApp({ clock, idSpace: 0x11 }) })
  const { test, lan, minh } = office
  const agency = { test, lan, minh, agencyId: vinhLong.health, fingerprint: await makeKey(minh, 'approver') }
  const row = indicatorRow({ code: 'CT01', name: 'Số câu lạc bộ gia đình', unit: 'câu lạc bộ', measure: 'at-date' })
  await saveIndicators(office.plan, [row])
  await enter(lan, office.year.id, row, number('19'))
  const [task] = office.tasks
  const place = { taskId: task.now.taskId, periodId: office.year.id, evidence: [] }
  await lan.call('notes.add', { ...place, happenedOn: '2026-10-01', text: 'Đã mở lớp.', quantities: [] })
  const received = await takeInPlan(agency, (await issue(coordinator)).package)
  const look = () => lan.call('matches.plan', { fromId: office.plan.id, toId: received })
  return {
    ...{ coordinator, office, agency, indicator: row.id, received, look },
    join: async () => lan.call('matches.joinPlan', pairsOf(await look())),
    close: async () => {
      await coordinator.test.close()
      await office.test.close()
    },
  }
}

/** The pairs that the rule proposes, as a person confirms them. */
export const pairsOf = (seen: CallOutput<'matches.plan'>) => ({
  fromId: seen.from.id,
  toId: seen.to.id,
  expectedVersions: { from: seen.from.version, to: seen.to.version },
  items: seen.items.flatMap(({ id, matchId }) => (matchId ? [{ heldId: id, id: matchId }] : [])),
  indicators: seen.indicators.flatMap(({ id, matchId }) => (matchId ? [{ heldId: id, id: matchId }] : [])),
})
