import { Text } from '@mantine/core'
import { useCommand } from '../../api/hooks.ts'
import { ChangePasswordForm } from '../../parts/ChangePasswordForm.tsx'
import { useText } from '../../shell/language.tsx'
import { useEnterSession } from '../../shell/session.tsx'
import { GateCard } from './GateCard.tsx'

export default function ChangePasswordPage() {
  const text = useText()
  const enter = useEnterSession()
  const change = useCommand('session.changePassword')
  return (
    <GateCard title={text.signIn.changeTitle}>
      <Text c="dimmed" mb="sm">
        {text.signIn.changeHint}
      </Text>
      <ChangePasswordForm
        busy={change.isPending}
        error={change.error}
        onSubmit={(input) => change.mutate(input, { onSuccess: enter })}
      />
    </GateCard>
  )
}
