import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { stagedId, type WordReturnId } from '../../../src-shared/domain/ids.ts'
import type { ErrorReply } from '../../../src-shared/errors/app-error.ts'
import { useBridge } from '../../api/bridge-context.tsx'
import { CallError, call } from '../../api/call.ts'
import { useCall } from '../../api/hooks.ts'
import { useJob } from '../../api/job-store.ts'
import { useUploads } from '../../api/uploads.ts'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { JobBar } from '../../parts/JobBar.tsx'
import { useText } from '../../shell/language.tsx'

/** Takes the file that was edited in Word, and opens its changes when it has been read. */
export function BringBackDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const words = useText().wordEdits
  const bridge = useBridge()
  const [, navigate] = useLocation()
  const uploads = useUploads()
  const [started, setStarted] = useState<{ jobId: string; returnId: WordReturnId } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const job = useJob(started?.jobId ?? null)
  const isDone = job?.status === 'done'
  const { data } = useCall(
    'reports.wordReturn',
    // Asked only once there is an id.
    { returnId: started?.returnId ?? ('' as WordReturnId) },
    { enabled: started !== null && isDone },
  )
  const returnId = data?.returnId ?? null
  useEffect(() => {
    if (returnId !== null) navigate(`/reports/${report.reportId}/word/${returnId}`)
  }, [returnId, navigate, report.reportId])
  const [staged] = uploads.staged
  const isAtWork = job?.status === 'waiting' || job?.status === 'running' || isDone
  const read = async () => {
    if (!staged) return
    setError(null)
    setStarted(null)
    try {
      const input = { reportId: report.reportId, stagedId: stagedId.parse(staged.stagedId) }
      setStarted(await call(bridge, 'reports.readBack', input))
    } catch (refusal) {
      setError(refusal)
    }
  }
  return (
    <FormDialog
      opened
      title={words.bringBackTitle}
      verb={words.read}
      busy={isAtWork}
      disabled={!staged || uploads.busy}
      // The core makes the pair of code and detail; the schema of job states knows each alone.
      error={error ?? (job?.status === 'failed' && job.error ? new CallError(job.error as ErrorReply) : null)}
      onSubmit={() => void read()}
      onClose={onClose}
    >
      <Text>{words.bringBackHint}</Text>
      <FileDrop uploads={uploads} label={words.file} accept=".docx" multiple={false} secretNote={false} />
      {job && job.status !== 'failed' && (
        <JobBar
          job={job}
          label={words.reading({ name: staged?.name ?? '' })}
          onStop={() => void call(bridge, 'jobs.cancel', { jobId: job.id }).catch(setError)}
        />
      )}
    </FormDialog>
  )
}
