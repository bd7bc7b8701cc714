import type { HandlersOf } from '../../app/handlers.ts'
import { applyHandovers, listHandovers } from './handovers.service.ts'

export const handoversHandlers: HandlersOf<'handovers'> = {
  'handovers.list': (ctx) => listHandovers(ctx),
  'handovers.apply': (ctx, input) => applyHandovers(ctx, input),
}
