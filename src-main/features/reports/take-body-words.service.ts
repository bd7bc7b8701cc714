import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { reportsBehind } from '../../../src-shared/domain/consolidated/records.ts'
import { consolidatedWords, planNamed } from '../../../src-shared/domain/consolidated/words.ts'
import type { AgencyId, PeriodId, PlanId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { ChosenPart, Passage, PassageSource, ReportRecords } from '../../../src-shared/domain/report-content.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { HeldReport } from '../../../src-shared/exchange/typed-report.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { heldReport } from '../coordination/held-reports.service.ts'
import { countedIn } from '../coordination/round-reports.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPeriod } from '../periods/periods.service.ts'
import { selectOpenConsolidated } from './consolidated-reports.queries.ts'
import { writeSections } from './edit-report.service.ts'
import { roundOf } from './gather-consolidated.ts'
import { type LoadedReport, loadReport } from './load-report.ts'
import { type SectionRow, selectOnPlans } from './reports.queries.ts'
import { toSection } from './reports.rows.ts'
import { takeStep } from './take-step.ts'

type Words = ParsedInput<'reports.takeWords'>['places'][number]['words'][number]
type Chosen = Extract<PassageSource, { kind: 'submission' }>

/** The consolidated reports of a round, and the drafts that words of its bodies can be put into. */
export async function consolidatedOf(
  ctx: Context,
  { planId, periodId }: ParsedInput<'reports.consolidatedOf'>,
): Promise<CallOutput<'reports.consolidatedOf'>> {
  requireRight(ctx.actor, 'records.read')
  const { db } = ctx
  const own = await selectOnPlans(db, 'consolidated', [planId], periodId)
  const reports = []
  for (const { id, state, recipient_agency_id } of own) {
    reports.push({ reportId: id, state, recipientName: await nameOf(ctx, recipient_agency_id) })
  }
  const read = await readIn(db, planId, periodId)
  const drafts = []
  for (const { id } of await selectOpenConsolidated(db)) {
    const ofRound = own.some((one) => one.id === id)
    const loaded = await loadReport(db, id)
    const submissionIds = reportsBehind(loaded.content.records)
    if (!ofRound && !submissionIds.some((one) => read.has(one))) continue
    if (!(await mayEdit(ctx, loaded))) continue
    const { kind, year, ordinal } = await getPeriod(db, loaded.report.period_id)
    drafts.push({
      ...{ reportId: id, ofRound, submissionIds, period: { kind, year, ordinal } },
      plans: loaded.content.records.plans.map(({ shortName }) => shortName),
      recipientName: await nameOf(ctx, loaded.row.recipient_agency_id),
      sections: loaded.sections.map(({ key, number, heading, version }) => ({ key, number, heading, version })),
      taken: takenIn(loaded),
    })
  }
  // Those of the round that is read stand first.
  return { reports, drafts: drafts.toSorted((one, other) => Number(other.ofRound) - Number(one.ofRound)) }
}

/** The reports that are read in a round; none where the period has no year. */
async function readIn(db: Db, planId: PlanId, periodId: PeriodId): Promise<ReadonlySet<string>> {
  const round = roundOf(planId, await getPeriod(db, periodId))
  return new Set(round ? await countedIn(db, round) : [])
}

const nameOf = async ({ db, clock }: Context, id: AgencyId | null) =>
  id === null ? null : agencyName(db, id, clock.today())

const mayEdit = (ctx: Context, loaded: LoadedReport) =>
  takeStep(ctx.db, ctx.actor, loaded, 'edit').then(() => true, notAllowed)

const takenIn = ({ content }: LoadedReport) =>
  content.sections.flatMap(({ key, passages }) =>
    passages.flatMap(({ source }) =>
      source?.kind === 'submission' ? { key, submissionId: source.submissionId, from: source.from } : [],
    ),
  )

function notAllowed(error: unknown): false {
  if (error instanceof AppError) return false
  throw error
}

/**
 * Puts words of bodies' reports, with whose they are, into sections of the draft. They are read from the reports
 * themselves: nobody can put words in a body's mouth. What stands in the sections stays as it is.
 * @throws AppError `object.missing`, `version.conflict`, `report.words-taken`, `report.*`, `permission.denied`
 */
export async function takeBodyWords(
  ctx: Context,
  input: ParsedInput<'reports.takeWords'>,
): Promise<CallOutput<'reports.takeWords'>> {
  const { content } = await loadReport(ctx.db, input.reportId)
  const quoted = new Map<Words, { source: Chosen; text: string }>()
  for (const one of input.places.flatMap(({ words }) => words)) quoted.set(one, await quote(ctx, one, content.records))
  return ctx.commit(async (tx) => {
    const loaded = await loadReport(tx.trx, input.reportId)
    const behind = reportsBehind(loaded.content.records)
    const standing = loaded.content.sections.flatMap((section) => section.passages.map(({ source }) => source))
    const written = input.places.map((place) => {
      const row = sectionOf(loaded, place)
      let { passages } = toSection(row)
      for (const one of place.words) {
        const said = quoted.get(one)
        if (!said || !behind.includes(one.submissionId)) throw missing(one.submissionId)
        const { source, text } = said
        if (standing.some((other) => isSame(other, source))) throw new AppError('report.words-taken', {})
        standing.push(source)
        const taken: Passage = {
          ...{ id: ctx.ids.next(), source, title: null, text },
          ...{ drafted: null, stale: false, leftOut: false },
        }
        passages = behindItem(passages, one.itemId, taken)
      }
      return { row, passages }
    })
    return writeBack(ctx, tx, loaded, written)
  })
}

/**
 * Takes words out again that were chosen. Words that somebody edited since are that person's: they are deleted where
 * they were edited, or not at all.
 * @throws AppError `object.missing`, `version.conflict`, `report.words-edited`, `report.*`, `permission.denied`
 */
export async function dropBodyWords(
  ctx: Context,
  input: ParsedInput<'reports.dropWords'>,
): Promise<CallOutput<'reports.dropWords'>> {
  return ctx.commit(async (tx) => {
    const loaded = await loadReport(tx.trx, input.reportId)
    const written = []
    for (const place of input.places) {
      const row = sectionOf(loaded, place)
      let { passages } = toSection(row)
      for (const { submissionId, from } of place.words) {
        const found = passages.find(({ source }) => isSame(source, { submissionId, from }))
        if (found?.source?.kind !== 'submission') throw missing(submissionId)
        const asTaken = await wordsOf(tx.trx, found.source)
        if (asTaken !== found.text) throw new AppError('report.words-edited', {})
        passages = passages.filter((one) => one !== found)
      }
      written.push({ row, passages })
    }
    return writeBack(ctx, tx, loaded, written)
  })
}

async function writeBack(
  ctx: Context,
  tx: Tx,
  loaded: LoadedReport,
  written: readonly { row: SectionRow; passages: Passage[] }[],
): Promise<CallOutput<'reports.takeWords'>> {
  const place = await writeSections(ctx, tx, loaded, written)
  return { ...place, sections: written.map(({ row }) => ({ key: row.key, version: row.version + 1 })) }
}

const missing = (id: string) => new AppError('object.missing', { type: 'submission', id })

function sectionOf(
  loaded: LoadedReport,
  { key, expectedVersion }: Pick<ParsedInput<'reports.dropWords'>['places'][number], 'key' | 'expectedVersion'>,
) {
  const row = loaded.sections.find((one) => one.key === key)
  if (!row) throw new AppError('object.missing', { type: 'report-section', id: key })
  if (row.version !== expectedVersion) {
    throw new AppError('version.conflict', { expected: expectedVersion, found: row.version })
  }
  return row
}

async function quote(
  ctx: Context,
  { submissionId, from }: Pick<Words, 'submissionId' | 'from'>,
  { consolidated }: ReportRecords,
) {
  const held = await heldReport(ctx.db, submissionId)
  if (held === null) throw missing(submissionId)
  const plans = consolidated?.overYears?.earlierPlans ?? []
  const earlier = plans.find(({ submissionIds }) => submissionIds.includes(submissionId))
  const source: Chosen = {
    ...{ kind: 'submission', submissionId, from },
    agencyName: await agencyName(ctx.db, held.agencyId, ctx.clock.today()),
    documentNumber: held.documentNumber,
    documentDate: held.documentDate,
    ...(earlier ? { onPlan: planNamed(earlier) } : {}),
  }
  const text = quotedText(held, source)
  if (text === null) throw missing(submissionId)
  return { source, text }
}

/** As they were put in; null where the report no longer holds them. */
async function wordsOf(db: Db, source: Chosen): Promise<string | null> {
  const held = await heldReport(db, source.submissionId)
  return held && quotedText(held, source)
}

function quotedText(held: HeldReport, { agencyName: name, documentNumber, documentDate, onPlan, from }: Chosen) {
  const text = wordsIn(held, from)
  if (text.trim() === '') return null
  const source = { name, number: documentNumber ?? null, date: documentDate ?? null, plan: onPlan ?? null }
  return consolidatedWords.quoted({ text, ...source })
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
