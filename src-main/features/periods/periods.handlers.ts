import type { HandlersOf } from '../../app/handlers.ts'
import { openPeriod, previewOpening } from './open-period.service.ts'
import { changeDates, showPeriods } from './periods.service.ts'

export const periodHandlers: HandlersOf<'periods'> = {
  'periods.list': (ctx) => showPeriods(ctx.db),
  'periods.previewOpening': (ctx, { period }) => previewOpening(ctx.db, period),
  'periods.open': (ctx, input) => openPeriod(ctx, input),
  'periods.changeDates': (ctx, input) => changeDates(ctx, input),
}
