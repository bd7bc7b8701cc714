import { sql } from 'kysely'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { LineageBody, LineageStep } from '../../../src-shared/domain/lineage.ts'
import { listed } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'

/** Generations that are looked for on either side; a circle ends there too. */
const farthest = 6

/** Steps that lead to a body and from it, over several generations. */
export async function selectLineage(db: Db, id: AgencyId): Promise<LineageStep[]> {
  const found = await sql<LineageStep>`
    WITH RECURSIVE
      earlier (id, far) AS (
        SELECT ${id}, 0
        UNION SELECT step.predecessor_id, far + 1
        FROM agency_succession AS step JOIN earlier ON step.successor_id = earlier.id WHERE far < ${farthest}
      ),
      later (id, far) AS (
        SELECT ${id}, 0
        UNION SELECT step.successor_id, far + 1
        FROM agency_succession AS step JOIN later ON step.predecessor_id = later.id WHERE far < ${farthest}
      )
    SELECT predecessor_id AS fromId, successor_id AS toId, from_date AS date
    FROM agency_succession
    WHERE successor_id IN (SELECT id FROM earlier) OR predecessor_id IN (SELECT id FROM later)
    ORDER BY from_date, predecessor_id, successor_id`.execute(db)
  return found.rows
}

/** Bodies with their last name, the first day that is known and the last. */
export function selectLifetimes(db: Db, ids: readonly AgencyId[]): Promise<LineageBody[]> {
  return db
    .selectFrom('agency')
    .innerJoin('agency_name', (join) =>
      join.onRef('agency_name.agency_id', '=', 'agency.id').on('agency_name.to_date', 'is', null),
    )
    .select(['agency.id', 'agency_name.name', 'agency.ended_on as endedOn'])
    .select((eb) =>
      eb
        .selectFrom('agency_name as first')
        .select('first.from_date')
        .whereRef('first.agency_id', '=', 'agency.id')
        .orderBy((of) => of.fn.coalesce('first.to_date', of.val('9999-12-31')))
        .limit(1)
        .as('beganOn'),
    )
    .where('agency.id', 'in', listed(ids))
    .orderBy('agency_name.sort_key')
    .execute()
}

/** Those who took over, by the body that they followed, the main one first. */
export async function selectSuccessorNames(db: Db, ids: readonly AgencyId[]) {
  const rows = await db
    .selectFrom('agency_succession as step')
    .innerJoin('agency_name', (join) =>
      join.onRef('agency_name.agency_id', '=', 'step.successor_id').on('agency_name.to_date', 'is', null),
    )
    .select(['step.predecessor_id', 'step.successor_id as id', 'agency_name.name'])
    .where('step.predecessor_id', 'in', listed(ids))
    .orderBy('step.is_main', 'desc')
    .orderBy('agency_name.sort_key')
    .execute()
  return Map.groupBy(rows, ({ predecessor_id }) => predecessor_id)
}
