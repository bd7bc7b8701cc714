import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { isAtWork, useJobs } from '../../api/job-store.ts'
import { useUploads } from '../../api/uploads.ts'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { JobBar } from '../../parts/JobBar.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { ImportedFiles } from './ImportedFiles.tsx'
import { type ReceivedDay, ReceivedDayFields } from './ReceivedDayFields.tsx'

/** Reports of many agencies at once; every file has its own verdict. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const words = useText().coordinationPage
  const uploads = useUploads({ takesBundles: true })
  const take = useCommand('coordination.importReports')
  const stop = useCommand('jobs.cancel')
  const job = useJobs().find((one) => one.kind === 'open-envelopes' && isAtWork(one))
  const [day, setDay] = useState<ReceivedDay>({ receivedOn: null, source: null })
  const { receivedOn, source } = day
  const submit = () => {
    if (receivedOn === null || source === null) return
    const stagedIds = uploads.staged.map((file) => file.stagedId)
    take.mutate({ stagedIds, receivedOn, source }, { onSuccess: () => uploads.clear() })
  }
  const isReady = uploads.staged.length > 0 && !uploads.busy && receivedOn !== null && source !== null
  if (take.data) {
    return (
      <Modal opened onClose={onClose} title={words.import} size={760} closeOnClickOutside={false}>
        <ImportedFiles {...take.data} />
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={() => take.reset()}>
            {words.importMore}
          </Button>
          <Button onClick={onClose}>{words.importDone}</Button>
        </Group>
      </Modal>
    )
  }
  return (
    <FormDialog
      opened
      title={words.import}
      verb={words.import}
      size={760}
      busy={take.isPending}
      disabled={!isReady}
      error={take.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={classes.hint}>{words.importHint}</p>
      <FileDrop uploads={uploads} label={words.importFiles} accept=".json,.docx,.zip" secretNote={false} />
      <ReceivedDayFields value={day} onChange={setDay} />
      {take.isPending && job && (
        <JobBar job={job} label={words.opening} onStop={() => stop.mutate({ jobId: job.id })} />
      )}
    </FormDialog>
  )
}
