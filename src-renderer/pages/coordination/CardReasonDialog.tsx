import { Text } from '@mantine/core'
import type { CardRow } from '../../../src-shared/contract/submission.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { WhyDialog } from '../../parts/WhyDialog.tsx'
import { useText } from '../../shell/language.tsx'

/** Declines a waiting card, or revokes a key; both say why. */
export function CardReasonDialog({ card, onClose }: { card: CardRow; onClose: () => void }) {
  const words = useText().coordinationPage
  const decline = useCommand('coordination.declineCard')
  const revoke = useCommand('coordination.revokeKey')
  const { seen, onError } = useSeenVersion(card.version)
  const isWaiting = card.state === 'waiting'
  const act = isWaiting ? decline : revoke
  const verb = isWaiting ? words.decline : words.revoke
  return (
    <WhyDialog
      title={verb}
      verb={verb}
      label={words.reason}
      busy={act.isPending}
      error={act.error}
      onSubmit={(reason) =>
        act.mutate({ cardId: card.id, expectedVersion: seen, reason }, { onSuccess: onClose, onError })
      }
      onClose={onClose}
    >
      <Text fw={500}>{card.agencyName ?? card.nameOnCard}</Text>
      {!isWaiting && <Text>{words.revokeHint}</Text>}
    </WhyDialog>
  )
}
