import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { PersonId } from '../../src-shared/domain/ids.ts'
import type { Db } from '../db/open-database.ts'
import type { Database } from '../db/schema.ts'
import type { AuditRecord } from './context.ts'

const firstHash = '0'.repeat(64)

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

interface ChainedFields {
  seq: number
  at: string
  person_id: string | null
  action: string
  object_type: string
  object_id: string
  detail_hash: string
}

const chainHash = (previous: string, row: ChainedFields) =>
  sha256(
    JSON.stringify([
      previous,
      row.seq,
      row.at,
      row.person_id,
      row.action,
      row.object_type,
      row.object_id,
      row.detail_hash,
    ]),
  )

const detailHash = (salt: string, detail: string) => sha256(`${salt}\n${detail}`)

/** Adds one entry to the chain. The detail stays erasable: the chain holds only its salted hash. */
export async function appendAudit(
  trx: Transaction<Database>,
  entry: AuditRecord & { at: string; personId: PersonId | null; salt: string },
): Promise<void> {
  const last = await trx
    .selectFrom('audit_entry')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const detail = JSON.stringify(entry.detail)
  const fields = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    person_id: entry.personId,
    action: entry.action,
    object_type: entry.objectType,
    object_id: entry.objectId,
    detail_hash: detailHash(entry.salt, detail),
  }
  const previous = last?.hash ?? firstHash
  await trx
    .insertInto('audit_entry')
    .values({ ...fields, previous_hash: previous, hash: chainHash(previous, fields) })
    .execute()
  await trx.insertInto('audit_detail').values({ seq: fields.seq, salt: entry.salt, detail }).execute()
}

export type ChainCheck = { ok: true; entries: number; lastHash: string } | { ok: false; brokenAt: number }

/** Recomputes the whole chain. An erased detail is no break; a changed one is. Reads in pages: for a worker. */
export async function checkAuditChain(db: Db): Promise<ChainCheck> {
  let previous = firstHash
  let seq = 0
  for (;;) {
    const rows = await db
      .selectFrom('audit_entry')
      .leftJoin('audit_detail', 'audit_detail.seq', 'audit_entry.seq')
      .selectAll('audit_entry')
      .select(['audit_detail.salt', 'audit_detail.detail'])
      .where('audit_entry.seq', '>', seq)
      .orderBy('audit_entry.seq')
      .limit(1000)
      .execute()
    if (rows.length === 0) return { ok: true, entries: seq, lastHash: previous }
    for (const row of rows) {
      const detailFits =
        row.salt === null || row.detail === null || detailHash(row.salt, row.detail) === row.detail_hash
      if (
        row.seq !== seq + 1 ||
        row.previous_hash !== previous ||
        row.hash !== chainHash(previous, row) ||
        !detailFits
      ) {
        return { ok: false, brokenAt: seq + 1 }
      }
      previous = row.hash
      seq = row.seq
    }
  }
}
