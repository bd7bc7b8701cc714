import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { TaskDetail, TaskExtension } from '../../../src-shared/contract/task.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'

/** The letter to the assigner, drafted by the core and given to the person: a download, or a save dialog. */
export function LetterButton({ task, extension }: { task: TaskDetail; extension: TaskExtension }) {
  const words = useText().tasks.detail
  const draft = useCommand('tasks.draftExtensionLetter')
  const save = useSaveFile()
  const letter = useMutation({
    mutationFn: async () => {
      const { taskId, periodId } = task
      const { exportId } = await draft.mutateAsync({ taskId, periodId, extensionId: extension.id })
      return save.mutateAsync({ kind: 'export', id: exportId })
    },
  })
  return (
    <>
      <Button size="compact-sm" variant="subtle" loading={letter.isPending} onClick={() => letter.mutate()}>
        {words.letter}
      </Button>
      <ErrorNotice error={letter.error} />
    </>
  )
}
