import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReportPlace } from '../../../src-shared/contract/reports.ts'
import { consolidatedWords } from '../../../src-shared/domain/consolidated/words.ts'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { ChosenPart, Passage, PassageSource } from '../../../src-shared/domain/report-content.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { HeldReport } from '../../../src-shared/exchange/typed-report.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { heldReport } from '../coordination/held-reports.service.ts'
import { requireRight } from '../people/people.service.ts'
import { writeSections } from './edit-report.service.ts'
import { type LoadedReport, loadReport } from './load-report.ts'
import { selectOnPlans } from './reports.queries.ts'
import { toSection } from './reports.rows.ts'
import { takeStep } from './take-step.ts'

type Words = ParsedInput<'reports.takeWords'>['words'][number]
type Chosen = Extract<PassageSource, { kind: 'submission' }>

/** The consolidated report of a round, with the sections that words can be put into as long as it may be edited. */
export async function consolidatedOf(
  ctx: Context,
  { planId, periodId }: ParsedInput<'reports.consolidatedOf'>,
): Promise<CallOutput<'reports.consolidatedOf'>> {
  requireRight(ctx.actor, 'records.read')
  const all = await selectOnPlans(ctx.db, 'consolidated', [planId], periodId)
  // Of several, one for each recipient, the first that may still be written in.
  const found = all.find(({ state }) => state === 'draft' || state === 'sent-back') ?? all[0]
  if (!found) return { report: null }
  const loaded = await loadReport(ctx.db, found.id)
  const mayEdit = await takeStep(ctx.db, ctx.actor, loaded, 'edit').then(
    () => loaded.row.state === 'draft' || loaded.row.state === 'sent-back',
    notAllowed,
  )
  const sections = loaded.sections.map(({ key, number, heading, version }) => ({ key, number, heading, version }))
  const taken = loaded.content.sections.flatMap(({ key, passages }) =>
    passages.flatMap(({ source }) =>
      source?.kind === 'submission' ? { key, submissionId: source.submissionId, from: source.from } : [],
    ),
  )
  const submissionIds = (loaded.content.records.consolidated?.bodies ?? []).flatMap((body) => body.submissionId ?? [])
  return {
    report: { reportId: found.id, state: loaded.row.state, sections: mayEdit ? sections : [], submissionIds, taken },
  }
}

function notAllowed(error: unknown): false {
  if (error instanceof AppError) return false
  throw error
}

/**
 * Puts words of bodies' reports, with whose they are, into a section of the draft. They are read from the reports
 * themselves: nobody can put words in a body's mouth. What stands in the section stays as it is.
 * @throws AppError `object.missing`, `version.conflict`, `report.words-taken`, `report.*`, `permission.denied`
 */
export async function takeBodyWords(ctx: Context, input: ParsedInput<'reports.takeWords'>): Promise<ReportPlace> {
  const quoted: { source: Chosen; text: string; itemId: PlanItemId | null }[] = []
  for (const one of input.words) quoted.push({ ...(await quote(ctx, one)), itemId: one.itemId })
  return ctx.commit(async (tx) => {
    const loaded = await loadReport(tx.trx, input.reportId)
    const row = sectionOf(loaded, input)
    let passages = toSection(row).passages
    const all = loaded.content.sections.flatMap((section) => section.passages)
    for (const { source, text, itemId } of quoted) {
      const { submissionId } = source
      const counts = loaded.content.records.consolidated?.bodies.some((one) => one.submissionId === submissionId)
      if (!counts) throw new AppError('object.missing', { type: 'submission', id: submissionId })
      if ([...all, ...passages].some((one) => isSame(one.source, source))) throw new AppError('report.words-taken', {})
      const taken: Passage = {
        ...{ id: ctx.ids.next(), source, title: null, text },
        ...{ drafted: null, stale: false, leftOut: false },
      }
      passages = behindItem(passages, itemId, taken)
    }
    return writeSections(ctx, tx, loaded, [{ row, passages }])
  })
}

/**
 * Takes words out again that were chosen. Words that somebody edited since are that person's: they are deleted where
 * they were edited, or not at all.
 * @throws AppError `object.missing`, `version.conflict`, `report.words-edited`, `report.*`, `permission.denied`
 */
export async function dropBodyWords(ctx: Context, input: ParsedInput<'reports.dropWords'>): Promise<ReportPlace> {
  const { submissionId, from } = input
  return ctx.commit(async (tx) => {
    const loaded = await loadReport(tx.trx, input.reportId)
    const row = sectionOf(loaded, input)
    const { passages } = toSection(row)
    const found = passages.find(({ source }) => isSame(source, { submissionId, from }))
    if (found?.source?.kind !== 'submission')
      throw new AppError('object.missing', { type: 'submission', id: submissionId })
    const asTaken = await wordsOf(tx.trx, found.source)
    if (asTaken !== found.text) throw new AppError('report.words-edited', {})
    return writeSections(ctx, tx, loaded, [{ row, passages: passages.filter((one) => one !== found) }])
  })
}

function sectionOf(
  loaded: LoadedReport,
  { key, expectedVersion }: Pick<ParsedInput<'reports.dropWords'>, 'key' | 'expectedVersion'>,
) {
  const row = loaded.sections.find((one) => one.key === key)
  if (!row) throw new AppError('object.missing', { type: 'report-section', id: key })
  if (row.version !== expectedVersion) {
    throw new AppError('version.conflict', { expected: expectedVersion, found: row.version })
  }
  return row
}

async function quote(ctx: Context, { submissionId, from }: Pick<Words, 'submissionId' | 'from'>) {
  const held = await heldReport(ctx.db, submissionId)
  if (held === null) throw new AppError('object.missing', { type: 'submission', id: submissionId })
  const source: Chosen = {
    ...{ kind: 'submission', submissionId, from },
    agencyName: await agencyName(ctx.db, held.agencyId, ctx.clock.today()),
    documentNumber: held.documentNumber,
    documentDate: held.documentDate,
  }
  const text = quotedText(held, source)
  if (text === null) throw new AppError('object.missing', { type: 'submission', id: submissionId })
  return { source, text }
}

/** As they were put in; null where the report no longer holds them. */
async function wordsOf(db: Db, source: Chosen): Promise<string | null> {
  const held = await heldReport(db, source.submissionId)
  return held && quotedText(held, source)
}

function quotedText(held: HeldReport, { agencyName: name, documentNumber, documentDate, from }: Chosen): string | null {
  const text = wordsIn(held, from)
  if (text.trim() === '') return null
  return consolidatedWords.quoted({ text, name, number: documentNumber ?? null, date: documentDate ?? null })
}

/** Behind what is said of its item and all that stands there already; else at the end. */
function behindItem(passages: readonly Passage[], itemId: PlanItemId | null, taken: Passage): Passage[] {
  const own = passages.findIndex(({ source }) => source?.kind === 'item' && source.itemId === itemId)
  if (itemId === null || own < 0) return [...passages, taken]
  const next = passages.findIndex(({ source }, at) => at > own && source?.kind === 'item')
  const at = next < 0 ? passages.length : next
  return [...passages.slice(0, at), taken, ...passages.slice(at)]
}

function wordsIn({ data }: HeldReport, from: ChosenPart): string {
  if (from.part === 'result') return data.taskResults[from.result]?.[from.field] ?? ''
  return data.sections.find(({ key }) => key === from.key)?.paragraphs[from.paragraph] ?? ''
}

function isSame(a: PassageSource | null, b: Pick<Chosen, 'submissionId' | 'from'>): boolean {
  return a?.kind === 'submission' && a.submissionId === b.submissionId && placeOf(a.from) === placeOf(b.from)
}

const placeOf = (from: ChosenPart) => JSON.stringify(Object.entries(from).sort())
