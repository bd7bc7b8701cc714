import { useMutation } from '@tanstack/react-query'
import type { InputOf } from '../api/call.ts'
import { useSaveFile } from '../api/files.ts'
import { useCommand } from '../api/hooks.ts'

/** The same for the file that is edited in Word. */
export function useWordExport() {
  const make = useCommand('reports.exportForWord')
  const save = useSaveFile()
  return useMutation<{ saved: boolean }, Error, InputOf<'reports.exportForWord'>>({
    mutationFn: async (input) => {
      const { exportId } = await make.mutateAsync(input)
      return save.mutateAsync({ kind: 'export', id: exportId })
    },
  })
}

/** Has the core make the file and gives it to the person: a download, or a save dialog. */
export function useReportExport() {
  const make = useCommand('reports.export')
  const save = useSaveFile()
  return useMutation<{ saved: boolean }, Error, InputOf<'reports.export'>>({
    mutationFn: async (input) => {
      const { exportId } = await make.mutateAsync(input)
      return save.mutateAsync({ kind: 'export', id: exportId })
    },
  })
}
