import { useEffect, useState } from 'react'
import type { JobState } from '../../../src-shared/contract/events.ts'
import { CallError } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { isAtWork, useJobs } from '../../api/job-store.ts'
import { useSession } from '../../shell/session.tsx'

export interface OwnJob {
  /** As the bar shows it, from the moment of the call on; null while nothing is on its way. */
  job: JobState | null
  /** Holds also before the work has begun; null once it was asked. */
  stop: (() => void) | undefined
  error: Error | null
}

/** The work of this person behind a call that is on its way. Others may have the same done; each sees his own. */
export function useOwnJob(kind: string, isPending: boolean): OwnJob {
  const { person } = useSession()
  const cancel = useCommand('jobs.cancel')
  const [isStopping, setStopping] = useState(false)
  const found = useJobs().findLast((one) => one.kind === kind && one.startedBy === person.id && isAtWork(one))
  const jobId = isPending && isStopping ? found?.id : undefined
  useEffect(() => {
    if (!isPending) setStopping(false)
  }, [isPending])
  useEffect(() => {
    if (jobId !== undefined) cancel.mutate({ jobId })
  }, [jobId, cancel.mutate])
  return {
    job: isPending ? (found ?? { ...beforeIt, kind, startedBy: person.id }) : null,
    stop: isStopping ? undefined : () => setStopping(true),
    error: cancel.error,
  }
}

/** The core still gathers what the work is about. */
const beforeIt = {
  ...{ id: '', status: 'waiting' as const, done: 0, total: null, unit: 'files' as const, error: null },
  startedAt: new Date(0).toISOString(),
}

/** Whoever has stopped it needs not be told. */
export const isStopped = (error: unknown): boolean => error instanceof CallError && error.reply.code === 'job.cancelled'
