import type { PlanReadingId, StagedId } from '../../src-shared/domain/ids.ts'
import type { DraftAim } from '../../src-shared/domain/plan-review/plan-draft.ts'
import type { Caller } from './caller.ts'

/** Reads a document that was handed in, and waits as a window does: for the word that the review is there. */
export async function readDocument(
  by: Caller,
  stagedId: StagedId,
  aim: DraftAim = { kind: 'new' },
): Promise<PlanReadingId> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const ended = new Set<string>()
  let jobId: string | null = null
  let isKept = false
  const settle = () => {
    if (isKept || (jobId !== null && ended.has(jobId))) resolve()
  }
  const stop = by.app.onEvent(by.session, (event) => {
    if (event.type === 'changed' && event.topics.includes('plan-readings')) isKept = true
    if (event.type === 'job' && (event.job.status === 'failed' || event.job.status === 'cancelled'))
      ended.add(event.job.id)
    settle()
  })
  try {
    const started = await by.call('plan-readings.start', { stagedId, aim })
    jobId = started.jobId
    settle()
    await promise
    const { isThere } = await by.call('plan-readings.started', { readingId: started.readingId })
    if (!isThere) throw new Error(JSON.stringify((await by.call('jobs.get', { jobId: started.jobId })).error))
    return started.readingId
  } finally {
    stop()
  }
}
