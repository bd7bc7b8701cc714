import type { HandlersOf } from '../../app/handlers.ts'
import { joinBodies } from './join-bodies.service.ts'
import { joinPlan } from './join-plan.service.ts'
import { listMatches, matchPlan } from './matches.service.ts'
import { undoJoin } from './undo-join.service.ts'

export const matchesHandlers: HandlersOf<'matches'> = {
  'matches.list': (ctx) => listMatches(ctx),
  'matches.plan': (ctx, input) => matchPlan(ctx.db, input),
  'matches.joinBodies': (ctx, input) => joinBodies(ctx, input),
  'matches.joinPlan': (ctx, input) => joinPlan(ctx, input),
  'matches.undo': (ctx, input) => undoJoin(ctx, input),
}
