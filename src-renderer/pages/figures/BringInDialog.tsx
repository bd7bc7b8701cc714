import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type PeriodId, stagedId as stagedIdOf } from '../../../src-shared/domain/ids.ts'
import { useCommand } from '../../api/hooks.ts'
import { isAtWork, useJobs } from '../../api/job-store.ts'
import { useUploads } from '../../api/uploads.ts'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { JobBar } from '../../parts/JobBar.tsx'
import { showUndo } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { BreakdownTable } from './BreakdownTable.tsx'
import { countTaken } from './count-taken.ts'
import { PreviewNotes } from './PreviewNotes.tsx'
import { useUndoImport } from './use-undo-import.ts'
import { YearsTable } from './YearsTable.tsx'

/** A filled-in form comes in: first what would become of every cell, then it is recorded as a whole. */
export function BringInDialog({ periodId, onClose }: { periodId: PeriodId; onClose: () => void }) {
  const text = useText()
  const words = text.figures.imports
  const uploads = useUploads()
  const read = useCommand('figures.previewImport')
  const apply = useCommand('figures.applyImport')
  const undo = useUndoImport()
  const [replace, setReplace] = useState(false)
  const [source, setSource] = useState('')
  const staged = uploads.staged[0]?.stagedId
  const { mutate: readForm } = read
  useEffect(() => {
    if (staged !== undefined) readForm({ stagedId: stagedIdOf.parse(staged), periodId })
  }, [staged, periodId, readForm])

  const preview = read.data
  const taken = preview ? countTaken(preview, replace) : null
  const startAgain = () => {
    uploads.clear()
    read.reset()
    apply.reset()
    setReplace(false)
  }
  const submit = () => {
    if (!preview || staged === undefined) return
    apply.mutate(
      { stagedId: stagedIdOf.parse(staged), periodId, token: preview.token, replace, source },
      {
        onSuccess: ({ importId, count }) => {
          const sentence = words.applied({ count })
          showUndo({ sentence, undo: text.figures.undo, onUndo: () => undo.mutate({ importId }) })
          onClose()
        },
        // What stands has changed: look again, so that the next try shows and takes what is there now.
        onError: () => readForm({ stagedId: stagedIdOf.parse(staged), periodId }),
      },
    )
  }
  return (
    <FormDialog
      opened
      title={words.bringInTitle}
      verb={words.apply({ count: taken?.count ?? 0 })}
      size={preview ? 1000 : 560}
      busy={apply.isPending}
      disabled={!taken || taken.count === 0 || read.isPending}
      error={apply.error ?? read.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {preview === undefined ? (
        <>
          <FileDrop uploads={uploads} label={words.file} accept=".xlsx" multiple={false} />
          {read.isPending && <ReadingBar label={words.reading} />}
        </>
      ) : (
        <>
          <Group justify="space-between" gap="sm">
            <Text fw={600}>
              {words.kinds[preview.kind]} · {preview.planShortName} · {preview.fileName}
            </Text>
            <Button variant="subtle" size="compact-sm" onClick={startAgain}>
              {words.otherFile}
            </Button>
          </Group>
          <PreviewNotes preview={preview} />
          {preview.kind === 'breakdown' ? <BreakdownTable preview={preview} /> : <YearsTable preview={preview} />}
          {taken !== null && taken.changed > 0 && (
            <Checkbox
              label={words.replace({ count: taken.changed })}
              checked={replace}
              onChange={(event) => setReplace(event.currentTarget.checked)}
            />
          )}
          {preview.kind === 'earlier-years' && preview.years.some((one) => one.source === '' && one.hasFigures) && (
            <TextInput
              label={words.source}
              description={words.sourceHint}
              maxLength={500}
              value={source}
              onChange={(event) => setSource(event.currentTarget.value)}
            />
          )}
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
