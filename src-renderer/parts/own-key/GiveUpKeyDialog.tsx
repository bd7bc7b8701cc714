import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCommand } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { WhyDialog } from '../WhyDialog.tsx'

export function GiveUpKeyDialog({ kid, onClose }: { kid: string; onClose: () => void }) {
  const words = useText().ownKey
  const giveUp = useCommand('keys.giveUp')
  const onSuccess = () => {
    notifications.show({ message: words.gaveUp })
    onClose()
  }
  return (
    <WhyDialog
      title={words.giveUp}
      verb={words.giveUpVerb}
      label={words.giveUpReason}
      busy={giveUp.isPending}
      error={giveUp.error}
      onSubmit={(reason) => giveUp.mutate({ kid, reason }, { onSuccess })}
      onClose={onClose}
    >
      <Text c="var(--snv-soon)">{words.giveUpHint}</Text>
    </WhyDialog>
  )
}
