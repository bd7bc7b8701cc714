import { useCallback, useState } from 'react'
import { emptyNote, type NoteDraft } from './NoteFields.tsx'

/** Unsaved notes by task and period: they outlast leaving the page, and nothing else. Never on disk. */
const kept = new Map<string, NoteDraft>()

export function useNoteDraft(key: string) {
  const [draft, set] = useState<NoteDraft | null>(() => kept.get(key) ?? null)
  const setDraft = useCallback(
    (next: NoteDraft | null) => {
      if (next === null) kept.delete(key)
      else kept.set(key, next)
      set(next)
    },
    [key],
  )
  return { draft, setDraft, begin: () => setDraft(emptyNote()) }
}
