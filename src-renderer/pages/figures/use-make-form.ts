import { useMutation } from '@tanstack/react-query'
import type { InputOf } from '../../api/call.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCommand } from '../../api/hooks.ts'

type FormCommand = 'figures.makeBreakdownForm' | 'figures.makeYearsForm'

/** Has the core make a form and gives it to the person: a download, or a save dialog. */
export function useMakeForm<N extends FormCommand>(name: N) {
  const make = useCommand(name)
  const save = useSaveFile()
  return useMutation<string, Error, InputOf<N>>({
    mutationFn: async (input) => {
      const { exportId, name: fileName } = await make.mutateAsync(input)
      await save.mutateAsync({ kind: 'export', id: exportId })
      return fileName
    },
  })
}
