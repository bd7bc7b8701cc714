import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { type AroundNavHandler, Router, useLocation, useSearch } from 'wouter'
import { LeaveQuestion } from '../parts/LeaveQuestion.tsx'
import { isPageOrDialogUnsaved, isPageUnsaved } from '../parts/unsaved.ts'
import { useText } from './language.tsx'
import { LeaveProvider } from './leave.ts'

const hereNow = () => `${window.location.pathname}${window.location.search}${window.location.hash}`
const pathOf = (href: string) => new URL(href, window.location.origin).pathname

/**
 * Asks before a page is left whose form holds words that nobody saved: by a link, by Back, by whatever calls `useLeave`.
 * A dialog that leads elsewhere after it was saved is not asked about.
 */
export function LeaveGuard({ children }: { children: ReactNode }) {
  const words = useText().parts.leave
  const [asked, setAsked] = useState<{ act: () => void } | null>(null)
  const isAnswered = useRef(false)
  const around = useCallback<AroundNavHandler>((navigate, to, options) => {
    const act = () => navigate(to, options)
    // A filter or a choice in the address leaves the form where it is.
    if (isAnswered.current || !isPageUnsaved() || pathOf(to) === window.location.pathname) act()
    else setAsked({ act })
  }, [])
  const leave = useCallback((act: () => void) => {
    if (isPageOrDialogUnsaved()) setAsked({ act })
    else act()
  }, [])
  useBackAsked(leave)
  const go = () => {
    setAsked(null)
    isAnswered.current = true
    asked?.act()
    isAnswered.current = false
  }
  return (
    <Router aroundNav={around}>
      <LeaveProvider value={leave}>
        {children}
        {asked && <LeaveQuestion words={words} onStay={() => setAsked(null)} onLeave={go} />}
      </LeaveProvider>
    </Router>
  )
}

/**
 * A window calls its listeners in the order in which they came, and the router's takes the page away at once. So this
 * one is there before the router is, from the moment this file is loaded.
 */
let askAboutBack: ((event: PopStateEvent) => void) | null = null
window.addEventListener('popstate', (event) => askAboutBack?.(event))

/** The browser has gone back already when it says so: the address is put back, and gone to when that was the answer. */
function useBackAsked(leave: (act: () => void) => void): void {
  const [path, navigate] = useLocation()
  const search = useSearch()
  const here = useRef(hereNow())
  useEffect(() => {
    here.current = hereNow()
  }, [path, search])
  useEffect(() => {
    askAboutBack = (event) => {
      if (!isPageOrDialogUnsaved() || pathOf(here.current) === window.location.pathname) return
      // Before the router hears of it, so that the form stays where it stands.
      event.stopImmediatePropagation()
      const to = hereNow()
      window.history.pushState(null, '', here.current)
      leave(() => navigate(to))
    }
    return () => {
      askAboutBack = null
    }
  }, [leave, navigate])
}
