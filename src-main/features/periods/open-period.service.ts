import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { CarrySummary } from '../../../src-shared/contract/periods.ts'
import { periodId } from '../../../src-shared/domain/ids.ts'
import type { ReportPeriod } from '../../../src-shared/domain/report-period.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireRight } from '../people/people.service.ts'
import { carryTasks, summariseCarry } from '../tasks/carry-tasks.service.ts'
import { insertPeriod } from './periods.queries.ts'
import { getPeriod, listPeriods, periodBefore } from './periods.service.ts'

/** Of these there is one per year; a topic or an ad-hoc request may come several times. */
const onceOnly = ['year', 'half-year', 'quarter']

export async function previewOpening(db: Db, next: ReportPeriod): Promise<CarrySummary> {
  await refuseSecond(db, next)
  return summariseCarry(db, await periodBefore(db, next), next)
}

/**
 * Opens a period and brings the unfinished and standing tasks of the one before it along.
 * @throws AppError `periods.open-already`
 */
export async function openPeriod(
  ctx: Context,
  { period: next }: ParsedInput<'periods.open'>,
): Promise<CallOutput<'periods.open'>> {
  requireRight(ctx.actor, 'periods.open')
  return ctx.commit(async (tx) => {
    await refuseSecond(tx.trx, next)
    const before = await periodBefore(tx.trx, next)
    const id = periodId.parse(ctx.ids.next())
    await insertPeriod(tx.trx, {
      id,
      kind: next.kind,
      year: next.year,
      ordinal: next.ordinal,
      from_date: next.from,
      to_date: next.to,
      cut_off: next.cutOff,
      next_year_start: next.nextYearStart,
      version: 1,
      created_at: ctx.clock.now().toISOString(),
    })
    const opened = await getPeriod(tx.trx, id)
    const carried = await carryTasks(ctx, tx, before, opened)
    await tx.record({
      action: 'period.opened',
      objectType: 'period',
      objectId: id,
      detail: { ...next, carried: carried.continues + carried.stands + carried.startsAnew },
    })
    tx.changed('tasks')
    return { period: opened, carried }
  })
}

async function refuseSecond(db: Db, { kind, year, ordinal }: ReportPeriod) {
  if (!onceOnly.includes(kind)) return
  const same = (await listPeriods(db)).some(
    (each) => each.kind === kind && each.year === year && each.ordinal === ordinal,
  )
  if (same) throw new AppError('periods.open-already', { kind, year, ordinal })
}
