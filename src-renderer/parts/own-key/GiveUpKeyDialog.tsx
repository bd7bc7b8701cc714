import { Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { FormDialog } from '../FormDialog.tsx'

export function GiveUpKeyDialog({ kid, onClose }: { kid: string; onClose: () => void }) {
  const words = useText().ownKey
  const giveUp = useCommand('keys.giveUp')
  const [reason, setReason] = useState('')
  const submit = () => {
    const onSuccess = () => {
      notifications.show({ message: words.gaveUp })
      onClose()
    }
    giveUp.mutate({ kid, reason }, { onSuccess })
  }
  return (
    <FormDialog
      opened
      title={words.giveUp}
      verb={words.giveUpVerb}
      busy={giveUp.isPending}
      disabled={reason.trim() === ''}
      error={giveUp.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text c="var(--snv-soon)">{words.giveUpHint}</Text>
      <TextInput
        label={words.giveUpReason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  )
}
