import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { formatBytes } from '../../parts/file-size.ts'
import { JobBar } from '../../parts/JobBar.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { ImportedFiles } from './ImportedFiles.tsx'
import { type ReceivedDay, ReceivedDayFields } from './ReceivedDayFields.tsx'
import { ReportFiles } from './ReportFiles.tsx'
import { useMassImport } from './use-mass-import.ts'

const width = 760

/** Reports of many agencies at once; every file has its own verdict. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const words = text.coordinationPage
  const work = useMassImport()
  const [files, setFiles] = useState<readonly File[]>([])
  const [day, setDay] = useState<ReceivedDay>({ receivedOn: null, source: null })
  const { receivedOn, source } = day
  const givenDay = receivedOn !== null && source !== null ? { receivedOn, source } : null
  if (work.job) {
    // Closing it is stopping it: what was taken in until then is shown.
    return (
      <Modal opened onClose={work.stop} title={words.import} size={width} closeOnClickOutside={false}>
        <Stack gap="sm">
          <JobBar job={work.job} label={words.opening} onStop={work.stop} />
          {work.large && (
            <p className={classes.hint}>
              {text.massImport.sending({
                name: work.large.name,
                sent: formatBytes(work.large.sentBytes),
                size: formatBytes(work.large.size),
              })}
            </p>
          )}
          <p className={classes.hint}>{text.massImport.stopHint}</p>
        </Stack>
      </Modal>
    )
  }
  if (work.isDone) {
    return (
      <Modal opened onClose={onClose} title={words.import} size={width} closeOnClickOutside={false}>
        <Stack gap="sm">
          <ErrorNotice error={work.error} />
          {work.left.length > 0 && (
            <p className={classes.hint} role="status">
              {text.massImport.left({ count: work.left.length })}
            </p>
          )}
          <ImportedFiles files={work.answered} unsent={work.unsent} />
          <Group justify="flex-end" gap="xs">
            <Button
              variant="default"
              onClick={() => {
                work.reset()
                setFiles([])
              }}
            >
              {words.importMore}
            </Button>
            {work.left.length > 0 && givenDay && (
              <Button variant="default" onClick={() => void work.goOn(givenDay)}>
                {text.massImport.goOn({ count: work.left.length })}
              </Button>
            )}
            <Button onClick={onClose}>{words.importDone}</Button>
          </Group>
        </Stack>
      </Modal>
    )
  }
  return (
    <FormDialog
      opened
      title={words.import}
      verb={words.import}
      size={width}
      disabled={files.length === 0 || givenDay === null}
      error={work.error}
      onSubmit={() => givenDay && void work.start(files, givenDay)}
      onClose={onClose}
    >
      <p className={classes.hint}>{words.importHint}</p>
      <ReportFiles files={files} onChange={setFiles} />
      <ReceivedDayFields value={day} onChange={setDay} />
    </FormDialog>
  )
}
