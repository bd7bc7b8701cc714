import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import type { EvidenceDetail } from '../../../src-shared/contract/evidence.ts'
import { stagedId } from '../../../src-shared/domain/ids.ts'
import { useCommand } from '../../api/hooks.ts'
import { useUploads } from '../../api/uploads.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './evidence.module.css'

/** Says what is wrong with the stored file, and takes the same content back. */
export function ResupplyFile({ evidence, mayEdit }: { evidence: EvidenceDetail; mayEdit: boolean }) {
  const words = useText().evidence
  const [asking, setAsking] = useState(false)
  return (
    <div className={classes.lost} role="status">
      <p>{words.stateHint[evidence.state]}</p>
      {mayEdit && (
        <Button size="xs" onClick={() => setAsking(true)}>
          {words.resupply}
        </Button>
      )}
      {asking && <ResupplyDialog evidence={evidence} onClose={() => setAsking(false)} />}
    </div>
  )
}

function ResupplyDialog({ evidence, onClose }: { evidence: EvidenceDetail; onClose(): void }) {
  const words = useText().evidence
  const uploads = useUploads()
  const resupply = useCommand('evidence.resupply')
  const last = uploads.staged.at(-1)
  const submit = () => {
    if (last === undefined) return
    resupply.mutate(
      { evidenceId: evidence.id, stagedId: stagedId.parse(last.stagedId) },
      {
        onSuccess: () => {
          showDone(words.resupplied)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      opened
      title={words.resupply}
      verb={words.resupply}
      busy={resupply.isPending}
      disabled={last === undefined || uploads.busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap="sm">
        <p className={classes.quiet}>{words.resupplyHint}</p>
        <FileDrop uploads={uploads} label={evidence.fileName} multiple={false} />
        <ErrorNotice error={resupply.error} />
      </Stack>
    </FormDialog>
  )
}
