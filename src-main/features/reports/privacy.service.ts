import type { Transaction } from 'kysely'
import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReportPlace } from '../../../src-shared/contract/reports.ts'
import { eraseInJson, eraseMark, eraseWords } from '../../../src-shared/domain/erase-words.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Database } from '../../db/schema.ts'
import { eraseFromAnswers, eraseFromHistory, leaveNoTrace } from '../audit/erase-words.service.ts'
import { eraseFromTyped } from '../coordination/erase-words.service.ts'
import { eraseFromEvidence } from '../evidence/erase-words.service.ts'
import { eraseFromNotes } from '../notes/erase-words.service.ts'
import { requireRight } from '../people/people.service.ts'
import { eraseFromTasks } from '../tasks/erase-words.service.ts'
import { type LoadedReport, loadSeen, toldType } from './load-report.ts'
import { deleteKeptPrivacy, insertKeptPrivacy } from './privacy.queries.ts'
import { privacyPlacesOf } from './privacy-places.ts'
import { change } from './report-steps.service.ts'
import { updateSection } from './reports.queries.ts'
import { takeStep, voided } from './take-step.ts'

/** Somebody answers for what may tell who a person is: it stays, with the reason. @throws AppError `report.privacy-gone` */
export async function keepPrivacy(ctx: Context, input: ParsedInput<'reports.keepPrivacy'>): Promise<ReportPlace> {
  requireRight(ctx.actor, 'reports.export')
  return ctx.commit(async (tx) => {
    const loaded = await loadSeen(tx.trx, input)
    const there = await privacyPlacesOf(tx.trx, loaded)
    const gone = input.places.some(({ kind, text }) => !there.some((one) => one.kind === kind && one.text === text))
    if (gone) throw new AppError('report.privacy-gone', {})
    const kept_at = ctx.clock.now().toISOString()
    await insertKeptPrivacy(
      tx.trx,
      input.places.map(({ kind, text }) => ({
        ...{ report_id: input.reportId, kind, text, reason: input.reason },
        ...{ kept_by: ctx.actor.personId, kept_at },
      })),
    )
    await tx.record({
      action: 'reports.privacy-kept',
      objectType: 'report',
      objectId: input.reportId,
      detail: { ...toldType(loaded), kinds: input.places.map(({ kind }) => kind), reason: input.reason },
    })
    tx.changed('reports')
    const { revision, state, version } = loaded.row
    return { reportId: input.reportId, revision, state, version }
  })
}

/**
 * Erases words for good: from the report, from all that people wrote about its tasks (titles, results, notes) and the
 * names of its files, from their history and the stored answers; of a consolidated report also from what was typed in
 * of the bodies' papers. What was sealed stays as it left the office; so do
 * other reports, the text of plans and what is inside files, which the person is told.
 * @throws AppError `permission.denied`, `report.sealed`, `report.privacy-gone`
 */
export async function erasePrivacy(ctx: Context, input: ParsedInput<'reports.erasePrivacy'>): Promise<ReportPlace> {
  const { text: words, reason, kind } = input
  const done = await change(ctx, input, 'reports.privacy-erased', async (loaded, tx) => {
    const { trx } = tx
    const outcome = await takeStep(trx, ctx.actor, loaded, 'erase')
    if (!(await privacyPlacesOf(trx, loaded)).some((one) => one.text === words)) {
      throw new AppError('report.privacy-gone', {})
    }
    const { row, content, report } = loaded
    for (const section of loaded.sections) {
      const passages = eraseInJson(section.passages, words)
      if (passages !== section.passages) await updateSection(trx, section, { passages, version: section.version + 1 })
    }
    const now = ctx.clock.now().toISOString()
    const taskIds = content.records.tasks.map((task) => task.taskId)
    const evidenceIds = content.records.evidence.map((file) => file.id)
    const noteIds = await eraseFromNotes(trx, { taskIds, words })
    await eraseFromTasks(trx, { taskIds, words, now })
    await eraseFromEvidence(trx, { evidenceIds, words })
    const submissionIds = report.document_type === 'consolidated' ? await eraseFromPapers(trx, loaded, words) : []
    await deleteKeptPrivacy(trx, report.id, words)
    const objects = [
      { type: 'report' as const, ids: [report.id] },
      { type: 'task' as const, ids: taskIds },
      { type: 'evidence' as const, ids: evidenceIds },
      { type: 'note' as const, ids: noteIds },
      { type: 'submission' as const, ids: submissionIds },
    ]
    const erasedEntries = await eraseFromHistory(trx, objects, words)
    await eraseFromAnswers(trx, words, eraseMark)
    tx.changed('tasks', 'evidence', 'coordination')
    return {
      set: {
        state: outcome.state,
        ...voided(outcome, now),
        letter: eraseInJson(row.letter, words),
        records: eraseInJson(row.records, words),
        open_reasons: eraseInJson(row.open_reasons, words),
      },
      // Never the words themselves, and no subject that may hold them.
      detail: { subject: eraseWords(content.letter.subject, words), kind, reason, erasedEntries },
    }
  })
  await leaveNoTrace(ctx)
  return done
}

/** A review looks back on several years; what was typed in of any of them may hold the words. */
function eraseFromPapers(trx: Transaction<Database>, { planIds, content }: LoadedReport, words: string) {
  const { year, from, to } = content.period
  const years = [from, to].map((day) => (day === null ? year : Number(day.slice(0, 4))))
  return eraseFromTyped(trx, { planIds, words, years: { from: years[0] ?? 0, to: years[1] ?? 9999 } })
}
