import { useHotkeys } from '@mantine/hooks'
import { Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { MassImportProvider } from '../parts/mass-import/MassImport.tsx'
import { SkeletonRows } from '../parts/SkeletonRows.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import classes from './frame.module.css'
import { KeysHelp } from './KeysHelp.tsx'
import { useText } from './language.tsx'
import { preloadPages } from './load-page.tsx'
import { NotFound } from './NotFound.tsx'
import { QuickSearch } from './QuickSearch.tsx'
import { Rail } from './Rail.tsx'
import { mayOpen, routes } from './routes.tsx'
import { useSession } from './session.tsx'
import { TopBar } from './TopBar.tsx'

/** Everything around a page, once somebody is signed in. */
export function Frame() {
  const text = useText()
  const { person } = useSession()
  const main = useRef<HTMLElement>(null)
  const [searching, setSearching] = useState(false)
  const [showsKeys, setShowsKeys] = useState(false)
  const [location] = useLocation()
  useHotkeys(
    [
      ['mod+K', () => setSearching(true)],
      ['F1', () => setShowsKeys(true)],
    ],
    [],
  )
  // A page keeps its state while only its parameters change.
  const page = location.split('/')[1] ?? ''
  const open = useMemo(() => routes.filter((route) => mayOpen(route, person.roles)), [person.roles])
  useEffect(() => preloadPages(open.map((route) => route.page)), [open])
  return (
    <MassImportProvider>
      <div className={classes.frame}>
        <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
          {text.shell.skipToContent}
        </button>
        <TopBar onSearch={() => setSearching(true)} onKeys={() => setShowsKeys(true)} />
        <Rail />
        <main ref={main} tabIndex={-1} className={classes.main}>
          <ErrorBoundary key={page}>
            <Suspense fallback={<SkeletonRows />}>
              <Switch>
                {open.map(({ path, page: { Page } }) => (
                  <Route key={path} path={path}>
                    <Page />
                  </Route>
                ))}
                <Route>
                  <NotFound />
                </Route>
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </main>
        <KeysHelp opened={showsKeys} onClose={() => setShowsKeys(false)} />
        <QuickSearch opened={searching} onClose={() => setSearching(false)} />
      </div>
    </MassImportProvider>
  )
}
