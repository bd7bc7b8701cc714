import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import type { InputOf } from '../../api/call.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCommand } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'

type ExportName = 'keys.exportBackup' | 'keys.exportCard' | 'keys.exportRegistrationForm' | 'keys.exportRotation'

/** Has the core make a file and gives it to the person at once: a download, or a save dialog. */
export function useSaveExport<N extends ExportName>(name: N) {
  const text = useText()
  const make = useCommand(name)
  const save = useSaveFile()
  return useMutation<{ saved: boolean }, Error, InputOf<N>>({
    mutationFn: async (input) => {
      const { exportId } = await make.mutateAsync(input)
      return save.mutateAsync({ kind: 'export', id: exportId })
    },
    onSuccess: ({ saved }) => {
      if (saved) notifications.show({ message: text.ownKey.saved })
    },
  })
}
