import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { type Plan, plan } from '../../../src-shared/contract/plan-content.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { getOffice } from '../office/office.service.ts'
import { selectAssignments } from './assignments.queries.ts'
import { selectDuties, selectEvents, selectReviews } from './duties.queries.ts'
import { toDuty, toEvent, toReview } from './duties.rows.ts'
import { ownLegs } from './duties.service.ts'
import { requirePlan } from './edit-plan.ts'
import { planIndicatorSet } from './indicators.service.ts'
import { selectItems, selectLinks } from './outline.queries.ts'
import {
  countItems,
  countPlans,
  countTasksOnItems,
  selectAsItWas,
  selectPlanChoices,
  selectPlanLists,
  selectPlans,
} from './plans.queries.ts'
import { toAssignment, toDocument, toItem, toPlanRow } from './plans.rows.ts'

export async function listPlans(ctx: Context, input: ParsedInput<'plans.list'>): Promise<CallOutput<'plans.list'>> {
  const { db } = ctx
  const filter = {
    words: foldForSearch(input.search).split(' ').filter(Boolean),
    states: input.states,
    trashed: input.trashed,
  }
  const { agencyId: own } = await getOffice(db)
  const rows = await selectPlans(db, filter, input)
  const ids = rows.map(({ id }) => id)
  const counts = new Map((await countItems(db, ids, own)).map((row) => [row.plan_id, row]))
  const duties = await selectDuties(db, ids)
  const names = await agencyNames(
    ctx,
    rows.flatMap((row) => row.coordinator_id ?? []),
  )
  return {
    total: await countPlans(db, filter),
    rows: rows.map((row) =>
      toPlanRow(row, {
        coordinatorName: (row.coordinator_id && names.get(row.coordinator_id)) ?? null,
        itemCount: counts.get(row.id)?.items ?? 0,
        ownItemCount: counts.get(row.id)?.own ?? 0,
        reportRules: duties
          .filter((duty) => duty.plan_id === row.id)
          .flatMap((duty) => ownLegs(toDuty(duty), own, row.coordinator_id).map((leg) => leg.dateRule)),
      }),
    ),
  }
}

export async function planChoices(db: Db) {
  const rows = await selectPlanChoices(db)
  return rows.map(({ id, short_name, state }) => ({ id, shortName: short_name, state }))
}

/**
 * Everything of one plan.
 * @throws AppError `object.missing`
 */
export async function getPlan(db: Db, id: PlanId): Promise<Plan> {
  const row = await requirePlan(db, id)
  const before = await selectAsItWas(db, id)
  if (before !== null) {
    const { state, replaced_by_plan_id: replacedByPlanId, trashed_at: trashedAt, version } = row
    return { ...plan.parse(JSON.parse(before)), state, replacedByPlanId, trashedAt, version }
  }
  return {
    id,
    document: toDocument(row, await selectPlanLists(db, id)),
    state: row.state,
    replacedByPlanId: row.replaced_by_plan_id,
    origin: row.origin,
    packageVersion: row.package_version,
    sourceFile:
      row.source_file_sha256 === null || row.source_file_name === null
        ? null
        : { name: row.source_file_name, sha256: row.source_file_sha256 },
    trashedAt: row.trashed_at,
    createdAt: row.created_at,
    version: row.version,
    items: (await selectItems(db, id)).map(toItem),
    links: (await selectLinks(db, id)).map((link) => ({
      taskItemId: link.task_item_id,
      ownerItemId: link.owner_item_id,
    })),
    assignments: (await selectAssignments(db, id)).map(toAssignment),
    duties: (await selectDuties(db, [id])).map(toDuty),
    reviews: (await selectReviews(db, id)).map(toReview),
    events: (await selectEvents(db, id)).map(toEvent),
    indicatorSet: await planIndicatorSet(db, id),
  }
}

/** A plan with what its page shows beside it. */
export async function showPlan(ctx: Context, id: PlanId): Promise<CallOutput<'plans.get'>> {
  const shown = await getPlan(ctx.db, id)
  const names = await agencyNames(ctx, agenciesNamedBy(shown))
  const tasks = await countTasksOnItems(ctx.db, id)
  return {
    plan: shown,
    agencies: [...names].map(([agencyId, name]) => ({ id: agencyId, name })),
    taskCounts: tasks.map((row) => ({ itemId: row.item_id, tasks: row.tasks })),
    ownAgencyId: (await getOffice(ctx.db)).agencyId,
  }
}

/** Every body that a plan names anywhere, once. */
export function agenciesNamedBy(plan: Pick<Plan, 'document' | 'assignments' | 'duties' | 'indicatorSet'>): AgencyId[] {
  const named = [
    plan.document.issuerId,
    plan.document.coordinatorId,
    ...plan.document.areaAgencyIds,
    ...plan.document.recipients.map(({ agencyId }) => agencyId),
    ...plan.assignments.map(({ agencyId }) => agencyId),
    ...plan.duties.flatMap((duty) => [
      ...duty.agencies.map(({ agencyId }) => agencyId),
      ...duty.legs.map((leg) => leg.toAgencyId),
    ]),
    ...(plan.indicatorSet?.indicators.flatMap(({ reporterIds }) => reporterIds) ?? []),
  ]
  return [...new Set(named.filter((id) => id !== null))]
}

/** Names of today, by id. */
async function agencyNames({ db, clock }: Context, ids: readonly AgencyId[]): Promise<Map<AgencyId, string>> {
  const names = new Map<AgencyId, string>()
  for (const id of new Set(ids)) names.set(id, await agencyName(db, id, clock.today()))
  return names
}
