import { Button, Group, Modal } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { errorSentence } from '../../../src-shared/text/text.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { JobBar } from '../../parts/JobBar.tsx'
import { useLanguage, useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { ImportedFiles } from './ImportedFiles.tsx'
import { type ReceivedDay, ReceivedDayFields } from './ReceivedDayFields.tsx'
import { ReportFiles } from './ReportFiles.tsx'
import { type UnsentFile, useMassImport } from './use-mass-import.ts'

/** Reports of many agencies at once; every file has its own verdict. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const words = useText().coordinationPage
  const work = useMassImport()
  const [files, setFiles] = useState<readonly File[]>([])
  const [day, setDay] = useState<ReceivedDay>({ receivedOn: null, source: null })
  const { receivedOn, source } = day
  const isRunning = work.job !== null
  if (work.isDone && !isRunning) {
    return (
      <Modal opened onClose={onClose} title={words.import} size={760} closeOnClickOutside={false}>
        <Unsent files={work.unsent} />
        <ImportedFiles files={work.answered} stopped={work.stopped} />
        <Group justify="flex-end" gap="xs" mt="md">
          <Button
            variant="default"
            onClick={() => {
              work.reset()
              setFiles([])
            }}
          >
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
      busy={isRunning}
      disabled={files.length === 0 || receivedOn === null || source === null}
      error={work.error}
      onSubmit={() => {
        if (receivedOn !== null && source !== null) void work.start(files, { receivedOn, source })
      }}
      onClose={() => {
        work.stop()
        onClose()
      }}
    >
      <p className={classes.hint}>{words.importHint}</p>
      <ReportFiles files={files} disabled={isRunning} onChange={setFiles} />
      <ReceivedDayFields value={day} onChange={setDay} />
      {work.job && <JobBar job={work.job} label={words.opening} onStop={work.stop} />}
    </FormDialog>
  )
}

const mostShown = 200

/** Files that never reached the core, with the reason. */
function Unsent({ files }: { files: readonly UnsentFile[] }) {
  const words = useText().massImport
  const { language } = useLanguage()
  if (files.length === 0) return null
  return (
    <section aria-label={words.unsent}>
      <h3>{words.unsent}</h3>
      <ul className={classes.plainList}>
        {files.slice(0, mostShown).map(({ name, error }, at) => {
          const { what, next } = errorSentence(language, error)
          return (
            // Two files may have one name; the list never changes its order.
            <li key={`${at}-${name}`} className={classes.file}>
              <IconAlertCircle size={18} aria-hidden color="var(--snv-error)" />
              <div className={classes.words}>
                <p className={classes.name}>{name}</p>
                <p className={classes.quiet}>{`${what} ${next}`}</p>
              </div>
            </li>
          )
        })}
      </ul>
      {files.length > mostShown && <p className={classes.hint}>{words.rest({ count: files.length - mostShown })}</p>}
    </section>
  )
}
