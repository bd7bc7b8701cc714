import type { AgencyId } from '../../src-shared/domain/ids.ts'
import type { Db } from '../db/open-database.ts'

export function selectOffice(db: Db) {
  return db
    .selectFrom('office')
    .innerJoin('agency_name', 'agency_name.agency_id', 'office.agency_id')
    .select(['office.agency_id', 'agency_name.name'])
    .orderBy((eb) => eb.fn.coalesce('agency_name.to_date', eb.val('9999-12-31')), 'desc')
    .executeTakeFirstOrThrow()
}

export function selectAgencies(db: Db) {
  return db.selectFrom('agency').selectAll().orderBy('id').execute()
}

/** The oldest first for each body. */
export function selectAgencyNames(db: Db) {
  return db
    .selectFrom('agency_name')
    .select(['agency_id', 'name', 'from_date', 'to_date', 'legal_basis'])
    .orderBy('agency_id')
    .orderBy((eb) => eb.fn.coalesce('to_date', eb.val('9999-12-31')))
    .execute()
}

/** The oldest first for each body. */
export function selectPastPlaces(db: Db) {
  return db.selectFrom('agency_past_place').selectAll().orderBy('agency_id').orderBy('to_date').execute()
}

/** Until when bodies lay in a province that became part of today's: that of their own former province. */
export function selectFormerProvinces(db: Db) {
  return db
    .selectFrom('agency')
    .innerJoin('agency_succession as step', 'step.successor_id', 'agency.province_id')
    .innerJoin('agency as former', (join) =>
      join
        .onRef('former.id', '=', 'step.predecessor_id')
        .onRef('former.former_province', '=', 'agency.former_province'),
    )
    .select(['agency.id as agency_id', 'former.id as province_id', 'former.ended_on', 'step.legal_basis'])
    .where('step.rule', '=', 'territory')
    .where('former.level', '=', 'province')
    .$narrowType<{ ended_on: string }>()
    .where('former.ended_on', 'is not', null)
    .execute()
}

export function selectTransfers(db: Db) {
  return db.selectFrom('function_transfer').selectAll().execute()
}

/** What was decided on lines of plans that the office coordinates, and on lines of no plan. */
export function selectTransferLines(db: Db, coordinatorId: AgencyId) {
  return db
    .selectFrom('transfer_decision as line')
    .leftJoin('plan', 'plan.id', 'line.plan_id')
    .select(['line.transfer_id', 'line.kind', 'line.object_id', 'line.decision', 'line.plan_id', 'line.words'])
    .select(['line.about', 'line.at'])
    .where((eb) =>
      eb.or([
        eb('line.plan_id', 'is', null),
        eb.and([eb('plan.coordinator_id', '=', coordinatorId), eb('plan.trashed_at', 'is', null)]),
      ]),
    )
    .execute()
}

export function selectSuccessions(db: Db) {
  return db.selectFrom('agency_succession').selectAll().execute()
}

/** Plans that the office coordinates, those that ended included. */
export function selectPlans(db: Db, coordinatorId: AgencyId) {
  return db
    .selectFrom('plan')
    .select(['id', 'number', 'document_date', 'issuer_name', 'subject', 'short_name', 'state'])
    .where('coordinator_id', '=', coordinatorId)
    .where('trashed_at', 'is', null)
    .execute()
}

export function selectPlanItems(db: Db, coordinatorId: AgencyId) {
  return db
    .selectFrom('plan_item')
    .innerJoin('plan', 'plan.id', 'plan_item.plan_id')
    .selectAll('plan_item')
    .where('plan.coordinator_id', '=', coordinatorId)
    .where('plan.trashed_at', 'is', null)
    .where('plan_item.removed_at', 'is', null)
    .execute()
}

export function selectIndicators(db: Db, coordinatorId: AgencyId) {
  return db
    .selectFrom('indicator')
    .innerJoin('indicator_set', 'indicator_set.id', 'indicator.set_id')
    .innerJoin('plan', 'plan.id', 'indicator_set.plan_id')
    .selectAll('indicator')
    .select('indicator_set.plan_id')
    .where('plan.coordinator_id', '=', coordinatorId)
    .where('plan.trashed_at', 'is', null)
    .execute()
}

export function selectTargets(db: Db, coordinatorId: AgencyId) {
  return db
    .selectFrom('indicator_target')
    .innerJoin('indicator', 'indicator.id', 'indicator_target.indicator_id')
    .innerJoin('indicator_set', 'indicator_set.id', 'indicator.set_id')
    .innerJoin('plan', 'plan.id', 'indicator_set.plan_id')
    .selectAll('indicator_target')
    .select('indicator.comparator')
    .where('plan.coordinator_id', '=', coordinatorId)
    .where('plan.trashed_at', 'is', null)
    .execute()
}
