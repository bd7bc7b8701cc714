import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { EditedPassage, ReportPlace } from '../../../src-shared/contract/reports.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { reportCharts } from '../../../src-shared/domain/report-charts.ts'
import type { Passage, ReportLetter } from '../../../src-shared/domain/report-content.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import { type LoadedReport, loadReport, loadSeen, toldType } from './load-report.ts'
import { addAuthors, type SectionRow, updateRevision, updateSection } from './reports.queries.ts'
import { toSection } from './reports.rows.ts'
import { takeStep, voided } from './take-step.ts'

/** Two people may write two sections at once: each section has a version of its own. */
export async function saveSection(ctx: Context, input: ParsedInput<'reports.saveSection'>): Promise<ReportPlace> {
  return ctx.commit(async (tx) => {
    const loaded = await loadReport(tx.trx, input.reportId)
    const row = loaded.sections.find((section) => section.key === input.key)
    if (!row) throw new AppError('object.missing', { type: 'report-section', id: input.key })
    if (row.version !== input.expectedVersion) {
      throw new AppError('version.conflict', { expected: input.expectedVersion, found: row.version })
    }
    const passages = applyEdit(toSection(row).passages, input.passages, () => ctx.ids.next())
    return writeSections(ctx, tx, loaded, [{ row, passages: passages.map((one) => ({ ...one, stale: false })) }])
  })
}

/** Sections with new passages, as one edit of the report. `fromWord` names the file that the words came in. */
export async function writeSections(
  ctx: Context,
  tx: Tx,
  loaded: LoadedReport,
  written: readonly { row: SectionRow; passages: readonly Passage[] }[],
  { fromWord }: { fromWord?: string } = {},
): Promise<ReportPlace> {
  const place = await afterEdit(ctx, tx, loaded)
  for (const { row, passages } of written) {
    const before = toSection(row).passages
    await updateSection(tx.trx, row, { passages: JSON.stringify(passages), version: row.version + 1 })
    await tx.record({
      action: 'reports.section-changed',
      objectType: 'report',
      objectId: loaded.report.id,
      detail: {
        ...toldType(loaded),
        revision: loaded.row.revision,
        section: `${row.number}. ${row.heading}`,
        before: before.filter((one) => !passages.some((now) => sameWords(one, now))).map((one) => one.text),
        after: passages.filter((one) => !before.some((then) => sameWords(one, then))).map((one) => one.text),
        ...(fromWord === undefined ? {} : { fileName: fromWord }),
      },
    })
  }
  return place
}

const sameWords = (a: Passage, b: Passage) => a.id === b.id && a.text === b.text && a.leftOut === b.leftOut

/**
 * The passages as a person left them. What the app made of records cannot be deleted, only left out, so that the next
 * draft knows of it; a passage whose words were changed has been looked at and is no longer stale.
 */
export function applyEdit(
  before: readonly Passage[],
  edited: readonly EditedPassage[],
  newId: () => string,
): Passage[] {
  const known = new Map(before.map((one) => [one.id, one]))
  const named = new Set(edited.flatMap(({ id }) => (id === null ? [] : [id])))
  const kept = edited.map(({ id, text, leftOut }) => {
    const earlier = id === null ? undefined : known.get(id)
    if (!earlier) return { id: newId(), source: null, title: null, text, drafted: null, stale: false, leftOut: false }
    const stale = earlier.stale && earlier.text === text
    return { ...earlier, text, stale, leftOut: earlier.drafted !== null && leftOut }
  })
  const gone = before.filter((one) => one.drafted !== null && !named.has(one.id))
  return [
    ...kept.filter((one) => one.drafted !== null || one.text !== ''),
    ...gone.map((one) => ({ ...one, leftOut: true })),
  ]
}

export async function saveLetter(ctx: Context, input: ParsedInput<'reports.saveLetter'>): Promise<ReportPlace> {
  const { commandId: _, reportId: __, expectedVersion: ___, ...fields } = input
  return ctx.commit(async (tx) => writeLetter(ctx, tx, await loadSeen(tx.trx, input), fields))
}

/** What stays out stays as it is. */
type LetterEdit = { [K in keyof ReportLetter]?: ReportLetter[K] | undefined } & { cutOff?: string | null }

/** Lines around the sections, as one edit of the report. `fromWord` names the file that they came in. */
export async function writeLetter(
  ctx: Context,
  tx: Tx,
  loaded: LoadedReport,
  { cutOff = loaded.row.cut_off, ...fields }: LetterEdit,
  { fromWord }: { fromWord?: string } = {},
): Promise<ReportPlace> {
  const place = await afterEdit(ctx, tx, loaded, {
    letter: JSON.stringify({ ...loaded.content.letter, ...fields }),
    cut_off: cutOff,
  })
  await tx.record({
    action: 'reports.letter-changed',
    objectType: 'report',
    objectId: loaded.report.id,
    detail: {
      ...toldType(loaded),
      revision: loaded.row.revision,
      before: { ...loaded.content.letter, cutOff: loaded.row.cut_off },
      after: { ...fields, cutOff },
      ...(fromWord === undefined ? {} : { fileName: fromWord }),
    },
  })
  return place
}

/** Which charts are left out. What the records give no chart for cannot be named. */
export async function chooseCharts(ctx: Context, input: ParsedInput<'reports.chooseCharts'>): Promise<ReportPlace> {
  return ctx.commit(async (tx) => {
    const loaded = await loadSeen(tx.trx, input)
    const charts = reportCharts(loaded.content)
    const unknown = input.leftOut.find((key) => !charts.some((one) => one.key === key))
    if (unknown !== undefined) throw new AppError('object.missing', { type: 'report-chart', id: unknown })
    const leftOut = charts.map(({ key }) => key).filter((key) => input.leftOut.includes(key))
    const place = await afterEdit(ctx, tx, loaded, { left_out_charts: JSON.stringify(leftOut.toSorted()) })
    const titles = (keys: readonly string[]) =>
      charts.filter(({ key }) => keys.includes(key)).map((one) => one.block.title)
    await tx.record({
      action: 'reports.charts-changed',
      objectType: 'report',
      objectId: input.reportId,
      detail: {
        revision: loaded.row.revision,
        before: titles(loaded.content.leftOutCharts ?? []),
        after: titles(leftOut),
      },
    })
    return place
  })
}

/** An edit may void an approval, visibly; whoever edits is one of the authors, and no approver of it. */
export async function afterEdit(
  ctx: Context,
  tx: Tx,
  loaded: LoadedReport,
  set: { letter?: string; cut_off?: string | null; left_out_charts?: string; recipient_agency_id?: AgencyId } = {},
): Promise<ReportPlace> {
  const outcome = await takeStep(tx.trx, ctx.actor, loaded, 'edit')
  const now = ctx.clock.now().toISOString()
  await updateRevision(tx.trx, loaded.row, {
    ...set,
    ...voided(outcome, now),
    state: outcome.state,
    author_id: ctx.actor.personId,
    version: loaded.row.version + 1,
    changed_at: now,
  })
  await addAuthors(tx.trx, loaded.row, [ctx.actor.personId])
  if (outcome.voidsApproval) {
    await tx.record({
      action: 'reports.approval-voided',
      objectType: 'report',
      objectId: loaded.report.id,
      detail: { revision: loaded.row.revision, contentSha256: loaded.row.content_sha256 },
    })
  }
  tx.changed('reports')
  return {
    reportId: loaded.report.id,
    revision: loaded.row.revision,
    state: outcome.state,
    version: loaded.row.version + 1,
  }
}
