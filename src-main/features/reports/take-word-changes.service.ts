import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { FigureChange } from '../../../src-shared/contract/figures.ts'
import { hunksIn } from '../../../src-shared/domain/word-edit/hunks.ts'
import { type AcceptedChange, sectionOf, takeChanges } from '../../../src-shared/domain/word-edit/take-changes.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import { enterFiguresIn } from '../figures/enter-figures.service.ts'
import { figuresFor } from '../figures/figures.service.ts'
import { applyEdit, writeSections } from './edit-report.service.ts'
import type { LoadedReport } from './load-report.ts'
import { type LoadedReturn, leftOf, loadReturn } from './load-return.ts'
import { toSection } from './reports.rows.ts'
import { putLetterBack, takeLetter } from './take-letter.ts'
import { takeStep } from './take-step.ts'
import { updateReturn } from './word-edit.queries.ts'
import type { Decisions, Undo } from './word-edit.rows.ts'

type Decided = CallOutput<'reports.acceptChanges'>

/**
 * Decides on changes: what is accepted goes into the sections as an edit of whoever accepts it, all in one step.
 * @throws AppError `version.conflict`, `word-edit.*`, and as `saveSection` and `enterFigures`
 */
export async function acceptChanges(ctx: Context, input: ParsedInput<'reports.acceptChanges'>): Promise<Decided> {
  return ctx.commit(async (tx) => {
    const found = await loadOpen(ctx, tx, input)
    const { row, loaded, comparison, decisions } = found
    await takeStep(tx.trx, ctx.actor, loaded, 'edit')
    const changes = new Map(comparison.changes.map((change) => [change.id, change]))
    const accepted: AcceptedChange[] = []
    const decided: Decisions = { ...decisions }
    for (const { changeId, decision, key, hunks } of input.decisions) {
      const change = changes.get(changeId)
      // Words of which a part was taken are still here, and may be decided on again.
      if (!change || (decided[changeId] === 'accepted' && change.kind !== 'text')) {
        throw new AppError('word-edit.change-gone', {})
      }
      if (hunks !== null && !(change.kind === 'text' && hunksIn(change)))
        throw new AppError('word-edit.change-gone', {})
      if (decision === 'accepted') accepted.push({ change, key, hunks })
      if (decision === null) delete decided[changeId]
      else decided[changeId] = decision
    }
    const sections = await writeAccepted(ctx, tx, found, accepted)
    const letter = await takeLetter(ctx, tx, found, accepted)
    const figures = await writeFigures(ctx, tx, loaded, accepted)
    const undo: Undo | null =
      accepted.length === 0 ? found.undo : { decisions, sections, figures, ...(letter && { letter }) }
    return store(ctx, tx, input, row.version + 1, {
      decisions: decided,
      undo,
      action: 'reports.word-decided',
      detail: {
        accepted: accepted.length,
        refused: input.decisions.filter(({ decision }) => decision === 'refused').length,
      },
    })
  })
}

/**
 * Puts back what stood before the last acceptance, as one edit.
 * @throws AppError `version.conflict`, `word-edit.undo-too-late`
 */
export async function undoChanges(ctx: Context, input: ParsedInput<'reports.undoChanges'>): Promise<Decided> {
  return ctx.commit(async (tx) => {
    const { row, loaded, undo } = await loadOpen(ctx, tx, input)
    if (undo === null) throw new AppError('word-edit.undo-too-late', {})
    const written = undo.sections.map(({ key, version, passages }) => {
      const section = loaded.sections.find((one) => one.key === key)
      if (section?.version !== version) throw new AppError('word-edit.undo-too-late', {})
      return { row: section, passages }
    })
    if (written.length > 0) await writeSections(ctx, tx, loaded, written, { fromWord: row.file_name })
    if (undo.letter) await putLetterBack(ctx, tx, loaded.report.id, undo.letter)
    if (undo.figures.length > 0) {
      const changes = undo.figures.map(({ version, ...figure }) => ({ ...figure, expectedVersion: version }))
      await enterFiguresIn(ctx, tx, loaded.report.period_id, changes)
    }
    return store(ctx, tx, input, row.version + 1, {
      decisions: undo.decisions,
      undo: null,
      action: 'reports.word-undone',
      detail: {},
    })
  })
}

/** What nobody decided on stays out of the report; the file can be brought back again. */
export async function closeReturn(
  ctx: Context,
  input: ParsedInput<'reports.closeReturn'>,
): Promise<CallOutput<'reports.closeReturn'>> {
  return ctx.commit(async (tx) => {
    const { row, loaded } = await loadOpen(ctx, tx, input)
    await takeStep(tx.trx, ctx.actor, loaded, 'edit')
    const version = row.version + 1
    await updateReturn(tx.trx, row.id, { state: 'closed', version })
    await tx.record({
      action: 'reports.word-closed',
      objectType: 'report',
      objectId: row.report_id,
      detail: { subject: loaded.content.letter.subject, fileName: row.file_name },
    })
    tx.changed('reports')
    return { version }
  })
}

async function loadOpen(
  ctx: Context,
  tx: Tx,
  { returnId, expectedVersion }: ParsedInput<'reports.closeReturn'>,
): Promise<LoadedReturn> {
  const found = await loadReturn(ctx, tx.trx, returnId)
  const { version, state } = found.row
  if (version !== expectedVersion) throw new AppError('version.conflict', { expected: expectedVersion, found: version })
  if (state === 'closed') throw new AppError('word-edit.closed', {})
  return found
}

/** Writes the words into their sections; gives what stood there, for the way back. */
async function writeAccepted(
  ctx: Context,
  tx: Tx,
  { row, loaded }: LoadedReturn,
  accepted: readonly AcceptedChange[],
): Promise<Undo['sections']> {
  if (accepted.some((one) => one.change.kind === 'unplaced' && one.key === null)) {
    throw new AppError('word-edit.section-missing', {})
  }
  const bySection = Map.groupBy(accepted, sectionOf)
  const written = loaded.sections.flatMap((section) => {
    const own = bySection.get(section.key) ?? []
    if (own.length === 0) return []
    const before = toSection(section).passages
    return [{ row: section, before, passages: applyEdit(before, takeChanges(before, own), () => ctx.ids.next()) }]
  })
  const known = new Set(loaded.sections.map((section) => section.key))
  if ([...bySection.keys()].some((key) => key !== null && !known.has(key))) {
    throw new AppError('word-edit.change-gone', {})
  }
  if (written.length > 0) await writeSections(ctx, tx, loaded, written, { fromWord: row.file_name })
  return written.map(({ row: section, before }) => ({
    ...{ key: section.key, version: section.version + 1, passages: before },
  }))
}

/** Changes the records of figures; the report says so with the next draft. Gives what was recorded. */
async function writeFigures(
  ctx: Context,
  tx: Tx,
  { planIds, report }: LoadedReport,
  accepted: readonly AcceptedChange[],
): Promise<Undo['figures']> {
  const changed = accepted.flatMap(({ change }) => (change.kind === 'figure' ? [change] : []))
  if (changed.length === 0) return []
  const plans = await figuresFor(tx.trx, { planIds, periodId: report.period_id })
  const rows = plans.flatMap((plan) => plan.rows)
  const before = changed.map((change) => {
    const row = rows.find((one) => one.indicatorId === change.indicatorId)
    const figure = (change.estimate ? row?.estimate : row?.figure) ?? null
    return { change, version: figure?.version ?? 0, figure }
  })
  const changes = before.map(({ change, version, figure }): FigureChange => {
    if (change.value === null) throw new AppError('word-edit.not-a-figure', { text: change.after })
    const { indicatorId, estimate: isEstimate, value } = change
    return {
      ...{ indicatorId, isEstimate, expectedVersion: version, value },
      ...{ asOf: figure?.asOf ?? null, reason: figure?.reason ?? '' },
    }
  })
  const versions = await enterFiguresIn(ctx, tx, report.period_id, changes)
  return before.map(({ change, figure }) => {
    const { indicatorId, estimate: isEstimate } = change
    const now = versions.find((one) => one.indicatorId === indicatorId && one.isEstimate === isEstimate)
    return {
      ...{ indicatorId, isEstimate, version: now?.version ?? 0 },
      ...{ value: figure?.value ?? null, asOf: figure?.asOf ?? null, reason: figure?.reason ?? '' },
    }
  })
}

async function store(
  ctx: Context,
  tx: Tx,
  { returnId }: ParsedInput<'reports.closeReturn'>,
  version: number,
  outcome: { decisions: Decisions; undo: Undo | null; action: string; detail: object },
): Promise<Decided> {
  const { decisions, undo, action, detail } = outcome
  await updateReturn(tx.trx, returnId, {
    decisions: JSON.stringify(decisions),
    undo: undo === null ? null : JSON.stringify(undo),
    version,
  })
  const after = await loadReturn(ctx, tx.trx, returnId)
  await tx.record({
    action,
    objectType: 'report',
    objectId: after.row.report_id,
    detail: { subject: after.loaded.content.letter.subject, fileName: after.row.file_name, ...detail },
  })
  tx.changed('reports')
  return { version, left: leftOf(after) }
}
