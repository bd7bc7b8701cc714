import { MultiSelect, Text } from '@mantine/core'
import { useState } from 'react'
import { type PlanId, planId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

export interface DraftDialogProps {
  busy: boolean
  error: unknown
  onDraft(planIds: PlanId[]): void
  onClose(): void
}

/** A report that no duty asks for, or one on several plans. */
export function DraftDialog({ busy, error, onDraft, onClose }: DraftDialogProps) {
  const words = useText().reports
  const plans = useCall('plans.choices', {})
  const [chosen, setChosen] = useState<string[]>([])
  return (
    <FormDialog
      opened
      title={words.draftOther}
      verb={words.draft}
      busy={busy}
      disabled={chosen.length === 0}
      error={error}
      onSubmit={() => onDraft(chosen.map((id) => planId.parse(id)))}
      onClose={onClose}
    >
      <Text>{words.draftOtherHint}</Text>
      <MultiSelect
        label={words.choosePlans}
        data={(plans.data ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value={chosen}
        onChange={setChosen}
        searchable
        data-autofocus
      />
    </FormDialog>
  )
}
