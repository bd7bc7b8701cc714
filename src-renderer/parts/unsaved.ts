import { useEffect } from 'react'

/** Forms, and drafts that outlast their page, which hold words that nobody saved. */
const unsaved = new Set<unknown>()

/** Those of them that stand in the page itself, and go with it. */
const inPage = new Set<unknown>()

/** Those of them that stand over the page: their own buttons close them, and lead elsewhere once they are saved. */
const inDialog = new Set<unknown>()

/** Closing the tab or F5 would lose them, so the browser asks first; the desktop window asks in its own words. */
function warn(event: BeforeUnloadEvent) {
  event.preventDefault()
}

/** Says whether `holder` has words that are nowhere else; leaving its page does not lose them. */
export function markUnsaved(holder: unknown, isUnsaved: boolean): void {
  if (isUnsaved) unsaved.add(holder)
  else unsaved.delete(holder)
  if (unsaved.size > 0) window.addEventListener('beforeunload', warn)
  else window.removeEventListener('beforeunload', warn)
}

/**
 * For a form that goes with its page: as long as it stands there and holds typed words, leaving the app asks first, and
 * so does leaving the page (`shell/LeaveGuard.tsx`).
 */
export function useUnsaved(isUnsaved: boolean, { isDialog = false }: { isDialog?: boolean } = {}): void {
  useEffect(() => {
    if (!isUnsaved) return
    const holder = {}
    const holders = isDialog ? inDialog : inPage
    holders.add(holder)
    markUnsaved(holder, true)
    return () => {
      holders.delete(holder)
      markUnsaved(holder, false)
    }
  }, [isUnsaved, isDialog])
}

export const isPageUnsaved = () => inPage.size > 0
export const isPageOrDialogUnsaved = () => inPage.size + inDialog.size > 0
