import { type ComponentType, lazy, useState } from 'react'

export interface LoadedPage {
  Page: ComponentType
  /** Fetches the page before anybody opens it. */
  preload(): Promise<void>
}

/**
 * A page that is fetched when it is first opened. One that was fetched before is drawn at once: React would show the
 * skeleton of a lazy page for 300 ms even when its code is there.
 */
export function loadPage(load: () => Promise<{ default: ComponentType }>): LoadedPage {
  let ready: ComponentType | null = null
  const fetchPage = async () => {
    const module = await load()
    ready = module.default
    return module
  }
  const Lazy = lazy(fetchPage)
  return {
    Page: () => {
      // Kept while the page is open: another component would lose what is typed.
      const [Shown] = useState<ComponentType>(() => ready ?? Lazy)
      return <Shown />
    },
    preload: async () => {
      await fetchPage()
    },
  }
}

/** Fetches pages one after another while the window has nothing else to do. Gives a way to stop. */
export function preloadPages(pages: readonly LoadedPage[]): () => void {
  let stopped = false
  const next = (at: number) => {
    const page = pages[at]
    if (stopped || !page || !('requestIdleCallback' in window)) return
    window.requestIdleCallback(() => {
      // What cannot be fetched now is asked for again, and its failure told, when somebody opens the page.
      void page.preload().then(
        () => next(at + 1),
        () => undefined,
      )
    })
  }
  next(0)
  return () => {
    stopped = true
  }
}
