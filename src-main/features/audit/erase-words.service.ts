import { sql, type Transaction } from 'kysely'
import type { Context } from '../../app/context.ts'
import { emptyJournal } from '../../db/empty-journal.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

/** As it stands inside JSON. */
const inJson = (words: string) => JSON.stringify(words).slice(1, -1)

/**
 * Takes what the history tells of these objects wherever it tells these words. The entries stay, with their salted
 * hashes, so that the chain still verifies.
 */
export async function eraseFromHistory(
  trx: Trx,
  objects: { type: 'report' | 'task' | 'evidence' | 'note' | 'submission'; ids: readonly string[] }[],
  words: string,
): Promise<number> {
  let erased = 0
  for (const { type, ids } of objects) {
    if (ids.length === 0) continue
    const entries = trx
      .selectFrom('audit_entry')
      .select('seq')
      .where('object_type', '=', type)
      .where('object_id', 'in', ids)
    const { numDeletedRows } = await trx
      .deleteFrom('audit_detail')
      .where('seq', 'in', entries)
      .where(sql<boolean>`instr(detail, ${inJson(words)}) > 0`)
      .executeTakeFirstOrThrow()
    erased += Number(numDeletedRows)
  }
  return erased
}

/** Stored answers of commands that hold the words, and the unsalted hashes from which short words could be guessed. */
export async function eraseFromAnswers(trx: Trx, words: string, mark: string) {
  await trx
    .updateTable('command_log')
    .set({ result: sql<string>`replace(result, ${inJson(words)}, ${inJson(mark)})` })
    .where(sql<boolean>`instr(result, ${inJson(words)}) > 0`)
    .execute()
  await trx
    .updateTable('command_log')
    .set({ input_sha256: '' })
    .where((eb) =>
      eb.or(
        ['reports.%', 'tasks.%', 'evidence.%', 'notes.%', 'coordination.%'].map((pattern) =>
          eb('name', 'like', pattern),
        ),
      ),
    )
    .execute()
}

/** After the commit: the words stand in the journal still, and may stand in files that were made to be taken away. */
export async function leaveNoTrace({ db, files, reportBug }: Pick<Context, 'db' | 'files' | 'reportBug'>) {
  await emptyJournal(db)
  await files.exports.removeAll().catch(reportBug)
}
