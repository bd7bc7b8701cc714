import { useCallback, useState } from 'react'
import { useSession } from '../shell/session.tsx'

/** Unsaved words by person and place: they outlast leaving the page, and nothing else. Never on disk. */
const kept = new Map<string, unknown>()

/** What somebody began to write at `place` and neither saved nor dropped; null when nothing was begun. */
export function useKeptDraft<T extends object>(place: string) {
  const key = `${useSession().person.id} ${place}`
  // Only this hook writes to the map, and one place always keeps one shape.
  const [draft, set] = useState<T | null>(() => (kept.get(key) as T | undefined) ?? null)
  const setDraft = useCallback(
    (next: T | null) => {
      if (next === null) kept.delete(key)
      else kept.set(key, next)
      set(next)
    },
    [key],
  )
  return { draft, setDraft }
}
