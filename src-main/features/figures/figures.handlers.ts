import type { HandlersOf } from '../../app/handlers.ts'
import { enterFigures, figureSeries, listFigures } from './figures.service.ts'

export const figuresHandlers: HandlersOf<'figures'> = {
  'figures.list': (ctx, input) => listFigures(ctx, input),
  'figures.series': (ctx, { indicatorId }) => figureSeries(ctx.db, indicatorId),
  'figures.enter': (ctx, input) => enterFigures(ctx, input),
}
