import type { HandlersOf } from '../../app/handlers.ts'
import { checkEvidence, summariseEvidence } from './check-files.service.ts'
import {
  addEvidence,
  changeEvidence,
  findKnown,
  getEvidence,
  linkEvidence,
  listEvidence,
  listEvidenceIds,
  restoreEvidence,
  resupplyEvidence,
  trashEvidence,
  unlinkEvidence,
} from './evidence.service.ts'

export const evidenceHandlers: HandlersOf<'evidence'> = {
  'evidence.ids': (ctx, input) => listEvidenceIds(ctx.db, input),
  'evidence.list': (ctx, input) => listEvidence(ctx.db, input),
  'evidence.summary': (ctx) => summariseEvidence(ctx),
  'evidence.get': (ctx, input) => getEvidence(ctx.db, input.evidenceId),
  'evidence.known': (ctx, input) => findKnown(ctx.db, input.sha256s),
  'evidence.add': (ctx, input) => addEvidence(ctx, input),
  'evidence.change': (ctx, input) => changeEvidence(ctx, input),
  'evidence.link': (ctx, input) => linkEvidence(ctx, input),
  'evidence.unlink': (ctx, input) => unlinkEvidence(ctx, input),
  'evidence.trash': (ctx, input) => trashEvidence(ctx, input),
  'evidence.restore': (ctx, input) => restoreEvidence(ctx, input),
  'evidence.resupply': (ctx, input) => resupplyEvidence(ctx, input),
  'evidence.check': (ctx) => checkEvidence(ctx),
}
