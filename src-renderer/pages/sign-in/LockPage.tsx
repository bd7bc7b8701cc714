import { Button, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import { useEnterSession, useSessionState } from '../../shell/session.tsx'
import { GateCard } from './GateCard.tsx'

export default function LockPage() {
  const text = useText()
  const enter = useEnterSession()
  const { data: state } = useSessionState()
  const unlock = useCommand('session.unlock')
  const signOut = useCommand('session.signOut')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    unlock.mutate({ password }, { onSuccess: enter })
  }
  return (
    <GateCard title={text.signIn.lockedTitle}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text c="dimmed">{text.signIn.lockedHint}</Text>
          <PasswordInput
            label={`${text.signIn.password} · ${state?.person?.fullName ?? ''}`}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            autoFocus
            required
            withAsterisk={false}
          />
          <ErrorNotice error={unlock.error ?? signOut.error} />
          <Button type="submit" loading={unlock.isPending} fullWidth mt="xs">
            {text.signIn.unlock}
          </Button>
          <Button variant="subtle" fullWidth onClick={() => signOut.mutate({}, { onSuccess: enter })}>
            {text.signIn.otherPerson}
          </Button>
        </Stack>
      </form>
    </GateCard>
  )
}
