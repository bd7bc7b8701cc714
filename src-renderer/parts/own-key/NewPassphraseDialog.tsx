import { PasswordInput, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../shell/language.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { isGoodPassphrase, noPassphrase, PassphraseFields } from './PassphraseFields.tsx'

interface NewPassphraseDialogProps {
  title: string
  verb: string
  hint: string
  busy: boolean
  error: unknown
  onSubmit(passphrases: { oldPassphrase: string; newPassphrase: string }): void
  onClose(): void
}

/** Whoever holds a key says its passphrase and chooses the next one. */
export function NewPassphraseDialog(props: NewPassphraseDialogProps) {
  const { title, verb, hint, busy, error, onSubmit, onClose } = props
  const words = useText().ownKey
  const [oldPassphrase, setOld] = useState('')
  const [value, setValue] = useState(noPassphrase)
  const [checked, setChecked] = useState(false)
  const submit = () => {
    setChecked(true)
    if (isGoodPassphrase(value)) onSubmit({ oldPassphrase, newPassphrase: value.typed })
  }
  return (
    <FormDialog
      opened
      title={title}
      verb={verb}
      busy={busy}
      disabled={oldPassphrase === ''}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{hint}</Text>
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
