import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ListedPeriod, Period } from '../../../src-shared/contract/periods.ts'
import { type PeriodId, periodId } from '../../../src-shared/domain/ids.ts'
import { type ReportPeriod, reportPeriod } from '../../../src-shared/domain/report-period.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireRight } from '../people/people.service.ts'
import { insertPeriod, periodRow, selectFigureYears, selectPeriods, updatePeriod } from './periods.queries.ts'
import { toPeriod } from './periods.rows.ts'

export async function listPeriods(db: Db): Promise<Period[]> {
  return (await selectPeriods(db)).map(toPeriod)
}

/** The periods of the switch; years that hold nothing but figures from before the app say so. */
export async function showPeriods(db: Db): Promise<ListedPeriod[]> {
  const bare = new Set(await selectFigureYears(db))
  return (await listPeriods(db)).map((one) => ({ ...one, isFiguresOnly: bare.has(one.id) }))
}

/** @throws AppError `object.missing` */
export async function getPeriod(db: Db, id: PeriodId): Promise<Period> {
  const row = await periodRow(db, id)
  if (!row) throw new AppError('object.missing', { type: 'period', id })
  return toPeriod(row)
}

/** The last period of the same kind that lies before this one: its tasks come forward into it. */
export async function periodBefore(db: Db, next: ReportPeriod): Promise<Period | null> {
  const place = (period: Pick<Period, 'year' | 'ordinal'>) => (period.year ?? 0) * 10 + (period.ordinal ?? 0)
  const earlier = (await listPeriods(db)).filter((each) => each.kind === next.kind && place(each) < place(next))
  return earlier.toSorted((a, b) => place(b) - place(a))[0] ?? null
}

/**
 * The year's period, made bare where there is none: for figures of a year before the app was used. No task comes into
 * it, and none of its dates is guessed.
 */
export async function yearForFigures(ctx: Pick<Context, 'ids' | 'clock'>, tx: Tx, year: number): Promise<PeriodId> {
  const known = (await listPeriods(tx.trx)).find((period) => period.kind === 'year' && period.year === year)
  if (known) return known.id
  const id = periodId.parse(ctx.ids.next())
  const dates = { from_date: null, to_date: null, cut_off: null, next_year_start: null }
  const created_at = ctx.clock.now().toISOString()
  await insertPeriod(tx.trx, { id, kind: 'year', year, ordinal: null, ...dates, version: 1, created_at })
  await tx.record({ action: 'period.added', objectType: 'period', objectId: id, detail: { kind: 'year', year } })
  tx.changed('tasks')
  return id
}

/** @throws AppError `version.conflict`, `periods.dates-wrong` */
export async function changeDates(ctx: Context, input: ParsedInput<'periods.changeDates'>): Promise<Period> {
  requireRight(ctx.actor, 'periods.open')
  const { commandId: _, periodId: id, expectedVersion, ...dates } = input
  return ctx.commit(async (tx) => {
    const { id: __, version, ...before } = await getPeriod(tx.trx, id)
    if (version !== expectedVersion)
      throw new AppError('version.conflict', { expected: expectedVersion, found: version })
    const checked = reportPeriod.safeParse({ ...before, ...dates })
    if (!checked.success) {
      throw new AppError('periods.dates-wrong', { field: String(checked.error.issues[0]?.path[0] ?? 'from') })
    }
    await updatePeriod(tx.trx, id, {
      from_date: dates.from,
      to_date: dates.to,
      cut_off: dates.cutOff,
      next_year_start: dates.nextYearStart,
      version: version + 1,
    })
    await tx.record({
      action: 'period.dates-changed',
      objectType: 'period',
      objectId: id,
      detail: { before, after: { ...before, ...dates } },
    })
    tx.changed('tasks')
    return getPeriod(tx.trx, id)
  })
}
