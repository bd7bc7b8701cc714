import { type ReactNode, Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import { ErrorNotice } from '../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../parts/SkeletonRows.tsx'
import { gates } from './gates.tsx'
import { IdleLock } from './IdleLock.tsx'
import { useLanguage } from './language.tsx'
import { isReady, SessionProvider, useSessionState } from './session.tsx'

/** Setup, then sign-in, then lock stand before the app. A locked page stays mounted below, with what was typed in it. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data: state, error, refetch } = useSessionState()
  const { setLanguage } = useLanguage()
  const lastReady = useRef<ReturnType<typeof readyOf>>(null)
  const spoken = state?.person?.language
  useEffect(() => {
    if (spoken) setLanguage(spoken)
  }, [spoken, setLanguage])

  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (!state) return <SkeletonRows />
  const ready = readyOf(state)
  if (ready) lastReady.current = ready
  else if (state.stage !== 'locked') lastReady.current = null
  const Gate = state.stage === 'ready' ? null : gates[state.stage]
  const below = lastReady.current
  return (
    <>
      {below && (
        <SessionProvider session={below}>
          <div style={{ height: '100%', display: ready ? 'block' : 'none' }}>{children}</div>
          {ready ? <IdleLock minutes={ready.office.lockAfterMinutes} /> : <HiddenDialogs />}
        </SessionProvider>
      )}
      {Gate && (
        <Suspense fallback={<SkeletonRows />}>
          <Gate />
        </Suspense>
      )}
    </>
  )
}

/** Dialogs stand outside the page in the document: behind the lock they keep their text and are not to be seen. */
function HiddenDialogs() {
  useLayoutEffect(() => {
    document.body.dataset.locked = ''
    return () => {
      delete document.body.dataset.locked
    }
  }, [])
  return null
}

const readyOf = (state: Parameters<typeof isReady>[0]) => (isReady(state) ? state : null)
