import { Button, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { newPassword as newPasswordSchema } from '../../src-shared/contract/session.ts'
import { useText } from '../shell/language.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'

export interface ChangePasswordFormProps {
  busy: boolean
  error: unknown
  onSubmit(input: { oldPassword: string; newPassword: string }): void
}

export function ChangePasswordForm({ busy, error, onSubmit }: ChangePasswordFormProps) {
  const text = useText()
  const [oldPassword, setOld] = useState('')
  const [newPassword, setNew] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const short = !newPasswordSchema.safeParse(newPassword).success
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!short && newPassword === again) onSubmit({ oldPassword, newPassword })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <PasswordInput
          label={text.signIn.oldPassword}
          value={oldPassword}
          onChange={(event) => setOld(event.currentTarget.value)}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={text.signIn.newPassword}
          description={text.signIn.newPasswordHint}
          value={newPassword}
          onChange={(event) => setNew(event.currentTarget.value)}
          autoComplete="new-password"
          error={tried && short ? text.signIn.tooShort : null}
        />
        <PasswordInput
          label={text.signIn.newPasswordAgain}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          autoComplete="new-password"
          error={tried && !short && again !== newPassword ? text.signIn.passwordsDiffer : null}
        />
        <ErrorNotice error={error} />
        <Button type="submit" loading={busy} mt="xs">
          {text.signIn.change}
        </Button>
      </Stack>
    </form>
  )
}
