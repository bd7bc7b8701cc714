import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { isGoodPassphrase, noPassphrase, PassphraseFields } from './PassphraseFields.tsx'
import type { KeyPurpose } from './use-own-key.ts'

export function MakeKeyDialog({ purpose, onClose }: { purpose: KeyPurpose; onClose: () => void }) {
  const words = useText().ownKey
  const make = useCommand('keys.make')
  const [value, setValue] = useState(noPassphrase)
  const [checked, setChecked] = useState(false)
  const submit = () => {
    setChecked(true)
    if (!isGoodPassphrase(value)) return
    const onSuccess = () => {
      notifications.show({ message: words.made })
      onClose()
    }
    make.mutate({ purpose, passphrase: value.typed }, { onSuccess })
  }
  return (
    <FormDialog
      opened
      title={words.makeTitle[purpose]}
      verb={words.make}
      busy={make.isPending}
      error={make.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{words.hints[purpose]}</Text>
      <PassphraseFields label={words.passphrase} value={value} checked={checked} onChange={setValue} />
      <Text c="var(--snv-soon)">{words.makeHint}</Text>
    </FormDialog>
  )
}
