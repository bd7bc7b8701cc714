import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useCall, useCommand } from '../../api/hooks.ts'
import { isAtWork, useJob } from '../../api/job-store.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { JobBar } from '../../parts/JobBar.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './evidence.module.css'

/** Starts reading all stored files again. */
export function CheckFilesButton() {
  const words = useText().evidence
  const summary = useCall('evidence.summary', {})
  const check = useCommand('evidence.check')
  return (
    <Button
      variant="default"
      leftSection={<IconShieldCheck size={16} />}
      title={words.checkHint}
      loading={check.isPending}
      disabled={summary.data?.checkJobId != null || summary.data?.total === 0}
      onClick={() => check.mutate({})}
    >
      {words.check}
    </Button>
  )
}

/** The check while it runs; also for who opens the page in the middle of it. */
export function CheckInWork() {
  const words = useText().evidence
  const summary = useCall('evidence.summary', {})
  const jobId = summary.data?.checkJobId ?? null
  const told = useJob(jobId)
  // Nothing was told yet to a window that was opened after the start.
  const asked = useCall('jobs.get', { jobId: jobId ?? '' }, { enabled: jobId !== null && told === null })
  const stop = useCommand('jobs.cancel')
  const job = told ?? asked.data ?? null
  if (jobId === null || job === null || !isAtWork(job)) return <ErrorNotice error={stop.error} />
  return (
    <div className={classes.check}>
      <JobBar job={job} label={words.checking} onStop={() => stop.mutate({ jobId })} />
    </div>
  )
}
