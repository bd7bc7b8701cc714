import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReportPlace } from '../../../src-shared/contract/reports.ts'
import { consolidatedWords } from '../../../src-shared/domain/consolidated/words.ts'
import type { ChosenPart, Passage, PassageSource } from '../../../src-shared/domain/report-content.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { HeldReport } from '../../../src-shared/exchange/typed-report.ts'
import type { Context } from '../../app/context.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { heldReport } from '../coordination/held-reports.service.ts'
import { requireRight } from '../people/people.service.ts'
import { writeSections } from './edit-report.service.ts'
import { loadReport } from './load-report.ts'
import { selectOnPlans } from './reports.queries.ts'
import { toSection } from './reports.rows.ts'
import { takeStep } from './take-step.ts'

/** The consolidated report of a round, of several the first that may be written in, with the sections that words can be put into as long as it may be edited. */
export async function consolidatedOf(
  ctx: Context,
  { planId, periodId }: ParsedInput<'reports.consolidatedOf'>,
): Promise<CallOutput<'reports.consolidatedOf'>> {
  requireRight(ctx.actor, 'records.read')
  const all = await selectOnPlans(ctx.db, 'consolidated', [planId], periodId)
  const found = all.find(({ state }) => state === 'draft' || state === 'sent-back') ?? all[0]
  if (!found) return { report: null }
  const loaded = await loadReport(ctx.db, found.id)
  const mayEdit = await takeStep(ctx.db, ctx.actor, loaded, 'edit').then(
    () => loaded.row.state === 'draft' || loaded.row.state === 'sent-back',
    notAllowed,
  )
  const sections = loaded.sections.map(({ key, number, heading, version }) => ({ key, number, heading, version }))
  return { report: { reportId: found.id, state: loaded.row.state, sections: mayEdit ? sections : [] } }
}

function notAllowed(error: unknown): false {
  if (error instanceof AppError) return false
  throw error
}

/**
 * Puts words of a body's report, with whose they are, at the end of a section of the draft. They are read from the
 * report itself: nobody can put words in a body's mouth.
 * @throws AppError `object.missing`, `version.conflict`, `report.words-taken`, `report.*`, `permission.denied`
 */
export async function takeBodyWords(ctx: Context, input: ParsedInput<'reports.takeWords'>): Promise<ReportPlace> {
  const { submissionId, from } = input
  const held = await heldReport(ctx.db, submissionId)
  const text = held === null ? '' : wordsIn(held, from)
  if (held === null || text.trim() === '')
    throw new AppError('object.missing', { type: 'submission', id: submissionId })
  const name = await agencyName(ctx.db, held.agencyId, ctx.clock.today())
  const source = { kind: 'submission', submissionId, agencyName: name, from } satisfies PassageSource
  return ctx.commit(async (tx) => {
    const loaded = await loadReport(tx.trx, input.reportId)
    const counts = loaded.content.records.consolidated?.bodies.some((one) => one.submissionId === submissionId)
    if (!counts) throw new AppError('object.missing', { type: 'submission', id: submissionId })
    const row = loaded.sections.find(({ key }) => key === input.key)
    if (!row) throw new AppError('object.missing', { type: 'report-section', id: input.key })
    if (row.version !== input.expectedVersion) {
      throw new AppError('version.conflict', { expected: input.expectedVersion, found: row.version })
    }
    if (loaded.content.sections.some(({ passages }) => passages.some((one) => isSame(one.source, source)))) {
      throw new AppError('report.words-taken', {})
    }
    const taken: Passage = {
      ...{ id: ctx.ids.next(), source, title: null, text: consolidatedWords.quoted({ text, name }) },
      ...{ drafted: null, stale: false, leftOut: false },
    }
    return writeSections(ctx, tx, loaded, [{ row, passages: [...toSection(row).passages, taken] }])
  })
}

function wordsIn({ data }: HeldReport, from: ChosenPart): string {
  if (from.part === 'result') return data.taskResults[from.result]?.[from.field] ?? ''
  return data.sections.find(({ key }) => key === from.key)?.paragraphs[from.paragraph] ?? ''
}

function isSame(a: PassageSource | null, b: Extract<PassageSource, { kind: 'submission' }>): boolean {
  return (
    a?.kind === 'submission' &&
    a.submissionId === b.submissionId &&
    JSON.stringify(Object.entries(a.from).sort()) === JSON.stringify(Object.entries(b.from).sort())
  )
}
