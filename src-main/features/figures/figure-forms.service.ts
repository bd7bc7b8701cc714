import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { IndicatorSet } from '../../../src-shared/contract/plan-content.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import type { Sheet } from '../../documents/sheet.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPeriod, listPeriods } from '../periods/periods.service.ts'
import { indicatorsFor, planChoices } from '../plans/plans.service.ts'
import { breakdownSheet, type FormPlan } from './breakdown-form.ts'
import { rememberPlaces, selectPlaces } from './figure-imports.queries.ts'
import { selectFigures } from './figures.queries.ts'
import { toFigure } from './figures.rows.ts'
import { yearsSheet } from './years-form.ts'

/** More columns than this do not fit a page, nor a person's patience. */
const mostYears = 15

export const listPlaces = (db: Db): Promise<string[]> => selectPlaces(db)

/**
 * An Excel form for the hamlets of a commune; their names are remembered for the next one.
 * @throws AppError `permission.denied`, `object.missing`
 */
export async function makeBreakdownForm(
  ctx: Context,
  { planId, periodId, places }: ParsedInput<'figures.makeBreakdownForm'>,
): Promise<CallOutput<'figures.makeBreakdownForm'>> {
  requireRight(ctx.actor, 'figures.enter')
  const text = texts[ctx.language]
  const plan = await planForForm(ctx.db, planId)
  const period = await getPeriod(ctx.db, periodId)
  const name = text.periods.name(period)
  const names = withoutTwins(places)
  const sheet = breakdownSheet(text, plan, { name, mark: { periodId, asOf: period.cutOff } }, names)
  const fileName = text.figures.form.breakdownFile({ plan: plan.name, period: name })
  return exportForm(ctx, planId, plan, fileName, sheet, (tx) => rememberPlaces(tx.trx, names))
}

/**
 * An Excel form for figures of years before the app was used, with what stands of them already.
 * @throws AppError `permission.denied`, `object.missing`, `figures.years-wrong`
 */
export async function makeYearsForm(
  ctx: Context,
  { planId, fromYear, toYear }: ParsedInput<'figures.makeYearsForm'>,
): Promise<CallOutput<'figures.makeYearsForm'>> {
  requireRight(ctx.actor, 'figures.enter')
  const before = currentYear(ctx)
  const years = Array.from({ length: Math.max(0, Math.min(toYear - fromYear + 1, 200)) }, (_, at) => fromYear + at)
  if (years.length === 0 || years.length > mostYears || toYear >= before) {
    throw new AppError('figures.years-wrong', { most: mostYears, before })
  }
  const text = texts[ctx.language]
  const plan = await planForForm(ctx.db, planId)
  const periods = (await listPeriods(ctx.db)).filter(({ kind }) => kind === 'year')
  const figures = await selectFigures(
    ctx.db,
    periods.map(({ id }) => id),
    plan.set.indicators.map(({ id }) => id),
  )
  const sheet = yearsSheet(text, plan, years, (id, year) => {
    const period = periods.find((one) => one.year === year)
    const row = figures.find((one) => one.indicator_id === id && one.period_id === period?.id && one.is_estimate === 0)
    return row ? toFigure(row).value : null
  })
  const fileName = text.figures.form.yearsFile({ plan: plan.name, from: fromYear, to: toYear })
  return exportForm(ctx, planId, plan, fileName, sheet, async () => undefined)
}

/** The year that runs: its figures, and those of years to come, belong to their own periods. */
export const currentYear = (ctx: Pick<Context, 'clock'>) => Number(ctx.clock.today().slice(0, 4))

async function planForForm(db: Db, planId: PlanId): Promise<FormPlan & { set: IndicatorSet }> {
  const { agencyId } = await getOffice(db)
  const plan = (await planChoices(db)).find(({ id }) => id === planId)
  const set = plan ? await indicatorsFor(db, agencyId, planId) : null
  if (!plan || set === null || set.indicators.length === 0)
    throw new AppError('object.missing', { type: 'plan', id: planId })
  return { name: plan.shortName, set }
}

async function exportForm(
  ctx: Context,
  planId: PlanId,
  plan: FormPlan,
  name: string,
  sheet: Sheet,
  remember: (tx: Tx) => Promise<void>,
) {
  const bytes = await ctx.jobs.start('write-workbook', { sheets: [sheet] }).finished
  const file = await ctx.files.exports.write(name, bytes)
  return ctx.commit(async (tx) => {
    await remember(tx)
    const detail = { name: file.name, plan: plan.name, setVersion: plan.set.version, sha256: file.sha256 }
    await tx.record({ action: 'figures.form-made', objectType: 'plan', objectId: planId, detail })
    return { exportId: file.id, name: file.name, size: file.size }
  })
}

/** The first of names that differ only in accents or case: a form holds each hamlet once. */
function withoutTwins(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => !seen.has(foldForSearch(name)) && seen.add(foldForSearch(name)))
}
