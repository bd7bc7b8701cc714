import { useCallback, useEffect, useRef, useState } from 'react'
import {
  type CorrectionRefusal,
  correctDraft,
  correctedDraft,
} from '../../../src-shared/domain/plan-review/correct-draft.ts'
import type { Correction } from '../../../src-shared/domain/plan-review/correction.ts'
import type { PlanDraft } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import type { OutputOf } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'

export type ReadSourceOutput = OutputOf<'plan-sources.get'>
export type ReadingOutput = OutputOf<'plan-readings.get'>

interface Now {
  acts: readonly Correction[]
  draft: PlanDraft
}

export interface Review {
  draft: PlanDraft
  acts: readonly Correction[]
  saveState: 'saved' | 'saving' | 'failed'
  error: unknown
  /** Does the acts on the screen at once and stores them behind; gives the reason where one cannot be done. */
  act(...acts: Correction[]): CorrectionRefusal | null
  undo(): void
  /** The version after everything that was done is stored, for storing or putting away. */
  settled(): Promise<number>
}

/** A review on the screen: what was read, with the person's acts over it. */
export function useReview({ source, reading }: { source: ReadSourceOutput; reading: ReadingOutput }): Review {
  const { mutateAsync: correct } = useCommand('plan-readings.correct')
  const { mutateAsync: takeBack } = useCommand('plan-readings.undo')
  const fromServer = useCallback(
    ({ corrections }: ReadingOutput): Now => ({
      acts: corrections,
      draft: correctedDraft(source.draft, corrections),
    }),
    [source.draft],
  )
  const [now, setNow] = useState<Now>(() => fromServer(reading))
  const latest = useRef(now)
  const version = useRef(reading.version)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const [waiting, setWaiting] = useState(0)
  const [error, setError] = useState<unknown>(null)

  const show = (next: Now) => {
    latest.current = next
    setNow(next)
  }

  // Somebody else went on with this review, or a command of ours was refused.
  useEffect(() => {
    if (waiting > 0 || reading.version <= version.current) return
    version.current = reading.version
    const next = fromServer(reading)
    latest.current = next
    setNow(next)
  }, [reading, waiting, fromServer])

  const inTurn = (work: () => Promise<{ version: number }>) => {
    setWaiting((count) => count + 1)
    queue.current = queue.current.then(async () => {
      try {
        version.current = (await work()).version
        setError(null)
      } catch (refusal) {
        setError(refusal)
        // What is on the screen is not what is stored: take the stored state when it comes.
        version.current = 0
      } finally {
        setWaiting((count) => count - 1)
      }
    })
  }

  const act = (...acts: Correction[]): CorrectionRefusal | null => {
    let { draft } = latest.current
    for (const one of acts) {
      const corrected = correctDraft(draft, one)
      if (!corrected.allowed) return corrected.reason
      draft = corrected.draft
    }
    show({ acts: [...latest.current.acts, ...acts], draft })
    inTurn(() => correct({ readingId: reading.id, expectedVersion: version.current, acts }))
    return null
  }

  const undo = () => {
    const { acts } = latest.current
    if (acts.length === 0) return
    const before = acts.slice(0, -1)
    show({ acts: before, draft: correctedDraft(source.draft, before) })
    inTurn(() => takeBack({ readingId: reading.id, expectedVersion: version.current }))
  }

  return {
    draft: now.draft,
    acts: now.acts,
    saveState: error !== null ? 'failed' : waiting > 0 ? 'saving' : 'saved',
    error,
    act,
    undo,
    settled: async () => {
      await queue.current
      return version.current
    },
  }
}
