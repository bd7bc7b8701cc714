import { ActionIcon, Indicator, Popover, Stack, Text } from '@mantine/core'
import { IconActivity } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { JobState } from '../../src-shared/contract/events.ts'
import type { ErrorReply } from '../../src-shared/errors/app-error.ts'
import { jobLabel } from '../../src-shared/text/shell.ts'
import { CallError } from '../api/call.ts'
import { useCall, useCommand } from '../api/hooks.ts'
import { isAtWork, recordEarlierJobs, useJobs } from '../api/job-store.ts'
import { ErrorNotice, sentenceOf } from '../parts/ErrorNotice.tsx'
import { JobBar } from '../parts/JobBar.tsx'
import { useLanguage, useText } from './language.tsx'
import { useSession } from './session.tsx'

/** Long work goes on when its page is left; here it is still to be seen, and to be stopped. */
export function RunningWork() {
  const text = useText()
  const jobs = useJobs()
  const { person } = useSession()
  const cancel = useCommand('jobs.cancel')
  const mayStop = (job: JobState) => job.startedBy === person.id || person.roles.includes('administrator')
  useEarlierJobs()
  const running = jobs.filter(isAtWork)
  const label = running.length === 0 ? text.shell.work : text.shell.workRunning({ count: running.length })
  return (
    <Popover position="bottom-end" width={380} shadow="md" trapFocus>
      <Indicator label={running.length} size={16} disabled={running.length === 0}>
        {/* The button itself opens it: "expanded" says nothing on an element without a role. */}
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} title={label}>
            <IconActivity size={20} stroke={1.6} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown>
        {jobs.length === 0 ? (
          <Text c="dimmed">{text.shell.workNone}</Text>
        ) : (
          <Stack gap="sm">
            {jobs.toReversed().map((job) => (
              <Job key={job.id} job={job} {...(mayStop(job) && { onStop: () => cancel.mutate({ jobId: job.id }) })} />
            ))}
            <ErrorNotice error={cancel.error} />
          </Stack>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

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

/** What ran before this window opened. Events tell of everything later. */
function useEarlierJobs() {
  const { data } = useCall('jobs.list', {})
  useEffect(() => {
    recordEarlierJobs(data ?? [])
  }, [data])
}
