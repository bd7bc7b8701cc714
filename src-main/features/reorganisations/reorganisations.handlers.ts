import type { HandlersOf } from '../../app/handlers.ts'
import { applyReceivedActs, listReceivedActs, previewReceivedActs } from './received-acts.service.ts'
import { listActs, previewAct, recordAct } from './reorganisations.service.ts'
import { takeBackAct } from './take-back.service.ts'
import { decideLine, keepRest, listTransfers, undoLine } from './transfers.service.ts'

export const reorganisationsHandlers: HandlersOf<'reorganisations'> = {
  'reorganisations.list': (ctx) => listActs(ctx.db),
  'reorganisations.preview': (ctx, input) => previewAct(ctx, input),
  'reorganisations.record': (ctx, input) => recordAct(ctx, input),
  'reorganisations.takeBack': (ctx, input) => takeBackAct(ctx, input),
  'reorganisations.received': (ctx) => listReceivedActs(ctx),
  'reorganisations.previewReceived': (ctx, input) => previewReceivedActs(ctx, input),
  'reorganisations.applyReceived': (ctx, input) => applyReceivedActs(ctx, input),
  'reorganisations.transfers': (ctx) => listTransfers(ctx),
  'reorganisations.decideLine': (ctx, input) => decideLine(ctx, input),
  'reorganisations.keepRest': (ctx, input) => keepRest(ctx, input),
  'reorganisations.undoLine': (ctx, input) => undoLine(ctx, input),
}
