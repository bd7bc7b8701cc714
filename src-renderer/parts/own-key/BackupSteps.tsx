import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { useUploads } from '../../api/uploads.ts'
import { useText } from '../../shell/language.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { FileDrop } from '../FileDrop.tsx'
import classes from './own-key.module.css'
import { useSaveExport } from './use-save-export.ts'

/** Two steps before a key seals: save its file elsewhere, then hand the copy in so that it is known to be good. */
export function BackupSteps({ kid }: { kid: string }) {
  const words = useText().ownKey
  const backup = useSaveExport('keys.exportBackup')
  const confirm = useCommand('keys.confirmBackup')
  const uploads = useUploads()
  const handedIn = useRef<string | null>(null)
  const stagedId = uploads.staged[0]?.stagedId ?? null
  const { mutate } = confirm
  useEffect(() => {
    if (stagedId === null || handedIn.current === stagedId) return
    handedIn.current = stagedId
    mutate({ kid, stagedId }, { onSuccess: () => notifications.show({ message: words.backupChecked }) })
  }, [stagedId, kid, mutate, words])
  return (
    <>
      <p className={classes.needed}>
        <IconAlertTriangle size={16} aria-hidden /> {words.backupNeeded}
      </p>
      <ol className={classes.steps}>
        <li>
          <p>
            {words.backupSave}. <span className={classes.hint}>{words.backupSaveHint}</span>
          </p>
          <Button
            leftSection={<IconDeviceFloppy size={16} />}
            loading={backup.isPending}
            onClick={() => backup.mutate({ kid })}
          >
            {words.saveFile}
          </Button>
          <ErrorNotice error={backup.error} />
        </li>
        <li>
          <p>
            {words.backupCheck}. <span className={classes.hint}>{words.backupCheckHint}</span>
          </p>
          <FileDrop uploads={uploads} label={words.fileLabel} accept=".json" multiple={false} secretNote={false} />
          <ErrorNotice error={confirm.error} />
        </li>
      </ol>
    </>
  )
}
