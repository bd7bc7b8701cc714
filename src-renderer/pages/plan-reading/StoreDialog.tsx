import { useLocation } from 'wouter'
import type { PlanReadingId } from '../../../src-shared/domain/ids.ts'
import { useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import type { ShownReview } from './shown-review.ts'

interface StoreDialogProps {
  readingId: PlanReadingId
  shown: ShownReview
  settled(): Promise<number>
  onClose(): void
}

/** Says once more what is open, and enters everything in one act. */
export function StoreDialog({ readingId, shown, settled, onClose }: StoreDialogProps) {
  const words = useText().planReadings
  const [, navigate] = useLocation()
  const store = useCommand('plan-readings.store')
  const submit = async () => {
    const { planId } = await store.mutateAsync({ readingId, expectedVersion: await settled() })
    showDone(words.stored)
    navigate(`/plans/${planId}/outline`)
  }
  return (
    <FormDialog
      opened
      title={words.storeTitle}
      verb={words.store}
      busy={store.isPending}
      error={store.error}
      // The refusal stands in the dialog.
      onSubmit={() => void submit().catch(() => {})}
      onClose={onClose}
    >
      <p>{words.storeLead({ items: shown.draft.items.length, open: shown.open.size })}</p>
    </FormDialog>
  )
}
