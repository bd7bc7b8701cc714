import { useState } from 'react'
import { CallError } from './call.ts'

/** The version that the core found in the place of the one that was named; null when it refused for another reason. */
export function versionFound(error: unknown): number | null {
  const reply = error instanceof CallError ? error.reply : null
  return reply?.code === 'version.conflict' ? reply.detail.found : null
}

/**
 * The version that a form may overwrite: the one it was begun from, however often the object is read again meanwhile.
 * After the core refused that and said so, the one that it found: who saves again, saves knowingly.
 */
export function useSeenVersion(begunFrom: number) {
  const [seen, setSeen] = useState(begunFrom)
  const onError = (error: unknown) => setSeen(versionFound(error) ?? seen)
  return { seen, onError }
}
