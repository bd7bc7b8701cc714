import { useQueryClient } from '@tanstack/react-query'
import { useCommand } from '../../api/hooks.ts'
import { sentenceOf } from '../../parts/ErrorNotice.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useLanguage } from '../../shell/language.tsx'

/** Takes a whole import back and says how much of it came back. */
export function useUndoImport() {
  const client = useQueryClient()
  const { text, language } = useLanguage()
  const undo = useCommand('figures.undoImport')
  const mutate: typeof undo.mutate = (input) =>
    undo.mutate(input, {
      onSuccess: (outcome) => {
        showDone(text.figures.imports.undone(outcome))
        void client.invalidateQueries({ queryKey: ['figures.imports'] })
      },
      onError: (error) => showDone(sentenceOf(language, error).what),
    })
  return { ...undo, mutate }
}
