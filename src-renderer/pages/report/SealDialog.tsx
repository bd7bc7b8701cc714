import { Modal, PasswordInput, Text } from '@mantine/core'
import { useState } from 'react'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { OwnKeyPanel } from '../../parts/own-key/OwnKeyPanel.tsx'
import { useOwnKey } from '../../parts/own-key/use-own-key.ts'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'

interface Props {
  report: Report
  /** The page takes over what comes after: this dialog is gone when the file cannot be saved. */
  onSealed(): void
  onClose(): void
}

/** Asks for the passphrase and seals; the first time, makes the key and its backup before. */
export function SealDialog({ report, onSealed, onClose }: Props) {
  const words = useText().reports
  const { canSeal } = useOwnKey('approver')
  const seal = useCommand('reports.seal')
  const [passphrase, setPassphrase] = useState('')
  if (!canSeal) {
    return (
      <Modal opened onClose={onClose} title={words.sealTitle} size={620} closeOnClickOutside={false}>
        <Text mb="sm">{words.needKey}</Text>
        <OwnKeyPanel purpose="approver" />
      </Modal>
    )
  }
  const submit = () => {
    const seen = { reportId: report.reportId, expectedVersion: report.version }
    const onSuccess = () => {
      showDone(words.sealed)
      onSealed()
      onClose()
    }
    seal.mutate({ ...seen, passphrase }, { onSuccess, onError: () => setPassphrase('') })
  }
  return (
    <FormDialog
      opened
      title={words.sealTitle}
      verb={words.seal}
      busy={seal.isPending}
      disabled={passphrase === ''}
      error={seal.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{words.sealHint}</Text>
      <PasswordInput
        label={words.passphrase}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="off"
        data-autofocus
      />
    </FormDialog>
  )
}
