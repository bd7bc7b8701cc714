import { useEffect } from 'react'

/** Forms, and drafts that outlast their page, which hold words that nobody saved. */
const unsaved = new Set<unknown>()

/** Closing the tab or F5 would lose them, so the browser asks first; the desktop window asks in its own words. */
function warn(event: BeforeUnloadEvent) {
  event.preventDefault()
}

/** Says whether `holder` has words that are nowhere else. */
export function markUnsaved(holder: unknown, isUnsaved: boolean): void {
  if (isUnsaved) unsaved.add(holder)
  else unsaved.delete(holder)
  if (unsaved.size > 0) window.addEventListener('beforeunload', warn)
  else window.removeEventListener('beforeunload', warn)
}

/** For a form that goes with its page: as long as it stands there and holds typed words, leaving the app asks first. */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const holder = {}
    markUnsaved(holder, true)
    return () => markUnsaved(holder, false)
  }, [isUnsaved])
}
