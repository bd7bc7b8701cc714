import type { HandlersOf } from '../../app/handlers.ts'
import { showOverview } from './overview.service.ts'

export const overviewHandlers: HandlersOf<'overview'> = {
  'overview.get': (ctx, input) => showOverview(ctx, input),
}
