import { useEffect } from 'react'
import { useAsk, useCommand } from '../api/hooks.ts'
import { useEnterSession } from './session.tsx'

const checkEveryMs = 5_000
/** How often the core hears that somebody is still there, for example typing a long text. */
const tellEveryMs = 60_000
const storageKey = 'snv-last-used'
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * Locks when nobody used this office's windows for as long as it says. The windows of one browser share the time of
 * last use, so that the one at the back does not lock the one at the front.
 */
export function IdleLock({ minutes }: { minutes: number }) {
  const ask = useAsk()
  const enter = useEnterSession()
  const { mutate: lock } = useCommand('session.lock')
  useEffect(() => {
    let told = Date.now()
    noteUse()
    const check = () => {
      const used = lastUse()
      if (Date.now() - used >= minutes * 60_000) {
        lock({}, { onSuccess: enter })
      } else if (used - told >= tellEveryMs) {
        told = used
        // Any call of somebody signed in counts as use. A refusal shows at what the person does next.
        ask('jobs.list', {}).catch(() => undefined)
      }
    }
    const timer = setInterval(check, checkEveryMs)
    for (const sign of signsOfLife) window.addEventListener(sign, noteUse, { passive: true, capture: true })
    return () => {
      clearInterval(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, noteUse, { capture: true })
    }
  }, [minutes, ask, enter, lock])
  return null
}

function lastUse(): number {
  const at = Number(localStorage.getItem(storageKey)) || 0
  const now = Date.now()
  if (at <= now) return at
  // The clock was put back: the idle time counts anew.
  localStorage.setItem(storageKey, String(now))
  return now
}

function noteUse() {
  const now = Date.now()
  // A moving pointer need not write more often than anybody looks.
  if (now - lastUse() > checkEveryMs / 5) localStorage.setItem(storageKey, String(now))
}
