import { useCallback, useState } from 'react'
import { useSession } from '../shell/session.tsx'
import { markUnsaved } from './unsaved.ts'

interface Kept {
  draft: unknown
  /** As it was begun, as JSON: a form that was only opened holds nothing to lose. */
  begun: string
}

/** Unsaved words by person and place: they outlast leaving the page, and nothing else. Never on disk. */
const kept = new Map<string, Kept>()

/** What somebody began to write at `place` and neither saved nor dropped; null when nothing was begun. */
export function useKeptDraft<T extends object>(place: string) {
  const key = `${useSession().person.id} ${place}`
  // Only this hook writes to the map, and one place always keeps one shape.
  const [draft, set] = useState<T | null>(() => (kept.get(key)?.draft as T | undefined) ?? null)
  const setDraft = useCallback(
    (next: T | null) => {
      if (next === null) kept.delete(key)
      else kept.set(key, { draft: next, begun: kept.get(key)?.begun ?? JSON.stringify(next) })
      markUnsaved(key, next !== null && JSON.stringify(next) !== kept.get(key)?.begun)
      set(next)
    },
    [key],
  )
  return { draft, setDraft }
}
