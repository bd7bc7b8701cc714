import { notifications } from '@mantine/notifications'
import { useCommand } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { NewPassphraseDialog } from './NewPassphraseDialog.tsx'

export function ChangePassphraseDialog({ kid, onClose }: { kid: string; onClose: () => void }) {
  const words = useText().ownKey
  const change = useCommand('keys.changePassphrase')
  const onSuccess = () => {
    notifications.show({ message: words.changed })
    onClose()
  }
  return (
    <NewPassphraseDialog
      title={words.changePassphrase}
      verb={words.changePassphrase}
      hint={words.changedHint}
      busy={change.isPending}
      error={change.error}
      onSubmit={(passphrases) => change.mutate({ kid, ...passphrases }, { onSuccess })}
      onClose={onClose}
    />
  )
}
