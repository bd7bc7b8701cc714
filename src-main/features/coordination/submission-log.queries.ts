import { createHash } from 'node:crypto'
import type { Selectable, Transaction } from 'kysely'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type LogRow = Selectable<Database['submission_log']>
export type LogLine = Omit<LogRow, 'seq' | 'previous_hash' | 'hash'>

const firstHash = '0'.repeat(64)

const hashOf = (previous: string, seq: number, line: LogLine): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        previous,
        seq,
        line.at,
        line.person_id,
        line.verdict,
        line.error,
        line.file_name,
        line.file_sha256,
        line.submission_id,
        line.agency_id,
        line.received_on,
      ]),
    )
    .digest('hex')

/** One line for every file that was handed in, chained to the one before it. */
export async function appendLog(trx: Transaction<Database>, line: LogLine): Promise<void> {
  const last = await trx
    .selectFrom('submission_log')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const seq = (last?.seq ?? 0) + 1
  const previous = last?.hash ?? firstHash
  await trx
    .insertInto('submission_log')
    .values({ ...line, seq, previous_hash: previous, hash: hashOf(previous, seq, line) })
    .execute()
}

export function selectLog(db: Db, { offset, limit }: { offset: number; limit: number }) {
  return db
    .selectFrom('submission_log')
    .innerJoin('person', 'person.id', 'submission_log.person_id')
    .selectAll('submission_log')
    .select('person.full_name as person_name')
    .orderBy('seq', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
}

export async function countLog(db: Db): Promise<number> {
  const { lines } = await db
    .selectFrom('submission_log')
    .select((eb) => eb.fn.countAll<number>().as('lines'))
    .executeTakeFirstOrThrow()
  return lines
}

export type LogCheck = { ok: true; lines: number } | { ok: false; brokenAt: number }

/** Recomputes the chain, in pages. */
export async function checkSubmissionLog(db: Db): Promise<LogCheck> {
  let previous = firstHash
  let seq = 0
  for (;;) {
    const rows = await db
      .selectFrom('submission_log')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(1000)
      .execute()
    if (rows.length === 0) return { ok: true, lines: seq }
    for (const row of rows) {
      seq += 1
      if (row.seq !== seq || row.previous_hash !== previous || row.hash !== hashOf(previous, seq, row)) {
        return { ok: false, brokenAt: seq }
      }
      previous = row.hash
    }
  }
}
