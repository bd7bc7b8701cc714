import type { HandlersOf } from '../../app/handlers.ts'
import { requireRight } from '../people/people.service.ts'

export const jobsHandlers: HandlersOf<'jobs'> = {
  'jobs.list': async (ctx) => ctx.jobs.list(),
  'jobs.get': async (ctx, { jobId }) => ctx.jobs.state(jobId),
  'jobs.cancel': async (ctx, { jobId }) => {
    if (ctx.jobs.state(jobId).startedBy !== ctx.actor.personId) requireRight(ctx.actor, 'jobs.stop-others')
    ctx.jobs.cancel(jobId)
    return ctx.jobs.state(jobId)
  },
}
