import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Period } from '../../../src-shared/contract/periods.ts'
import { useCommand } from '../../api/hooks.ts'
import { DateField } from '../../parts/DateField.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { noItems, PlanItemsField } from './PlanItemsField.tsx'
import { emptyDraft, peopleOf, TaskFields } from './TaskFields.tsx'

/** The office's own work; it may serve items of a plan all the same. */
export function AddTaskDialog({ period, onClose }: { period: Period; onClose: () => void }) {
  const words = useText().tasks
  const [, navigate] = useLocation()
  const [draft, setDraft] = useState(emptyDraft)
  const [internalDeadline, setInternalDeadline] = useState<string | null>(null)
  const [items, setItems] = useState(noItems)
  const add = useCommand('tasks.add')
  const { title, expectedResult, workKind } = draft
  const submit = () =>
    add.mutate(
      {
        ...{ periodId: period.id, title, expectedResult, workKind, internalDeadline, people: peopleOf(draft) },
        ...{ planId: items.planId, itemIds: [...items.itemIds] },
      },
      {
        onSuccess: ({ taskId }) => {
          onClose()
          navigate(`/tasks/${taskId}`)
        },
      },
    )
  return (
    <FormDialog
      opened
      title={words.add}
      verb={words.add}
      busy={add.isPending}
      disabled={title.trim() === ''}
      error={add.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TaskFields draft={draft} onChange={setDraft}>
        <PlanItemsField value={items} emptyLabel={words.detail.linkNoPlan} onChange={setItems} />
        <DateField
          label={words.detail.internalDate}
          value={internalDeadline}
          onChange={setInternalDeadline}
          {...(period.year === null ? {} : { year: period.year })}
        />
      </TaskFields>
    </FormDialog>
  )
}
