import type { ReportId } from '../../../src-shared/domain/ids.ts'
import type { AcceptedChange } from '../../../src-shared/domain/word-edit/take-changes.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import { writeLetter } from './edit-report.service.ts'
import { loadReport } from './load-report.ts'
import type { LoadedReturn } from './load-return.ts'
import type { TakenLetter, Undo } from './word-edit.rows.ts'

/** Writes accepted lines around the sections; gives what stood there, for the way back. Null where there were none. */
export async function takeLetter(
  ctx: Context,
  tx: Tx,
  { row }: Pick<LoadedReturn, 'row'>,
  accepted: readonly AcceptedChange[],
): Promise<NonNullable<Undo['letter']> | null> {
  const after: TakenLetter = {}
  for (const { change } of accepted) {
    if (change.kind !== 'letter') continue
    if (change.field === 'subject') after.subject = change.after
    else after[change.field] = change.after.split('\n').filter((line) => line !== '')
  }
  if (Object.keys(after).length === 0) return null
  // Read again: words of sections may have been written in the same step.
  const loaded = await loadReport(tx.trx, row.report_id)
  const before = pick(loaded.content.letter, after)
  await writeLetter(ctx, tx, loaded, after, { fromWord: row.file_name })
  return { before, after }
}

/** @throws AppError `word-edit.undo-too-late` when somebody changed one of the lines since */
export async function putLetterBack(
  ctx: Context,
  tx: Tx,
  id: ReportId,
  { before, after }: NonNullable<Undo['letter']>,
): Promise<void> {
  const loaded = await loadReport(tx.trx, id)
  if (JSON.stringify(pick(loaded.content.letter, after)) !== JSON.stringify(after)) {
    throw new AppError('word-edit.undo-too-late', {})
  }
  await writeLetter(ctx, tx, loaded, before)
}

/** The same lines of another letter. */
function pick({ subject, addressees, legalBases, recipients }: Required<TakenLetter>, of: TakenLetter): TakenLetter {
  return {
    ...(of.subject === undefined ? {} : { subject }),
    ...(of.addressees === undefined ? {} : { addressees }),
    ...(of.legalBases === undefined ? {} : { legalBases }),
    ...(of.recipients === undefined ? {} : { recipients }),
  }
}
