import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { FigureChange } from '../../../src-shared/contract/figures.ts'
import { type FigureValue, isCounted, isSameFigure } from '../../../src-shared/domain/figures.ts'
import type { AgencyId, IndicatorId, PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPeriod } from '../periods/periods.service.ts'
import { indicatorsFor } from '../plans/plans.service.ts'
import {
  deleteFigure,
  type FigureTableRow,
  nextVersion,
  selectFigures,
  selectPlanOfIndicator,
  storeFigure,
} from './figures.queries.ts'
import { toFigure, valueColumns } from './figures.rows.ts'

type Entered = CallOutput<'figures.enter'>['versions'][number]

/**
 * Enters, changes or takes away figures of one period, all of them or none.
 * @throws AppError `permission.denied`, `object.missing`, `figures.not-ours`, `figures.wrong-shape`, `version.conflict`
 */
export async function enterFigures(
  ctx: Context,
  { periodId, changes }: ParsedInput<'figures.enter'>,
): Promise<CallOutput<'figures.enter'>> {
  return ctx.commit(async (tx) => ({ versions: await enterFiguresIn(ctx, tx, periodId, changes) }))
}

/** As `enterFigures`, inside the transaction of other work. */
export async function enterFiguresIn(
  ctx: Context,
  tx: Tx,
  periodId: PeriodId,
  changes: readonly FigureChange[],
): Promise<Entered[]> {
  requireRight(ctx.actor, 'figures.enter')
  await getPeriod(tx.trx, periodId)
  const { agencyId } = await getOffice(tx.trx)
  const ids = changes.map(({ indicatorId }) => indicatorId)
  const before = await selectFigures(tx.trx, [periodId], ids)
  const versions: Entered[] = []
  const ownOf = rememberOwn(tx.trx, agencyId)
  for (const change of changes) {
    const indicator = await requireOwn(tx.trx, ownOf, change)
    const old = before.find(
      (row) => row.indicator_id === change.indicatorId && (row.is_estimate === 1) === change.isEstimate,
    )
    versions.push(await enterOne(ctx, tx, periodId, indicator, change, old))
  }
  tx.changed('figures')
  return versions
}

/** The object of a figure in the audit: it stays the same when the figure is taken away and entered again. */
export function figureObjectId(indicatorId: IndicatorId, periodId: PeriodId, isEstimate: boolean): string {
  return `${indicatorId}/${periodId}/${isEstimate ? 'estimate' : 'figure'}`
}

async function enterOne(
  ctx: Context,
  tx: Tx,
  periodId: PeriodId,
  indicator: { code: string; name: string; unit: string },
  { indicatorId, isEstimate, expectedVersion, value, asOf, reason }: FigureChange,
  old: FigureTableRow | undefined,
): Promise<Entered> {
  const found = old?.version ?? 0
  if (found !== expectedVersion) throw new AppError('version.conflict', { expected: expectedVersion, found })
  const version = value === null ? 0 : await nextVersion(tx.trx, old)
  if (value === null) {
    if (old) await deleteFigure(tx.trx, old)
  } else {
    await storeFigure(tx.trx, {
      id: old?.id ?? ctx.ids.next(),
      indicator_id: indicatorId,
      period_id: periodId,
      is_estimate: isEstimate ? 1 : 0,
      ...valueColumns(value),
      as_of: asOf,
      reason,
      ...sourceKept(old, value),
      version,
      changed_at: ctx.clock.now().toISOString(),
    })
  }
  const { code, name, unit } = indicator
  await tx.record({
    action: value === null ? 'figures.cleared' : 'figures.entered',
    objectType: 'figure',
    objectId: figureObjectId(indicatorId, periodId, isEstimate),
    detail: { code, name, unit, isEstimate, before: old ? toFigure(old).value : null, after: value, asOf, reason },
  })
  return { indicatorId, isEstimate, version }
}

/** A new day or reason for the same number does not take away where the number comes from. */
function sourceKept(old: FigureTableRow | undefined, value: FigureValue) {
  return old && isSameFigure(toFigure(old).value, value)
    ? { origin: old.origin, source: old.source, import_id: old.import_id }
    : { origin: 'entered' as const, source: null, import_id: null }
}

type OwnOf = (planId: PlanId) => Promise<ReadonlySet<IndicatorId>>

/** What the office reports on each plan, read once however many cells were pasted. */
function rememberOwn(db: Db, agencyId: AgencyId): OwnOf {
  const read = new Map<PlanId, ReadonlySet<IndicatorId>>()
  return async (planId) => {
    const known = read.get(planId)
    if (known) return known
    const set = await indicatorsFor(db, agencyId, planId)
    const own = new Set(set?.indicators.map(({ id }) => id))
    read.set(planId, own)
    return own
  }
}

async function requireOwn(db: Db, ownOf: OwnOf, { indicatorId, value }: FigureChange) {
  const row = await selectPlanOfIndicator(db, indicatorId)
  if (!row) throw new AppError('object.missing', { type: 'indicator', id: indicatorId })
  if (!(await ownOf(row.plan_id)).has(indicatorId)) throw new AppError('figures.not-ours', { indicatorId })
  if (value !== null && isCounted(value) && value.kind !== row.shape) {
    throw new AppError('figures.wrong-shape', { code: row.code, shape: row.shape })
  }
  return row
}
