import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { placeLines } from '../../../src-shared/domain/place-lines.ts'
import { sectionsOf } from '../../../src-shared/domain/request-outline.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { xlsxLimits } from '../../documents/xlsx-gate.ts'
import { agencyFormSheet, readAgencyForm } from '../figures/agency-form.service.ts'
import { indicatorsToday } from '../matches/indicators-today.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPlan } from '../plans/plans.service.ts'
import { plansReplacedBy } from '../plans/replaced-plans.service.ts'
import { loadRequest } from '../report-requests/read-requests.service.ts'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const readLimitMs = 120_000

/**
 * Reads what a person would otherwise type: the figures of the issued form, or the text by the sections of the outline.
 * Stores nothing.
 * @throws AppError `files.*`, `xlsx.*`, `source.*`, `zip.*`, `xml.*`, `figures.not-a-form`,
 * `figures.form-of-replaced-plan`, `job.*`
 */
export async function readPaper(
  ctx: Context,
  { planId, requestId, period, source }: ParsedInput<'coordination.readPaper'>,
): Promise<CallOutput<'coordination.readPaper'>> {
  requireRight(ctx.actor, 'submissions.register-by-hand')
  const request = requestId && (await loadRequest(ctx.db, requestId)).content
  const outline = sectionsOf(request?.outline ?? [])
  if (source.from === 'pasted') return { ...placeLines(source.text.split('\n'), outline), ...noFigures }
  const { mediaType, path } = await ctx.files.staging.find(source.stagedId)
  if (mediaType !== sheetType) {
    const lines = await ctx.jobs.start('read-source-lines', { path }, { timeLimitMs: readLimitMs }).finished
    return { ...placeLines(lines, outline), ...noFigures }
  }
  const bytes = await ctx.files.staging.read(source.stagedId, xlsxLimits.fileBytes)
  const sheets = await ctx.jobs.start('read-workbook', { bytes }, { timeLimitMs: readLimitMs }).finished
  const { document, indicatorSet } = await getPlan(ctx.db, planId)
  if (!indicatorSet) throw new AppError('figures.not-a-form', {})
  const form = readAgencyForm(sheets, {
    ...{ planName: document.shortName, set: indicatorSet },
    nowCalled: await indicatorsToday(ctx.db, planId),
    replacedSets: await replacedSets(ctx.db, planId),
  })
  const { period: madeFor, ...read } = form
  const isOther = madeFor !== null && JSON.stringify(roundKey(madeFor)) !== JSON.stringify(roundKey(period))
  return { sections: [], unplaced: '', ...read, otherPeriod: isOther ? madeFor : null }
}

async function replacedSets(db: Db, planId: PlanId): Promise<Map<string, string>> {
  const sets = new Map<string, string>()
  for (const { id, shortName } of await plansReplacedBy(db, planId)) {
    const { indicatorSet } = await getPlan(db, id)
    if (indicatorSet) sets.set(indicatorSet.id, shortName)
  }
  return sets
}

const noFigures = { figures: [], problems: [], unplacedRows: [], otherPeriod: null }
const roundKey = ({ kind, year, ordinal }: RoundPeriod) => [kind, year, ordinal]

/**
 * An empty form for the figures of one body, to be sent along or filled in from paper.
 * @throws AppError `permission.denied`, `object.missing`
 */
export async function makeFigureForm(
  ctx: Context,
  { planId, period }: ParsedInput<'coordination.figureForm'>,
): Promise<CallOutput<'coordination.figureForm'>> {
  requireRight(ctx.actor, 'submissions.register-by-hand')
  const { document, indicatorSet } = await getPlan(ctx.db, planId)
  if (!indicatorSet || indicatorSet.indicators.length === 0) {
    throw new AppError('object.missing', { type: 'indicator-set', id: planId })
  }
  const text = texts[ctx.language]
  const periodName = text.periods.name(period)
  const facts = { title: periodName, period, planName: document.shortName, set: indicatorSet }
  const bytes = await ctx.jobs.start('write-workbook', { sheets: [agencyFormSheet(text, facts)] }).finished
  const file = await ctx.files.exports.write(
    text.coordination.figureFormName({ plan: document.shortName, period: periodName }),
    bytes,
  )
  return ctx.commit(async (tx) => {
    const detail = { name: file.name, plan: document.shortName, setVersion: indicatorSet.version, sha256: file.sha256 }
    await tx.record({ action: 'figures.form-made', objectType: 'plan', objectId: planId, detail })
    return { exportId: file.id, name: file.name }
  })
}
