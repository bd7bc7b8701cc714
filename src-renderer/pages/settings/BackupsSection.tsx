import { Button, Code } from '@mantine/core'
import { IconAlertTriangle, IconDatabaseExport, IconStethoscope } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { JobState } from '../../../src-shared/contract/events.ts'
import type { JobId } from '../../../src-shared/domain/ids.ts'
import type { ErrorReply } from '../../../src-shared/errors/app-error.ts'
import { jobLabel } from '../../../src-shared/text/shell.ts'
import { CallError } from '../../api/call.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { isAtWork, useJob } from '../../api/job-store.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { formatBytes } from '../../parts/file-size.ts'
import { formatInstant } from '../../parts/HistoryList.tsx'
import { JobBar } from '../../parts/JobBar.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useLanguage, useText } from '../../shell/language.tsx'
import { BackupDone, CheckDone } from './BackupOutcome.tsx'
import classes from './settings.module.css'

type Started = { kind: 'make' | 'check'; jobId: JobId } | null

/** Copies of the data folder, and whether what is there is whole. */
export default function BackupsSection() {
  const words = useText().backups
  const backups = useCall('backups.list', {})
  const make = useCommand('backups.make')
  const check = useCommand('backups.check')
  const [started, setStarted] = useState<Started>(null)
  const job = useJob(started?.jobId ?? null)
  const busy = job !== null && isAtWork(job)
  if (backups.isError) return <ErrorNotice error={backups.error} onRetry={() => void backups.refetch()} />
  if (!backups.data) return <SkeletonRows />
  const { dataDir, backupDir, copies, isDue } = backups.data
  const begin = (kind: 'make' | 'check') => ({
    onSuccess: ({ jobId }: { jobId: JobId }) => setStarted({ kind, jobId }),
  })
  return (
    <>
      <p className={classes.hint}>{words.hint}</p>
      <Facts
        facts={[
          { name: words.dataDir, value: <Code>{dataDir}</Code> },
          {
            name: words.backupDir,
            value:
              backupDir === null ? <Link href="/settings/office">{words.noFolder}</Link> : <Code>{backupDir}</Code>,
          },
        ]}
      />
      {isDue && copies.length > 0 && (
        <p className={classes.warning}>
          <IconAlertTriangle size={16} aria-hidden /> {words.due}
        </p>
      )}
      <div className={classes.acts}>
        <Button
          variant="default"
          disabled={busy}
          loading={check.isPending}
          leftSection={<IconStethoscope size={16} />}
          onClick={() => check.mutate({}, begin('check'))}
        >
          {words.check}
        </Button>
        <Button
          disabled={busy || backupDir === null}
          loading={make.isPending}
          leftSection={<IconDatabaseExport size={16} />}
          onClick={() => make.mutate({}, begin('make'))}
        >
          {words.make}
        </Button>
      </div>
      <ErrorNotice error={make.error ?? check.error} />
      {job && <Work job={job} />}
      {started?.kind === 'make' && job?.status === 'done' && <BackupDone jobId={started.jobId} />}
      {started?.kind === 'check' && job?.status === 'done' && <CheckDone jobId={started.jobId} />}
      <Copies copies={copies} />
    </>
  )
}

function Work({ job }: { job: JobState }) {
  const { language } = useLanguage()
  const cancel = useCommand('jobs.cancel')
  // The core writes refusals of its closed list here, as it does in replies.
  const failure = job.status === 'failed' && job.error ? new CallError(job.error as ErrorReply) : null
  return (
    <>
      <JobBar job={job} label={jobLabel(language, job.kind)} onStop={() => cancel.mutate({ jobId: job.id })} />
      <ErrorNotice error={failure ?? cancel.error} />
    </>
  )
}

function Copies({ copies }: { copies: readonly { name: string; madeAt: string; size: number }[] }) {
  const words = useText().backups
  if (copies.length === 0) return <p className={classes.hint}>{words.none}</p>
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.madeAt}</th>
            <th scope="col">{words.file}</th>
            <th scope="col" className={classes.number}>
              {words.size}
            </th>
          </tr>
        </thead>
        <tbody>
          {copies.map((copy) => (
            <tr key={copy.name}>
              <td>{formatInstant(copy.madeAt)}</td>
              <td>{copy.name}</td>
              <td className={classes.number}>{formatBytes(copy.size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
