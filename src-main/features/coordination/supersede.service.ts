import type { Tx } from '../../app/context.ts'
import { type SubmissionRecord, supersedeOlder, supersedeTyped } from './submissions.queries.ts'

/** A sealed report that is counted takes the place of its earlier revisions, and of what was typed for the round. */
export async function takePlace(tx: Tx, counted: Pick<SubmissionRecord, 'id' | 'report_id'>, agency: string) {
  await supersedeOlder(tx.trx, counted)
  for (const id of await supersedeTyped(tx.trx, counted.id)) {
    await tx.record({
      action: 'submissions.typed-superseded',
      objectType: 'submission',
      objectId: id,
      detail: { agency, by: counted.id },
    })
  }
}
