import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import { useEnterSession, useSessionState } from '../../shell/session.tsx'
import { GateCard } from './GateCard.tsx'

export default function SignInPage() {
  const text = useText()
  const enter = useEnterSession()
  const signIn = useCommand('session.signIn')
  const { data: state } = useSessionState()
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ userName, password }, { onSuccess: enter })
  }
  return (
    <GateCard title={text.signIn.title}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={text.signIn.userName}
            value={userName}
            onChange={(event) => setUserName(event.currentTarget.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
            withAsterisk={false}
          />
          <PasswordInput
            label={text.signIn.password}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            required
            withAsterisk={false}
          />
          {state?.office?.isSample && <Text size="sm">{text.signIn.sampleHint}</Text>}
          <ErrorNotice error={signIn.error} />
          <Button type="submit" loading={signIn.isPending} fullWidth mt="xs">
            {text.signIn.signIn}
          </Button>
        </Stack>
      </form>
    </GateCard>
  )
}
