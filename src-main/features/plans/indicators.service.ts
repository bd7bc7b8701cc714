import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { IndicatorSet, PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireAgencies } from '../agencies/agencies.service.ts'
import { editPlan } from './edit-plan.ts'
import {
  endIndicators,
  indicatorsElsewhere,
  insertSet,
  keepSetVersion,
  selectIndicators,
  selectSet,
  storeIndicator,
  updateSet,
} from './indicators.queries.ts'
import { fromIndicator, toIndicatorSet } from './indicators.rows.ts'
import { planItems } from './outline.service.ts'

/** The current indicators of a plan; null while it has none. */
export async function planIndicatorSet(db: Db, planId: PlanId): Promise<IndicatorSet | null> {
  const set = await selectSet(db, planId)
  return set ? toIndicatorSet(set, await selectIndicators(db, set.id)) : null
}

/** The set with only those indicators that this body reports: those that name it, and those that name nobody. */
export async function indicatorsFor(db: Db, agencyId: AgencyId, planId: PlanId): Promise<IndicatorSet | null> {
  const set = await planIndicatorSet(db, planId)
  if (!set) return null
  const own = (indicator: PlanIndicator) =>
    indicator.reporterIds.length === 0 || indicator.reporterIds.includes(agencyId)
  return { ...set, indicators: set.indicators.filter(own) }
}

/** @throws AppError `plans.indicator-code-twice`, `plans.indicators-broken`, `object.missing` for an unknown reporter */
export function saveIndicators(ctx: Context, input: ParsedInput<'plans.saveIndicators'>) {
  return editPlan(ctx, input, 'content', async (tx, plan) => {
    await requireAgencies(
      tx.trx,
      input.indicators.flatMap(({ reporterIds }) => reporterIds),
    )
    const before = await planIndicatorSet(tx.trx, plan.id)
    const version = before === null ? 1 : before.version + (input.asNewVersion ? 1 : 0)
    const set = { ...input, id: before?.id ?? ctx.ids.next(), version }
    await storeIndicatorSet(tx, plan.id, set)
    await tx.record({
      action: 'plans.indicators-changed',
      objectType: 'plan',
      objectId: plan.id,
      detail: {
        plan: plan.short_name,
        setVersion: version,
        before: before?.indicators.map(told) ?? [],
        after: input.indicators.map(told),
      },
    })
    return { setVersion: version }
  })
}

/**
 * Brings the stored set to this one; also for sets that come in a package. Indicators left out are ended, not deleted:
 * figures of earlier periods stand on them. What the previous version said is kept.
 */
export async function storeIndicatorSet(
  tx: Tx,
  planId: PlanId,
  set: Pick<IndicatorSet, 'id' | 'version' | 'source' | 'validFrom' | 'indicators'>,
) {
  await refuseBroken(tx.trx, planId, set)
  const before = await planIndicatorSet(tx.trx, planId)
  const head = { version: set.version, source: set.source, valid_from: set.validFrom }
  if (before === null) await insertSet(tx.trx, { id: set.id, plan_id: planId, ...head })
  else {
    if (before.version < set.version) {
      await keepSetVersion(tx.trx, {
        set_id: before.id,
        version: before.version,
        definition: JSON.stringify(before),
      })
    }
    await updateSet(tx.trx, before.id, head)
  }
  const kept = new Set(set.indicators.map(({ id }) => id))
  const gone = (before?.indicators ?? []).map(({ id }) => id).filter((id) => !kept.has(id))
  // First, so that a code given up by one indicator is free for another.
  await endIndicators(tx.trx, gone, set.version)
  await endIndicators(tx.trx, [...kept], set.version)
  for (const [ordinal, indicator] of set.indicators.entries()) {
    const { row, targets, reporters } = fromIndicator(before?.id ?? set.id, indicator, ordinal)
    await storeIndicator(tx.trx, row, targets, reporters)
  }
}

async function refuseBroken(db: Db, planId: PlanId, set: Pick<IndicatorSet, 'id' | 'indicators'>) {
  const codes = new Set<string>()
  for (const { code } of set.indicators) {
    if (codes.has(code)) throw new AppError('plans.indicator-code-twice', { code })
    codes.add(code)
  }
  const ids = set.indicators.map(({ id }) => id)
  const own = new Set(ids)
  const items = new Set((await planItems(db, planId)).map(({ id }) => id))
  const stored = await selectSet(db, planId)
  const isBroken =
    own.size !== ids.length ||
    set.indicators.some(({ itemId }) => itemId !== null && !items.has(itemId)) ||
    set.indicators.some(({ id, parentId }) => parentId !== null && (parentId === id || !own.has(parentId))) ||
    (await indicatorsElsewhere(db, stored?.id ?? set.id, ids)).length > 0
  if (isBroken) throw new AppError('plans.indicators-broken', {})
}

const told = ({ code, name, unit, comparator, targets }: PlanIndicator) => ({ code, name, unit, comparator, targets })
