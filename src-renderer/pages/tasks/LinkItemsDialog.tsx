import { Text } from '@mantine/core'
import { useState } from 'react'
import type { TaskDetail } from '../../../src-shared/contract/task.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { noItems, PlanItemsField } from './PlanItemsField.tsx'

/** One result serves many plans: links the task to items of its own plan or of another one. */
export function LinkItemsDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const words = useText().tasks.detail
  const [choice, setChoice] = useState(noItems)
  const { seen, onError } = useSeenVersion(task.version)
  const link = useCommand('tasks.linkItems')
  const submit = () => {
    if (choice.planId === null) return
    const { taskId, periodId } = task
    link.mutate(
      { taskId, periodId, expectedVersion: seen, planId: choice.planId, itemIds: [...choice.itemIds] },
      { onSuccess: onClose, onError },
    )
  }
  return (
    <FormDialog
      opened
      title={words.link}
      verb={words.link}
      busy={link.isPending}
      disabled={choice.itemIds.length === 0}
      error={link.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {words.linkHint}
      </Text>
      <PlanItemsField value={choice} except={task.items.map(({ id }) => id)} onChange={setChoice} />
    </FormDialog>
  )
}
