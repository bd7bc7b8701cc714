import type { HandlersOf } from '../../app/handlers.ts'
import { listActs, previewAct, recordAct } from './reorganisations.service.ts'
import { takeBackAct } from './take-back.service.ts'

export const reorganisationsHandlers: HandlersOf<'reorganisations'> = {
  'reorganisations.list': (ctx) => listActs(ctx.db),
  'reorganisations.preview': (ctx, input) => previewAct(ctx, input),
  'reorganisations.record': (ctx, input) => recordAct(ctx, input),
  'reorganisations.takeBack': (ctx, input) => takeBackAct(ctx, input),
}
