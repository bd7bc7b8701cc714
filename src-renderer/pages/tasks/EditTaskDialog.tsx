import { useState } from 'react'
import type { TaskDetail } from '../../../src-shared/contract/task.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { draftOf, peopleOf, TaskFields } from './TaskFields.tsx'

/** The task itself, for all its periods: name, expected result, kind of work, people. */
export function EditTaskDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const words = useText().tasks.detail
  const [draft, setDraft] = useState(() => draftOf(task))
  const change = useCommand('tasks.change')
  const { seen, onError } = useSeenVersion(task.version)
  const { taskId, periodId } = task
  const { title, expectedResult, workKind } = draft
  const submit = () =>
    change.mutate(
      { taskId, periodId, expectedVersion: seen, title, expectedResult, workKind, people: peopleOf(draft) },
      { onSuccess: onClose, onError },
    )
  return (
    <FormDialog
      opened
      title={words.editTitle}
      verb={words.save}
      busy={change.isPending}
      disabled={title.trim() === ''}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TaskFields draft={draft} onChange={setDraft} />
    </FormDialog>
  )
}
