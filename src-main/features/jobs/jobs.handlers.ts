import type { HandlersOf } from '../../app/handlers.ts'

export const jobsHandlers: HandlersOf<'jobs'> = {
  'jobs.list': async (ctx) => ctx.jobs.list(),
  'jobs.get': async (ctx, { jobId }) => ctx.jobs.state(jobId),
  'jobs.cancel': async (ctx, { jobId }) => {
    ctx.jobs.cancel(jobId)
    return ctx.jobs.state(jobId)
  },
}
