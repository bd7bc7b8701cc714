import type { TaskId } from '../../../src-shared/domain/ids.ts'
import { useCommand } from '../../api/hooks.ts'
import { showDone, showUndo } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'

interface SeenTask {
  taskId: TaskId
  version: number
}

/** Into the trash with the way back, and out of it. */
export function useTrash() {
  const text = useText()
  const words = text.tasks
  const trashing = useCommand('tasks.trash')
  const restoring = useCommand('tasks.restore')
  const restore = (tasks: readonly SeenTask[], onDone?: () => void) =>
    restoring.mutate(
      { taskIds: tasks.map(({ taskId }) => taskId) },
      {
        onSuccess: ({ count }) => {
          showDone(words.restored({ count }))
          onDone?.()
        },
      },
    )
  const trash = (tasks: readonly SeenTask[], onDone: () => void) =>
    trashing.mutate(
      { tasks: tasks.map(({ taskId, version }) => ({ taskId, expectedVersion: version })) },
      {
        onSuccess: ({ count }) => {
          showUndo({ sentence: words.trashed({ count }), undo: text.spine.undo, onUndo: () => restore(tasks) })
          onDone()
        },
      },
    )
  return { trash, restore, error: trashing.error ?? restoring.error }
}
