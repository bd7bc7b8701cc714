import { PasswordInput, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Person } from '../../../src-shared/contract/people.ts'
import { newPassword } from '../../../src-shared/contract/session.ts'
import { useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

export function ResetPasswordDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const text = useText()
  const words = text.settings
  const reset = useCommand('people.resetPassword')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const isGood = newPassword.safeParse(password).success
  const submit = () => {
    setTried(true)
    if (!isGood) return
    const onSuccess = () => {
      notifications.show({ message: words.resetDone({ name: person.fullName }) })
      onClose()
    }
    reset.mutate({ personId: person.id, password }, { onSuccess })
  }
  return (
    <FormDialog
      opened
      title={words.resetOf({ name: person.fullName })}
      verb={words.resetPassword}
      busy={reset.isPending}
      error={reset.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{words.resetHint}</Text>
      <PasswordInput
        label={text.setup.firstPassword}
        description={text.signIn.newPasswordHint}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={tried && !isGood ? text.signIn.tooShort : null}
        autoComplete="new-password"
        data-autofocus
      />
    </FormDialog>
  )
}
