import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { PlanId, RequestId } from '../../../src-shared/domain/ids.ts'
import { type PlannedLeg, plannedOnward } from '../../../src-shared/domain/reporting-chain.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireAgencies } from '../agencies/agencies.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { planReporting } from '../plans/plan-parts.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import { loadRequest } from '../report-requests/read-requests.service.ts'
import { insertSetting, removeSetting, selectSetting, selectSettings } from './reporting-legs.queries.ts'
import { toSetting } from './reporting-legs.rows.ts'
import { isSameRound } from './round-legs.service.ts'

type Save = ParsedInput<'reporting-legs.save'>

/**
 * Settles a leg for a round, or from that round on. What is otherwise than in the plan names the document that says so.
 * @throws AppError `legs.source-missing`, `legs.to-ourselves`, `report.not-coordinator`, `version.conflict`,
 * `object.missing`
 */
export async function saveLeg(ctx: Context, input: Save): Promise<CallOutput<'reporting-legs.save'>> {
  requireRight(ctx.actor, 'reports.consolidate')
  await requireCoordinated(ctx.db, input.planId)
  const { agencyId: office } = await getOffice(ctx.db)
  if (input.toAgencyId === office) throw new AppError('legs.to-ourselves', {})
  if (input.toAgencyId !== null) await requireAgencies(ctx.db, [input.toAgencyId])
  const { duties } = await planReporting(ctx.db, input.planId, input.period)
  const planned = plannedOnward(duties.filter((one) => one.periodKind === input.period.kind))
  const { key: asked } = input
  const ofPlan = asked === null ? undefined : planned.find(({ keys }) => keys.includes(asked))
  if (input.requestId !== null) await requireAsked(ctx.db, input, input.requestId)
  if (input.source === '' && input.requestId === null && needsSource(input, ofPlan))
    throw new AppError('legs.source-missing', {})
  const key = asked ?? `own:${ctx.ids.next()}`
  return ctx.commit(async (tx) => {
    const settings = await selectSettings(tx.trx, input.planId, input.period.kind)
    const { kind } = input.period
    const here = settings.find(
      (one) =>
        one.leg_key === key && isSameRound({ kind, year: one.period_year, ordinal: one.period_ordinal }, input.period),
    )
    if ((here?.version ?? null) !== input.expectedVersion) {
      throw new AppError('version.conflict', { expected: input.expectedVersion ?? 0, found: here?.version ?? 0 })
    }
    const at = ctx.clock.now().toISOString()
    const version = (here?.version ?? 0) + 1
    // Written anew, so that what held before stays in the store.
    if (here) await removeSetting(tx.trx, here.id, at)
    const row = {
      ...{ id: ctx.ids.next(), plan_id: input.planId, period_kind: kind, period_year: input.period.year },
      ...{ period_ordinal: input.period.ordinal, leg_key: key, scope: input.scope, to_text: input.toText },
      ...{ dropped: input.dropped ? (1 as const) : (0 as const), to_agency_id: input.toAgencyId },
      date_rule: input.dateRule && JSON.stringify(input.dateRule),
      ...{ form: input.form, own_report: input.ownReport ? (1 as const) : (0 as const), medium: input.medium },
      ...{ channel: input.channel, address: input.address, source: input.source, request_id: input.requestId },
      ...{ person_id: ctx.actor.personId, at, version },
    }
    await insertSetting(tx.trx, { ...row, removed_at: null })
    await tx.record({
      action: 'legs.settled',
      objectType: 'plan',
      objectId: input.planId,
      detail: {
        to: input.toText,
        source: input.source,
        dropped: input.dropped,
        before: here ? toSetting(here) : (ofPlan ?? null),
        after: toSetting(row),
      },
    })
    tx.changed('coordination', 'reports')
    return { key, version }
  })
}

/** @throws AppError `requests.closed`, `requests.other-plans`, `object.missing` */
async function requireAsked(db: Db, { planId, period }: Save, id: RequestId): Promise<void> {
  const { row, content } = await loadRequest(db, id)
  if (row.state === 'closed') throw new AppError('requests.closed', {})
  const isOnPlan = content.planIds.length === 1 && content.planIds[0] === planId
  if (!isOnPlan || !isSameRound(content.period, period)) throw new AppError('requests.other-plans', {})
}

/** Medium, way and address are the office's own affair; recipient, date, form and whether anything is sent are not. */
function needsSource(input: Save, ofPlan: PlannedLeg | undefined): boolean {
  if (!ofPlan || input.dropped || input.ownReport) return true
  const said = (value: unknown) => JSON.stringify(value)
  const sameDate =
    input.dateRule === null
      ? ofPlan.dateRules.length === 0
      : ofPlan.dateRules.some((rule) => said(rule) === said(input.dateRule))
  const otherBody = ofPlan.toAgencyId !== null && input.toAgencyId !== ofPlan.toAgencyId
  return !sameDate || otherBody || input.toText !== ofPlan.toText || input.form !== ofPlan.form
}

/** @throws AppError `object.missing`, `version.conflict`, `report.not-coordinator` */
export async function takeSettingBack(
  ctx: Context,
  { settingId, expectedVersion }: ParsedInput<'reporting-legs.takeBack'>,
): Promise<CallOutput<'reporting-legs.takeBack'>> {
  requireRight(ctx.actor, 'reports.consolidate')
  return ctx.commit(async (tx) => {
    const row = await selectSetting(tx.trx, settingId)
    if (!row) throw new AppError('object.missing', { type: 'reporting-leg', id: settingId })
    if (row.version !== expectedVersion) {
      throw new AppError('version.conflict', { expected: expectedVersion, found: row.version })
    }
    await requireCoordinated(tx.trx, row.plan_id)
    await removeSetting(tx.trx, row.id, ctx.clock.now().toISOString())
    await tx.record({
      action: 'legs.setting-taken-back',
      objectType: 'plan',
      objectId: row.plan_id,
      detail: { to: row.to_text, before: toSetting(row) },
    })
    tx.changed('coordination', 'reports')
    return { id: settingId }
  })
}

/** @throws AppError `object.missing`, `report.not-coordinator` */
export async function requireCoordinated(db: Db, planId: PlanId): Promise<void> {
  const { agencyId } = await getOffice(db)
  if ((await getPlan(db, planId)).document.coordinatorId !== agencyId) throw new AppError('report.not-coordinator', {})
}
