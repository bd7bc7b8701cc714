import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { BreakdownPreview, ImportPreview, YearsPreview } from '../../../src-shared/contract/figure-imports.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import {
  type FigureImportId,
  figureImportId,
  type IndicatorId,
  type PeriodId,
  type StagedId,
} from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { xlsxLimits } from '../../documents/xlsx-gate.ts'
import { sha256Hex } from '../../keys/hash.ts'
import { promoteFiles, takeIn } from '../evidence/take-in.service.ts'
import { indicatorsToday, planToday } from '../matches/indicators-today.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPeriod, listPeriods, periodBefore, yearForFigures } from '../periods/periods.service.ts'
import { indicatorsFor, planChoices } from '../plans/plans.service.ts'
import { sealedPeriods } from '../reports/sealed-periods.service.ts'
import { type BreakdownMark, readBreakdown } from './breakdown-form.ts'
import { currentYear } from './figure-forms.service.ts'
import {
  insertImport,
  insertPlace,
  insertPlaceValue,
  rememberPlaces,
  selectSetOwner,
} from './figure-imports.queries.ts'
import { selectFigures } from './figures.queries.ts'
import { toFigure, valueColumns } from './figures.rows.ts'
import { enteredFigures } from './figures.service.ts'
import { type FormMark, type FoundForm, findForm, namesIndicator, renameKeys } from './form-mark.ts'
import { previewBreakdown, previewYears, type WithoutToken } from './preview-import.ts'
import { writeFromFile } from './write-from-file.ts'
import { readYears } from './years-form.ts'

/**
 * Reads a filled-in form in a worker and says what would become of every cell.
 * @throws AppError `permission.denied`, `files.*`, `xlsx.*`, `zip.*`, `xml.*`, `job.cancelled`, `figures.not-a-form`,
 * `figures.form-*`
 */
export async function previewImport(
  ctx: Context,
  { stagedId, periodId }: ParsedInput<'figures.previewImport'>,
): Promise<CallOutput<'figures.previewImport'>> {
  requireRight(ctx.actor, 'figures.enter')
  const { name } = await ctx.files.staging.find(stagedId)
  return previewForm(ctx, ctx.db, await readForm(ctx, stagedId), name, periodId)
}

/**
 * Writes what the preview showed, in one transaction, with the file as evidence and as the source of each figure.
 * @throws AppError as `previewImport`, and `figures.stands-changed`, `figures.source-missing`, `figures.nothing-to-import`
 */
export async function applyImport(
  ctx: Context,
  input: ParsedInput<'figures.applyImport'>,
): Promise<CallOutput<'figures.applyImport'>> {
  requireRight(ctx.actor, 'figures.enter')
  const { stagedId, periodId, token } = input
  const { name } = await ctx.files.staging.find(stagedId)
  const form = await readForm(ctx, stagedId)
  const asShown = async (db: Db) => {
    const preview = await previewForm(ctx, db, form, name, periodId)
    if (preview.token !== token) throw new AppError('figures.stands-changed', {})
    refuseUnfit(preview, input)
    return preview
  }
  // Looked at before the file is moved, so that what is refused can be handed in again as it lies.
  await asShown(ctx.db)
  const files = await promoteFiles(ctx, [{ stagedId, document: documentOf(ctx, form.mark) }])
  return ctx.commit(async (tx) => {
    const preview = await asShown(tx.trx)
    const [file] = await takeIn(ctx, tx, files, [])
    if (!file) throw new AppError('files.staged-missing', { stagedId })
    const importId = figureImportId.parse(ctx.ids.next())
    await insertImport(tx.trx, {
      ...{ id: importId, kind: preview.kind, plan_id: preview.planId, evidence_id: file.evidenceId, file_name: name },
      ...{
        imported_by: ctx.actor.personId,
        imported_at: ctx.clock.now().toISOString(),
        undone_by: null,
        undone_at: null,
      },
    })
    const count =
      preview.kind === 'breakdown'
        ? await applyBreakdown(ctx, tx, importId, preview, input.replace)
        : await applyYears(ctx, tx, importId, preview, input)
    const { planId, planShortName, kind } = preview
    const detail = { fileName: name, sha256: files[0]?.sha256 ?? '', plan: planShortName, kind, count }
    await tx.record({ action: 'figures.form-imported', objectType: 'plan', objectId: planId, detail })
    tx.changed('figures')
    return { importId, count }
  })
}

async function readForm(ctx: Context, stagedId: StagedId): Promise<FoundForm> {
  const bytes = await ctx.files.staging.read(stagedId, xlsxLimits.fileBytes)
  return findForm(await ctx.jobs.start('read-workbook', { bytes }, { timeLimitMs: 120_000 }).finished)
}

async function previewForm(ctx: Context, db: Db, made: FoundForm, fileName: string, periodId: PeriodId) {
  const owner = await selectSetOwner(db, made.mark.setId)
  // A form of a plan that was joined with another or replaced speaks of that one since, line by line.
  const planId = owner && (await planToday(db, owner.plan_id))
  const plans = await planChoices(db)
  const plan = plans.find(({ id }) => id === planId)
  if (!owner || !plan) throw new AppError('figures.form-of-other-plan', {})
  const form = renameKeys(made, await indicatorsToday(db, plan.id))
  const { agencyId } = await getOffice(db)
  const set = await indicatorsFor(db, agencyId, plan.id)
  const before = plans.find(({ id }) => id === owner.plan_id && id !== plan.id)
  if (before && !set?.indicators.some(({ id }) => namesIndicator(form, id))) {
    throw new AppError('figures.form-of-replaced-plan', { before: before.shortName, now: plan.shortName })
  }
  if (set === null) throw new AppError('figures.form-of-other-plan', {})
  const versions = { formVersion: form.mark.version, setVersion: set.version }
  const head = { fileName, planId: plan.id, planShortName: plan.shortName, ...versions }
  const { indicators } = set
  if (form.mark.kind === 'breakdown') {
    const { mark } = form
    await requirePeriod(db, mark, periodId)
    const period = await getPeriod(db, periodId)
    const entered = await enteredFigures(db, indicators, period, await periodBefore(db, period))
    const read = readBreakdown({ ...form, mark }, indicators)
    return withToken(previewBreakdown({ ...head, periodId, asOf: mark.asOf }, read, entered, period))
  }
  const { mark } = form
  const read = readYears({ ...form, mark }, indicators, currentYear(ctx))
  const standing = await standingYears(
    db,
    plan.id,
    indicators.map(({ id }) => id),
  )
  return withToken(previewYears(head, read, indicators, standing))
}

const withToken = <P extends WithoutToken<BreakdownPreview> | WithoutToken<YearsPreview>>(preview: P) => ({
  ...preview,
  token: sha256Hex(JSON.stringify(preview)),
})

async function requirePeriod(db: Db, mark: BreakdownMark, shown: PeriodId) {
  if (mark.periodId === shown) return
  const other = (await listPeriods(db)).find(({ id }) => id === mark.periodId)
  const { kind, year, ordinal } = other ?? { kind: 'ad-hoc' as const, year: null, ordinal: null }
  throw new AppError('figures.form-of-other-period', { kind, year, ordinal })
}

async function standingYears(
  db: Db,
  planId: Parameters<typeof sealedPeriods>[1],
  indicatorIds: readonly IndicatorId[],
) {
  const periods = (await listPeriods(db)).filter(({ kind }) => kind === 'year')
  const sealed = await sealedPeriods(db, planId)
  const figures = await selectFigures(
    db,
    periods.map(({ id }) => id),
    indicatorIds,
  )
  return (year: number) => {
    const period = periods.find((one) => one.year === year)
    const ofYear = figures.filter((row) => row.period_id === period?.id && row.is_estimate === 0)
    return {
      isSealed: period !== undefined && sealed.has(period.id),
      figureOf: (id: IndicatorId): FigureValue | null => {
        const row = ofYear.find((one) => one.indicator_id === id)
        return row ? toFigure(row).value : null
      },
    }
  }
}

const isTaken = (fate: string, replace: boolean) => fate === 'new' || (replace && fate === 'changed')

function refuseUnfit(preview: ImportPreview, { replace, source }: ParsedInput<'figures.applyImport'>) {
  const cells = preview.kind === 'breakdown' ? preview.rows : preview.rows.flatMap((row) => row.cells)
  if (!cells.some(({ fate }) => isTaken(fate, replace))) throw new AppError('figures.nothing-to-import', {})
  if (preview.kind === 'breakdown' || source !== '') return
  const years = preview.years.flatMap((one, at) =>
    one.source === '' && preview.rows.some((row) => isTaken(row.cells[at]?.fate ?? '', replace)) ? [one.year] : [],
  )
  if (years.length > 0) throw new AppError('figures.source-missing', { years })
}

function documentOf(ctx: Context, mark: FormMark) {
  const subject = texts[ctx.language].figures.imports.kinds[mark.kind]
  return { number: null, date: null, issuer: null, subject }
}

async function applyBreakdown(
  ctx: Context,
  tx: Tx,
  importId: FigureImportId,
  preview: BreakdownPreview,
  replace: boolean,
): Promise<number> {
  const { periodId, asOf, places, rows } = preview
  const words = texts[ctx.language].figures.imports
  const period = await getPeriod(tx.trx, periodId)
  for (const [ordinal, name] of places.entries()) await insertPlace(tx.trx, { import_id: importId, ordinal, name })
  let count = 0
  for (const { indicatorId, values, sum, coverage, fate } of rows) {
    for (const [ordinal, value] of values.entries()) {
      if (value === null) continue
      await insertPlaceValue(tx.trx, {
        import_id: importId,
        ordinal,
        indicator_id: indicatorId,
        ...valueColumns(value),
      })
    }
    if (sum === null || !isTaken(fate, replace)) continue
    const source = words.placesSource({ counted: coverage.of - coverage.notReported, of: coverage.of })
    const day = asOf === period.cutOff ? null : asOf
    await writeFromFile(ctx, tx, importId, { indicatorId, periodId, value: sum, asOf: day, origin: 'entered', source })
    count += 1
  }
  await rememberPlaces(tx.trx, places)
  return count
}

async function applyYears(
  ctx: Context,
  tx: Tx,
  importId: FigureImportId,
  { years, rows }: YearsPreview,
  { replace, source: common }: ParsedInput<'figures.applyImport'>,
): Promise<number> {
  let count = 0
  for (const [at, { year, source }] of years.entries()) {
    const taken = rows.flatMap(({ indicatorId, cells }) => {
      const cell = cells[at]
      return cell && cell.value !== null && isTaken(cell.fate, replace) ? [{ indicatorId, value: cell.value }] : []
    })
    if (taken.length === 0) continue
    const periodId = await yearForFigures(ctx, tx, year)
    for (const { indicatorId, value } of taken) {
      const figure = { indicatorId, periodId, value, asOf: null, origin: 'imported', source: source || common } as const
      await writeFromFile(ctx, tx, importId, figure)
      count += 1
    }
  }
  return count
}
