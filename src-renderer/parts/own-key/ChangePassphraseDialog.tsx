import { PasswordInput, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { isGoodPassphrase, noPassphrase, PassphraseFields } from './PassphraseFields.tsx'

export function ChangePassphraseDialog({ kid, onClose }: { kid: string; onClose: () => void }) {
  const words = useText().ownKey
  const change = useCommand('keys.changePassphrase')
  const [oldPassphrase, setOld] = useState('')
  const [value, setValue] = useState(noPassphrase)
  const [checked, setChecked] = useState(false)
  const submit = () => {
    setChecked(true)
    if (!isGoodPassphrase(value)) return
    const onSuccess = () => {
      notifications.show({ message: words.changed })
      onClose()
    }
    change.mutate({ kid, oldPassphrase, newPassphrase: value.typed }, { onSuccess })
  }
  return (
    <FormDialog
      opened
      title={words.changePassphrase}
      verb={words.changePassphrase}
      busy={change.isPending}
      disabled={oldPassphrase === ''}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <PasswordInput
        label={words.oldPassphrase}
        value={oldPassphrase}
        onChange={(event) => setOld(event.currentTarget.value)}
        autoComplete="current-password"
        data-autofocus
      />
      <PassphraseFields label={words.newPassphrase} value={value} checked={checked} onChange={setValue} />
      <Text c="dimmed">{words.changedHint}</Text>
    </FormDialog>
  )
}
