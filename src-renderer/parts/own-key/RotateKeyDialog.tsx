import { notifications } from '@mantine/notifications'
import { useCommand } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { NewPassphraseDialog } from './NewPassphraseDialog.tsx'
import type { KeyPurpose } from './use-own-key.ts'

/** A new key in the place of the one in use; the old one signs for it, so its passphrase is asked too. */
export function RotateKeyDialog({ purpose, onClose }: { purpose: KeyPurpose; onClose: () => void }) {
  const words = useText().ownKey
  const rotate = useCommand('keys.rotate')
  const onSuccess = () => {
    notifications.show({ message: words.rotated })
    onClose()
  }
  return (
    <NewPassphraseDialog
      title={words.rotateTitle[purpose]}
      verb={words.rotate}
      hint={words.rotateHint[purpose]}
      busy={rotate.isPending}
      error={rotate.error}
      onSubmit={(passphrases) => rotate.mutate({ purpose, ...passphrases }, { onSuccess })}
      onClose={onClose}
    />
  )
}
