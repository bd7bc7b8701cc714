import {
  type Insertable,
  type RawBuilder,
  type SelectQueryBuilder,
  sql,
  type Transaction,
  type Updateable,
} from 'kysely'
import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { AgencyId, PersonId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { ReportParts } from '../../../src-shared/exchange/report-parts.ts'
import { listed } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'
import { prepared } from '../../db/prepared.ts'
import type { Database } from '../../db/schema.ts'

/** Everything but the payload, which may be megabytes. */
const shown = [
  'submission.id',
  'submission.origin',
  'submission.report_id',
  'submission.request_id',
  'submission.agency_id',
  'submission.revision',
  'submission.supersedes',
  'submission.state',
  'submission.decision',
  'submission.period_kind',
  'submission.period_year',
  'submission.period_ordinal',
  'submission.cut_off',
  'submission.document_number',
  'submission.document_date',
  'submission.kid',
  'submission.payload_sha256',
  'submission.file_sha256',
  'submission.file_name',
  'submission.container',
  'submission.received_on',
  'submission.received_source',
  'submission.imported_at',
  'submission.imported_by',
  'submission.entered_by',
  'submission.entered_at',
  'submission.version',
] as const

const inTable = [
  'submission.id',
  'submission.origin',
  'submission.report_id',
  'submission.agency_id',
  'submission.revision',
  'submission.state',
  'submission.decision',
  'submission.cut_off',
  'submission.document_number',
  'submission.document_date',
  'submission.received_on',
  'submission.version',
] as const

export async function selectSubmission(db: Db, id: string) {
  return db.selectFrom('submission').select(shown).where('submission.id', '=', id).executeTakeFirst()
}
export type SubmissionRecord = NonNullable<Awaited<ReturnType<typeof selectSubmission>>>

/** Of these the file that was sealed is held, and its key. */
export type SealedRecord = SubmissionRecord & {
  [C in 'kid' | 'payload_sha256' | 'file_sha256' | 'file_name' | 'container']: NonNullable<SubmissionRecord[C]>
}

/** A CHECK of the table holds that the columns are set together with the origin. */
export const isSealed = (row: SubmissionRecord): row is SealedRecord => row.origin === 'sealed'

export function selectPayload(db: Db, id: string) {
  return db.selectFrom('submission').select('payload').where('id', '=', id).executeTakeFirst()
}

/** The very same payload under the very same key: handing it in again changes nothing. */
export function selectSame(db: Db, facts: { payloadSha256: string; kid: string }) {
  return db
    .selectFrom('submission')
    .select(shown)
    .where('payload_sha256', '=', facts.payloadSha256)
    .where('kid', '=', facts.kid)
    .executeTakeFirst()
}

/** All revisions of a report that were or are counted: what a new one is compared with. */
export function selectCountedRevisions(db: Db, reportId: string) {
  return db
    .selectFrom('submission')
    .select(shown)
    .where('report_id', '=', reportId as SubmissionRecord['report_id']) // compared, not stored
    .where('origin', '=', 'sealed')
    .where('state', 'in', ['counted', 'superseded'])
    .execute()
}

/** Written out: a bound value would not let SQLite choose the index of these few. */
const isQuarantined = sql<boolean>`submission.state = 'quarantined'`

const quarantined = prepared((db) =>
  db
    .selectFrom('submission')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where(isQuarantined),
)

export async function countQuarantine(db: Db): Promise<number> {
  return (await quarantined(db, {}))[0]?.waiting ?? 0
}

export function selectQuarantine(db: Db) {
  return db.selectFrom('submission').select(shown).where(isQuarantined).orderBy('imported_at').execute()
}

/** Counted reports of which this office coordinates none of the plans: they belong to no round. The latest first. */
export function selectUnplaced(db: Db, coordinatedPlanIds: readonly PlanId[]) {
  return db
    .selectFrom('submission')
    .select(shown)
    .where('submission.state', '=', 'counted')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('submission_plan')
            .select('submission_plan.plan_id')
            .whereRef('submission_plan.submission_id', '=', 'submission.id')
            .where('submission_plan.plan_id', 'in', coordinatedPlanIds),
        ),
      ),
    )
    .orderBy('submission.imported_at', 'desc')
    .orderBy('submission.id')
    .execute()
}

type RoundPlaces = { [N in keyof RoundPeriod]: RawBuilder<RoundPeriod[N]> } & { planId: RawBuilder<PlanId> }

/** Of one plan and period, the latest first. */
function inRound<O>(
  query: SelectQueryBuilder<Database, 'submission', O>,
  { planId, kind, year, ordinal }: RoundPlaces,
) {
  return query
    .where('submission.period_kind', '=', kind)
    .where('submission.period_year', '=', year)
    .where('submission.period_ordinal', 'is', ordinal)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('submission_plan')
          .select('submission_plan.plan_id')
          .where('submission_plan.plan_id', '=', planId)
          .whereRef('submission_plan.submission_id', '=', 'submission.id'),
      ),
    )
    .orderBy('submission.imported_at', 'desc')
    .orderBy('submission.revision', 'desc')
}

const wholeRound = prepared((db, round: RoundPlaces) => inRound(db.selectFrom('submission').select(shown), round))
const tableOfRound = prepared((db, round: RoundPlaces) => inRound(db.selectFrom('submission').select(inTable), round))

/** Of one plan and period, the latest first. */
export const selectRound = (db: Db, planId: PlanId, period: RoundPeriod) => wholeRound(db, { planId, ...period })

/** The same, of each report only what a table shows. */
export const selectRoundReports = (db: Db, planId: PlanId, period: RoundPeriod) =>
  tableOfRound(db, { planId, ...period })
export type RoundReportRecord = Awaited<ReturnType<typeof selectRoundReports>>[number]

export function selectPlanIds(db: Db, submissionIds: readonly string[]) {
  return db.selectFrom('submission_plan').selectAll().where('submission_id', 'in', listed(submissionIds)).execute()
}

/** Names of those who typed reports in. */
export function selectEnterers(db: Db, ids: readonly PersonId[]) {
  return db.selectFrom('person').select(['id', 'full_name']).where('id', 'in', listed(ids)).execute()
}

export interface NewSubmission extends ReportParts {
  row: Insertable<Database['submission']>
  planIds: readonly PlanId[]
}

export async function insertSubmission(trx: Transaction<Database>, { row, ...parts }: NewSubmission) {
  await trx.insertInto('submission').values(row).execute()
  await insertParts(trx, row.id, parts)
}

/** What a report speaks of. Many rows travel as one JSON value: the statement stays the same however many there are. */
export async function insertParts(
  trx: Transaction<Database>,
  id: string,
  { planIds, items, figures }: Omit<NewSubmission, 'row'>,
) {
  await sql`INSERT INTO submission_plan (plan_id, submission_id)
    SELECT value, ${id} FROM json_each(${JSON.stringify([...new Set(planIds)])})`.execute(trx)
  await sql`INSERT INTO submission_item
      (submission_id, plan_item_id, ordinal, progress, timeliness, done_on, has_text, evidence)
    SELECT ${id}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
    FROM json_each(${JSON.stringify(items.map(itemRow))})`.execute(trx)
  await sql`INSERT INTO submission_figure (submission_id, indicator_id, is_estimate, value, as_of, reason)
    SELECT ${id}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
    FROM json_each(${JSON.stringify(figures.map(figureRow))})`.execute(trx)
}

const itemRow = (item: ReportParts['items'][number]) => [
  ...[item.itemId, item.ordinal, item.progress, item.timeliness],
  ...[item.doneOn, item.hasText ? 1 : 0, item.evidence],
]
const figureRow = ({ indicatorId, isEstimate, value, asOf, reason }: ReportParts['figures'][number]) => [
  ...[indicatorId, isEstimate ? 1 : 0, JSON.stringify(value)],
  ...[asOf, reason],
]

export async function updateSubmission(
  trx: Transaction<Database>,
  id: string,
  set: Updateable<Database['submission']>,
) {
  await trx.updateTable('submission').set(set).where('id', '=', id).execute()
}

/** A counted revision takes the place of those before it. */
export async function supersedeOlder(trx: Transaction<Database>, counted: Pick<SubmissionRecord, 'id' | 'report_id'>) {
  await trx
    .updateTable('submission')
    .set((eb) => ({ state: 'superseded', version: eb('version', '+', 1) }))
    .where('report_id', '=', counted.report_id)
    .where('state', '=', 'counted')
    .where('id', '<>', counted.id)
    .execute()
}

/** What was typed for the same body, round and a plan of a sealed report that is counted gives way to it. Gives their ids. */
export async function supersedeTyped(trx: Transaction<Database>, sealedId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>`UPDATE submission SET state = 'superseded', version = version + 1
    WHERE origin = 'typed' AND state = 'counted'
      AND EXISTS (
        SELECT 1 FROM submission AS sealed
        JOIN submission_plan AS its ON its.submission_id = sealed.id
        JOIN submission_plan AS own ON own.plan_id = its.plan_id AND own.submission_id = submission.id
        WHERE sealed.id = ${sealedId} AND sealed.agency_id = submission.agency_id
          AND sealed.period_kind = submission.period_kind AND sealed.period_year = submission.period_year
          AND sealed.period_ordinal IS submission.period_ordinal)
      AND agency_id = (SELECT agency_id FROM submission WHERE id = ${sealedId})
    RETURNING id`.execute(trx)
  return rows.rows.map(({ id }) => id)
}

export function selectReceipts(db: Db, submissionId: string) {
  return db
    .selectFrom('receipt')
    .innerJoin('person', 'person.id', 'receipt.person_id')
    .selectAll('receipt')
    .select('person.full_name as person_name')
    .where('submission_id', '=', submissionId)
    .orderBy('revision', 'desc')
    .execute()
}

export function selectOthers(db: Db, one: SubmissionRecord, agencyId: AgencyId) {
  return db
    .selectFrom('submission')
    .select(shown)
    .where('submission.id', '<>', one.id)
    .where('submission.agency_id', '=', agencyId)
    .where('submission.period_kind', '=', one.period_kind)
    .where('submission.period_year', '=', one.period_year)
    .where('submission.period_ordinal', one.period_ordinal === null ? 'is' : '=', one.period_ordinal)
    .orderBy('submission.imported_at', 'desc')
    .execute()
}
