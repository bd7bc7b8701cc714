import type { Transaction } from 'kysely'
import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { SubmissionRow } from '../../../src-shared/contract/submission.ts'
import { eraseInJson, eraseMark, eraseWords } from '../../../src-shared/domain/erase-words.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import { listed } from '../../db/listed.ts'
import type { Database } from '../../db/schema.ts'
import { eraseFromAnswers, eraseFromHistory, leaveNoTrace } from '../audit/erase-words.service.ts'
import { requireRight } from '../people/people.service.ts'
import { showSubmissions } from './bodies.service.ts'
import { updateSubmission } from './submissions.queries.ts'
import { requireSeen, requireSubmission } from './verify.service.ts'

type Trx = Transaction<Database>

/**
 * Takes words out of what was typed in from reports on these plans, of these years: texts, remarks and names of files,
 * in whatever state. What bodies sealed stays as they sent it; what is inside scans stays too. Gives the reports looked at.
 */
export async function eraseFromTyped(
  trx: Trx,
  { planIds, years, words }: { planIds: readonly PlanId[]; years: { from: number; to: number }; words: string },
): Promise<string[]> {
  const rows = await trx
    .selectFrom('submission')
    .innerJoin('submission_plan', 'submission_plan.submission_id', 'submission.id')
    .select('submission.id')
    .distinct()
    .where('origin', '=', 'typed')
    .where('submission_plan.plan_id', 'in', listed(planIds))
    .where('period_year', '>=', years.from)
    .where('period_year', '<=', years.to)
    .execute()
  for (const { id } of rows) await eraseInOne(trx, id, words)
  return rows.map(({ id }) => id)
}

/** Whether the words stood there. */
async function eraseInOne(trx: Trx, id: string, words: string): Promise<boolean> {
  const row = await trx
    .selectFrom('submission')
    .select(['payload', 'version', 'document_number'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const payload = eraseInJson(row.payload, words)
  const document_number = row.document_number && eraseWords(row.document_number, words)
  let found = payload !== row.payload
  const answers = await trx
    .selectFrom('submission_answer')
    .select(['id', 'remarks'])
    .where('submission_id', '=', id)
    .execute()
  for (const answer of answers) {
    const remarks = eraseInJson(answer.remarks, words)
    if (remarks === answer.remarks) continue
    found = true
    await trx.updateTable('submission_answer').set({ remarks }).where('id', '=', answer.id).execute()
  }
  const papers = await trx
    .selectFrom('submission_paper')
    .select(['file_sha256', 'file_name'])
    .where('submission_id', '=', id)
    .execute()
  for (const paper of papers) {
    const file_name = eraseWords(paper.file_name, words)
    if (file_name === paper.file_name) continue
    found = true
    await trx
      .updateTable('submission_paper')
      .set({ file_name })
      .where('submission_id', '=', id)
      .where('file_sha256', '=', paper.file_sha256)
      .execute()
  }
  if (found) await updateSubmission(trx, id, { payload, document_number, version: row.version + 1 })
  return found
}

/**
 * Erases words for good from one report that was typed in, its history and the stored answers.
 * @throws AppError `permission.denied`, `version.conflict`, `coordination.words-missing`
 */
export async function eraseTyped(ctx: Context, input: ParsedInput<'coordination.eraseTyped'>): Promise<SubmissionRow> {
  requireRight(ctx.actor, 'reports.erase')
  const { text: words, reason } = input
  const done = await ctx.commit(async (tx) => {
    const row = await requireSeen(tx.trx, input)
    if (row.origin !== 'typed') throw new AppError('object.missing', { type: 'submission', id: row.id })
    if (!(await eraseInOne(tx.trx, row.id, words))) throw new AppError('coordination.words-missing', {})
    const erasedEntries = await eraseFromHistory(tx.trx, [{ type: 'submission', ids: [row.id] }], words)
    await eraseFromAnswers(tx.trx, words, eraseMark)
    const [shown] = await showSubmissions({ db: tx.trx, clock: ctx.clock }, [await requireSubmission(tx.trx, row.id)])
    if (!shown) throw new AppError('object.missing', { type: 'submission', id: row.id })
    await tx.record({
      action: 'submissions.words-erased',
      objectType: 'submission',
      objectId: row.id,
      // Never the words themselves.
      detail: { agency: shown.agencyName, reason, erasedEntries },
    })
    tx.changed('coordination')
    return shown
  })
  await leaveNoTrace(ctx)
  return done
}
