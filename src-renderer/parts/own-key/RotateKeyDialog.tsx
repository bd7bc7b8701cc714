import { PasswordInput, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { isGoodPassphrase, noPassphrase, PassphraseFields } from './PassphraseFields.tsx'
import type { KeyPurpose } from './use-own-key.ts'

/** A new key in the place of the one in use; the old one signs for it, so its passphrase is asked too. */
export function RotateKeyDialog({ purpose, onClose }: { purpose: KeyPurpose; onClose: () => void }) {
  const words = useText().ownKey
  const rotate = useCommand('keys.rotate')
  const [oldPassphrase, setOld] = useState('')
  const [value, setValue] = useState(noPassphrase)
  const [checked, setChecked] = useState(false)
  const submit = () => {
    setChecked(true)
    if (!isGoodPassphrase(value)) return
    const onSuccess = () => {
      notifications.show({ message: words.rotated })
      onClose()
    }
    rotate.mutate({ purpose, oldPassphrase, newPassphrase: value.typed }, { onSuccess })
  }
  return (
    <FormDialog
      opened
      title={words.rotateTitle[purpose]}
      verb={words.rotate}
      busy={rotate.isPending}
      disabled={oldPassphrase === ''}
      error={rotate.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{words.rotateHint[purpose]}</Text>
      <PasswordInput
        label={words.oldPassphrase}
        value={oldPassphrase}
        onChange={(event) => setOld(event.currentTarget.value)}
        autoComplete="current-password"
        data-autofocus
      />
      <PassphraseFields label={words.newPassphrase} value={value} checked={checked} onChange={setValue} />
    </FormDialog>
  )
}
