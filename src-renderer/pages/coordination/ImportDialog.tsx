import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { formatBytes } from '../../parts/file-size.ts'
import { JobBar } from '../../parts/JobBar.tsx'
import { useOneMassImport } from '../../parts/mass-import/MassImport.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { ImportedFiles } from './ImportedFiles.tsx'
import { type ReceivedDay, ReceivedDayFields } from './ReceivedDayFields.tsx'
import { ReportFiles } from './ReportFiles.tsx'

const width = 760

/** Reports of many agencies at once; every file has its own verdict. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const words = text.coordinationPage
  const work = useOneMassImport()
  const [files, setFiles] = useState<readonly File[]>([])
  const [day, setDay] = useState<ReceivedDay>({ receivedOn: null, source: null })
  const { receivedOn, source } = day
  const givenDay = receivedOn !== null && source !== null ? { receivedOn, source } : null
  if (work.job) {
    // Closed, it goes on; the bar of the page leads back.
    return (
      <Modal opened onClose={onClose} title={words.import} size={width} closeOnClickOutside={false}>
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
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text.massImport.meanwhile}
            </Button>
          </Group>
        </Stack>
      </Modal>
    )
  }
  if (work.isDone) {
    const close = () => {
      work.reset()
      onClose()
    }
    return (
      <Modal opened onClose={close} title={words.import} size={width} closeOnClickOutside={false}>
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
            {work.left.length > 0 && (
              <Button variant="default" onClick={() => void work.goOn()}>
                {text.massImport.goOn({ count: work.left.length })}
              </Button>
            )}
            <Button onClick={close}>{words.importDone}</Button>
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
