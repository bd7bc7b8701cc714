import { type Insertable, type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { HandoverKind, SharedKind } from '../../../src-shared/domain/succession.ts'
import { listed } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'
import { prepared } from '../../db/prepared.ts'
import type { Database } from '../../db/schema.ts'

/** One place where a body stands. */
export interface EndedLine {
  kind: HandoverKind
  object_id: string
  agency_id: AgencyId
  plan_id: PlanId | null
  plan_name: string | null
  from_package: 0 | 1
  words: string
  /** What the plan says there, where that is more than `words`. */
  about: string
  place: number
}

/** Those of plans that are drafted or in force; what other plans say is of the past. */
const inPlans = (columns: string, from: string, agency: string, kind: HandoverKind, more = 'TRUE') => `
  SELECT '${kind}' AS kind, ${columns}, plan.id AS plan_id, plan.short_name AS plan_name,
    plan.origin = 'package' AS from_package, agency.id AS agency_id
  FROM ${from} JOIN agency ON agency.id = ${agency}
  WHERE $which AND plan.state IN ('draft', 'active') AND plan.trashed_at IS NULL AND ${more}`

const alone = (kind: HandoverKind, columns: string, from: string, where: string) => `
  SELECT '${kind}' AS kind, ${columns}, NULL AS plan_id, NULL AS plan_name, 0 AS from_package, agency.id AS agency_id
  FROM ${from} WHERE $which AND ${where}`

const parts = [
  inPlans(
    `assignment.id AS object_id, plan_item.position || ' · ' || assignment.phrase AS words, plan_item.text AS about, plan_item.document_order AS place`,
    'assignment JOIN plan_item ON plan_item.id = assignment.item_id JOIN plan ON plan.id = assignment.plan_id',
    'assignment.agency_id',
    'assignment',
    'plan_item.removed_at IS NULL AND plan_item.ended_in_version IS NULL',
  ),
  inPlans(
    `duty.id AS object_id, duty.phrase AS words, coalesce(
      (SELECT text FROM plan_item WHERE plan_item.id = duty.item_id), '') AS about, duty.ordinal AS place`,
    `reporting_duty_agency AS held JOIN reporting_duty AS duty ON duty.id = held.duty_id
      JOIN plan ON plan.id = duty.plan_id`,
    'held.agency_id',
    'duty',
  ),
  inPlans(
    `indicator.id AS object_id, indicator.code || ' ' || indicator.name AS words, '' AS about, indicator.ordinal AS place`,
    `indicator_reporter AS held JOIN indicator ON indicator.id = held.indicator_id
      JOIN indicator_set ON indicator_set.id = indicator.set_id JOIN plan ON plan.id = indicator_set.plan_id`,
    'held.agency_id',
    'reporter',
    'indicator.ended_in_version IS NULL',
  ),
  inPlans(
    `leg.duty_id || ':' || leg.ordinal AS object_id, leg.to_text AS words, duty.phrase AS about, leg.ordinal AS place`,
    `reporting_leg AS leg JOIN reporting_duty AS duty ON duty.id = leg.duty_id JOIN plan ON plan.id = duty.plan_id`,
    'leg.to_agency_id',
    'leg',
  ),
  inPlans(
    "plan.id AS object_id, plan.subject AS words, '' AS about, 0 AS place",
    'plan',
    'plan.coordinator_id',
    'coordinator',
  ),
  inPlans(
    "plan.id AS object_id, plan.subject AS words, '' AS about, 0 AS place",
    'plan_area AS held JOIN plan ON plan.id = held.plan_id',
    'held.agency_id',
    'area',
  ),
  alone(
    'parent',
    "child.id AS object_id, child_name.name AS words, '' AS about, 0 AS place",
    `agency AS child JOIN agency ON agency.id = child.parent_id
      JOIN agency_name AS child_name ON child_name.agency_id = child.id AND child_name.to_date IS NULL`,
    'child.ended_on IS NULL',
  ),
  alone(
    'contact',
    "contact.id AS object_id, contact.value AS words, '' AS about, 0 AS place",
    'agency_contact AS contact JOIN agency ON agency.id = contact.agency_id',
    'contact.to_date IS NULL',
  ),
]

/** Everything that still names a body that ended before `today`, by plan and place in it. */
export const selectEndedLines = (db: Db, today: string) => selectLines(db, sql<SqlBool>`agency.ended_on < ${today}`)

/** Everything that names one body, whether it goes on or not. */
export const selectLinesOf = (db: Db, id: AgencyId) => selectLines(db, sql<SqlBool>`agency.id = ${id}`)

async function selectLines(db: Db, which: RawBuilder<SqlBool>): Promise<EndedLine[]> {
  const union = parts.join(' UNION ALL ').split('$which')
  const query = sql<EndedLine>`SELECT * FROM (${sql.join(
    union.map((part) => sql.raw(part)),
    which,
  )}) ORDER BY plan_name, plan_id, kind, place, object_id`
  return (await query.execute(db)).rows
}

/** All steps of succession, with when their ends ended. */
export function selectSteps(db: Db) {
  return db
    .selectFrom('agency_succession')
    .select(['predecessor_id', 'successor_id', 'rule', 'functions', 'legal_basis'])
    .orderBy('is_main', 'desc')
    .orderBy('successor_id')
    .execute()
}

export async function selectEndedAgencies(db: Db, today: string) {
  const rows = await db
    .selectFrom('agency')
    .innerJoin('agency_name', (join) =>
      join.onRef('agency_name.agency_id', '=', 'agency.id').on('agency_name.to_date', 'is', null),
    )
    .select(['agency.id', 'agency.ended_on', 'agency_name.name', 'agency_name.sort_key'])
    .where('agency.ended_on', '<', today)
    .execute()
  return rows.map(({ ended_on, ...row }) => ({ ...row, ended_on: ended_on ?? today }))
}

/** Everything that these plans cover. */
export function selectAreas(db: Db, planIds: readonly PlanId[]) {
  return db.selectFrom('plan_area').selectAll().where('plan_id', 'in', listed(planIds)).execute()
}

type Trx = Transaction<Database>

export async function insertHandover(trx: Trx, row: Insertable<Database['handover']>) {
  await trx.insertInto('handover').values(row).execute()
}

const handoversOf = prepared((db, value: { planId: RawBuilder<PlanId>; kind: RawBuilder<SharedKind> }) =>
  db
    .selectFrom('handover')
    .select(['share', 'from_agency_id', 'to_agency_id', 'was_there', 'since'])
    .where('plan_id', '=', value.planId)
    .where('kind', '=', value.kind)
    .orderBy('seq'),
)

export const selectHandovers = (db: Db, planId: PlanId, kind: SharedKind) => handoversOf(db, { planId, kind })

/** Raises the versions of plans, so that a person who has one open sees that it changed. */
export async function touchPlans(trx: Trx, ids: readonly PlanId[]) {
  await trx
    .updateTable('plan')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
}

export async function touchAgencies(trx: Trx, ids: readonly AgencyId[]) {
  await trx
    .updateTable('agency')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
}
