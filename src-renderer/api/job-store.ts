import { useSyncExternalStore } from 'react'
import type { JobState } from '../../src-shared/contract/events.ts'

/** Long work as last told by the core; pages come and go while it runs. */
let jobs: readonly JobState[] = []
const listeners = new Set<() => void>()

export function recordJob(job: JobState): void {
  jobs = jobs.some(({ id }) => id === job.id) ? jobs.map((old) => (old.id === job.id ? job : old)) : [...jobs, job]
  for (const listener of listeners) listener()
}

/**
 * For a list asked for earlier: what an event has told since is newer. But of what ended nothing newer can be told, and
 * a window that was locked meanwhile did not hear it.
 */
export function recordEarlierJobs(earlier: readonly JobState[]): void {
  for (const job of earlier) {
    const told = jobs.find(({ id }) => id === job.id)
    if (!told || (isAtWork(told) && !isAtWork(job))) recordJob(job)
  }
}

export function forgetJobs(): void {
  jobs = []
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** For work that goes on between two renderings. */
export const jobsNow = (): readonly JobState[] => jobs

export function useJobs(): readonly JobState[] {
  return useSyncExternalStore(subscribe, () => jobs)
}

export function useJob(id: string | null): JobState | null {
  return useJobs().find((job) => job.id === id) ?? null
}

export function isAtWork(job: JobState): boolean {
  return job.status === 'waiting' || job.status === 'running'
}
