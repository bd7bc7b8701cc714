import type { HandlersOf } from '../../app/handlers.ts'
import { chainState, listAudit, listObjectTypes, showHistory, startChainCheck } from './audit.service.ts'

export const auditHandlers: HandlersOf<'audit'> = {
  'audit.list': (ctx, input) => listAudit(ctx, input),
  'audit.objectTypes': (ctx) => listObjectTypes(ctx),
  'audit.history': (ctx, input) => showHistory(ctx, input),
  'audit.checkChain': (ctx) => startChainCheck(ctx),
  'audit.chainState': (ctx, input) => chainState(ctx, input.jobId),
}
