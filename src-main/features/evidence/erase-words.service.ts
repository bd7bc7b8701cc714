import type { Transaction } from 'kysely'
import { eraseWords } from '../../../src-shared/domain/erase-words.ts'
import type { EvidenceId } from '../../../src-shared/domain/ids.ts'
import type { Database } from '../../db/schema.ts'
import { evidenceById } from './evidence.queries.ts'
import { documentColumns } from './evidence.rows.ts'

/** Takes words out of the names and subjects of these files. What stands inside the files stays. */
export async function eraseFromEvidence(
  trx: Transaction<Database>,
  { evidenceIds, words }: { evidenceIds: readonly EvidenceId[]; words: string },
): Promise<void> {
  for (const id of evidenceIds) {
    const row = await evidenceById(trx, id)
    if (!row) continue
    const name = eraseWords(row.file_name, words)
    const subject = eraseWords(row.subject, words)
    if (name === row.file_name && subject === row.subject) continue
    const document = { number: row.document_number, date: row.document_date, issuer: row.issuer, subject }
    await trx
      .updateTable('evidence')
      .set({ file_name: name, ...documentColumns(name, document), version: row.version + 1 })
      .where('id', '=', id)
      .execute()
  }
}
