import { sql } from 'kysely'
import type { PersonId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'

export interface AuditFilter {
  personId: PersonId | null
  objectType: string | null
  /** Instants: from included, until excluded. */
  from: string | null
  until: string | null
}

/** Nobody is signed in yet while somebody signs in: then the person is the object. */
const actorId = sql<PersonId | null>`CASE WHEN audit_entry.action LIKE 'session.%'
  THEN audit_entry.object_id ELSE audit_entry.person_id END`

const entries = (db: Db) =>
  db
    .selectFrom('audit_entry')
    .leftJoin('audit_detail', 'audit_detail.seq', 'audit_entry.seq')
    .leftJoin('person', (join) => join.on('person.id', '=', actorId))
    .select([
      'audit_entry.seq',
      'audit_entry.at',
      'audit_entry.action',
      'audit_entry.object_type',
      'audit_entry.object_id',
      'person.full_name',
      'audit_detail.detail',
    ])
    .orderBy('audit_entry.seq', 'desc')
export type AuditRow = Awaited<ReturnType<typeof selectPage>>[number]

export function selectPage(db: Db, filter: AuditFilter, beforeSeq: number | null, limit: number) {
  let rows = entries(db).limit(limit)
  if (beforeSeq !== null) rows = rows.where('audit_entry.seq', '<', beforeSeq)
  if (filter.personId !== null) rows = rows.where(actorId, '=', filter.personId)
  if (filter.objectType !== null) rows = rows.where('audit_entry.object_type', '=', filter.objectType)
  if (filter.from !== null) rows = rows.where('audit_entry.at', '>=', filter.from)
  if (filter.until !== null) rows = rows.where('audit_entry.at', '<', filter.until)
  return rows.execute()
}

export async function countEntries(db: Db, filter: AuditFilter): Promise<number> {
  let rows = db.selectFrom('audit_entry').select((eb) => eb.fn.countAll<number>().as('count'))
  if (filter.personId !== null) rows = rows.where(actorId, '=', filter.personId)
  if (filter.objectType !== null) rows = rows.where('object_type', '=', filter.objectType)
  if (filter.from !== null) rows = rows.where('at', '>=', filter.from)
  if (filter.until !== null) rows = rows.where('at', '<', filter.until)
  return (await rows.executeTakeFirstOrThrow()).count
}

export function selectOfObject(db: Db, objectType: string, objectId: string, limit: number) {
  return entries(db)
    .where('audit_entry.object_type', '=', objectType)
    .where('audit_entry.object_id', '=', objectId)
    .limit(limit)
    .execute()
}

export async function selectObjectTypes(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('audit_entry').select('object_type').distinct().orderBy('object_type').execute()
  return rows.map(({ object_type }) => object_type)
}
