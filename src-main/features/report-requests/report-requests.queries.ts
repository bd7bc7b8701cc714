import { type Insertable, type RawBuilder, sql, type Transaction, type Updateable } from 'kysely'
import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { PlanId, RequestId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import { prepared } from '../../db/prepared.ts'
import type { Database } from '../../db/schema.ts'

const newest = (db: Db) =>
  db
    .selectFrom('report_request')
    .innerJoin('report_request_version', (join) =>
      join
        .onRef('report_request_version.request_id', '=', 'report_request.id')
        .onRef('report_request_version.revision', '=', 'report_request.revision'),
    )
    .selectAll('report_request')
    .select(['report_request_version.content', 'report_request_version.file_sha256'])

/** Every request in its newest version, the open ones first. */
export function selectRequests(db: Db) {
  return newest(db)
    .orderBy('report_request.state', 'desc')
    .orderBy('report_request.created_at', 'desc')
    .orderBy('report_request.id')
    .execute()
}
export type RequestRecord = Awaited<ReturnType<typeof selectRequests>>[number]

export function selectRequest(db: Db, id: RequestId) {
  return newest(db).where('report_request.id', '=', id).executeTakeFirst()
}

/** Of the open requests that this office issued for a plan and a period, the one that was issued last. */
export async function selectIssuedForRound(db: Db, planId: PlanId, { kind, year, ordinal }: RoundPeriod) {
  return (await issuedForPeriod(db, { planId, kind, year, ordinal }))[0]
}

const issuedForPeriod = prepared((db, { planId, kind, year, ordinal }: RoundPlaces) => {
  const content = sql.ref('report_request_version.content')
  return newest(db)
    .where('report_request.origin', '=', 'issued')
    .where('report_request.state', '=', 'open')
    .where(sql<boolean>`${content} ->> '$.period.kind' = ${kind}`)
    .where(sql<boolean>`${content} ->> '$.period.year' IS ${year}`)
    .where(sql<boolean>`${content} ->> '$.period.ordinal' IS ${ordinal}`)
    .where(sql<boolean>`EXISTS (SELECT 1 FROM json_each(${content}, '$.planIds') WHERE value = ${planId})`)
    .orderBy('report_request.created_at', 'desc')
    .orderBy('report_request.id', 'desc')
    .limit(1)
})

type RoundPlaces = { [N in keyof RoundPeriod]: RawBuilder<RoundPeriod[N]> } & { planId: RawBuilder<PlanId> }

export function selectVersions(db: Db, id: RequestId) {
  return db
    .selectFrom('report_request_version')
    .innerJoin('person', 'person.id', 'report_request_version.person_id')
    .where('request_id', '=', id)
    .orderBy('revision')
    .selectAll('report_request_version')
    .select('person.full_name as person_name')
    .execute()
}

/** The newest revision of every report that was begun from a request. */
export function selectReportsOfRequests(db: Db) {
  return db
    .selectFrom('report')
    .innerJoin('report_revision', 'report_revision.report_id', 'report.id')
    .where('report.request_id', 'is not', null)
    .orderBy('report_revision.revision')
    .select(['report.id', 'report.request_id', 'report_revision.state', 'report_revision.request_revision'])
    .execute()
}

export async function insertRequest(trx: Transaction<Database>, row: Insertable<Database['report_request']>) {
  await trx.insertInto('report_request').values(row).execute()
}

export async function insertVersion(trx: Transaction<Database>, row: Insertable<Database['report_request_version']>) {
  await trx.insertInto('report_request_version').values(row).execute()
}

export async function updateRequest(
  trx: Transaction<Database>,
  id: RequestId,
  set: Updateable<Database['report_request']>,
) {
  await trx.updateTable('report_request').set(set).where('id', '=', id).execute()
}
