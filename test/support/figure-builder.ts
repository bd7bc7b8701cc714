import type { FigureChange, FigureRow } from '../../src-shared/contract/figures.ts'
import type { PlanIndicator } from '../../src-shared/contract/plan-content.ts'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import { indicatorId, type PeriodId } from '../../src-shared/domain/ids.ts'
import { newRowId, type PlanInHand } from './plan-builder.ts'
import type { TestUser } from './test-app.ts'

export const newIndicatorId = () => indicatorId.parse(newRowId())

/** A plain count without target that everybody reports, unless the test says otherwise. */
export function indicatorRow(row: Partial<PlanIndicator> & Pick<PlanIndicator, 'code'>): PlanIndicator {
  return {
    id: newIndicatorId(),
    parentId: null,
    itemId: null,
    name: `Chỉ tiêu ${row.code}`,
    unit: 'vụ',
    measure: 'in-period',
    shape: 'number',
    comparator: null,
    baseline: null,
    targets: [],
    reportedBy: '',
    reporterIds: [],
    ...row,
  }
}

export function saveIndicators(plan: PlanInHand, indicators: PlanIndicator[]) {
  return plan.do('plans.saveIndicators', {
    source: 'Thông tư mẫu',
    validFrom: null,
    asNewVersion: false,
    indicators,
  })
}

export const number = (value: string): FigureValue => ({ kind: 'number', value })
export const share = (numerator: string, denominator: string): FigureValue => ({
  kind: 'share',
  numerator,
  denominator,
})

/** Enters one figure over whatever version stands there. */
export async function enter(
  user: TestUser,
  periodId: PeriodId,
  row: Pick<FigureRow, 'indicatorId'> | { id: PlanIndicator['id'] },
  value: FigureValue | null,
  change: Partial<FigureChange> = {},
) {
  const id = 'indicatorId' in row ? row.indicatorId : row.id
  const isEstimate = change.isEstimate ?? false
  const { plans } = await user.call('figures.list', { planId: null, periodId })
  const found = plans.flatMap(({ rows }) => rows).find(({ indicatorId: one }) => one === id)
  const version = (isEstimate ? found?.estimate : found?.figure)?.version ?? 0
  const changes = [{ indicatorId: id, isEstimate, expectedVersion: version, value, asOf: null, reason: '', ...change }]
  const { versions } = await user.call('figures.enter', { periodId, changes })
  return versions[0]?.version
}
