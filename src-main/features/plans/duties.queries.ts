import type { Insertable, RawBuilder, Transaction } from 'kysely'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import { listedIn } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'
import { prepared } from '../../db/prepared.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

const dutiesOf = (db: Db, planId: PlanId) => db.selectFrom('reporting_duty').select('id').where('plan_id', '=', planId)

type Ids = { ids: RawBuilder<string> }

const dutiesOfPlans = prepared((db, { ids }: Ids) =>
  db.selectFrom('reporting_duty').selectAll().where('plan_id', 'in', listedIn<PlanId>(ids)).orderBy('ordinal'),
)
const agenciesOfDuties = prepared((db, { ids }: Ids) =>
  db.selectFrom('reporting_duty_agency').selectAll().where('duty_id', 'in', listedIn(ids)).orderBy('agency_id'),
)
const legsOfDuties = prepared((db, { ids }: Ids) =>
  db.selectFrom('reporting_leg').selectAll().where('duty_id', 'in', listedIn(ids)).orderBy('ordinal'),
)

export async function selectDuties(db: Db, planIds: readonly PlanId[]) {
  const duties = await dutiesOfPlans(db, { ids: JSON.stringify(planIds) })
  const ids = JSON.stringify(duties.map(({ id }) => id))
  const agencies = await agenciesOfDuties(db, { ids })
  const legs = await legsOfDuties(db, { ids })
  return duties.map((duty) => ({
    ...duty,
    agencies: agencies.filter(({ duty_id }) => duty_id === duty.id),
    legs: legs.filter(({ duty_id }) => duty_id === duty.id),
  }))
}
export type DutyRows = Awaited<ReturnType<typeof selectDuties>>[number]

/** Plans in force in which this body reports or coordinates. */
export function selectPlansWithDutiesOf(db: Db, agencyId: AgencyId) {
  return db
    .selectFrom('plan')
    .select(['id', 'short_name', 'coordinator_id'])
    .where('state', '=', 'active')
    .where('trashed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('coordinator_id', '=', agencyId),
        eb.exists(
          eb
            .selectFrom('reporting_duty')
            .innerJoin('reporting_duty_agency', 'reporting_duty_agency.duty_id', 'reporting_duty.id')
            .select('reporting_duty.id')
            .whereRef('reporting_duty.plan_id', '=', 'plan.id')
            .where('reporting_duty_agency.agency_id', '=', agencyId),
        ),
      ]),
    )
    .orderBy('sort_key')
    .execute()
}

export interface DutyToStore {
  duty: Insertable<Database['reporting_duty']>
  agencies: Insertable<Database['reporting_duty_agency']>[]
  legs: Insertable<Database['reporting_leg']>[]
}

export async function replaceDuties(trx: Trx, planId: PlanId, duties: readonly DutyToStore[]) {
  await trx.deleteFrom('reporting_duty_agency').where('duty_id', 'in', dutiesOf(trx, planId)).execute()
  await trx.deleteFrom('reporting_leg').where('duty_id', 'in', dutiesOf(trx, planId)).execute()
  await trx.deleteFrom('reporting_duty').where('plan_id', '=', planId).execute()
  for (const { duty, agencies, legs } of duties) {
    await trx.insertInto('reporting_duty').values(duty).execute()
    for (let at = 0; at < agencies.length; at += 500) {
      await trx
        .insertInto('reporting_duty_agency')
        .values(agencies.slice(at, at + 500))
        .execute()
    }
    for (const leg of legs) await trx.insertInto('reporting_leg').values(leg).execute()
  }
}

export function selectReviews(db: Db, planId: PlanId) {
  return db
    .selectFrom('plan_review')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('after_years')
    .orderBy('id')
    .execute()
}

export async function replaceReviews(trx: Trx, planId: PlanId, rows: readonly Insertable<Database['plan_review']>[]) {
  await trx.deleteFrom('plan_review').where('plan_id', '=', planId).execute()
  for (const row of rows) await trx.insertInto('plan_review').values(row).execute()
}

export function selectEvents(db: Db, planId: PlanId) {
  return db
    .selectFrom('plan_event')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('month')
    .orderBy('day')
    .orderBy('id')
    .execute()
}

export async function replaceEvents(trx: Trx, planId: PlanId, rows: readonly Insertable<Database['plan_event']>[]) {
  await trx.deleteFrom('plan_event').where('plan_id', '=', planId).execute()
  for (const row of rows) await trx.insertInto('plan_event').values(row).execute()
}
