import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { stagedId as stagedIdOf } from '../../../src-shared/domain/ids.ts'
import { useCommand } from '../../api/hooks.ts'
import { isAtWork, useJobs } from '../../api/job-store.ts'
import { useUploads } from '../../api/uploads.ts'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { JobBar } from '../../parts/JobBar.tsx'
import { useText } from '../../shell/language.tsx'
import { CataloguePreviewTable } from './CataloguePreviewTable.tsx'

/** An edited workbook comes in: first what would become of every row, then it is written as a whole. */
export function ImportCatalogueDialog({ onClose }: { onClose(): void }) {
  const words = useText().catalogueSheet
  const uploads = useUploads()
  const read = useCommand('agencies.previewSheet')
  const apply = useCommand('agencies.applySheet')
  const staged = uploads.staged[0]?.stagedId
  const { mutate: readSheet } = read
  useEffect(() => {
    if (staged !== undefined) readSheet({ stagedId: stagedIdOf.parse(staged) })
  }, [staged, readSheet])
  const preview = read.data
  const count = preview ? preview.counts.added + preview.counts.changed : 0
  const startAgain = () => {
    uploads.clear()
    read.reset()
    apply.reset()
  }
  const submit = () => {
    if (!preview || staged === undefined) return
    apply.mutate(
      { stagedId: stagedIdOf.parse(staged), token: preview.token },
      {
        onSuccess: (done) => {
          notifications.show({ message: words.applied(done) })
          onClose()
        },
        // The catalogue has changed: look again, so that the next try shows and takes what is there now.
        onError: () => readSheet({ stagedId: stagedIdOf.parse(staged) }),
      },
    )
  }
  return (
    <FormDialog
      opened
      title={words.importTitle}
      verb={words.apply({ count })}
      size={preview ? 980 : 560}
      busy={apply.isPending}
      disabled={count === 0 || read.isPending}
      error={apply.error ?? read.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {preview === undefined ? (
        <>
          <FileDrop uploads={uploads} label={words.file} accept=".xlsx" multiple={false} secretNote={false} />
          {read.isPending && <ReadingBar label={words.reading} />}
        </>
      ) : (
        <>
          <Group justify="space-between" gap="sm">
            <Text fw={600}>{preview.fileName}</Text>
            <Button variant="subtle" size="compact-sm" onClick={startAgain}>
              {words.otherFile}
            </Button>
          </Group>
          <Text size="sm" role="status">
            {words.counts(preview.counts)}
          </Text>
          {preview.lines.length === 0 ? <Text>{words.nothing}</Text> : <CataloguePreviewTable lines={preview.lines} />}
          <Text size="sm" c="var(--snv-dimmed)">
            {words.leftOut}
          </Text>
        </>
      )}
    </FormDialog>
  )
}

function ReadingBar({ label }: { label: string }) {
  const stop = useCommand('jobs.cancel')
  const job = useJobs().find((one) => one.kind === 'read-workbook' && isAtWork(one))
  return job ? <JobBar job={job} label={label} onStop={() => stop.mutate({ jobId: job.id })} /> : null
}
