import { Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { JobState } from '../../src-shared/contract/events.ts'
import type { ErrorReply } from '../../src-shared/errors/app-error.ts'
import { jobLabel } from '../../src-shared/text/shell.ts'
import { CallError } from '../api/call.ts'
import { useCall, useCommand } from '../api/hooks.ts'
import { isAtWork, recordEarlierJobs, useJobs } from '../api/job-store.ts'
import { ErrorNotice, sentenceOf } from '../parts/ErrorNotice.tsx'
import { JobBar } from '../parts/JobBar.tsx'
import { useMassImportAbove } from '../parts/mass-import/MassImport.tsx'
import { useLanguage } from './language.tsx'
import { useSession } from './session.tsx'

/**
 * Long work goes on when its page is left; here it is still to be seen, and to be stopped. A folder that is being taken
 * in is one work, though each of its parts is a job that ends well.
 */
export function NoticedJobs({ jobs }: { jobs: readonly JobState[] }) {
  const { person } = useSession()
  const cancel = useCommand('jobs.cancel')
  const mayStop = (job: JobState) => job.startedBy === person.id || person.roles.includes('administrator')
  const massImport = useMassImportAbove()
  const running = massImport?.job ?? null
  const isPartOfIt = ({ kind, startedBy }: JobState) => kind === running?.kind && startedBy === person.id
  return (
    <Stack gap="sm">
      {massImport && running && <Job job={running} onStop={massImport.stop} />}
      {withoutRepeats(jobs.filter((job) => !isPartOfIt(job)).toReversed()).map((job) => (
        <Job key={job.id} job={job} {...(mayStop(job) && { onStop: () => cancel.mutate({ jobId: job.id }) })} />
      ))}
      <ErrorNotice error={cancel.error} />
    </Stack>
  )
}

/** A folder of thousands is taken in by many jobs: of those that ended well one after another, the last one is enough. */
const withoutRepeats = (newestFirst: readonly JobState[]) =>
  newestFirst.filter((job, at) => {
    const after = newestFirst[at - 1]
    return job.status !== 'done' || after?.status !== 'done' || after.kind !== job.kind
  })

function Job({ job, onStop }: { job: JobState; onStop?: () => void }) {
  const { language } = useLanguage()
  const failure = job.status === 'failed' && job.error !== null ? sentenceOf(language, jobError(job.error)) : null
  return (
    <div>
      <JobBar job={job} label={jobLabel(language, job.kind)} {...(onStop && { onStop })} />
      {failure && (
        <Text size="xs" c="var(--snv-error)">
          {failure.what} {failure.next}
        </Text>
      )}
    </div>
  )
}

function jobError(error: NonNullable<JobState['error']>): CallError {
  // The core writes refusals of its closed list here, as it does in replies.
  return new CallError(error as ErrorReply)
}

/** The work of this office, and how much of it ended since this person looked last. */
export function useNoticedJobs() {
  const jobs = useJobs()
  const earlier = useCall('jobs.list', {}).data
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const markSeen = (ended: readonly JobState[]) =>
    setSeen((before) => new Set([...before, ...ended.filter((job) => !isAtWork(job)).map(({ id }) => id)]))
  // What ran before this window opened; of that, only what still runs is news. Events tell of everything later.
  useEffect(() => {
    recordEarlierJobs(earlier ?? [])
    setSeen((before) => new Set([...before, ...(earlier ?? []).flatMap((job) => (isAtWork(job) ? [] : [job.id]))]))
  }, [earlier])
  return {
    jobs,
    running: jobs.filter(isAtWork).length,
    // What somebody stopped by hand is no news.
    ended: jobs.filter(({ id, status }) => (status === 'done' || status === 'failed') && !seen.has(id)).length,
    markSeen: () => markSeen(jobs),
  }
}
