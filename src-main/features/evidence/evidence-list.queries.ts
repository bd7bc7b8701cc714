import { type RawBuilder, sql } from 'kysely'
import type { EvidenceFilter } from '../../../src-shared/contract/evidence.ts'
import { type EvidenceKind, mediaTypesOf } from '../../../src-shared/domain/evidence-kind.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import type { Db } from '../../db/open-database.ts'
import { shownEvidence } from './evidence.queries.ts'

type Condition = RawBuilder<boolean>

const kept: Condition = sql`evidence.trashed_at IS NULL`
const trashed: Condition = sql`evidence.trashed_at IS NOT NULL`
const withoutDocument: Condition = sql`(evidence.document_number IS NULL AND evidence.document_date IS NULL AND evidence.subject = '')`
const withoutTask: Condition = sql`NOT EXISTS (SELECT 1 FROM evidence_link
  JOIN task ON task.id = evidence_link.task_id AND task.trashed_at IS NULL WHERE evidence_link.evidence_id = evidence.id)`

/** One window of the list, newest first, with the number of all that fit. */
export async function selectEvidenceWindow(db: Db, filter: EvidenceFilter, offset: number, limit: number) {
  const fits = allOf(conditionsOf(filter))
  const rows = await shownEvidence(db)
    .where(fits)
    .orderBy('evidence.added_at', 'desc')
    .orderBy('evidence.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  const { total } = await evidenceFiles(db)
    .where(fits)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

export function selectEvidenceIds(db: Db, filter: EvidenceFilter) {
  return evidenceFiles(db)
    .where(allOf(conditionsOf(filter)))
    .select('evidence.id')
    .orderBy('evidence.added_at', 'desc')
    .orderBy('evidence.id', 'desc')
    .execute()
}

export function countEvidence(db: Db) {
  const count = (...conditions: Condition[]) => sql<number>`count(*) FILTER (WHERE ${allOf(conditions)})`
  return evidenceFiles(db)
    .select([
      count(kept).as('total'),
      count(kept, sql`stored_file.state = 'missing'`).as('missing'),
      count(kept, sql`stored_file.state = 'changed'`).as('changed'),
      count(kept, withoutDocument).as('withoutDocument'),
      count(kept, withoutTask).as('withoutTask'),
      count(trashed).as('trashed'),
      // min() passes over NULL, but one file that was never read again is what a person must know.
      sql<string | null>`CASE WHEN count(*) = count(stored_file.checked_at) THEN min(stored_file.checked_at) END`.as(
        'checkedAt',
      ),
    ])
    .executeTakeFirstOrThrow()
}

const evidenceFiles = (db: Db) =>
  db.selectFrom('evidence').innerJoin('stored_file', 'stored_file.sha256', 'evidence.sha256')

const allOf = (conditions: Condition[]): Condition => sql`(${sql.join(conditions, sql` AND `)})`

function conditionsOf(filter: EvidenceFilter): Condition[] {
  const { search, taskId, periodId, planId, year, kind, state } = filter
  const conditions = [filter.trashed ? trashed : kept]
  for (const word of foldForSearch(search).split(' ').filter(Boolean)) {
    conditions.push(sql`instr(evidence.folded, ${word}) > 0`)
  }
  // Task, period, year and plan must be said by one and the same link.
  const ofLink: Condition[] = []
  if (taskId) ofLink.push(sql`evidence_link.task_id = ${taskId}`)
  if (periodId) ofLink.push(sql`evidence_link.period_id = ${periodId}`)
  if (year) ofLink.push(sql`evidence_link.period_id IN (SELECT period.id FROM period WHERE period.year = ${year})`)
  if (planId) ofLink.push(servesPlan(planId))
  if (ofLink.length > 0) {
    conditions.push(sql`evidence.id IN (SELECT evidence_link.evidence_id FROM evidence_link WHERE ${allOf(ofLink)})`)
  }
  if (kind) conditions.push(isOfKind(kind))
  if (state) conditions.push(sql`stored_file.state = ${state}`)
  if (filter.withoutDocument) conditions.push(withoutDocument)
  if (filter.withoutTask) conditions.push(withoutTask)
  return conditions
}

/** A task serves the plan it was taken on from, and every plan whose items it is linked to. */
const servesPlan = (planId: PlanId): Condition => sql`evidence_link.task_id IN (
  SELECT task.id FROM task WHERE task.plan_id = ${planId}
  UNION SELECT task_item.task_id FROM task_item JOIN plan_item ON plan_item.id = task_item.item_id
  WHERE plan_item.plan_id = ${planId})`

function isOfKind(kind: EvidenceKind): Condition {
  const among = (types: readonly string[]) => sql<boolean>`stored_file.media_type IN (${sql.join([...types])})`
  return kind === 'other' ? sql`NOT ${among(Object.values(mediaTypesOf).flat())}` : among(mediaTypesOf[kind])
}
